import type { Extras } from '#core/extras'
import { createClosedRenewer, type SchedulerWorld } from './closed-renewal'
import type { CommandWorld } from './command-place'
import { readDueRun } from './due-run'
import { createCommandInstaller } from './installed-command'
import type { RunTool } from './run-tool'

/** What the app puts on this computer at the person’s wish, and takes away again. */
export interface ExtrasDesk {
  look(): Promise<Extras>
  installCommand(): Promise<void>
  removeCommand(): Promise<void>
  renewWhileClosed(does: boolean): Promise<void>
}

export interface ExtrasWorld extends CommandWorld, SchedulerWorld {
  /** The words that start the command line. */
  readonly launch: readonly [string, ...string[]]
}

export function createExtras(world: ExtrasWorld, run: RunTool): ExtrasDesk {
  const command = createCommandInstaller(world, world.launch)
  const renewer = createClosedRenewer({ world, command: [...world.launch, 'renew', '--due'], run })
  return {
    look: async () => {
      const [installed, closedRenewal] = await Promise.all([command.look(), renewer.look()])
      const lastDueRun = readDueRun(world.dataFolder)
      return {
        command: installed,
        closedRenewal,
        ...(lastDueRun === undefined ? {} : { lastDueRun }),
      }
    },
    installCommand: () => command.install(),
    removeCommand: () => command.remove(),
    renewWhileClosed: (does) => (does ? renewer.begin() : renewer.end()),
  }
}
