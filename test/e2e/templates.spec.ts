import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { text } from '#core/text/text'
import { pyYaml } from '../core/exporters/readers/kubernetes'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test } from './app'
import { stateOf } from './inside'
import { choosingFile, filesOf } from './open-dialog'
import { answerWhoRenews, includeRefreshToken, saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const form = [
  'stringData:',
  '  token: {{accessToken}}',
  '  header: "Bearer {{{accessToken}}}"',
  '  key: {{apiKey}}',
  '{{#refreshToken}}',
  '  refresh: {{refreshToken}}',
  '{{/refreshToken}}',
  '',
].join('\n')

const button = (dialog: Locator, name: string) => dialog.getByRole('button', { name })
const field = (dialog: Locator, name: string) => dialog.getByRole('textbox', { name, exact: true })

test('a template is written, tried, saved, used, changed and deleted', async ({ start }) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('templates')
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog')
  await button(dialog, 'New template…').click()
  await expect(window.getByRole('dialog', { name: 'New template' })).toBeVisible()

  // What is wrong is said while it is typed, with its place.
  await field(dialog, 'Template').fill('a: b\nc: {{acessToken}}\n')
  await expect(dialog.getByRole('alert')).toContainText(
    'Line 2, column 4: there is no value called “acessToken”.',
  )
  await expect(dialog.getByRole('alert')).toContainText('Perhaps it is “accessToken”.')
  await expectAccessibleInBoth(running, 'a template that is wrong')

  await field(dialog, 'Template').fill(form)
  const preview = field(dialog, `Preview with ${name}`)
  await expect(preview).toHaveValue(
    /^stringData:\n {2}token: "••••••••.{4}"\n {2}header: "Bearer •+.{4}"/,
  )
  await button(dialog, 'Names you can use').click()
  await expectAccessibleInBoth(running, 'a template')
  await button(dialog, 'Save template').click()
  await expect(dialog.getByRole('alert')).toContainText('The template has no name.')
  await field(dialog, 'Template name').fill('Our cluster')
  await button(dialog, 'Save template').click()

  // Back in the export, with it chosen.
  await expect(window.getByRole('dialog', { name: `Export ${name}` })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'My templates' })).toHaveValue('Our cluster')
  await expectAccessibleInBoth(running, 'an export by a template')
  await button(dialog, 'Save file…').click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  const path = join(folder, 'token.yaml')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const read = pyYaml.readAll([readFileSync(path)])[0] ?? {}
  expect(Object.keys(read)).toEqual(['token', 'header', 'key'])
  expect(read['header']).toBe(`Bearer ${String(read['token'])}`)
  const state = await stateOf(window)
  expect(JSON.stringify(state)).not.toContain(String(read['token']))

  // Its file is not kept up to date, whatever was ticked for another form: with it only the other tool can renew.
  const question = dialog.getByRole('radiogroup', { name: text.whoRenews.label })
  await dialog.getByRole('radio', { name: '.env' }).check()
  await includeRefreshToken(dialog, 'wallet')
  await dialog.getByRole('combobox', { name: 'My templates' }).click()
  await window.getByRole('option', { name: 'Our cluster' }).click()
  const include = dialog.getByRole('checkbox', { name: 'Include refresh token' })
  await expect(include).toBeChecked()
  await expect(include).toHaveAccessibleDescription(text.exports.includeMeaning)
  await expect(dialog.getByRole('checkbox', { name: 'Keep this file up to date' })).toHaveCount(0)
  const thisWallet = question.getByRole('radio', { name: text.whoRenews.choices.wallet })
  await expect(thisWallet).toBeDisabled()
  await expect(thisWallet).not.toBeChecked()
  await expect(thisWallet).toHaveAccessibleDescription(text.whoRenews.notKept.template)
  await expectAccessibleInBoth(running, 'who renews, asked at a template')
  await button(dialog, 'Save file…').click()
  await expect(question).toHaveAccessibleDescription(text.whoRenews.unanswered.missing)
  await answerWhoRenews(dialog, 'other-tool')
  await button(dialog, 'Save file…').click()
  await expect(dialog.getByText(text.exports.handedOver)).toBeVisible()
  expect(pyYaml.readAll([readFileSync(path)])[0]).toHaveProperty('refresh')
  await include.uncheck()

  await button(dialog, 'Edit…').click()
  await expect(window.getByRole('dialog', { name: 'Edit Our cluster' })).toBeVisible()
  const { 'more.tpl': file } = filesOf({ 'more.tpl': 'url={{baseUrl}}\n' })
  await choosingFile(app, file)
  await button(dialog, 'Open a text file…').click()
  await expect(field(dialog, 'File name')).toHaveValue('more.tpl')
  await expect(preview).toHaveValue(/^url=http:\/\/127\.0\.0\.1:\d+\/prod2\n$/)
  await button(dialog, 'Save template').click()
  await expect(field(dialog, 'Preview')).toHaveValue(/^url=http/)

  await button(dialog, 'Delete…').click()
  await expect(dialog.getByRole('status')).toContainText([/Delete “Our cluster”\?/])
  await button(dialog, 'Keep it').click()
  await button(dialog, 'Delete…').click()
  await button(dialog, 'Delete template').click()
  await expect(dialog.getByRole('combobox', { name: 'My templates' })).toHaveCount(0)
})
