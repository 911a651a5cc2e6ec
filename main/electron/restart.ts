import type { App } from 'electron'
import type { Restart } from '../ports'
import { backendOf, hasSyncSafeStorage, isPassedBy } from './os-cipher'

const keyringSwitch = '--password-store'

/** Starts the app again as it was started, but never past the keyring; quitting keeps its order. */
export function createRestart(
  app: Pick<App, 'relaunch' | 'quit'>,
  world: {
    readonly safeStorage: object
    readonly process: { readonly argv: readonly string[]; readonly platform: NodeJS.Platform }
  },
): Restart {
  return () => {
    app.relaunch({ args: [...restartArguments(world)] })
    app.quit()
  }
}

function restartArguments({
  safeStorage,
  process,
}: Parameters<typeof createRestart>[1]): readonly string[] {
  const [, ...args] = process.argv
  if (process.platform !== 'linux' || !hasSyncSafeStorage(safeStorage)) return args
  if (!isPassedBy(backendOf(safeStorage))) return args
  // Before the app's own folder: what comes after that is not read by Chromium.
  const others = args.filter((arg) => !arg.startsWith(`${keyringSwitch}=`))
  return [`${keyringSwitch}=gnome-libsecret`, ...others]
}
