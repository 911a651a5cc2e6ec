import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, looksOfAxe, wear } from './axe'
import { goTo } from './keyboard'
import { noticeOn, noticesOn, openDetails } from './profile-page'
import { openingSignIn, walkPages } from './provider-pages'
import { clickSystemNotice, noteSystemNotices, systemNotices } from './system-notices'
import { addPracticeProfile, profileItem } from './wizard-steps'

const { headings, clockOff } = text.notices
const names = ['Acme weekly', 'Globex monthly'] as const

/** Each with an API key of its own: they do not stop one another. */
async function addTwo(running: RunningApp): Promise<void> {
  for (const [index, name] of names.entries()) {
    const keys = { apiKey: `key-of-the-tests-${index}`, apiSecret: 'secret-of-the-tests' }
    const { redirectUri, environment } = provider.example
    await running.practice.send({
      type: 'register-app',
      app: {
        clientId: keys.apiKey,
        clientSecret: keys.apiSecret,
        redirectUri,
        environment,
        description: name,
      },
    })
    await addPracticeProfile(running, { name, typed: { ...keys, callbackUrl: redirectUri } })
  }
}

/** The provider rotates, and both its answer and that to the one retry are lost or refused. */
async function loseAnswer({ window, practice }: RunningApp, name: string): Promise<void> {
  const order = { until: 'once', endpoint: 'token', fault: { type: 'cut-after-reading' } } as const
  await practice.send({ type: 'set-fault', order })
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect(profileItem(window, name).getByText('Needs sign-in')).toBeVisible()
}

test('what needs a sign-in is one notice for all, with its causes; each is solved by its own button', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const running = await start()
  const { window, app } = running
  await noteSystemNotices(running)
  await addTwo(running)
  for (const name of names) await loseAnswer(running, name)
  // What failed on the spot is answered on the spot; a window that is loaded anew knows it from the wallet.
  await window.reload()
  const both = noticeOn(window, headings['needs-sign-in'].many(2))
  await expect(both).toBeVisible()
  await expect(both.getByText('The answer to a renewal was lost')).toHaveCount(2)
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `board with notices, ${scheme}`)
    await window.screenshot({ path: `test-results/shots/board-notices-${scheme}.png` })
  }
  // What comes next by keyboard; the field before it fades into its colour of focus.
  await window.getByRole('button', { name: text.board.addProfile }).focus()
  await goTo(both.getByRole('button', { name: `Sign in again: ${names[1]}` }))

  const signIn = await openingSignIn(app, () =>
    both.getByRole('button', { name: `Sign in again: ${names[0]}` }).click(),
  )
  await walkPages(signIn)
  const one = noticeOn(window, headings['needs-sign-in'].one(names[1]))
  await expect(one).toBeVisible()
  await openDetails(window, names[1])
  await expect(one).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `profile page with a notice, ${scheme}`)
    await window.screenshot({
      path: `test-results/shots/profile-notice-${scheme}.png`,
      fullPage: true,
    })
  }
  const last = await openingSignIn(app, () =>
    one.getByRole('button', { name: `Sign in again: ${names[1]}` }).click(),
  )
  await walkPages(last)
  await expect(noticesOn(window)).toHaveCount(0)

  // Solved is what has been saved.
  const areClosed = async () => (await systemNotices(running)).every(({ isClosed }) => isClosed)
  await expect.poll(areClosed).toBe(true)
  const told = await systemNotices(running)
  expect(told.map(({ title }) => title)).toEqual([
    headings['needs-sign-in'].one(names[0]),
    headings['needs-sign-in'].many(2),
  ])
  expect(told.at(-1)?.body).toBe(names.join(', '))
})

test('a clock that is off is told, and the notice goes when it is right again', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await noteSystemNotices(running)
  const name = await addPracticeProfile(running)
  await practice.send({ type: 'set-switches', switches: { dateOffsetMs: -26 * 3_600_000 } })
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  const off = noticeOn(window, clockOff.ahead('1 d 2 h'))
  await expect(off).toBeVisible()
  const title = clockOff.ahead('1 d 2 h')
  await expect.poll(() => systemNotices(running)).toMatchObject([{ title, isClosed: false }])
  await openDetails(window, name)
  await clickSystemNotice(running, title)
  await expect(off).toBeVisible()
  await off.getByRole('button', { name: clockOff.checkAgain }).click()
  await expect(window.getByText(clockOff.stillOff)).toBeVisible()
  await practice.send({ type: 'set-switches', switches: { dateOffsetMs: 0 } })
  await off.getByRole('button', { name: clockOff.checkAgain }).click()
  await expect(window.getByText(clockOff.right)).toBeVisible()
  await expect(off).toHaveCount(0)
  await expect.poll(() => systemNotices(running)).toMatchObject([{ title, isClosed: true }])
})

test.afterAll(() => {
  process.stdout.write(looksOfAxe())
})
