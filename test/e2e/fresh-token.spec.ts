import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, wear } from './axe'
import { openDetails } from './profile-page'
import {
  addPracticeProfile,
  chooseEnvironment,
  enterKeys,
  expectStep,
  finishWizard,
  openWizard,
} from './wizard-steps'

const words = text.profile

/** A profile whose keys alone get its tokens. */
async function addWithKeysAlone({ window }: RunningApp, name: string): Promise<void> {
  await openWizard(window)
  await chooseEnvironment(window, {})
  await window.getByLabel(text.wizard.keys.way).selectOption('Client credentials')
  await enterKeys(window, {})
  await window.getByRole('button', { name: text.wizard.getToken.button }).click()
  await expectStep(window, 'Done')
  await window.getByRole('button', { name: text.wizard.done.copyToken }).click()
  await expect(window.getByText(/^Copied/)).toBeVisible()
  await finishWizard(window, name)
}

test('renewing hides the token that was shown, and says until when the new one works', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await openDetails(window, await addPracticeProfile(running))
  await window.getByRole('button', { name: words.checkNow }).click()
  const card = window.getByRole('region', { name: words.check.title })
  await expect(card).toContainText(words.check.works)
  await expect(card.getByText(words.check.learned)).toBeHidden()
  await window.getByRole('button', { name: words.showToken }).click()
  const shown = window.getByRole('textbox', { name: words.token })
  const before = await shown.inputValue()

  await window.getByRole('button', { name: words.renewNow }).click()
  await expect(window.getByRole('status').getByText(/^Renewed\. Works until \d/)).toHaveCount(1)
  await expect(shown).toBeHidden()
  await expect(card).toContainText(words.check.never)
  await expect(card.getByText(words.check.learned)).toBeVisible()
  await window.getByRole('button', { name: words.showToken }).click()
  await expect(shown).not.toHaveValue(before)

  await window.getByRole('button', { name: words.copyToken, exact: true }).click()
  await expect(window.getByText(/^Copied/)).toBeVisible()
})

test('a refused token never stands there as one that works, and “Renew now” helps where nobody signs in', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addWithKeysAlone(running, 'Nightly')
  await addPracticeProfile(running, { name: 'Weekly' })
  await openDetails(window, 'Nightly')
  await window.getByRole('button', { name: words.checkNow }).click()
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('“Weekly” in this wallet has')
  await expect(alert).toContainText('Get a new token with “Renew now”.')
  await expect(window.getByText(text.board.states.refused)).toBeVisible()
  await expect(window.getByText(/^Works until \d/)).toHaveCount(0)
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `profile page with a refused token, ${scheme}`)
  }
  await alert.getByRole('button', { name: text.errors.actions.renew }).click()
  await window.getByRole('dialog').getByRole('button').last().click()
  await expect(window.getByText(text.board.states.refused)).toBeHidden()
  await expect(window.getByText(/^Works until \d/)).toBeVisible()
})
