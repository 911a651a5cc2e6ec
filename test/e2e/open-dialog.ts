import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { freshFolder } from './app'

/** The native dialog cannot be driven: from now on it answers with `path`, or is closed without an answer. */
export async function choosingFile(app: ElectronApplication, path?: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: chosen === undefined,
        filePaths: chosen === undefined ? [] : [chosen],
      })
  }, path)
}

/** Files of these contents in a folder that the app may read; gives their paths. */
export function filesOf<Name extends string>(
  contents: Readonly<Record<Name, string | Uint8Array>>,
): Readonly<Record<Name, string>> {
  const folder = freshFolder('chosen')
  const paths = Object.entries<string | Uint8Array>(contents).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content, { mode: 0o644 })
    return [name, path]
  })
  return Object.fromEntries(paths) as Record<Name, string>
}
