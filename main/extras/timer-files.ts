import { ours } from './launcher'
import { unitWord, windowsWord, xmlText } from './quoting'

type Words = readonly [string, ...string[]]

/** What tells each system’s scheduler of the daily run. Pure: the same words give the same file. */
export const timerName = 'token-wallet-renew'
export const agentLabel = 'app.tokenwallet.renew'
export const taskName = 'Token Wallet renewal'

/** systemd: what is run. `desktop` says which keyring is this person’s. */
export function serviceUnit(command: Words, desktop: string | undefined): string {
  const named = desktop === undefined ? '' : `Environment=${unitWord(`${desktopIs}${desktop}`)}\n`
  return `# ${ours}
[Unit]
Description=Token Wallet: renew what is due

[Service]
Type=oneshot
${named}ExecStart=:${startable(command).map(unitWord).join(' ')}
TimeoutStartSec=30min
`
}

const desktopIs = 'XDG_CURRENT_DESKTOP='

/** systemd starts no program with a quote in its name; a shell does, and is given every word as it is. */
function startable(command: Words): Words {
  const isPlain = !/["'\\\p{Cc}]/u.test(command[0])
  return isPlain ? command : ['/bin/sh', '-c', 'exec "$0" "$@"', ...command]
}

/** systemd: when. A day on which the computer was off is made up for. */
export function timerUnit(): string {
  return `# ${ours}
[Unit]
Description=Token Wallet: renew what is due, every day

[Timer]
OnCalendar=daily
RandomizedDelaySec=1h
Persistent=true

[Install]
WantedBy=timers.target
`
}

/** What of a unit says which app it starts. */
export function commandIn(unit: string): string | undefined {
  return unit.split('\n').find((line) => line.startsWith('ExecStart='))
}

/** launchd: what and when. */
export function launchAgent(command: Words): string {
  const words = command.map((word) => `    <string>${xmlText(word)}</string>`).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${ours} -->
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${agentLabel}</string>
  <key>ProgramArguments</key>
  <array>
${words}
  </array>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Hour</key>
    <integer>9</integer>
    <key>Minute</key>
    <integer>23</integer>
  </dict>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`
}

/** Windows: what and when, for as long as the person is signed in. */
export function scheduledTask([program, ...args]: Words): string {
  const lines = `<?xml version="1.0" encoding="UTF-16"?>
<!-- ${ours} -->
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Token Wallet: renew what is due, every day</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T09:23:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT30M</ExecutionTimeLimit>
    <Hidden>true</Hidden>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${xmlText(windowsWord(program))}</Command>
      <Arguments>${xmlText(args.map(windowsWord).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`
  return lines.replaceAll('\n', '\r\n')
}
