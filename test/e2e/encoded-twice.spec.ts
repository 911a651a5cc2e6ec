import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { openDetails, summaryOf } from './profile-page'
import { addPracticeProfile } from './wizard-steps'

test('a refused refresh token is sent encoded twice only when the person asks for it, under Details', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const name = await addPracticeProfile(running)
  await openDetails(window, name)
  await practice.send({ type: 'set-switches', switches: { refreshEncoded: 'twice' } })
  await window.getByRole('button', { name: 'Renew now' }).click()
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('The provider did not accept the refresh token.')
  const twice = alert.getByRole('button', { name: text.appChanges.encodedTwice.open })
  await expect(twice).toBeHidden()
  expect(await practice.counters()).toMatchObject({ token: 2 })
  await alert.getByRole('button', { name: text.errors.details }).click()
  await expect(twice).toBeVisible()
  await expectAccessibleInBoth(running, 'a refused renewal, its details unfolded')
  await twice.click()
  await expect(alert).toBeHidden()
  await expect.poll(async () => (await summaryOf(window, name)).needsSignIn).toBeUndefined()
  expect(await practice.counters()).toMatchObject({ token: 3 })
})
