import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, type RunningApp } from './app'
import { attemptKinds, browserThatOpens, stayingName } from './attempt-kinds'
import { test } from './company-network/company-network'
import { sendCertificate } from './company-network/questions'
import {
  finishProfile,
  followLink,
  openHosts,
  signingIn,
  signingInAgain,
  wizardAtSprinklr,
} from './company-network/sign-in'
import { watchApp, type Counts, type Held } from './held'
import { aScene, type Scene } from './hostile-scene'
import { answeringWell, keyFor, pressSprinklr, typedFor } from './hostile-sign-in'
import { attemptsOf, check, stateOf } from './inside'
import { expectWindowGone } from './provider-pages'
import { finishWizard, wizardToSignIn } from './wizard-steps'

const rounds = 5

/** A profile whose sign-in is kept; gives the name of its session. */
async function addStaying(running: RunningApp, { provider }: Scene): Promise<string> {
  const { window } = running
  provider.play(answeringWell, 'first code of the one that stays')
  await wizardToSignIn(running, typedFor(provider, { apiKey: keyFor(stayingName) }))
  await window.getByRole('checkbox', { name: text.wizard.signIn.stay }).check()
  await pressSprinklr(running)
  await finishWizard(window, stayingName)
  const state = await stateOf(window)
  const profiles = state.ok ? state.value.profiles : []
  const id = profiles.find((one) => one.name === stayingName)?.id
  if (id === undefined) throw new Error(`no profile ${stayingName}`)
  return `persist:sign-in-${id}`
}

/** Of every kind there are as many attempts as rounds: what one kind leaves behind each time is that many more. */
const looseLimit = rounds - 1
/** Chromium opens and closes channels and databases of its own, Playwright its listeners, ten or eleven at a time. */
const looseLimits: Counts = { 'open files': 14, 'listeners in the window': 29 }

/** The timeline keeps the latest sixty attempts: from now on it forgets one for each it notes. */
async function fillTimeline({ window }: RunningApp): Promise<void> {
  const state = await stateOf(window)
  const id = state.ok ? state.value.profiles[0]?.id : undefined
  if (id === undefined) throw new Error('no profile')
  const count = async (): Promise<number> => (await attemptsOf(window)).length
  while ((await count()) < 60) await check(window, id)
}

/** How much more there is of everything than there may be. */
function grown(before: Held, after: Held): Counts {
  const more = (one: Counts, two: Counts, limitOf: (what: string) => number) =>
    Object.entries(two).flatMap(([what, count]) => {
      const added = count - (one[what] ?? 0)
      return added > limitOf(what) ? [[what, added] as const] : []
    })
  return Object.fromEntries([
    ...more(before.exact, after.exact, () => 0),
    ...more(before.loose, after.loose, (what) => looseLimits[what] ?? looseLimit),
  ])
}

/** Every count before and after. */
function table(before: Held, after: Held): string {
  const lines = (one: Counts, two: Counts) =>
    Object.entries(two).map(([what, now]) => `${what} ${one[what] ?? 0} → ${now}`)
  return [...lines(before.exact, after.exact), ...lines(before.loose, after.loose)].join(', ')
}

/**
 * An attempt that stays in memory takes more than 20 KiB for its objects alone. What grows all the same is the
 * compiler's share, for code that proves to be used often, some 4 KiB an attempt and ever less, and three short texts
 * an attempt that are to be taken out of the log.
 */
const heapLimit = 12 * 1024

test('sixty attempts in a row, of every kind, leave nothing behind in the app', async ({
  start,
}) => {
  test.setTimeout(400_000)
  const running = await start()
  const scene = await aScene(running)
  await browserThatOpens(scene)
  const kept = await addStaying(running, scene)
  const watcher = await watchApp(running, ['sign-in', 'token-requests', 'check-requests', kept])
  const runAll = async (round: number): Promise<void> => {
    for (const { what, run } of attemptKinds) {
      await test.step(`${what}, ${round}`, () => run(scene))
    }
  }
  // What is made once and for all is made now, by the watcher too.
  await watcher.look()
  await runAll(0)
  await fillTimeline(running)
  const before = await watcher.look()

  const began = performance.now()
  let heap = 0
  for (let round = 1; round <= rounds; round += 1) {
    await runAll(round)
    if (round === 2) heap = await watcher.heapBytes()
  }
  const seconds = Math.round((performance.now() - began) / 1_000)
  const count = rounds * attemptKinds.length
  expect(count).toBe(60)
  const sinceThen = (rounds - 2) * attemptKinds.length
  const heapEach = Math.round(((await watcher.heapBytes()) - heap) / sinceThen)
  let after = before
  const growth = async (): Promise<Counts> => grown(before, (after = await watcher.look()))
  await expect.poll(growth, { message: 'nothing grows', timeout: 60_000 }).toEqual({})
  expect(heapEach).toBeLessThan(heapLimit)
  expect(running.output()).not.toContain('MaxListenersExceeded')
  await scene.provider.close()
  process.stdout.write(
    `sixty attempts: ${count} attempts of ${attemptKinds.length} kinds in ${seconds} s; ` +
      `${table(before, after)}; ${heapEach} bytes of heap an attempt, counted over the last ${sinceThen}\n`,
  )
})

test('a sign-in that is asked for a certificate leaves one empty session, and nothing else', async ({
  start,
  network,
}) => {
  test.setTimeout(180_000)
  const person = 'Ada Analyst of Acme'
  const company = await network({ certificatesOf: [person] })
  const { sprinklr } = await openHosts(company, () => ({ clientCertificate: 'required' }))
  const running = await start(company.joining())
  const answering = (bar: Page): Promise<void> => sendCertificate(bar, person)
  await wizardAtSprinklr(running)
  await followLink(await signingIn(running, answering))
  await finishProfile(running)
  const watcher = await watchApp(running, ['token-requests', 'check-requests'])
  const runSome = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      const sent = sprinklr.tokenForms().length
      await followLink(await signingInAgain(running, answering))
      await expect.poll(() => sprinklr.tokenForms().length).toBe(sent + 1)
      await expectWindowGone(running.app)
    }
  }
  await watcher.look()
  await runSome(3)
  const before = await watcher.look()
  await runSome(10)
  // Nothing else makes Chromium forget a choice than another session, and Electron never frees one: 15 functions and
  // 22 objects of ours guard it to the end.
  let after = before
  const growth = async (): Promise<Counts> => grown(before, (after = await watcher.look()))
  await expect
    .poll(async () => Object.keys(await growth()).toSorted(), { timeout: 60_000 })
    .toEqual(['functions', 'objects', 'session objects', 'sessions made'])
  const { functions, objects, ...sessions } = grown(before, after)
  expect(sessions).toEqual({ 'sessions made': 10, 'session objects': 10 })
  expect(functions).toBeLessThan(10 * 20)
  expect(objects).toBeLessThan(10 * 30)
  process.stdout.write(`ten attempts asked for a certificate: ${table(before, after)}\n`)
})
