import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { npmDotenv, pythonDotenv } from '../core/exporters/readers/env-files'
import { easySettings } from '../core/exporters/readers/easy-settings'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test, type RunningApp } from './app'
import { command } from './command-line'
import { accessTokenOf, historyOf, stateOf } from './inside'
import { answerWhoRenews, saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const { example } = provider
const domoCallback = 'https://oauth.domo.com/api/data/v1/oauth/providers/sprinklr/exchange'

async function openForm({ window }: RunningApp, name: string, form: string): Promise<Locator> {
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  if (!(await dialog.isVisible())) {
    await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  }
  await dialog.getByRole('combobox', { name: 'Another format' }).fill(form)
  await window.getByRole('option', { name: form }).click()
  await expect(dialog.getByRole('list', { name: text.forms.rows(form) })).toBeVisible()
  return dialog
}

/** Every field in the form’s order: copied, it is in the clipboard as it should be, and the row shows that. */
async function expectFields(
  { app }: RunningApp,
  dialog: Locator,
  fields: readonly (readonly [string, unknown])[],
): Promise<void> {
  const shown = dialog.getByRole('button', { name: /^Copy / })
  const names = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  const labels = fields.map(([label]) => label)
  expect(names.filter((name) => name !== null)).toEqual(labels.map((label) => `Copy ${label}`))
  for (const [label, value] of fields) {
    await dialog.getByRole('button', { name: `Copy ${label}`, exact: true }).click()
    await expect
      .poll(() => app.evaluate(async ({ clipboard }) => await clipboard.readText()), label)
      .toEqual(value)
    await expect(dialog.getByRole('listitem', { name: label, exact: true })).toContainText('Copied')
  }
}

async function theProfile({ window }: RunningApp) {
  const state = await stateOf(window)
  const profile = state.ok ? state.value.profiles[0] : undefined
  if (profile === undefined) throw new Error('no profile')
  return profile
}

/** The refresh token stays here until somebody has said who renews; the other tool is all that can be said. */
async function expectAsked(running: RunningApp, dialog: Locator): Promise<void> {
  const words = text.whoRenews
  await dialog.getByRole('button', { name: 'Copy Refresh token' }).click()
  const question = dialog.getByRole('radiogroup', { name: words.label })
  await expect(question).toHaveAccessibleDescription(words.unanswered.missing)
  await expect(question.getByRole('radio', { name: words.choices.wallet })).toBeDisabled()
  await expect(question.getByRole('radio', { name: words.choices['other-tool'] })).toBeFocused()
  expect(await running.app.evaluate(async ({ clipboard }) => await clipboard.readText())).toBe('')
  expect((await theProfile(running)).holder).toBe('wallet')
  await expectAccessibleInBoth(running, 'export, a form whose refresh token is asked about')
  await answerWhoRenews(dialog, 'other-tool')
}

test('Treasure Data is filled in field by field, and with the refresh token goes the right to renew', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const name = await addPracticeProfile(running)
  const { id } = await theProfile(running)
  const token = await accessTokenOf(window, id)
  const dialog = await openForm(running, name, 'Treasure Data')
  await expectAsked(running, dialog)
  await expectFields(running, dialog, [
    ['Environment', example.environment],
    ['Redirect URI', example.redirectUri],
    ['Application key', example.clientId],
    ['Application secret', example.clientSecret],
    ['Access token', token],
    ['Refresh token', expect.stringMatching(/^[A-Za-z0-9+/]{40,}=*$/)],
  ])
  const refresh = await app.evaluate(async ({ clipboard }) => await clipboard.readText())
  const code = dialog.getByRole('listitem', { name: 'Authorization code' })
  await expect(code).toContainText('Not in the wallet')
  await expect(code.getByRole('button')).toHaveCount(0)
  await expect(dialog.getByText(text.profile.keep.holders['other-tool'])).toBeVisible()
  await expectAccessibleInBoth(running, 'export, a form to fill in')
  const said = await dialog.innerText()
  for (const secret of [token, refresh, example.clientSecret]) expect(said).not.toContain(secret)

  const exported = (await historyOf(window, id)).filter(({ type }) => type === 'exported')
  expect(exported).toMatchObject([
    { exporterId: 'treasure-data', withRefreshToken: false },
    { exporterId: 'treasure-data', withRefreshToken: true },
  ])
  expect((await theProfile(running)).holder).toBe('other-tool')

  const folder = freshFolder('forms')
  await saveInto(app, folder)
  await dialog.getByRole('radio', { name: 'Sprinklr.conf' }).check()
  await dialog.getByRole('checkbox', { name: 'Include refresh token' }).check()
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  const saved = easySettings.readAll([readFileSync(join(folder, 'Sprinklr.conf'))])[0]
  expect(saved?.['refresh_token']).toBe(refresh)
})

