import type { ElectronApplication, Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { aCountingServer } from './counting-server'
import { aHostileProvider, base, script, to, type HostileProvider } from './hostile-provider'
import { openingSignIn, type SignInWindow } from './provider-pages'
import { answering, besides, visits, type Way } from './redirect-ways'
import { expectStep, profileItem, wizardToSignIn } from './wizard-steps'

const name = 'Hostile weekly'

interface Scene extends RunningApp {
  readonly provider: HostileProvider
}

/** A wallet whose one profile signs in at somebody's hostile pages. */
async function aScene(running: RunningApp): Promise<Scene> {
  const provider = await aHostileProvider()
  const { window } = running
  provider.play(({ good }) => ({ '/': to(302, good) }), 'first-code')
  await wizardToSignIn(running, {
    provider: 'Sprinklr',
    environment: 'prod2',
    apiAddress: provider.origin,
    apiKey: 'k'.repeat(24),
    apiSecret: 's'.repeat(64),
    callbackUrl: provider.callbackUrl,
  })
  await window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  await expectStep(window, 'Done')
  await window.getByRole('textbox', { name: 'Profile name' }).fill(name)
  await window.getByRole('button', { name: 'Finish' }).click()
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
  expect(provider.codes()).toEqual(['first-code'])
  expect(provider.callback.requests()).toEqual([])
  return { ...running, provider }
}

const signInAgain = ({ window }: Scene): Promise<void> =>
  profileItem(window, name).getByRole('button', { name: 'Sign in again' }).click()

/** Playwright sees a page only once it has shown something; the bar is there before. */
async function barOf({ app }: Scene): Promise<Page> {
  const find = (): Page | undefined =>
    app.windows().find((page) => page.url().includes('/sign-in-bar/'))
  await expect.poll(() => find() !== undefined, { message: 'the bar is there' }).toBe(true)
  return find() ?? app.waitForEvent('window')
}

async function expectWindowGone({ app }: Scene): Promise<void> {
  await expect.poll(() => app.windows().length, { message: 'the sign-in window closes' }).toBe(1)
}

async function expectTaken(scene: Scene, code: string): Promise<void> {
  await expect.poll(() => scene.provider.codes()).toEqual([code])
  await expectWindowGone(scene)
  await expect(profileItem(scene.window, name).getByText(/^Works until /)).toBeVisible()
  await expect(scene.window.getByRole('alert')).toHaveCount(0)
}

/** The attempt is still open: the answer of the page itself ends it well. */
async function finish(scene: Scene, { page }: SignInWindow, code: string): Promise<void> {
  const { provider } = scene
  expect(provider.codes()).toEqual([])
  // The page may go away under the call, or a moment before it: what counts is the code that arrives.
  await expect(async () => {
    await page.evaluate((good) => location.assign(good), provider.place().good).catch(() => 0)
    await expect.poll(provider.codes, { timeout: 1_000 }).toEqual([code])
  }).toPass()
  await expectTaken(scene, code)
}

/** How many requests the same pages send to the redirect address in a window that nobody guards. */
async function unguarded(app: ElectronApplication, provider: HostileProvider): Promise<number> {
  provider.callback.forget()
  await app.evaluate(({ BrowserWindow }, url) => {
    const webPreferences = { partition: 'unguarded', sandbox: true }
    void new BrowserWindow({ show: false, webPreferences }).loadURL(url).catch(() => undefined)
  }, `${provider.origin}${base}/oauth/authorize?state=unguarded`)
  await expect.poll(() => provider.callback.requests().length).toBeGreaterThan(0)
  await app.evaluate(({ BrowserWindow }) => {
    const [, ...others] = BrowserWindow.getAllWindows().toSorted((one, two) => one.id - two.id)
    for (const other of others) other.destroy()
  })
  await expect.poll(() => app.windows().length).toBe(1)
  const count = provider.callback.requests().length
  provider.callback.forget()
  return count
}

/** The table: each way, what the wallet made of it, and what an unguarded window sent. */
function report(outcome: string, ways: readonly Way[], counts: readonly number[]): void {
  const lines = ways.map(
    ({ what }, at) =>
      `  ${what.padEnd(52)} ${outcome.padEnd(18)} 0 sent, unguarded ${counts[at] ?? 0}`,
  )
  const without = counts.reduce((sum, count) => sum + count, 0)
  process.stdout.write(
    [
      ...lines,
      `requests at the redirect address, ${ways.length} ways ${outcome}: 0 from the wallet, ${without} from an unguarded window`,
      '',
    ].join('\n'),
  )
}

test('every way the page itself takes to the redirect address is caught before it leaves', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  const { app, provider } = scene
  const counts: number[] = []
  for (const { what, site } of answering) {
    await test.step(what, async () => {
      provider.play(site, `code-${counts.length}`)
      await signInAgain(scene)
      await expectTaken(scene, `code-${counts.length}`)
      expect(provider.callback.requests()).toEqual([])
      counts.push(await unguarded(app, provider))
    })
  }
  report('taken', answering, counts)
  await provider.close()
})

test('nothing but the page itself reaches the redirect address, and nothing else counts', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  const { app, provider } = scene
  const counts: number[] = []
  for (const { what, site } of besides) {
    await test.step(what, async () => {
      provider.play(site, `code-${counts.length}`)
      const signIn = await openingSignIn(app, () => signInAgain(scene))
      await expect.poll(() => provider.isDone()).toBe(true)
      await finish(scene, signIn, `code-${counts.length}`)
      expect(provider.callback.requests()).toEqual([])
      counts.push(await unguarded(app, provider))
    })
  }
  report('stopped', besides, counts)
  await provider.close()
})

