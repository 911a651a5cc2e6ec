import type { Locator, Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { aHostileProvider, json, type HostileProvider } from './hostile-provider'
import {
  addProfileAt,
  answering,
  answeringWell,
  expectTaken,
  keyFor,
  pressSignInAgain,
  pressSprinklr,
  typedFor,
} from './hostile-sign-in'
import { cancelSignIn } from './inside'
import { expectWindowGone, walkPages } from './provider-pages'
import { expectStep, finishWizard, pressSignIn, profileItem, wizardToSignIn } from './wizard-steps'

const words = text.wizard.signIn.mark
const stopped = text.errors.failures['state-missing']().what

/** How an answer can come without the mark that ties it to its sign-in. */
const unmarked = [
  { what: 'no state', query: 'code=CODE' },
  { what: 'an empty state', query: 'code=CODE&state=' },
  { what: 'state=null', query: 'code=CODE&state=null' },
] as const

const withoutMark = (query: string, code: string) =>
  answering(({ callback }) => `${callback}?${query.replace('CODE', code)}`)

interface Count {
  asked: number
  used: number
  dropped: number
  /** Codes that came to the token endpoint while the person was still asked. */
  early: number
}

const aCount = (): Count => ({ asked: 0, used: 0, dropped: 0, early: 0 })

/** Closes the providers and tells what was counted, with what their redirect addresses have seen from the beginning. */
async function report(
  what: string,
  { asked, used, dropped, early }: Count,
  ...providers: readonly HostileProvider[]
): Promise<void> {
  const sent = providers.reduce((sum, provider) => sum + provider.redirectRequests(), 0)
  await Promise.all(providers.map((provider) => provider.close()))
  process.stdout.write(
    `answers without a mark, ${what}: ${asked} asked about, ${used} used after a yes, ` +
      `${dropped} dropped after a no or Cancel, ${early} used before a yes` +
      `${providers.length === 0 ? '' : `, ${sent} sent to the Callback URL`}\n`,
  )
}

/** A running app, a provider that plays what it is told, and nothing counted yet. */
async function aScene(start: () => Promise<RunningApp>) {
  const running = await start()
  const provider = await aHostileProvider()
  return { running, window: running.window, provider, count: aCount() }
}

/** The window is gone, the person is asked, and nothing has been sent yet. */
async function expectQuestion(
  { app, window }: RunningApp,
  provider: HostileProvider,
  count: Count,
): Promise<void> {
  await expect(window.getByRole('alert').filter({ hasText: words.title })).toBeVisible()
  await expectWindowGone(app)
  count.asked += 1
  count.early += provider.codes().length
  expect(provider.codes()).toEqual([])
  expect(provider.callback.requests()).toEqual([])
}

const sayYes = (window: Page): Promise<void> =>
  window.getByRole('button', { name: words.yes }).click()

const sayNo = (window: Page): Promise<void> =>
  window.getByRole('button', { name: words.no }).click()

/** The sign-in has ended in words, and the code went nowhere. */
async function expectStopped(
  where: Page | Locator,
  provider: HostileProvider,
  count: Count,
): Promise<void> {
  await expect(where.getByRole('alert')).toContainText(stopped)
  await expect(where.getByText(words.title)).toHaveCount(0)
  expect(provider.codes()).toEqual([])
  expect(provider.callback.requests()).toEqual([])
  count.dropped += 1
}

test('in the wizard the person is asked: a no ends it in words, a yes gets the token', async ({
  start,
}) => {
  const { running, window, provider, count } = await aScene(start)
  for (const [at, { what, query }] of unmarked.entries()) {
    await test.step(what, async () => {
      const code = `code-${at}`
      provider.play(withoutMark(query, code), code)
      const typed = { environment: `prod${at + 2}`, apiKey: keyFor(what) }
      await wizardToSignIn(running, typedFor(provider, typed))
      await pressSprinklr(running)
      await expectQuestion(running, provider, count)
      await expectStep(window, 'Sign in')
      await sayNo(window)
      await expectStopped(window, provider, count)

      await window.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()
      await expect(window.getByRole('alert')).toBeHidden()
      await pressSprinklr(running)
      await expectQuestion(running, provider, count)
      await sayYes(window)
      await finishWizard(window, what)
      await expectTaken(running, provider, { code, name: what })
      count.used += 1

      // The same profile is not asked about again.
      provider.play(withoutMark(query, `${code}-again`), '')
      await pressSignInAgain(window, what)
      await expectTaken(running, provider, { code: `${code}-again`, name: what })
    })
  }
  await report('in the wizard', count, provider)
})

test('at Sign in again the person is asked as well, on the board and on the profile’s page', async ({
  start,
}) => {
  const { running, window, provider, count } = await aScene(start)
  for (const [at, { what, query }] of unmarked.entries()) {
    await test.step(what, async () => {
      await addProfileAt(running, provider, { name: what, environment: `prod${at + 2}` })
      const item = profileItem(window, what)
      provider.play(withoutMark(query, 'dropped'), '')
      await pressSignInAgain(window, what)
      await expectQuestion(running, provider, count)
      await expect(item.getByText(words.title)).toBeVisible()
      await sayNo(window)
      await expectStopped(window, provider, count)
      await expect(item.getByText(/^Works until /)).toBeVisible()

      await item.getByRole('button', { name: what, exact: true }).click()
      provider.play(withoutMark(query, 'used'), '')
      await window.getByRole('button', { name: 'Sign in again' }).click()
      await expectQuestion(running, provider, count)
      await sayYes(window)
      await expect.poll(() => provider.codes()).toEqual(['used'])
      await expect(window.getByRole('alert')).toHaveCount(0)
      count.used += 1
      await window.getByRole('button', { name: text.profile.back, exact: true }).click()
    })
  }
  await report('at Sign in again', count, provider)
})

test('what was agreed to counts for its environment: other profiles and keys, and after a restart', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const provider = await aHostileProvider()
  const elsewhere = await aHostileProvider()
  const count: Count = aCount()
  const play = (code: string): void => provider.play(withoutMark('code=CODE', code), '')

  await addProfileAt(first, provider, { name: 'First' })
  await addProfileAt(first, provider, { name: 'Second' })
  await addProfileAt(first, provider, { name: 'Elsewhere', environment: 'prod3' })
  await addProfileAt(first, elsewhere, { name: 'Other address' })
  play('agreed')
  await pressSignInAgain(first.window, 'First')
  await expectQuestion(first, provider, count)
  await sayYes(first.window)
  await expectTaken(first, provider, { code: 'agreed', name: 'First' })
  count.used += 1

  play('unasked')
  await pressSignInAgain(first.window, 'Second')
  await expectTaken(first, provider, { code: 'unasked', name: 'Second' })
  await first.close()

  const second = await start({ dataFolder })
  const { window } = second
  for (const name of ['First', 'Second']) {
    play(`${name} after a restart`)
    await pressSignInAgain(window, name)
    await expectTaken(second, provider, { code: `${name} after a restart`, name })
  }
  play('of the wizard')
  await wizardToSignIn(second, typedFor(provider, { apiKey: keyFor('Third') }))
  await pressSprinklr(second)
  await finishWizard(window, 'Third')
  expect(provider.codes()).toEqual(['of the wizard'])

  for (const [name, asked] of [
    ['Elsewhere', provider],
    ['Other address', elsewhere],
  ] as const) {
    const item = profileItem(window, name)
    asked.play(withoutMark('code=CODE&state=null', 'never'), '')
    await pressSignInAgain(window, name)
    await expectQuestion(second, asked, count)
    await sayNo(window)
    await expectStopped(item, asked, count)
    await item.getByRole('button', { name: 'Dismiss' }).click()
    await expect(item.getByRole('alert')).toBeHidden()
    await pressSignInAgain(window, name)
    await expectQuestion(second, asked, count)
    await sayNo(window)
    await expectStopped(item, asked, count)
  }

  // Agreeing to no mark is not agreeing to a wrong one.
  provider.play(
    answering(({ callback }) => `${callback}?code=foreign&state=of-another-sign-in`),
    '',
  )
  await pressSignInAgain(window, 'First')
  await expect(profileItem(window, 'First').getByRole('alert')).toContainText(
    text.errors.failures['state-wrong']().what,
  )
  expect(provider.codes()).toEqual([])
  await report('over two runs of the app', count, provider, elsewhere)
})

