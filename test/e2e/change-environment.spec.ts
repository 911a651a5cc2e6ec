import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { look } from './look'
import { historyTypes, openDetails, summaryOf } from './profile-page'
import { addPracticeProfile } from './wizard-steps'

const words = text.appChanges.environment

test('a profile in the wrong environment is put right from its failure, and its tokens work again', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const name = await addPracticeProfile(running)
  await openDetails(window, name)
  const { obtainedAt } = await summaryOf(window, name)

  await window.getByRole('button', { name: words.open }).click()
  const dialog = window.getByRole('dialog', { name: words.title(name) })
  const environment = dialog.getByRole('combobox', { name: 'Environment' })
  await expect(environment).toHaveValue('prod2')
  await environment.fill('https://prod0')
  await environment.press('Tab')
  await dialog.getByRole('button', { name: words.submit }).click()
  await expect(dialog).toContainText('address')
  await environment.fill('prod0')
  await environment.press('Tab')
  await look(running, 'change environment')
  await dialog.getByRole('button', { name: words.submit }).click()
  await expect(dialog).toBeHidden()

  // The check that follows by itself tells that it was the wrong one.
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('This API key belongs to another environment.')
  await expectAccessibleInBoth(running, 'wrong environment on a profile page')
  const { token } = await practice.counters()
  await alert.getByRole('button', { name: 'Change environment' }).click()
  await environment.fill('prod2')
  await environment.press('Tab')
  await dialog.getByRole('button', { name: words.submit }).click()
  await expect(window.getByText(/^It works\./)).toBeVisible()
  await expect(alert).toBeHidden()
  expect(await practice.counters()).toMatchObject({ token })
  expect(await summaryOf(window, name)).toMatchObject({ environment: 'prod2', obtainedAt })
  const types = await historyTypes(window, name)
  expect(types.filter((type) => type === 'changed-environment')).toHaveLength(2)
})
