import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessibleInBoth } from './axe'
import { historyTypes, summaryOf } from './profile-page'
import { answerWhoRenews, includeRefreshToken, saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.whoRenews

async function openExport({ window }: RunningApp, name: string, form = '.env'): Promise<Locator> {
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  await dialog.getByRole('radio', { name: form }).check()
  return dialog
}

const questionIn = (dialog: Locator) => dialog.getByRole('radiogroup', { name: words.label })
const save = (dialog: Locator) => dialog.getByRole('button', { name: 'Save file…' }).click()
const copied = ({ app }: RunningApp) =>
  app.evaluate(async ({ clipboard }) => await clipboard.readText())

const refreshTokenIn = (lines: string): string =>
  /^SPRINKLR_REFRESH_TOKEN='?([^'\n]+)'?$/m.exec(lines)?.[1] ?? ''

/** From now on the person closes the file dialog; gives how often they did. */
async function closesTheDialog({ app }: RunningApp): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }) => {
    process.env['CLOSED'] = ''
    dialog.showSaveDialog = () => {
      process.env['CLOSED'] = `${process.env['CLOSED'] ?? ''}.`
      return Promise.resolve({ canceled: true, filePath: '' })
    }
  })
  return () => app.evaluate(() => process.env['CLOSED']?.length ?? 0)
}

test('a refresh token stays here until somebody has said who renews, and while its file cannot be saved', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  const before = await historyTypes(window, name)
  const dialog = await openExport(running, name)
  await expect(questionIn(dialog)).toHaveCount(0)
  await dialog.getByRole('checkbox', { name: 'Include refresh token' }).check()
  const question = questionIn(dialog)
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
  await save(dialog)
  await expect(question).toHaveAccessibleDescription(words.unanswered.missing)
  await expect(question.getByRole('radio', { name: words.choices.wallet })).toBeFocused()
  await expectAccessibleInBoth(running, 'export, who renews is not said')
  await dialog.getByRole('button', { name: 'Copy to clipboard' }).click()
  await expect(question).toHaveAccessibleDescription(words.unanswered.missing)
  expect(readdirSync(folder)).toEqual([])
  expect(await copied(running)).toBe('')

  symlinkSync(join(folder, 'precious'), join(folder, '.env'))
  for (const holder of ['other-tool', 'wallet'] as const) {
    await answerWhoRenews(dialog, holder)
    await expect(dialog.getByText(words.unanswered.missing)).toHaveCount(0)
    await save(dialog)
    await expect(dialog.getByRole('alert')).toContainText('that name is a link to another file')
  }
  rmSync(join(folder, '.env'))
  const closed = await closesTheDialog(running)
  for (const [times, holder] of (['wallet', 'other-tool'] as const).entries()) {
    await answerWhoRenews(dialog, holder)
    await save(dialog)
    await expect.poll(closed).toBe(times + 1)
    await expect(dialog.getByRole('button', { name: 'Save file…' })).toBeEnabled()
  }
  await window.keyboard.press('Escape')
  expect(readdirSync(folder)).toEqual([])
  expect(await historyTypes(window, name)).toEqual(before)
  expect(await summaryOf(window, name)).toMatchObject({ holder: 'wallet', copies: [] })
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
})

test('this wallet: the file is kept up to date, and each renewal writes the next refresh token into it', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  const dialog = await openExport(running, name)
  const keep = dialog.getByRole('checkbox', { name: 'Keep this file up to date' })
  await includeRefreshToken(dialog, 'wallet')
  await expect(keep).toBeChecked()
  await keep.uncheck()
  await expect(questionIn(dialog).getByRole('radio', { checked: true })).toHaveCount(0)
  await answerWhoRenews(dialog, 'other-tool')
  await expect(keep).not.toBeChecked()
  await keep.check()
  await expect(dialog.getByRole('radio', { name: words.choices.wallet })).toBeChecked()

  await dialog.getByRole('button', { name: 'Copy to clipboard' }).click()
  await expect(questionIn(dialog)).toHaveAccessibleDescription(words.unanswered.copying)
  expect(await copied(running)).toBe('')
  await save(dialog)
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await expect(dialog.getByText(words.goesOn)).toBeVisible()
  await expectAccessibleInBoth(running, 'export, this wallet goes on renewing')
  await window.keyboard.press('Escape')

  const inFile = () => refreshTokenIn(readFileSync(join(folder, '.env'), 'utf8'))
  const first = inFile()
  expect(first).not.toBe('')
  expect(await summaryOf(window, name)).toMatchObject({ holder: 'wallet', copies: [] })
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(inFile).not.toBe(first)
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
})

test('the other tool: with a copy in the clipboard this wallet stops renewing, and nothing is asked again', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const name = await addPracticeProfile(running)
  const dialog = await openExport(running, name)
  await includeRefreshToken(dialog, 'other-tool')
  await dialog.getByRole('button', { name: 'Copy to clipboard' }).click()
  await expect(dialog.getByText(text.exports.handedOver)).toBeVisible()
  expect(refreshTokenIn(await copied(running))).not.toBe('')
  await expect(questionIn(dialog)).toHaveCount(0)
  await expect(
    dialog.getByRole('checkbox', { name: 'Include refresh token' }),
  ).toHaveAccessibleDescription(text.exports.includeAgain)
  await window.keyboard.press('Escape')
  await expect(profileItem(window, name).getByText('Renewed elsewhere')).toBeVisible()
  expect((await historyTypes(window, name)).at(-1)).toBe('exported')
})
