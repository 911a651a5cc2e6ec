import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { historyOn, historyTypes, noticeOn, noticesOn, openDetails } from './profile-page'
import { openingSignIn, walkPages } from './provider-pages'
import { noteSystemNotices, systemNotices } from './system-notices'
import { addPracticeProfile, profileItem } from './wizard-steps'

const { headings } = text.notices

/** Ends the app as a crash would, while its renewal waits for the provider. */
async function dieWhileRenewing(
  running: RunningApp,
  name: string,
  fault: 'delay' | 'delay-before',
): Promise<void> {
  const { window, practice, app } = running
  const order = {
    until: 'once',
    endpoint: 'token',
    fault: { type: fault, delayMs: 120_000 },
  } as const
  await practice.send({ type: 'set-fault', order })
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await practice.counters())['token']).toBe(2)
  // Noted before it was sent, and on its way: that is all there is of it.
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

test('a renewal that a crash interrupted before the provider acted is settled at the next start, and told', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const name = await addPracticeProfile(first)
  await dieWhileRenewing(first, name, 'delay-before')

  const second = await start({ dataFolder })
  const { window } = second
  const settled = noticeOn(window, headings['renewal-settled'].one(name))
  await expect(settled).toBeVisible({ timeout: 60_000 })
  expect(await historyTypes(window, name)).toContain('renewed-after-interruption')
  await openDetails(window, name)
  await expect(historyOn(window).getByText(/an earlier renewal had been interrupted/)).toBeVisible()
  await settled.getByRole('button', { name: `Understood: ${name}` }).click()
  await expect(settled).toHaveCount(0)
  await second.close()

  const third = await start({ dataFolder })
  await expect(profileItem(third.window, name).getByText(/^Works until /)).toBeVisible()
  await expect(noticesOn(third.window)).toHaveCount(0)
})

test('a renewal whose answer a crash took is told with its cause at the next start, once, and a sign-in solves it', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const name = await addPracticeProfile(first)
  await dieWhileRenewing(first, name, 'delay')

  const second = await start({ dataFolder })
  const { window } = second
  const needed = noticeOn(window, headings['needs-sign-in'].one(name))
  await expect(needed).toBeVisible({ timeout: 60_000 })
  await expect(needed).toContainText('The answer to a renewal was lost')
  await expect(profileItem(window, name).getByText('Needs sign-in')).toBeVisible()
  await expect(profileItem(window, name).getByRole('button', { name: 'Copy token' })).toBeVisible()
  await second.close()

  const third = await start({ dataFolder })
  await noteSystemNotices(third)
  const again = noticeOn(third.window, headings['needs-sign-in'].one(name))
  await expect(again).toBeVisible()
  const signIn = await openingSignIn(third.app, () =>
    again.getByRole('button', { name: `Sign in again: ${name}` }).click(),
  )
  await walkPages(signIn)
  await expect(profileItem(third.window, name).getByText(/^Works until /)).toBeVisible()
  await expect(noticesOn(third.window)).toHaveCount(0)
  // The start before has told it already.
  expect(await systemNotices(third)).toEqual([])
})
