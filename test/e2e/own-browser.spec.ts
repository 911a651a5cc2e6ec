import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { walkPages as walkByHand } from '../helpers/practice'
import { expect, test, type RunningApp } from './app'
import { fakeBrowser, type FakeBrowser } from './fake-browser'
import { aHostileProvider, html, type HostileProvider, type Site } from './hostile-provider'
import {
  addProfileAt,
  answering,
  answeringWell,
  expectTaken,
  keyFor,
  pressSignInAgain,
  typedFor,
} from './hostile-sign-in'
import { expectSignIns } from './profile-page'
import { expectWindowGone, openingSignIn, pressLast, type SignInWindow } from './provider-pages'
import { aTally } from './tally'
import { expectStep, finishWizard, pressSignIn, profileItem, wizardToSignIn } from './wizard-steps'

const words = text.wizard.signIn
const name = 'Acme weekly'

/** The window shows a page, the browser is sent on to `address`. */
const pageAndAnswer = (address: Parameters<typeof answering>[0]): Site => {
  let visits = 0
  const inBrowser = answering(address)
  return (place) => {
    visits += 1
    return visits === 1 ? { '/': html('<p>a page in the window</p>') } : inBrowser(place)
  }
}

const addressField = (window: Page) => window.getByRole('textbox', { name: words.address })

async function paste(window: Page, address: string): Promise<void> {
  await addressField(window).fill(address)
  await window.getByRole('button', { name: words.continue, exact: true }).click()
}

/** The one thing the browser is ever given: the address the window had opened, to the letter. */
async function expectSameAttempt(
  provider: HostileProvider,
  browser: FakeBrowser,
  count = 1,
): Promise<string> {
  const url = await browser.address(count)
  const [first] = provider.seen('/oauth/authorize')
  expect(url).toBe(`${provider.origin}${first?.path ?? ''}?${first?.query.toString() ?? ''}`)
  expect(await browser.opened()).toHaveLength(count)
  return url
}

/** The token request carries this code, and the verifier whose challenge the first page was opened with. */
function expectProof(provider: HostileProvider, code: string): void {
  const [asked] = provider.seen('/oauth/authorize')
  const [sent, ...others] = provider.seen('/oauth/token')
  expect(others).toEqual([])
  expect(sent?.form.get('code')).toBe(code)
  const verifier = sent?.form.get('code_verifier') ?? ''
  expect(verifier.length).toBeGreaterThanOrEqual(43)
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
    asked?.query.get('code_challenge'),
  )
}

async function expectWaitingForAddress({ app, window }: RunningApp): Promise<void> {
  await expect(addressField(window)).toBeVisible()
  await expectWindowGone(app)
}

interface Scene {
  readonly running: RunningApp
  readonly provider: HostileProvider
  readonly browser: FakeBrowser
}

/** A profile that is there, and an attempt of its own that went on to the browser. */
async function aSceneInBrowser(running: RunningApp, site: Site): Promise<Scene> {
  const provider = await aHostileProvider()
  const browser = await fakeBrowser(running.app)
  await addProfileAt(running, provider, { name })
  const scene = { running, provider, browser }
  await onToBrowser(scene, site)
  return scene
}

async function onToBrowser({ running, provider }: Scene, site: Site): Promise<void> {
  provider.play(site, 'good')
  const { window, app } = running
  const signIn = await openingSignIn(app, () => pressSignInAgain(window, name))
  await expect(signIn.page.getByText('a page in the window')).toBeVisible()
  await window.getByRole('button', { name: words.useBrowser }).click()
  await expectWaitingForAddress(running)
}

test('from the bar and from the wizard: the window closes, the browser gets the same attempt', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const provider = await aHostileProvider()
  const browser = await fakeBrowser(app)
  const tally = aTally()
  const ways: readonly (readonly [string, (signIn: SignInWindow) => Promise<void>])[] = [
    ['the bar', ({ bar }) => pressLast(bar, words.useBrowser)],
    ['the wizard', () => window.getByRole('button', { name: words.useBrowser }).click()],
  ]
  for (const [at, [way, press]] of ways.entries()) {
    await test.step(way, async () => {
      tally.add('ways there')
      provider.play(
        pageAndAnswer(({ good }) => good),
        `code-${at}`,
      )
      const typed = { environment: `prod${at + 2}`, apiKey: keyFor(way) }
      await wizardToSignIn(running, typedFor(provider, typed))
      const signIn = await pressSignIn(running)
      await expect(signIn.page.getByText('a page in the window')).toBeVisible()
      await press(signIn)
      await expectWaitingForAddress(running)
      await expect(window.getByText(words.browser.open)).toBeVisible()
      const url = await expectSameAttempt(provider, browser, at + 1)
      tally.add('addresses opened, each its attempt’s own')
      expect(provider.codes()).toEqual([])

      await paste(window, await browser.walkTo(url))
      await finishWizard(window, way)
      expectProof(provider, `code-${at}`)
      tally.add('codes proven by its verifier')
      await expectTaken(running, provider, { code: `code-${at}`, name: way })
      expect(provider.callback.requests()).toEqual([])
    })
  }
  await provider.close()
  process.stdout.write(`own browser: ${tally.line()}\n`)
})

