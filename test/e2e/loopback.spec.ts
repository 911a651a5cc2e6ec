import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { aProgramAt, freePort, isOpen, knock } from '../helpers/callback-door'
import { expect, test, type RunningApp } from './app'
import { fakeBrowser, type FakeBrowser } from './fake-browser'
import {
  aHostileProvider,
  html,
  type HostileProvider,
  type Place,
  type Site,
  type SitePage,
} from './hostile-provider'
import { answering, expectTaken, keyFor, pressSignInAgain, typedFor } from './hostile-sign-in'
import { expectWindowGone, openingSignIn } from './provider-pages'
import { aRealBrowser } from './real-browser'
import { aTally } from './tally'
import { expectStep, finishWizard, wizardToSignIn } from './wizard-steps'

const words = text.wizard.signIn
const { surfaces, callbackPage } = text
const name = 'Acme weekly'

interface Scene {
  readonly running: RunningApp
  readonly provider: HostileProvider
  readonly browser: FakeBrowser
  readonly port: number
  readonly callback: string
}

const press = (window: Page, button: string): Promise<void> =>
  window.getByRole('button', { name: button, exact: true }).click()

/** The wizard's third step, for an app whose Callback URL is on this computer and free. */
async function aScene(running: RunningApp, host = 'localhost'): Promise<Scene> {
  const provider = await aHostileProvider()
  const browser = await fakeBrowser(running.app)
  const port = await freePort()
  const callback = `http://${host}:${port}/sprinklr/callback`
  await wizardToSignIn(running, typedFor(provider, { callbackUrl: callback, apiKey: keyFor(name) }))
  return { running, provider, browser, port, callback }
}

/** The provider answers at the registered address of this scene. */
const sends = (address: (place: Place) => string) => answering(address)

/** What `response_mode=form_post` shows for a moment. */
const posting = (callback: string, { state }: Place): SitePage =>
  html(`<form method="post" action="${callback}">
    <input type="hidden" name="code" value="the-code"><input type="hidden" name="state" value="${state}">
    </form><script>document.forms[0].submit()</script>`)

async function inBrowser({ running: { window }, browser }: Scene, count = 1): Promise<string> {
  await press(window, words.useBrowser)
  await expect(window.getByText(words.browser.open)).toBeVisible()
  await expect(window.getByText(surfaces.waits)).toBeVisible()
  await expect(window.getByRole('textbox', { name: words.address })).toHaveCount(0)
  return browser.address(count)
}

test('a browser brings the answer by itself, wherever it stands, and sees a page that tells nothing', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const real = await aRealBrowser()
  const tally = aTally()
  const forms: readonly (readonly [string, (callback: string) => Site])[] = [
    ['query', (at) => answering(({ state }) => `${at}?code=the-code&state=${state}`)],
    ['fragment', (at) => answering(({ state }) => `${at}#code=the-code&state=${state}`)],
    ['posted form', (at) => (place) => ({ '/': posting(at, place) })],
  ]
  for (const [form, site] of forms) {
    await test.step(form, async () => {
      const running = await start()
      const scene = await aScene(running)
      const { provider, port, callback } = scene
      provider.play(site(callback), 'the-code')
      const url = await inBrowser(scene)
      expect(await isOpen(port)).toBe(true)
      await real.page.goto(url)
      await expect(real.page.getByText(callbackPage.taken.sentence)).toBeVisible()
      await expect(real.page).toHaveTitle(callbackPage.title)
      expect(real.page.url()).toBe(callback)
      for (const secret of ['the-code', provider.place().state]) {
        expect(await real.page.content()).not.toContain(secret)
      }
      await expectStep(running.window, 'Done')
      expect(provider.codes()).toEqual(['the-code'])
      expect(await isOpen(port), 'nobody listens any more').toBe(false)
      tally.add('answers taken by the listener')
      await finishWizard(running.window, name)

      // Where it worked is where the next one begins.
      provider.play(site(callback), 'the-code')
      await pressSignInAgain(running.window, name)
      await expect(running.window.getByText(surfaces.waits)).toBeVisible()
      await real.page.goto(await scene.browser.address(2))
      await expectTaken(running, provider, { code: 'the-code', name })
      tally.add('answers taken by the listener')
      expect(running.output()).not.toContain('the-code')
      await running.close()
      await provider.close()
    })
  }
  await real.close()
  process.stdout.write(`loopback: ${tally.line()}\n`)
})

