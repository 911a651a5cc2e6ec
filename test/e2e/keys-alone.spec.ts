import { practiceCedato } from '#core/providers/practice-cedato'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible } from './axe'
import { enterKeys, expectStep, finishWizard, openWizard, profileItem } from './wizard-steps'

const getToken = { name: 'Get token' }

/** Practice, as Cedato; ends at the keys. */
async function practiseCedato({ window }: RunningApp): Promise<void> {
  await openWizard(window)
  await window.getByRole('radio', { name: 'Practice' }).check()
  await window.getByRole('combobox', { name: 'What to practise' }).selectOption('Cedato')
  await expect(window.getByRole('combobox', { name: 'Environment' })).toBeHidden()
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Keys')
}

test('client credentials: an app of Sprinklr’s gets its token without a sign-in', async ({
  start,
}) => {
  const running = await start()
  const { window, practice, app } = running
  await openWizard(window)
  await window.getByRole('radio', { name: 'Practice' }).check()
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Keys')
  await window
    .getByRole('combobox', { name: 'How this app gets tokens' })
    .selectOption('Client credentials')
  await expect(window.getByRole('textbox', { name: 'Callback URL' })).toBeHidden()
  await expectAccessible(window, 'keys, client credentials')
  await enterKeys(window, {})
  await expect(window.getByRole('checkbox', { name: text.wizard.signIn.stay })).toBeHidden()
  await expectAccessible(window, 'get token')

  await practice.send({
    type: 'set-fault',
    order: { until: 'once', endpoint: 'token', fault: { type: 'developer-inactive' } },
  })
  await window.getByRole('button', getToken).click()
  await expect(window.getByRole('alert')).toContainText('not active (“Developer Inactive”)')
  await window.getByRole('button', getToken).click()
  await expectStep(window, 'Done')
  await expect(window.getByText('Integration User')).toBeVisible()
  await finishWizard(window, 'Nightly report')
  expect(app.windows()).toHaveLength(1)

  const item = profileItem(window, 'Nightly report')
  await expect(item.getByRole('button', { name: 'Sign in again' })).toBeHidden()
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await practice.counters())['token']).toBe(3)
  await item.getByRole('button', { name: 'More actions for Nightly report' }).click()
  await window.getByRole('menuitem', { name: 'Details' }).click()
  await expect(window.getByText(text.profile.keep.ahead.askedAnew)).toBeVisible()
  await expect(window.getByText('New token from the provider')).toHaveCount(2)
  await expectAccessible(window, 'profile page, client credentials')
})

test('Cedato: a token of an hour, fetched anew when it is copied after its end', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await practiseCedato(running)
  await window.getByRole('button', { name: 'Continue' }).click()
  await expect(window.getByText('Enter the client ID.')).toBeVisible()
  await expectAccessible(window, 'keys of Cedato')
  const { clientId } = practiceCedato.example
  await window.getByRole('textbox', { name: 'Client ID' }).fill(clientId)
  await window.getByRole('textbox', { name: 'Client secret' }).fill('mistyped')
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Sign in')
  await window.getByRole('button', getToken).click()
  await expect(window.getByRole('alert')).toBeVisible()
  await window.getByRole('alert').getByRole('button', { name: 'Edit keys…' }).click()
  await enterKeys(window, {})
  await window.getByRole('button', getToken).click()
  await expectStep(window, 'Done')
  await expectAccessible(window, 'done, Cedato')
  await finishWizard(window, 'Video')

  const item = profileItem(window, 'Video')
  await expect(item.getByText('Works until')).toBeVisible()
  await item.getByRole('button', { name: 'Copy token' }).click()
  await expect(window.getByText(/^Copied/)).toBeVisible()
  expect((await practice.counters())['cedatoToken']).toBe(2)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 1 } })
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect(item.getByText(/Expired/)).toBeVisible()
  expect((await practice.counters())['cedatoToken']).toBe(3)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 3600 } })
  await item.getByRole('button', { name: 'Copy token' }).click()
  await expect(item.getByText('Works until')).toBeVisible()
  expect((await practice.counters())['cedatoToken']).toBe(4)

  await item.getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export Video' })
  await expect(dialog.getByRole('radio', { name: '.env' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'Sprinklr.conf' })).toBeHidden()
  const preview = dialog.getByRole('textbox', { name: 'Preview' })
  await expect(preview).toHaveValue(/CEDATO_ACCESS_TOKEN=•+/)
})
