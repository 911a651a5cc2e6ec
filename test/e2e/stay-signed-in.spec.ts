import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Result } from '#core/errors'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { fakeBrowser } from './fake-browser'
import { aHostileProvider, type HostileProvider } from './hostile-provider'
import { addProfileAt, expectTaken, keyFor, pressSignInAgain, typedFor } from './hostile-sign-in'
import { practiceDraft, signInAgain, signInWith, stateOf, staySignedIn } from './inside'
import {
  expectNoneReadable,
  foundBy,
  freshValues,
  holdingOf,
  jars,
  keepingPage,
  leaveWith,
  lookingPage,
  nothingHeld,
  places,
  readableOnDisk,
  stay,
  thingsIn,
  type Values,
} from './keeping-pages'
import {
  closeSignInWindow,
  expectWindowGone,
  openingSignIn,
  pressLast,
  walkPages,
  type SignInWindow,
} from './provider-pages'
import { aTally } from './tally'
import {
  expectStep,
  finishWizard,
  openWizard,
  pressSignIn,
  profileItem,
  wizardToSignIn,
} from './wizard-steps'

const words = text.profile.stay
const name = 'Acme weekly'

const stayChoice = (window: Page) => window.getByRole('checkbox', { name: text.wizard.signIn.stay })
const staySwitch = (window: Page) => window.getByRole('switch', { name: words.label })

/** Signs in again at a page that tells what it finds, and gives that. */
async function foundAgain(
  running: RunningApp,
  provider: HostileProvider,
  profile = name,
): Promise<readonly string[]> {
  provider.play(lookingPage, 'again')
  await pressSignInAgain(running.window, profile)
  await expectTaken(running, provider, { code: 'again', name: profile })
  return foundBy(provider).toSorted()
}

/** A new profile whose page keeps `values`; it stays signed in. */
async function addStaying(
  running: RunningApp,
  provider: HostileProvider,
  own: { readonly values: Values; readonly name?: string },
): Promise<void> {
  const { window } = running
  const profile = own.name ?? name
  provider.play(keepingPage(own.values), 'first')
  await wizardToSignIn(running, typedFor(provider, { apiKey: keyFor(profile) }))
  await stayChoice(window).check()
  await window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  await finishWizard(window, profile)
  await expectTaken(running, provider, { code: 'first', name: profile })
  expect(foundBy(provider)).toEqual([])
}

async function profileIdOf(window: Page, profile = name): Promise<ProfileId> {
  const state = await stateOf(window)
  const found = state.ok ? state.value.profiles.find((one) => one.name === profile) : undefined
  if (found === undefined) throw new Error(`no profile ${profile}`)
  return found.id
}

const openDetails = (window: Page): Promise<void> =>
  profileItem(window, name).getByRole('button', { name, exact: true }).click()

test('off: nothing is left after any attempt, however it ended, and the next one finds nothing', async ({
  start,
}) => {
  const running = await start()
  const { app, window, dataFolder } = running
  const provider = await aHostileProvider()
  await fakeBrowser(app)
  await addProfileAt(running, provider, { name })
  type End = (signIn: SignInWindow) => Promise<unknown>
  const goes =
    (answer: string): End =>
    (signIn) =>
      leaveWith(signIn, provider, answer)
  const ends: readonly (readonly [string, End])[] = [
    ['an answer', goes('code=taken')],
    ['a refusal', goes('error=access_denied')],
    ['a spoilt answer', goes('code=a&code=b')],
    ['Cancel in the bar', ({ bar }) => pressLast(bar, 'Cancel')],
    ['its own browser', ({ bar }) => pressLast(bar, 'Use my browser')],
    ['the window’s close button', () => closeSignInWindow(app)],
  ]
  const tally = aTally()
  for (const [what, end] of ends) {
    await test.step(what, async () => {
      const values = freshValues()
      provider.play(keepingPage(values, stay), '')
      const signIn = await openingSignIn(app, () => pressSignInAgain(window, name))
      await expect.poll(() => provider.isDone()).toBe(true)
      expect(foundBy(provider)).toEqual([])
      await end(signIn)
      await expectWindowGone(app)
      const cancel = window.getByRole('button', { name: text.wizard.signIn.cancel })
      if (what === 'its own browser') await cancel.click()
      await expect(cancel).toHaveCount(0)
      const held = await holdingOf(app, 'sign-in', provider.origin)
      await expectWindowGone(app)
      const readable = readableOnDisk(dataFolder, values)
      tally.add('ends of an attempt')
      tally.add('values left in memory', thingsIn(held))
      tally.add('left on disk', readable.length)
      expect(held).toEqual(nothingHeld)
      expect(readable).toEqual([])
    })
  }
  expect(jars(dataFolder)).toEqual([])
  await provider.close()
  process.stdout.write(`stay signed in, off: ${places.length} places, ${tally.line()}\n`)
})

