import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './app'

/** Stands in the place of the programs by which Chromium hands addresses to the system. */
export interface LauncherTrap {
  /** What was to be opened, oldest first. */
  readonly launched: () => readonly string[]
  /** Puts the real programs back. */
  remove(): void
}

/** Set it before the app starts: it looks the programs up where its environment says. */
export function aLauncherTrap(): LauncherTrap {
  const folder = freshFolder('launchers')
  const log = join(folder, 'launched')
  for (const name of [
    'xdg-open',
    'xdg-email',
    'xdg-settings',
    'xdg-mime',
    'gio',
    'sensible-browser',
  ]) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> "${log}"\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const path = process.env['PATH'] ?? ''
  process.env['PATH'] = `${folder}:${path}`
  return {
    launched: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
        : [],
    remove: () => {
      process.env['PATH'] = path
    },
  }
}