test('an address that cannot be used is refused beside its field, and the attempt goes on', async ({
  start,
}) => {
  const { running, provider, browser } = await aSceneInBrowser(
    await start(),
    pageAndAnswer(({ good }) => good),
  )
  const { window } = running
  const good = await browser.walkTo(await expectSameAttempt(provider, browser))
  const refused: readonly (readonly [string, string, string])[] = [
    ['nothing', '  ', words.addressMissing],
    ['words', 'a good code', words.notACode],
    ['another site', 'https://a.example/?code=x&state=y', said('address-foreign')],
    ['a look-alike', good.replace('/callback', '/Callback'), said('address-foreign')],
    ['the address of the browser’s first page', await browser.address(), said('address-foreign')],
    ['no answer yet', provider.callbackUrl, said('address-unanswered')],
    ['another state', good.replace(/state=.*/, 'state=another'), said('state-wrong')],
    ['two states', `${good}&state=another`, said('state-wrong')],
    ['another issuer', `${good}&iss=https%3A%2F%2Fa.example`, said('issuer-wrong')],
    ['two codes', `${good}&code=x`, said('redirect-malformed')],
    ['far too much', `${good}&more=${'x'.repeat(17_000)}`, said('redirect-malformed')],
  ]
  const tally = aTally()
  for (const [what, address, why] of refused) {
    await test.step(what, async () => {
      await paste(window, address)
      await expect(window.getByText(why)).toBeVisible()
      await expect(addressField(window)).toHaveValue(address)
      await expect(addressField(window)).toBeFocused()
      tally.add('addresses refused beside their field')
      // Words about what was there before are gone as soon as something else is typed.
      await addressField(window).fill('')
      await expect(window.getByText(why)).toHaveCount(0)
    })
  }
  await expect(window.getByText(words.browser.open)).toBeVisible()
  tally.add('codes sent meanwhile', provider.codes().length)
  expect(provider.codes()).toEqual([])
  await paste(window, ` \t${good} `)
  await expectTaken(running, provider, { code: 'good', name })
  expectProof(provider, 'good')
  tally.add('taken, with blanks around it')
  await provider.close()
  process.stdout.write(`own browser: ${tally.line()}\n`)
})

function said(code: keyof typeof words.refused): string {
  return words.refused[code] ?? ''
}

test('answers in other forms: behind the #, an error, without a mark', async ({ start }) => {
  const scene = await aSceneInBrowser(
    await start(),
    pageAndAnswer(({ good }) => good.replace('?', '#')),
  )
  const { running, provider, browser } = scene
  const { window } = running
  const tally = aTally()
  await paste(window, await browser.walkTo(await browser.address()))
  await expectTaken(running, provider, { code: 'good', name })
  expectProof(provider, 'good')
  tally.add('answer behind the # taken')

  // Where it worked last is where the next sign-in begins.
  const denied = answering(
    ({ callback, state }) => `${callback}?error=access_denied&state=${state}`,
  )
  provider.play(denied, '')
  await pressSignInAgain(window, name)
  await expectWaitingForAddress(running)
  await paste(window, await browser.walkTo(await browser.address(2)))
  await expect(window.getByRole('alert')).toContainText('Access was not granted.')
  expect(provider.codes()).toEqual([])
  tally.add('error said in words')

  provider.play(
    answering(({ callback }) => `${callback}?code=unmarked`),
    '',
  )
  await window.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expectWaitingForAddress(running)
  await paste(window, await browser.walkTo(await browser.address(3)))
  await expect(window.getByRole('alert')).toContainText(words.mark.title)
  expect(provider.codes()).toEqual([])
  await window.getByRole('button', { name: words.mark.yes }).click()
  await expectTaken(running, provider, { code: 'unmarked', name })
  expectProof(provider, 'unmarked')
  tally.add('without a mark asked about, and taken')
  await provider.close()
  process.stdout.write(`own browser, forms of an answer: ${tally.line()}\n`)
})

