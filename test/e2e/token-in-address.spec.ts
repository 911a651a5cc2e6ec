import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessible, wear } from './axe'
import { openDetails } from './profile-page'
import { walkPages } from './provider-pages'
import { enterKeys, expectStep, finishWizard, openWizard, pressSignIn } from './wizard-steps'

const words = text.wizard.environment

test('token requests go out in the address only where the person wants it, and are kept so', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await practice.send({ type: 'set-switches', switches: { tokenValuesIn: 'query' } })
  await openWizard(window)
  await window.getByRole('radio', { name: 'Practice' }).check()
  await window.getByRole('button', { name: words.advanced }).click()
  const choice = window.getByRole('checkbox', { name: words.inAddress })
  await expect(choice).not.toBeChecked()
  await expect(window.getByText(words.inAddressHint)).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `advanced options, ${scheme}`)
  }
  await choice.check()
  await window.getByRole('button', { name: 'Continue' }).click()
  await enterKeys(window, {})
  await walkPages(await pressSignIn(running))
  await expectStep(window, 'Done')
  await finishWizard(window, 'In the address')
  await openDetails(window, 'In the address')
  await expect(window.getByText(text.profile.inAddress)).toBeVisible()
  await window.getByRole('button', { name: text.profile.renewNow }).click()
  const history = window.getByRole('list', { name: text.profile.history.title })
  await expect(history.getByText(text.profile.history.plain.renewed, { exact: true })).toBeVisible()

  // Switched off again, the values are in the body.
  await practice.send({ type: 'set-switches', switches: { tokenValuesIn: 'body' } })
  await window.getByRole('button', { name: text.profile.editKeys }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: words.advanced }).click()
  await dialog.getByRole('checkbox', { name: words.inAddress }).uncheck()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await window.getByRole('button', { name: text.profile.renewNow }).click()
  await expect(history.getByText(text.profile.history.plain.renewed, { exact: true })).toHaveCount(
    2,
  )
})