test('a visit without an answer leaves the sign-in open, and the bar says so', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { app, provider } = scene
  const counts: number[] = []
  for (const { what, site } of visits) {
    await test.step(what, async () => {
      provider.play(site, 'code-after-visit')
      const signIn = await openingSignIn(app, () => signInAgain(scene))
      const note = signIn.bar.getByText(text.signIn.notes['visited-without-answer'])
      await expect(note).toBeVisible()
      // Whoever goes there by mistake finds the page as it was.
      expect(signIn.page.url()).toContain(provider.origin)
      await finish(scene, signIn, 'code-after-visit')
      expect(provider.callback.requests()).toEqual([])
      counts.push(await unguarded(app, provider))
    })
  }
  report('visited, still open', visits, counts)

  provider.play(({ callback }) => ({ '/': to(302, callback) }), 'code-after-reload')
  await signInAgain(scene)
  const bar = await barOf(scene)
  await expect(bar.getByText(text.signIn.beforeAnyPage['visited-without-answer'])).toBeVisible()
  provider.play(({ good }) => ({ '/': to(302, good) }), 'code-after-reload')
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expectTaken(scene, 'code-after-reload')
  expect(provider.callback.requests()).toEqual([])
  await provider.close()
})

test('an error counts at the redirect address only', async ({ start }) => {
  const scene = await aScene(await start())
  const { app, provider } = scene
  provider.play(
    ({ state }) => ({
      '/': script(`location = '/elsewhere?error=access_denied&state=${state}'`),
      '/elsewhere': script(`fetch('/done')`),
    }),
    'code-after-error',
  )
  const signIn = await openingSignIn(app, () => signInAgain(scene))
  await expect.poll(() => provider.isDone()).toBe(true)
  await finish(scene, signIn, 'code-after-error')

  provider.play(
    ({ callback, state }) => ({
      '/': to(302, `${callback}?error=access_denied&state=${state}`),
    }),
    'never',
  )
  await signInAgain(scene)
  await expect(scene.window.getByRole('alert')).toContainText('Access was not granted.')
  expect(provider.codes()).toEqual([])
  expect(provider.callback.requests()).toEqual([])
  await provider.close()
})

const spoilt: readonly (readonly [string, (state: string) => string, string])[] = [
  ['a wrong state', () => 'code=c&state=another', 'its answer did not belong to it'],
  ['two states', (state) => `code=c&state=${state}&state=x`, 'its answer did not belong to it'],
  [
    'another issuer',
    (state) => `code=c&state=${state}&iss=https%3A%2F%2Fa.example`,
    'its answer came from another service',
  ],
  ['two codes', (state) => `code=c&code=d&state=${state}`, 'could not be read'],
  ['code and error', (state) => `code=c&error=access_denied&state=${state}`, 'could not be read'],
]

test('a spoilt answer ends the sign-in in words, and its code is used nowhere', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { provider } = scene
  for (const [what, query, says] of spoilt) {
    await test.step(what, async () => {
      provider.play(
        ({ callback, state }) => ({ '/': to(302, `${callback}?${query(state)}`) }),
        'never',
      )
      await signInAgain(scene)
      await expect(scene.window.getByRole('alert')).toContainText(says)
      await expectWindowGone(scene)
      expect(provider.codes()).toEqual([])
      expect(provider.callback.requests()).toEqual([])
      // A later sign-in starts afresh.
      provider.play(({ good }) => ({ '/': to(302, good) }), `code-after ${what}`)
      await signInAgain(scene)
      await expect.poll(() => provider.codes()).toHaveLength(1)
      await expect(scene.window.getByRole('alert')).toHaveCount(0)
    })
  }
  await provider.close()
})

test('an address that only resembles the redirect address is an ordinary page', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { app, provider } = scene
  const otherPort = await aCountingServer()
  const near: readonly (readonly [string, (good: string) => string])[] = [
    ['a slash at the end', (good) => good.replace('/callback?', '/callback/?')],
    ['another letter case', (good) => good.replace('/callback?', '/Callback?')],
    ['an encoded letter', (good) => good.replace('/callback?', '/call%62ack?')],
    ['a longer path', (good) => good.replace('/callback?', '/callback/more?')],
    ['the path as a query', (good) => good.replace('/callback?', '/?/callback&')],
    ['another name of this computer', (good) => good.replace('127.0.0.1', 'localhost')],
    ['another port', (good) => good.replace(provider.callback.origin, otherPort.origin)],
  ]
  for (const [what, resembling] of near) {
    await test.step(what, async () => {
      provider.play(({ good }) => ({ '/': to(302, resembling(good)) }), 'code-after-near-miss')
      otherPort.forget()
      const signIn = await openingSignIn(app, () => signInAgain(scene))
      await expect(signIn.page.getByText('caught')).toBeVisible()
      expect([...provider.callback.requests(), ...otherPort.requests()].length).toBeGreaterThan(0)
      provider.callback.forget()
      await finish(scene, signIn, 'code-after-near-miss')
      expect(provider.callback.requests()).toEqual([])
    })
  }
  await otherPort.close()
  await provider.close()
})