test('on: the same profile finds its own again, also after a restart, and no other does', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const provider = await aHostileProvider()
  const values = freshValues()
  await addStaying(first, provider, { values })
  const lasting = [
    values.cookie,
    values.httpOnlyCookie,
    values.local,
    values.indexed,
    values.cached,
  ]
  expect(await foundAgain(first, provider)).toEqual([...lasting, values.sessionCookie].toSorted())

  const others = freshValues()
  await addStaying(first, provider, { name: 'Other', values: others })
  await addProfileAt(first, provider, { name: 'Off' })
  for (const profile of ['Off', name, 'Off']) {
    const found = await foundAgain(first, provider, profile)
    expect(found).toHaveLength(profile === name ? lasting.length + 1 : 0)
  }
  await first.close()

  const second = await start({ dataFolder })
  const foundByItself = await foundAgain(second, provider)
  expect(foundByItself).toEqual(lasting.toSorted())
  const foundByOff = await foundAgain(second, provider, 'Off')
  expect(foundByOff).toEqual([])
  const foundByOther = await foundAgain(second, provider, 'Other')
  expect(foundByOther).toContain(others.cookie)
  const foundByAnother = [...foundByOff, ...foundByOther].filter((value) => lasting.includes(value))
  expect(foundByAnother).toEqual([])

  // What is kept, and what is not: what a page meant for one session goes, and so do copies of pages.
  expect(readableOnDisk(dataFolder, values)).toEqual([
    'httpOnlyCookie',
    'cookie',
    'local',
    'indexed',
    'cached',
  ])
  expect(jars(dataFolder)).toHaveLength(2)
  await provider.close()
  process.stdout.write(
    `stay signed in, on: ${foundByItself.length} kept things found again after a restart, ${foundByAnother.length} of them by other profiles\n`,
  )
})

test('Sign in as someone else starts from nothing, and keeps their sign-in from then on', async ({
  start,
}) => {
  const running = await start()
  const { window, app, dataFolder } = running
  const provider = await aHostileProvider()
  const [ada, bob] = [freshValues(), freshValues()]
  await addStaying(running, provider, { values: ada })
  provider.play(keepingPage(bob), 'bob')
  await openDetails(window)
  await window.getByRole('button', { name: words.other }).click()
  await expect.poll(() => provider.codes()).toEqual(['bob'])
  await expectWindowGone(app)
  const foundByBob = foundBy(provider)
  expect(foundByBob).toEqual([])
  await expect(staySwitch(window)).toBeChecked()
  await expect(staySwitch(window)).toBeEnabled()
  await expectNoneReadable(dataFolder, [ada])
  await window.getByRole('button', { name: text.profile.back, exact: true }).click()
  const found = await foundAgain(running, provider)
  expect(found).toEqual(expect.arrayContaining([bob.httpOnlyCookie, bob.local, bob.indexed]))
  await provider.close()
  const left = readableOnDisk(dataFolder, ada)
  expect(left).toEqual([])
  process.stdout.write(
    `stay signed in, someone else: ${foundByBob.length} things of the one before found, ${left.length} left on disk\n`,
  )
})

test('switching it off and deleting the profile delete everything, on disk too', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const { window, app } = first
  const provider = await aHostileProvider()
  const kept = { off: freshValues(), deleted: freshValues() }
  await addStaying(first, provider, { values: kept.off })
  await addStaying(first, provider, { name: 'Deleted', values: kept.deleted })
  const ids = [await profileIdOf(window), await profileIdOf(window, 'Deleted')]
  const held = (id: ProfileId) => holdingOf(app, `persist:sign-in-${id}`, provider.origin)
  for (const [at, values] of Object.values(kept).entries()) {
    expect(readableOnDisk(dataFolder, values)).toContain('httpOnlyCookie')
    expect(await held(ids[at] as ProfileId)).toEqual({
      cookies: [values.httpOnlyCookie, values.cookie, values.sessionCookie].toSorted(),
      cacheBytes: 0,
      local: [values.local],
      databases: ['kept'],
      caches: ['kept'],
      workers: 0,
    })
  }

  await openDetails(window)
  await expect(staySwitch(window)).toBeChecked()
  await staySwitch(window).click()
  await expect(staySwitch(window)).not.toBeChecked()
  await expect(window.getByRole('button', { name: words.other })).toHaveCount(0)
  await expectNoneReadable(dataFolder, [kept.off])
  await window.getByRole('button', { name: text.profile.back, exact: true }).click()
  expect(await foundAgain(first, provider)).toEqual([])

  await window.getByRole('button', { name: text.board.moreActions('Deleted') }).click()
  await window.getByRole('menuitem', { name: text.board.delete }).click()
  await expect(window.getByText(text.board.deleted('Deleted'))).toBeVisible()
  await expectNoneReadable(dataFolder, [kept.deleted])
  const tally = aTally()
  for (const id of ids) {
    const left = await held(id)
    tally.add('profiles forgotten')
    tally.add('things left in memory', thingsIn(left))
    expect(left).toEqual(nothingHeld)
  }
  await window.getByRole('button', { name: text.app.undo }).click()
  expect(await foundAgain(first, provider, 'Deleted')).toEqual([])
  await window.getByRole('button', { name: text.board.moreActions('Deleted') }).click()
  await window.getByRole('menuitem', { name: text.board.delete }).click()
  await expect(window.getByText(text.board.deleted('Deleted'))).toBeVisible()
  await first.close()
  await expectNoneReadable(dataFolder, Object.values(kept))

  // What is left is folders without content; the next start clears them away.
  const second = await start({ dataFolder })
  await expect(profileItem(second.window, name)).toBeVisible()
  expect(jars(dataFolder)).toEqual([])
  for (const values of Object.values(kept)) {
    tally.add('values kept', Object.keys(values).length)
    tally.add('readable on disk', readableOnDisk(dataFolder, values).length)
  }
  await provider.close()
  process.stdout.write(`stay signed in, forgotten: ${tally.line()}\n`)
})

