import { accessSync, constants, statSync } from 'node:fs'
import type { InstalledCommand } from '#core/extras'
import { WalletError } from '#core/errors'
import { placesFor, reachOf, type CommandWorld } from './command-place'
import { launcherScript } from './launcher'
import { putOwnFile, removeOwnFile, standingAt } from './own-file'

/** `token-wallet` in people’s terminals. */
export interface CommandInstaller {
  look(): Promise<InstalledCommand>
  /** Puts it there, or there anew. Rejects with `place-taken` or `place-closed`. */
  install(): Promise<void>
  remove(): Promise<void>
}

export function createCommandInstaller(
  world: CommandWorld,
  launch: readonly [string, ...string[]],
): CommandInstaller {
  const script = launcherScript(launch, world.platform === 'win32')

  async function look(): Promise<InstalledCommand> {
    const places = placesFor(world, isWritable)
    for (const path of places) {
      const standing = await standingAt(path)
      if (standing.type !== 'ours') continue
      const reach = reachOf(world, path, isProgram)
      return { type: 'installed', path, reach, isMoved: standing.content !== script }
    }
    const [path] = places
    if (path === undefined) return { type: 'unavailable' }
    if ((await standingAt(path)).type === 'foreign') return { type: 'taken', path }
    return { type: 'absent', path, reach: reachOf(world, path, isProgram) }
  }

  return {
    look,
    install: async () => {
      const found = await look()
      if (found.type === 'unavailable') throw new WalletError('unexpected', 'no place is known')
      await putOwnFile({ path: found.path, content: script, mode: 0o755 })
    },
    remove: async () => {
      const found = await look()
      if (found.type === 'installed') await removeOwnFile(found.path)
    },
  }
}

function isWritable(folder: string): boolean {
  return may(folder, constants.W_OK)
}

function isProgram(path: string): boolean {
  return may(path, constants.X_OK) && statSync(path).isFile()
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}