test('what else knocks there changes nothing, and the true answer is still taken, once', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const scene = await aScene(running, '127.0.0.1')
  const { provider, port } = scene
  const good = ({ state }: Place): string => `/sprinklr/callback?code=good&state=${state}`
  provider.play(
    sends((place) => `${scene.callback.slice(0, -'/sprinklr/callback'.length)}${good(place)}`),
    'good',
  )
  const url = await inBrowser(scene)
  const path = new URL(await scene.browser.walkTo(url)).href.slice(
    `http://127.0.0.1:${port}`.length,
  )
  const state = provider.place().state
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const attacks: readonly (readonly [string, Parameters<typeof knock>[1]])[] = [
    ['another state', { path: '/sprinklr/callback?code=bad&state=another' }],
    ['an error without a mark', { path: '/sprinklr/callback?error=access_denied' }],
    ['two states', { path: `${path}&state=another` }],
    ['DNS rebinding', { path, headers: { host: `evil.example:${port}` } }],
    ['another path', { path: path.replace('/sprinklr', '/other') }],
    [
      'a form of another state',
      { path: '/sprinklr/callback', method: 'POST', headers: form, body: 'code=bad&state=x' },
    ],
    [
      'a cross-origin post',
      {
        path: '/sprinklr/callback',
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
        body: JSON.stringify(`code=bad&state=${state}`),
      },
    ],
    [
      'a page that scans ports',
      { path, headers: { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' } },
    ],
  ]
  const tally = aTally()
  for (const [what, how] of attacks) {
    await test.step(what, async () => {
      expect(await knock(port, how)).toMatchObject({ status: 404, body: '' })
      tally.add('knocks turned away')
    })
  }
  await expect(window.getByText(surfaces.waits)).toBeVisible()
  expect(provider.codes()).toEqual([])

  const said = await knock(port, { path })
  expect(said.status).toBe(200)
  expect(JSON.stringify(said)).not.toContain(state)
  await expectStep(window, 'Done')
  expect((await knock(port, { path })).status, 'a second answer finds nobody').toBe(0)
  expect(provider.codes()).toEqual(['good'])
  tally.add('answers taken')
  expect(running.output()).not.toContain(state)
  await provider.close()
  process.stdout.write(`loopback: ${tally.line()}\n`)
})

test('an answer without a mark is asked about, and the wallet goes on listening after a no', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const scene = await aScene(running, '127.0.0.1')
  const { provider, port } = scene
  provider.play(
    sends(({ state }) => `${scene.callback}?code=good&state=${state}`),
    'good',
  )
  const url = await inBrowser(scene)
  const good = new URL(await scene.browser.walkTo(url))
  const said = await knock(port, { path: '/sprinklr/callback?code=slipped-in&state=null' })
  expect(said.body).toContain(callbackPage.asked.sentence)
  await expect(window.getByRole('alert')).toContainText(surfaces.listener.what)
  await press(window, surfaces.listener.no)
  await expect(window.getByText(surfaces.waits)).toBeVisible()
  expect((await knock(port, { path: '/sprinklr/callback?code=slipped-in' })).status).toBe(404)
  await expect(window.getByText(surfaces.waits)).toBeVisible()
  expect(provider.codes()).toEqual([])
  await knock(port, { path: `${good.pathname}${good.search}` })
  await expectStep(window, 'Done')
  expect(provider.codes()).toEqual(['good'])
  await provider.close()
})

test('where another program has the port the person is told, and pastes', async ({ start }) => {
  const running = await start()
  const { window } = running
  const scene = await aScene(running)
  const { provider, port, callback } = scene
  const other = await aProgramAt(port)
  provider.play(
    sends(({ state }) => `${callback}?code=good&state=${state}`),
    'good',
  )
  await press(window, words.useBrowser)
  await expect(window.getByText(surfaces.notes['port-in-use'])).toBeVisible()
  const url = await scene.browser.address()
  await window.getByRole('textbox', { name: words.address }).fill(await scene.browser.walkTo(url))
  await press(window, words.continue)
  await expectStep(window, 'Done')
  expect(provider.codes()).toEqual(['good'])
  expect(other.seen).toEqual([])
  await other.close()
  await provider.close()
})

test('from the window to the browser, to pasting, and back: one attempt, and what was pasted stays', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const scene = await aScene(running)
  const { provider, port, callback, browser } = scene
  provider.play(() => ({ '/': html('<p>a page</p>') }), 'good')
  await openingSignIn(app, () => press(window, 'Sign in to Sprinklr'))
  const url = await inBrowser(scene)
  await expectWindowGone(app)
  expect(await isOpen(port)).toBe(true)

  await press(window, surfaces.paste)
  const field = window.getByRole('textbox', { name: words.address })
  await field.fill('half a co')
  expect(await isOpen(port), 'nobody listens while the person pastes').toBe(false)
  await press(window, words.useBrowser)
  await expect(window.getByText(surfaces.waits)).toBeVisible()
  expect(await browser.address(2)).toBe(url)
  expect(await isOpen(port)).toBe(true)

  await openingSignIn(app, () => press(window, surfaces.useWindow))
  expect(await isOpen(port)).toBe(false)
  await press(window, words.useBrowser)
  await press(window, surfaces.paste)
  await expect(field).toHaveValue('half a co')
  const { state } = provider.place()
  expect(
    new Set(provider.seen('/oauth/authorize').map(({ query }) => query.get('state'))).size,
  ).toBe(1)
  await field.fill(`${callback}?code=good&state=${state}`)
  await press(window, words.continue)
  await expectStep(window, 'Done')
  expect(provider.codes()).toEqual(['good'])
  await provider.close()
})

test('however an attempt ends, nobody listens any more', async ({ start }) => {
  const running = await start()
  const { window } = running
  const scene = await aScene(running)
  const { provider, port, callback } = scene
  provider.play(
    sends(({ state }) => `${callback}?error=access_denied&state=${state}`),
    '',
  )
  const first = await inBrowser(scene)
  await press(window, words.cancel)
  await expect(window.getByRole('alert')).toContainText('The sign-in was cancelled.')
  expect(await isOpen(port)).toBe(false)
  const late = new URL(await scene.browser.walkTo(first))
  expect((await knock(port, { path: late.pathname + late.search })).status).toBe(0)

  const second = new URL(await scene.browser.walkTo(await inBrowser(scene, 2)))
  await knock(port, {
    path: second.pathname + second.search,
    headers: { host: `localhost:${port}` },
  })
  await expect(window.getByRole('alert')).toContainText('Access was not granted.')
  expect(await isOpen(port)).toBe(false)

  await inBrowser(scene, 3)
  await window.getByRole('button', { name: 'Close' }).click()
  await window.getByRole('button', { name: text.wizard.leave.leave }).click()
  await expect.poll(() => isOpen(port)).toBe(false)

  expect(provider.codes()).toEqual([])
  await provider.close()
})