test('an exchange that fails, a marked answer and a refusal agree to nothing', async ({
  start,
}) => {
  const { running, window, provider, count } = await aScene(start)
  const name = 'Acme weekly'
  await addProfileAt(running, provider, { name })
  const failures = [
    json(400, { error: 'invalid_grant' }),
    json(503, {}),
    { status: 200, headers: {}, body: 'no JSON' },
  ]
  for (const failure of failures) {
    provider.answerTokensWith(failure)
    provider.play(withoutMark('code=CODE', 'in vain'), '')
    await pressSignInAgain(window, name)
    await expectQuestion(running, provider, count)
    await sayYes(window)
    await expect.poll(() => provider.codes()).toEqual(['in vain'])
    await expect(window.getByRole('alert')).not.toContainText(words.title)
    await expect(window.getByRole('alert')).toHaveCount(1)
    count.used += 1
  }
  provider.answerTokensWith(undefined)
  provider.play(answeringWell, 'marked')
  await pressSignInAgain(window, name)
  await expectTaken(running, provider, { code: 'marked', name })

  // Whoever refuses without a mark has nothing to give: that needs no question.
  provider.play(
    answering(({ callback }) => `${callback}?error=access_denied`),
    '',
  )
  await pressSignInAgain(window, name)
  await expect(window.getByRole('alert')).toContainText('Access was not granted.')

  provider.play(withoutMark('code=CODE', 'asked still'), '')
  await window.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expectQuestion(running, provider, count)
  await sayYes(window)
  await expectTaken(running, provider, { code: 'asked still', name })
  count.used += 1
  await report('that agree to nothing', count, provider)
})

