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
  // A request counts when it arrives; only what is held back is known to have acted, or not to.
  await expect.poll(() => practice.held()).toBe(1)
  // Noted before it was sent, and on its way: that is all there is of it.
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

/** A profile whose renewal a crash interrupted, as the next start finds it. */
async function startedAfterCrash(
  start: (options: { readonly dataFolder: string }) => Promise<RunningApp>,
  fault: 'delay' | 'delay-before',
): Promise<{ name: string; second: RunningApp; startAgain: () => Promise<RunningApp> }> {
  const dataFolder = freshFolder('data')
  const startAgain = (): Promise<RunningApp> => start({ dataFolder })
  const first = await startAgain()
  const name = await addPracticeProfile(first)
  await dieWhileRenewing(first, name, fault)
  return { name, second: await startAgain(), startAgain }
}

test('a renewal that a crash interrupted before the provider acted is settled at the next start, and told', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const { name, second, startAgain } = await startedAfterCrash(start, 'delay-before')
  const { window } = second
  const settled = noticeOn(window, headings['renewal-settled'].one(name))
  await expect(settled).toBeVisible({ timeout: 60_000 })
  expect(await historyTypes(window, name)).toContain('renewed-after-interruption')
  await openDetails(window, name)
  await expect(historyOn(window).getByText(/an earlier renewal had been interrupted/)).toBeVisible()
  await settled.getByRole('button', { name: `Understood: ${name}` }).click()
  await expect(settled).toHaveCount(0)
  await second.close()

  const third = await startAgain()
  await expect(profileItem(third.window, name).getByText(/^Works until /)).toBeVisible()
  await expect(noticesOn(third.window)).toHaveCount(0)
})

test('a renewal whose answer a crash took is told with its cause at the next start, once, and a sign-in solves it', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const { name, second, startAgain } = await startedAfterCrash(start, 'delay')
  const { window } = second
  const needed = noticeOn(window, headings['needs-sign-in'].one(name))
  await expect(needed).toBeVisible({ timeout: 60_000 })
  await expect(needed).toContainText('The answer to a renewal was lost')
  await expect(profileItem(window, name).getByText('Needs sign-in')).toBeVisible()
  await expect(profileItem(window, name).getByRole('button', { name: 'Copy token' })).toBeVisible()
  await second.close()

  const third = await startAgain()
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
