import type { CommandLine } from 'electron'
import type { SecretService } from '../ports'

const keyringSwitch = 'password-store'

/**
 * A packaged app seals cookies, so Chromium asks the keyring by itself before the first window: up to three questions
 * for a locked one, and no end for one that hangs, with the whole app standing still. Such a keyring is passed by in
 * this start; the window says so and leads back to it. Await this before the app is ready, when switches are read.
 */
export async function passByClosedKeyring(
  app: {
    readonly isPackaged: boolean
    readonly commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>
  },
  secretService: SecretService,
  process: { readonly platform: NodeJS.Platform; readonly env: Readonly<NodeJS.ProcessEnv> },
): Promise<void> {
  if (process.platform !== 'linux' || !app.isPackaged) return
  if (!usesSecretService(app.commandLine.getSwitchValue(keyringSwitch), process.env)) return
  const seen = await secretService.look()
  if (seen === 'locked' || seen === 'silent') app.commandLine.appendSwitch(keyringSwitch, 'basic')
}

/** KDE has a keyring of its own, which answers for itself. */
function usesSecretService(chosen: string, env: Readonly<NodeJS.ProcessEnv>): boolean {
  if (chosen !== '') return chosen === 'gnome-libsecret'
  return !(env['XDG_CURRENT_DESKTOP'] ?? '').split(':').includes('KDE')
}
