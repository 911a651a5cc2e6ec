import { join } from 'node:path'
import type { ElectronApplication, Locator } from '@playwright/test'
import type { Holder } from '#core/profile'
import { text } from '#core/text/text'

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

/** In the export dialog: the refresh token goes along, and this one renews from then on. */
export async function includeRefreshToken(dialog: Locator, holder: Holder): Promise<void> {
  await dialog.getByRole('checkbox', { name: 'Include refresh token' }).check()
  await answerWhoRenews(dialog, holder)
}

export async function answerWhoRenews(dialog: Locator, holder: Holder): Promise<void> {
  const question = dialog.getByRole('radiogroup', { name: 'Who renews from now on?' })
  await question.getByRole('radio', { name: text.whoRenews.choices[holder] }).check()
}
