import { text } from '#core/text/text'
import { listening } from './announcements'
import { expect, test } from './app'
import { summaryOf } from './profile-page'
import { addPracticeProfile, profileItem } from './wizard-steps'

const name = 'Acme weekly'

test('what changes is told to a screen reader once, and the ticking not at all', async ({
  start,
}) => {
  const running = await start()
  const { window: page, practice } = running
  await addPracticeProfile(running, { name })
  const item = profileItem(page, name)
  const said = await listening(page)
  const { id, obtainedAt } = await summaryOf(page, name)
  await item.getByRole('button', { name: text.board.copyToken }).click()
  await expect(page.getByText(text.board.copied(30))).toBeVisible()

  await page.evaluate((one) => window.wallet.setKeepAlive(one, 'off'), id)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 4 } })
  await item.getByRole('button', { name: text.board.renewNow }).click()
  await page.getByRole('button', { name: text.board.confirm.renewAnyway }).click()
  await expect.poll(async () => (await summaryOf(page, name)).obtainedAt).not.toBe(obtainedAt)
  await expect(item.getByText(text.board.states.expired, { exact: true })).toBeVisible()
  await expect.poll(said).toContain(text.board.crossings.expired(name))
  // The message about the copy was hidden by the question meanwhile, and told before.
  const all = await said()
  expect(new Set(all).size).toBe(all.length)
  // On a busy computer there may be no moment between soon and over.
  expect(all.filter((one) => one !== text.board.crossings.expiring(name))).toEqual([
    expect.stringContaining(text.board.copied(30)),
    expect.stringMatching(/^Renewed\. Works until /),
    text.board.crossings.expired(name),
  ])
})