test('Cancel while asked drops the answer, and the next sign-in starts afresh', async ({
  start,
}) => {
  const { running, window, provider, count } = await aScene(start)
  provider.play(withoutMark('code=CODE', 'dropped'), '')
  await wizardToSignIn(running, typedFor(provider))
  await pressSprinklr(running)
  await expectQuestion(running, provider, count)
  await window.getByRole('button', { name: text.wizard.close }).click()
  await window.getByRole('button', { name: text.wizard.leave.leave }).click()
  await expect(window.getByText(text.board.empty.title)).toBeVisible()
  expect(provider.codes()).toEqual([])
  count.dropped += 1

  const name = 'Acme weekly'
  await addProfileAt(running, provider, { name })
  provider.play(withoutMark('code=CODE', 'dropped'), '')
  await pressSignInAgain(window, name)
  await expectQuestion(running, provider, count)
  await cancelSignIn(window)
  await expect(window.getByRole('alert')).toContainText('The sign-in was cancelled.')
  expect(provider.codes()).toEqual([])
  count.dropped += 1

  provider.play(withoutMark('code=CODE', 'used'), '')
  await pressSignInAgain(window, name)
  await expectQuestion(running, provider, count)
  await sayYes(window)
  await expectTaken(running, provider, { code: 'used', name })
  count.used += 1

  // Quitting does not wait for the answer.
  await addProfileAt(running, provider, { name: 'Elsewhere', environment: 'prod3' })
  provider.play(withoutMark('code=CODE', 'never'), '')
  await pressSignInAgain(window, 'Elsewhere')
  await expectQuestion(running, provider, count)
  await running.close()
  expect(provider.codes()).toEqual([])
  count.dropped += 1
  await report('while the person is asked', count, provider)
})

test('in practice it can be rehearsed: both ways are asked about, and a yes gets the token', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await wizardToSignIn(running)
  const count = aCount()
  const tokenRequests = async (): Promise<number> => (await practice.counters())['token'] ?? 0
  for (const type of ['state-missing', 'state-null'] as const) {
    await practice.send({
      type: 'set-fault',
      order: { until: 'once', endpoint: 'redirect', fault: { type } },
    })
    await walkPages(await pressSignIn(running))
    await expect(window.getByRole('alert')).toContainText(words.title)
    count.asked += 1
    count.early += await tokenRequests()
    expect(await tokenRequests()).toBe(0)
    if (type !== 'state-missing') continue
    await sayNo(window)
    await expect(window.getByRole('alert')).toContainText(stopped)
    count.dropped += 1
  }
  await sayYes(window)
  await expectStep(window, 'Done')
  count.used += await tokenRequests()
  expect(count.used).toBe(1)
  await report('of practice', count)
})