test('a first sign-in that fails leaves nothing, whether it is refused, cancelled, left, quit or killed', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const provider = await aHostileProvider()
  let running = await start({ dataFolder })
  const all: Values[] = []
  const open = async (): Promise<SignInWindow> => {
    const values = freshValues()
    all.push(values)
    await stayChoice(running.window).check()
    provider.play(keepingPage(values, stay), '')
    const signIn = await pressSignIn(running)
    await expect.poll(() => provider.isDone()).toBe(true)
    expect(foundBy(provider)).toEqual([])
    return signIn
  }
  const expectNothing = (): Promise<void> => expectNoneReadable(dataFolder, all)
  const alert = () => running.window.getByRole('alert')

  await wizardToSignIn(running, typedFor(provider))
  const refused = await open()
  await leaveWith(refused, provider, 'error=access_denied')
  await expect(alert()).toContainText('Access was not granted.')
  await expectNothing()
  const cancelled = await open()
  await pressLast(cancelled.bar, 'Cancel')
  await expect(alert()).toContainText('The sign-in was cancelled.')
  await expectNothing()
  await open()
  await running.window.getByRole('button', { name: text.wizard.close }).click()
  await running.window.getByRole('button', { name: text.wizard.leave.leave }).click()
  await expectWindowGone(running.app)
  await expectNothing()

  await wizardToSignIn(running, typedFor(provider))
  await open()
  await running.close()
  await expectNothing()
  running = await start({ dataFolder })
  expect(jars(dataFolder)).toEqual([])

  await wizardToSignIn(running, typedFor(provider))
  await open()
  const gone = new Promise((resolve) => running.app.process().once('exit', resolve))
  running.app.process().kill('SIGKILL')
  await gone
  expect(jars(dataFolder)).toHaveLength(1)
  running = await start({ dataFolder })
  await openWizard(running.window)
  expect(jars(dataFolder)).toEqual([])
  await expectNothing()
  const left = all.flatMap((values) => readableOnDisk(dataFolder, values))
  await provider.close()
  process.stdout.write(
    `stay signed in, failed first sign-ins: ${all.length} ends, ${all.length * places.length} values, ${left.length} left\n`,
  )
})

for (const protection of ['passphrase', 'memory'] as const) {
  test(`with ${protection} protection it is not offered, and not done when asked past the screen`, async ({
    start,
  }) => {
    const running = await start({ keyring: 'absent' })
    const { window, app, dataFolder } = running
    if (protection === 'memory') {
      await window.getByRole('button', { name: text.vault.unprotected.memory }).click()
    } else {
      for (const label of [text.vault.passphrase, text.vault.repeatPassphrase]) {
        await window.getByLabel(label, { exact: true }).fill('four words are quite enough')
      }
      await window.getByRole('button', { name: text.vault.unprotected.protect }).click()
    }
    const tally = aTally()
    await wizardToSignIn(running)
    await expect(window.getByRole('button', { name: 'Sign in to Practice' })).toBeVisible()
    tally.add('times offered', await stayChoice(window).count())
    await expect(stayChoice(window)).toHaveCount(0)
    await walkPages(await pressSignIn(running))
    await expectStep(window, 'Done')
    await finishWizard(window, name)
    await openDetails(window)
    await expect(window.getByRole('heading', { name })).toBeVisible()
    tally.add('times offered', await staySwitch(window).count())
    await expect(staySwitch(window)).toHaveCount(0)

    const id = await profileIdOf(window)
    const expectNotDone = (result: Result<ProfileSummary>): void => {
      tally.add('times asked for')
      tally.add('times done', result.ok && result.value.staysSignedIn ? 1 : 0)
      expect(result).toMatchObject({ ok: true, value: { staysSignedIn: false } })
    }
    expectNotDone(await staySignedIn(window, id, true))
    const past = [
      () => signInWith(window, { ...practiceDraft, staysSignedIn: true }),
      () => signInAgain(window, id, 'someone-else'),
    ]
    for (const ask of past) {
      let asked: Promise<Result<ProfileSummary>> | undefined
      const signIn = await openingSignIn(app, async () => void (asked = ask()))
      await walkPages(signIn)
      if (asked === undefined) throw new Error('nothing was asked for')
      expectNotDone(await asked)
    }
    expect(jars(dataFolder)).toEqual([])
    await running.close()
    expect(existsSync(join(dataFolder, 'Partitions'))).toBe(false)
    process.stdout.write(`stay signed in, ${protection}: ${tally.line()}\n`)
  })
}
