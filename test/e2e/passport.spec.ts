import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessible, wear } from './axe'
import { openDetails } from './profile-page'
import { addPracticeProfile } from './wizard-steps'

const words = text.profile.check

test('a check shows whose token it is and what its key may still ask, and the passport is copied without secrets', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  await openDetails(window, await addPracticeProfile(running))
  const card = window.getByRole('region', { name: words.title })
  await expect(card).toContainText('2 used, 998 of 1,000 left')
  await window.getByRole('button', { name: text.profile.checkNow }).click()
  await expect(card).toContainText('3 used, 997 of 1,000 left')
  await expect(card).toContainText(words.works)
  await expect(card).toContainText('Ada Analyst (ada.analyst@practice.example)')
  await expect(card).toContainText(/Starts again from zero \d+ \w+ \d{4}, \d\d:\d\d/)
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `profile page with a check, ${scheme}`)
  }

  await window.getByRole('button', { name: text.profile.showToken }).click()
  const token = await window.getByRole('textbox', { name: text.profile.token }).inputValue()
  await window.getByRole('button', { name: words.copyPassport }).click()
  await expect(window.getByText(words.passportCopied)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(text.passport.title)
  expect(copied).toContain('Calls left: 997 of 1000')
  for (const secret of [token, provider.example.clientId, provider.example.clientSecret]) {
    expect(copied).not.toContain(secret)
  }
})

test('a check that fails says so on the card, and keeps whose token it was', async ({ start }) => {
  const running = await start()
  const { window, practice } = running
  await openDetails(window, await addPracticeProfile(running))
  await practice.send({
    type: 'set-fault',
    order: { until: 'once', endpoint: 'me', fault: { type: 'server-error', status: 503 } },
  })
  await window.getByRole('button', { name: text.profile.checkNow }).click()
  const card = window.getByRole('region', { name: words.title })
  await expect(card).toContainText('Not known: The provider has a problem of its own.')
  await expect(card).toContainText('Ada Analyst')
})
