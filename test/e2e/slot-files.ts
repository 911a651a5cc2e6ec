import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp } from './app'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

export const slot = 'weekly'
export const owner = 'Acme weekly'
export const other = 'Globex weekly'

/** The forms of the slot’s files, by what the dialog calls them, and the names they are saved under. */
const forms = [
  ['Sprinklr.conf', 'Sprinklr.conf'],
  ['.env', '.env'],
  ['JSON token answer', 'token.json'],
  ['Python module', 'token_values.py'],
] as const

/** Two profiles, and a slot of the first with several files in `folder`. */
export async function slotOfFiles(running: RunningApp, folder: string): Promise<void> {
  const { window, app } = running
  await addPracticeProfile(running, { name: owner })
  await addPracticeProfile(running, { name: other })
  await saveInto(app, folder)
  for (const [form] of forms) {
    await profileItem(window, owner).getByRole('button', { name: 'Export…' }).click()
    const dialog = window.getByRole('dialog', { name: `Export ${owner}` })
    const card = dialog.getByRole('radio', { name: form, exact: false })
    if (form === 'Sprinklr.conf' || form === '.env') await card.check()
    else {
      await dialog.getByRole('combobox', { name: 'Another format' }).fill(form)
      await window.getByRole('option', { name: form, exact: true }).click()
    }
    const keep = dialog.getByRole('checkbox', { name: 'Keep this file up to date' })
    if (!(await keep.isChecked())) await keep.check()
    await dialog.getByRole('combobox', { name: 'Slot (optional)' }).fill(slot)
    await window.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Save file…' }).click()
    await expect(dialog.getByText(/^Saved to /)).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).click()
  }
  expect(namesIn(folder)).toEqual(forms.map(([, name]) => name).toSorted())
}

export async function useSlotFor({ window }: RunningApp, name: string): Promise<void> {
  await profileItem(window, name)
    .getByRole('button', { name: `More actions for ${name}` })
    .click()
  await window.getByRole('menuitem', { name: `Use for ${slot}` }).click()
}

/** Whatever stands there, hidden or not. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).toSorted()

/** The access tokens in the slot’s files: one, where all of them carry the same. */
export function tokensIn(folder: string): ReadonlySet<string> {
  const token =
    /^(?:access_token=|SPRINKLR_ACCESS_TOKEN=|.*"access_token": "|SPRINKLR_ACCESS_TOKEN = ")([^"\n]*)/m
  return new Set(
    forms.map(([, name]) => token.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? ''),
  )
}