test('the link can be copied, leaves the clipboard again, and helps where no browser opens', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const provider = await aHostileProvider()
  const browser = await fakeBrowser(app, 'missing')
  await addProfileAt(running, provider, { name })
  await onToBrowser(
    { running, provider, browser },
    pageAndAnswer(({ good }) => good),
  )
  await expect(window.getByText(words.browser.failed)).toBeVisible()
  await expect(window.getByText(words.browserFailedHint)).toBeVisible()
  const url = await expectSameAttempt(provider, browser)

  const copied = () => app.evaluate(async ({ clipboard }) => await clipboard.readText())
  await window.getByRole('button', { name: words.copyLink }).click()
  await expect(window.getByText('Copied, clears after 30 s')).toBeVisible()
  expect(await copied()).toBe(url)
  await expect.poll(copied, { timeout: 45_000 }).toBe('')

  await expect(addressField(window)).toBeVisible()
  await paste(window, await browser.walkTo(url))
  await expectTaken(running, provider, { code: 'good', name })
  process.stdout.write(
    `own browser: the copied link left the clipboard again, and ${provider.codes().length} code came by it\n`,
  )
  await provider.close()
})

test('Cancel ends it in words, nothing typed is lost, and a late browser changes nothing', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const provider = await aHostileProvider()
  const browser = await fakeBrowser(app, 'silent')
  const tally = aTally()
  const site = pageAndAnswer(({ good }) => good)
  provider.play(site, 'good')
  await wizardToSignIn(running, typedFor(provider))
  const first = await pressSignIn(running)
  await expect(first.page.getByText('a page in the window')).toBeVisible()
  await window.getByRole('button', { name: words.useBrowser }).click()
  await expectWaitingForAddress(running)
  await expect(window.getByText(words.browser.opening)).toBeVisible()
  await window.getByRole('button', { name: words.cancel }).click()
  await expect(window.getByRole('alert')).toContainText('The sign-in was cancelled.')
  tally.add('attempts cancelled')
  await browser.answer()
  await expectStep(window, 'Sign in')
  await expect(window.getByText(provider.callbackUrl)).toBeVisible()
  tally.add('late answers of the system without effect')

  provider.play(
    pageAndAnswer(({ good }) => good),
    'second try',
  )
  const second = await pressSignIn(running)
  await expect(second.page.getByText('a page in the window')).toBeVisible()
  await pressLast(second.bar, words.useBrowser)
  await expectWaitingForAddress(running)
  const given = await browser.opened()
  expect(new Set(given.map((url) => new URL(url).searchParams.get('state'))).size).toBe(2)
  await paste(window, await browser.walkTo(given.at(-1) ?? ''))
  await finishWizard(window, name)
  await expectTaken(running, provider, { code: 'second try', name })
  tally.add('further sign-ins')

  // Only now does the system tell that the browser has opened: the sign-in is over all the same.
  await browser.answer()
  provider.play(answeringWell, 'third')
  await pressSignInAgain(window, name)
  await expectWaitingForAddress(running)
  await window.getByRole('button', { name: text.surfaces.useWindow }).click()
  await expectTaken(running, provider, { code: 'third', name })
  tally.add('late answers of the system without effect')
  tally.add('further sign-ins')
  await provider.close()
  process.stdout.write(`own browser: ${tally.line()}\n`)
})

test('it works in practice, in the wizard and at Sign in again', async ({ start }) => {
  const running = await start()
  const { window, app, practice } = running
  const browser = await fakeBrowser(app)
  await wizardToSignIn(running)
  const first = await pressSignIn(running)
  await pressLast(first.bar, words.useBrowser)
  await expectWaitingForAddress(running)
  const url = await browser.address()
  expect(new URL(url).origin).toBe(await practice.origin())
  await paste(window, await walkByHand(url))
  await finishWizard(window, name)
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()

  await profileItem(window, name).getByRole('button', { name, exact: true }).click()
  await window.getByRole('button', { name: 'Sign in again' }).click()
  await expectWaitingForAddress(running)
  await paste(window, await walkByHand(await browser.address(2)))
  await expectSignIns(window, name, 2)
  await expect(addressField(window)).toHaveCount(0)
  await expect(window.getByRole('alert')).toHaveCount(0)
  const { token } = await practice.counters()
  expect(token).toBe(2)
  const addresses = await browser.opened()
  process.stdout.write(
    `own browser, practice: ${addresses.length} addresses opened, ${String(token)} token requests\n`,
  )
})
