import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** The native dialog cannot be driven: from now on it answers with a file of the offered name in `folder`. */
export async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...input: readonly unknown[]) => {
      const { defaultPath } = input.at(-1) as { readonly defaultPath: string }
      return Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath}` })
    }
  }, folder)
}

export const savedFile = (folder: string, name: string): string => join(folder, name)
