import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, freshFolder } from './app'
import { endingWithUs } from './companions'
import { testUser } from './run'

/** Digits only, so that the real question for it can be answered with the keys of any keyboard. */
export const keyringPassword = '1357924680'

/** A folder with one person's keyring. Two of them are two keyrings. */
export interface KeyringHome {
  readonly data: string
  readonly runtime: string
}

/** A message bus of its own: what answers there for the keyring is the test's choice. */
export interface Desk {
  readonly bus: string
  /** A real gnome-keyring-daemon on this bus; locked as after signing in without a password. */
  serve(home: KeyringHome, state: 'locked' | 'unlocked'): Promise<void>
  /** Ends the keyring: nothing answers any more. */
  leave(): Promise<void>
  /** The keyring's process stands still, as one that hangs does, and goes on. */
  freeze(): void
  thaw(): void
  /** From now on the desktop's own window that asks for a password comes when it is needed. */
  offerPrompter(): Promise<void>
  end(): Promise<void>
}

export function aKeyringHome(): KeyringHome {
  return { data: freshFolder('keyring'), runtime: freshFolder('keyring-run') }
}

/** Our user's rights: a bus lets nobody else in. */
const rights = testUser === undefined ? {} : { uid: testUser.uid, gid: testUser.gid }
const keyringName = 'org.freedesktop.secrets'
const prompterName = 'org.gnome.keyring.SystemPrompter'

export async function openDesk(): Promise<Desk> {
  const folder = freshFolder('bus')
  const config = join(folder, 'bus.conf')
  writeFileSync(config, busConfig(folder))
  const processes: ChildProcess[] = []
  const start = (command: string, args: readonly string[], env: Record<string, string>) => {
    const child = spawn(...endingWithUs(command, args), {
      ...rights,
      cwd: '/',
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    processes.push(child)
    return child
  }
  const daemon = start(
    'dbus-daemon',
    ['--nofork', '--nopidfile', '--nosyslog', `--config-file=${config}`, '--print-address=1'],
    {},
  )
  const bus = await firstLineOf(daemon)
  const onBus = { DBUS_SESSION_BUS_ADDRESS: bus }
  let keyring: ChildProcess | undefined

  return {
    bus,
    serve: async (home, state) => {
      const args = ['--foreground', '--components=secrets']
      keyring = start('gnome-keyring-daemon', state === 'unlocked' ? [...args, '--unlock'] : args, {
        ...onBus,
        XDG_DATA_HOME: home.data,
        XDG_RUNTIME_DIR: home.runtime,
      })
      keyring.stdin?.end(state === 'unlocked' ? keyringPassword : '')
      keyring.stdout?.resume()
      await expect.poll(() => hasOwner(bus, keyringName)).toBe(true)
    },
    leave: async () => {
      if (keyring !== undefined) await ended(keyring)
      await expect.poll(() => hasOwner(bus, keyringName)).toBe(false)
    },
    freeze: () => void keyring?.kill('SIGSTOP'),
    thaw: () => void keyring?.kill('SIGCONT'),
    offerPrompter: async () => {
      const service = join(folder, `${prompterName}.service`)
      writeFileSync(service, `[D-BUS Service]\nName=${prompterName}\nExec=${prompterProgram()}\n`)
      askBus(bus, 'ReloadConfig')
      await expect.poll(() => askBus(bus, 'ListActivatableNames')).toContain(prompterName)
    },
    end: async () => {
      for (const child of processes.reverse()) await ended(child)
    },
  }
}

/** Where the distribution keeps it is written where the bus would look. */
function prompterProgram(): string {
  const file = `/usr/share/dbus-1/services/${prompterName}.service`
  const program = existsSync(file) ? /^Exec=(\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : ''
  if (!program) throw new Error('install the package "gcr": it asks for a keyring’s password')
  return program
}

function hasOwner(bus: string, name: string): boolean {
  return askBus(bus, 'NameHasOwner', `string:${name}`).includes('boolean true')
}

function askBus(bus: string, method: string, ...values: readonly string[]): string {
  const service = 'org.freedesktop.DBus'
  const args = ['--session', '--print-reply', `--dest=${service}`, '/', `${service}.${method}`]
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus }
  const asked = spawnSync('dbus-send', [...args, ...values], { ...rights, env, cwd: '/' })
  return asked.stdout.toString()
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  let text = ''
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()))
  await expect.poll(() => text).toContain('\n')
  return text.trim()
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  // One that stands still hears nothing before it goes on.
  child.kill('SIGCONT')
  await gone
}

/** A bus that starts what a service file in its folder names, and nothing else. */
function busConfig(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'socket')}</listen>
  <servicedir>${folder}</servicedir>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