test('Domo, Tray and Qualtrics get the keys, and are no copies of the token', async ({ start }) => {
  const running = await start()
  const { window, app } = running
  const name = await addPracticeProfile(running)
  const { id, stage } = await theProfile(running)
  const isSandbox = stage === 'sandbox'

  const dialog = await openForm(running, name, 'Domo')
  await expect(dialog.getByText(text.forms.callback.differs('Domo'))).toBeVisible()
  await dialog.getByRole('button', { name: text.forms.callback.copy('Domo') }).click()
  await expect
    .poll(() => app.evaluate(async ({ clipboard }) => await clipboard.readText()))
    .toBe(domoCallback)
  await expectFields(running, dialog, [
    ['Environment', isSandbox ? 'sandbox' : 'production'],
    ['Client ID', example.clientId],
    ['Client Secret', example.clientSecret],
  ])
  await expectAccessibleInBoth(running, 'export, a form with another Callback URL')

  await openForm(running, name, 'Tray')
  await expectFields(running, dialog, [
    ['API Key', example.clientId],
    ['Client Secret', example.clientSecret],
    ['Environment', isSandbox ? 'Sandbox' : 'Prod2'],
  ])

  await openForm(running, name, 'Qualtrics XM Discover')
  await expectFields(running, dialog, [
    ['Sprinklr Client Key', example.clientId],
    ['Sprinklr Client Secret', example.clientSecret],
    ['Sprinklr Environment', `${await running.practice.origin()}/${example.environment}`],
  ])
  await expect(dialog.getByRole('listitem', { name: 'Connection Name' })).toContainText('choose')

  const { copies, holder } = await theProfile(running)
  expect({ copies, holder }).toEqual({ copies: [], holder: 'wallet' })
  expect((await historyOf(window, id)).filter(({ type }) => type === 'exported')).toMatchObject(
    ['domo', 'tray', 'qualtrics'].map((exporterId) => ({ exporterId, withRefreshToken: false })),
  )

  const leave = dialog.getByRole('button', { name: 'Leave renewing to Qualtrics XM Discover' })
  await leave.focus()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText(text.profile.keep.holders['other-tool'])).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(profileItem(window, name).getByText('Renewed elsewhere')).toBeVisible()
})

test('variables stand under the names a person chose, until the usual ones are back', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  const { window, app } = running
  const folder = freshFolder('names')
  const name = await addPracticeProfile(running)
  const { id } = await theProfile(running)
  const token = await accessTokenOf(window, id)
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Edit names…' })).toHaveCount(0)
  await dialog.getByRole('radio', { name: '.env' }).check()
  await dialog.getByRole('button', { name: 'Edit names…' }).click()
  const field = (value: string) => dialog.getByRole('textbox', { name: `Names for the ${value}` })
  await expect(field('API key')).toHaveValue('SPRINKLR_API_KEY, SPRINKLR_CLIENT_ID')

  await field('access token').fill('GITHUB_TOKEN')
  await dialog.getByRole('button', { name: 'Save names' }).click()
  await expect(field('access token')).toHaveAccessibleDescription(/GitHub keeps names/)
  await expectAccessibleInBoth(running, 'export, names with one that cannot be used')
  await field('access token').fill('SPRINKLR_TOKEN, SPRINKLR_BEARER_TOKEN')
  await field('Callback URL').fill('')
  await field('Callback URL').press('Enter')
  await expect(dialog.getByText('Names saved.')).toBeVisible()
  const preview = dialog.getByRole('textbox', { name: 'Preview' })
  await expect(preview).toHaveValue(/^SPRINKLR_TOKEN=•+.*\nSPRINKLR_BEARER_TOKEN=•+/m)

  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  const file = readFileSync(join(folder, '.env'))
  for (const reader of [npmDotenv, pythonDotenv]) {
    const found = reader.readAll([file])[0] ?? {}
    expect(found, reader.name).toMatchObject({
      SPRINKLR_TOKEN: token,
      SPRINKLR_BEARER_TOKEN: token,
      SPRINKLR_API_KEY: example.clientId,
      SPRINKLR_CLIENT_ID: example.clientId,
      SPRINKLR_ENV: example.environment,
    })
    expect(Object.keys(found)).not.toContain('SPRINKLR_ACCESS_TOKEN')
    expect(Object.keys(found)).not.toContain('SPRINKLR_REDIRECT_URI')
  }

  const typed = ['export', name, '--format', 'dotenv', '--out', join(folder, 'once.env')]
  const ran = await command([...typed, '--name', 'api-key=ONCE_KEY'], { dataFolder })
  expect(ran, ran.messages).toMatchObject({ code: 0 })
  const once = npmDotenv.readAll([readFileSync(join(folder, 'once.env'))])[0] ?? {}
  expect(once).toMatchObject({ ONCE_KEY: example.clientId, SPRINKLR_TOKEN: token })
  expect(Object.keys(once)).not.toContain('SPRINKLR_API_KEY')
  const refused = await command([...typed, '--name', 'api-key=PATH'], { dataFolder })
  expect(refused).toMatchObject({ code: 2 })

  await dialog.getByRole('button', { name: 'Back to the usual names' }).click()
  await expect(field('access token')).toHaveValue('SPRINKLR_ACCESS_TOKEN')
  await expect(preview).toHaveValue(/^SPRINKLR_ACCESS_TOKEN=•+/m)
})
