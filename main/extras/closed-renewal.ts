import { posix, win32 } from 'node:path'
import { WalletError } from '#core/errors'
import type { ClosedRenewal } from '#core/extras'
import { putOwnFile, removeOwnFile, standingAt, type OwnFile } from './own-file'
import type { RunTool } from './run-tool'
import {
  agentLabel,
  commandIn,
  launchAgent,
  scheduledTask,
  serviceUnit,
  taskName,
  timerName,
  timerUnit,
} from './timer-files'

/** The daily run while the window is closed, by the system’s own scheduler. */
export interface ClosedRenewer {
  look(): Promise<ClosedRenewal>
  /** Begins it, or begins it anew. Rejects with `timer-refused`, `place-taken` or `place-closed`: then nothing is left of it. */
  begin(): Promise<void>
  end(): Promise<void>
}

export interface SchedulerWorld {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly userId: number | undefined
  /** Linux: $XDG_CONFIG_HOME and $XDG_CURRENT_DESKTOP, where they are set. */
  readonly configHome?: string
  readonly desktop?: string
  readonly dataFolder: string
}

interface Parts {
  readonly world: SchedulerWorld
  readonly command: readonly [string, ...string[]]
  readonly run: RunTool
}

export function createClosedRenewer(parts: Parts): ClosedRenewer {
  const { platform } = parts.world
  if (platform === 'linux') return bySystemd(parts)
  if (platform === 'darwin') return byLaunchd(parts)
  if (platform === 'win32') return byTaskScheduler(parts)
  return nowhere
}

const nowhere: ClosedRenewer = {
  look: () => Promise.resolve({ type: 'unavailable', reason: 'no-tool' }),
  begin: () => Promise.reject(new WalletError('timer-refused', 'no scheduler is known here')),
  end: () => Promise.resolve(),
}

function bySystemd({ world, command, run }: Parts): ClosedRenewer {
  const folder = posix.join(world.configHome ?? posix.join(world.home, '.config'), 'systemd/user')
  const timer = `${timerName}.timer`
  const unit = serviceUnit(command, world.desktop)
  const files: readonly OwnFile[] = [
    { path: posix.join(folder, `${timerName}.service`), content: unit, mode: 0o644 },
    { path: posix.join(folder, timer), content: timerUnit(), mode: 0o644 },
  ]
  const ask = (...words: readonly string[]) => run('systemctl', ['--user', ...words])
  const end = async (): Promise<void> => {
    await ask('disable', '--now', timer)
    for (const { path } of files) await removeOwnFile(path)
    await ask('daemon-reload')
  }
  return {
    look: async () => {
      const { code } = await ask('show', '--property=Version')
      if (code !== 0) {
        return { type: 'unavailable', reason: code === undefined ? 'no-tool' : 'no-session' }
      }
      const [service] = await Promise.all(files.map(({ path }) => standingAt(path)))
      const enabled = await ask('is-enabled', timer)
      if (service?.type !== 'ours' || enabled.code !== 0) return { type: 'off' }
      return { type: 'on', isMoved: commandIn(service.content) !== commandIn(unit) }
    },
    begin: () =>
      allOrNone(end, async () => {
        for (const file of files) await putOwnFile(file)
        await must(ask('daemon-reload'))
        await must(ask('enable', '--now', timer))
      }),
    end,
  }
}

function byLaunchd({ world, command, run }: Parts): ClosedRenewer {
  const path = posix.join(world.home, 'Library/LaunchAgents', `${agentLabel}.plist`)
  const content = launchAgent(command)
  const person = `gui/${world.userId ?? 0}`
  const end = async (): Promise<void> => {
    await run('launchctl', ['bootout', `${person}/${agentLabel}`])
    await removeOwnFile(path)
  }
  return {
    look: async () => {
      const [standing, known] = await Promise.all([
        standingAt(path),
        run('launchctl', ['print', `${person}/${agentLabel}`]),
      ])
      if (known.code === undefined) return { type: 'unavailable', reason: 'no-tool' }
      if (standing.type !== 'ours' || known.code !== 0) return { type: 'off' }
      return { type: 'on', isMoved: standing.content !== content }
    },
    begin: () =>
      allOrNone(end, async () => {
        await putOwnFile({ path, content, mode: 0o644 })
        // One that is there already would refuse the new one.
        await run('launchctl', ['bootout', `${person}/${agentLabel}`])
        await must(run('launchctl', ['bootstrap', person, path]))
      }),
    end,
  }
}

/** The file it is told by stays beside the wallet: it says what was told. */
function byTaskScheduler({ world, command, run }: Parts): ClosedRenewer {
  const path = win32.join(world.dataFolder, 'renewal-task.xml')
  const content = `\ufeff${scheduledTask(command)}`
  const end = async (): Promise<void> => {
    await run('schtasks', ['/Delete', '/TN', taskName, '/F'])
    await removeOwnFile(path, 'utf16le')
  }
  return {
    look: async () => {
      const [standing, known] = await Promise.all([
        standingAt(path, 'utf16le'),
        run('schtasks', ['/Query', '/TN', taskName]),
      ])
      if (known.code === undefined) return { type: 'unavailable', reason: 'no-tool' }
      if (standing.type !== 'ours' || known.code !== 0) return { type: 'off' }
      return { type: 'on', isMoved: standing.content !== content }
    },
    begin: () =>
      allOrNone(end, async () => {
        await putOwnFile({ path, content, mode: 0o644, encoding: 'utf16le' })
        await must(run('schtasks', ['/Create', '/TN', taskName, '/XML', path, '/F']))
      }),
    end,
  }
}

/** What failed first is what the person has to hear. */
async function allOrNone(undo: () => Promise<void>, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await undo().catch(() => undefined)
    throw error
  }
}

async function must(asked: ReturnType<RunTool>): Promise<void> {
  const { code, errors } = await asked
  if (code !== 0) throw new WalletError('timer-refused', errors.trim().slice(0, 500))
}
