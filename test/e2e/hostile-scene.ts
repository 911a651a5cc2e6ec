import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import type { Answer } from './counting-server'
import {
  aHostileProvider,
  script,
  to,
  type HostileProvider,
  type Place,
  type Site,
  type SitePage,
} from './hostile-provider'
import { addProfileAt, expectTaken, pressSignInAgain } from './hostile-sign-in'
import { barOf, isBar, openingSignIn, type SignInWindow } from './provider-pages'
import type { Tally } from './tally'

/** A wallet whose one profile signs in at somebody's hostile pages. */
export interface Scene extends RunningApp {
  readonly provider: HostileProvider
}

/** An attempt with a hostile page in its window. */
export interface Shown extends SignInWindow {
  readonly scene: Scene
}

/** One page of the corpus. */
export interface HostilePage {
  readonly what: string
  readonly site: Site
  /** What became of it, for the table. */
  readonly end: string
  /** Where the page is in the end, when not at the provider's own host. */
  readonly endsAt?: 'other-host'
  /** Runs while it is shown, once it has told that it is done. */
  readonly proves?: (shown: Shown) => Promise<void>
}

export const name = 'Hostile weekly'

export async function aScene(running: RunningApp, atCallback?: Answer): Promise<Scene> {
  const provider = await aHostileProvider(atCallback)
  await addProfileAt(running, provider, { name })
  expect(provider.callback.requests()).toEqual([])
  return { ...running, provider }
}

export const signInAgain = ({ window }: Scene): Promise<void> => pressSignInAgain(window, name)

/** Opens an attempt that gets `site`; ends once the page is there. */
export async function showing(scene: Scene, site: Site, code = 'good-code'): Promise<Shown> {
  scene.provider.play(site, code)
  const opened = await openingSignIn(scene.app, () => signInAgain(scene))
  return { scene, ...opened }
}

/** Opens an attempt that gets `site`; ends once its bar is there, whatever becomes of the page. */
export async function opening(scene: Scene, site: Site): Promise<Page> {
  scene.provider.play(site, 'good-code')
  await signInAgain(scene)
  return barOf(scene.app)
}

export const status = (bar: Page) => bar.getByRole('status')

/** From now on the bar writes down what it says of the page, and when. */
export async function listenTo(bar: Page): Promise<() => Promise<readonly string[]>> {
  await bar.evaluate(() => {
    const said: string[] = []
    const look = (): void => {
      for (const one of document.querySelectorAll('[role=status], [role=alert]')) {
        const words = one.textContent
        if (words !== '' && !said.includes(words)) said.push(words)
      }
    }
    look()
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    Object.assign(window, { said })
  })
  return () => bar.evaluate(() => (window as unknown as { said: string[] }).said)
}

/** The bar of the window that a page has opened beside the first one. */
export const popupOf = ({ app }: Scene, own: Page): Page | undefined =>
  app.windows().find((one) => isBar(one) && one !== own)

/** From now on every page leads to the redirect address; *Reload* takes it there. */
export async function finishByReload(scene: Scene, bar: Page): Promise<void> {
  const { provider } = scene
  expect(provider.codes()).toEqual([])
  provider.play(
    ({ good }) => Object.fromEntries(['/', '/b', '/c'].map((path) => [path, to(302, good)])),
    'good-code',
  )
  await press(bar, text.signIn.reload)
  await expectTaken(scene, provider, { code: 'good-code', name })
  expect(provider.callback.requests()).toEqual([])
  await expectNothingLeft(scene)
}

/** A script that runs `code`, then tells that it is done; `tell(…)` tells the test something. */
export function busy(code: string): string {
  return `
    const telling = []
    const tell = (words) => { telling.push(fetch(origin + '/told?words=' + encodeURIComponent(words))) }
    const ends = async (what, attempt) => {
      try { tell(what + ': ' + (await attempt())) } catch (error) { tell(what + ': ' + error.name) }
    }
    ;(async () => { ${code} })()
      .catch((error) => tell('thrown ' + error))
      .then(() => Promise.all(telling))
      .then(() => fetch(origin + '/done'))`
}

/** A site of one page that runs `code`; further pages by path. */
export const busyPage =
  (code: string, further: Readonly<Record<string, SitePage>> = {}): Site =>
  (place) => ({ ...further, '/': script(busy(filled(code, place))) })

/** `GOOD`, `CALLBACK` and `OTHER` stand for the addresses a page knows. */
export function filled(code: string, { good, callback, otherHost }: Place): string {
  return code
    .replaceAll('GOOD', good)
    .replaceAll('CALLBACK', callback)
    .replaceAll('OTHER', otherHost)
}

/** Titles of all windows, how many pages there are, and how many processes show them. */
export async function whatIsOpen({ app }: Scene): Promise<{
  readonly windows: readonly string[]
  readonly pages: number
  readonly processes: number
}> {
  return app.evaluate(({ app: own, BaseWindow, webContents }) => ({
    windows: BaseWindow.getAllWindows()
      .map((one) => one.getTitle())
      .toSorted(),
    pages: webContents.getAllWebContents().length,
    processes: own.getAppMetrics().filter(({ type }) => type === 'Tab').length,
  }))
}

/** Of the attempt nothing is left: no window, page or process. */
export async function expectNothingLeft(scene: Scene): Promise<void> {
  await expect
    .poll(() => whatIsOpen(scene), { message: 'the attempt leaves nothing open' })
    .toEqual({ windows: ['Token Wallet'], pages: 1, processes: 1 })
  await expect.poll(() => scene.app.windows().length).toBe(1)
}

/** Bar and title name the host the page truly comes from. */
export async function expectTrueHost(
  shown: Pick<Shown, 'scene' | 'bar'>,
  origin: string,
): Promise<void> {
  const { host } = new URL(origin)
  const address = shown.bar.getByRole('group', { name: text.signIn.address })
  await expect(address).toContainText(origin)
  await expect(address.locator('strong')).toHaveText(host)
  await expect
    .poll(async () => (await whatIsOpen(shown.scene)).windows)
    .toContain(`${host} · Token Wallet`)
}

/** The attempt is still open: the answer of the page itself ends it well. */
export async function finish({ scene, page }: Shown, code = 'good-code'): Promise<void> {
  const { provider } = scene
  expect(provider.codes()).toEqual([])
  // The page may go away under the call, or a moment before it: what counts is the code that arrives.
  await expect(async () => {
    await page.evaluate((good) => location.assign(good), provider.place().good).catch(() => 0)
    await expect.poll(provider.codes, { timeout: 1_000 }).toEqual([code])
  }).toPass()
  await expectTaken(scene, provider, { code, name })
  expect(provider.callback.requests()).toEqual([])
}

/** One attempt of a kind, with what it sent to the redirect address and left open when it was over. */
export async function counted(
  { scene, tally }: { readonly scene: Scene; readonly tally: Tally },
  kind: string,
  attempt: () => Promise<void>,
): Promise<void> {
  const before = scene.provider.redirectRequests()
  const sent = (): number => scene.provider.redirectRequests() - before
  try {
    await tally.run(kind, async () => {
      await attempt()
      expect(sent(), 'requests at the redirect address').toBe(0)
    })
  } finally {
    tally.add('requests at the redirect address', sent())
    // One that failed may have taken the app with it: then there is nothing to count.
    const open = await whatIsOpen(scene).catch(() => undefined)
    if (open !== undefined) {
      tally.add('windows left', open.windows.length - 1)
      tally.add('processes left', open.processes - 1)
    }
  }
}

/** Shows one page after the other, each in an attempt of its own that has to end well, and prints the table. */
export async function showEach(
  scene: Scene,
  pages: readonly HostilePage[],
  tally: Tally,
): Promise<void> {
  const { provider } = scene
  const show = async ({ site, proves, endsAt }: HostilePage): Promise<void> => {
    const shown = await showing(scene, site)
    // Some pages keep at it for eight seconds on a machine that has nothing else to do.
    await expect
      .poll(provider.isDone, { message: 'the page has done what it wanted', timeout: 60_000 })
      .toBe(true)
    await proves?.(shown)
    const origin = endsAt === undefined ? provider.origin : provider.place().otherHost
    await expectTrueHost(shown, origin)
    await finish(shown)
    await expectNothingLeft(scene)
  }
  for (const page of pages) {
    await test.step(page.what, async () => {
      await counted({ scene, tally }, 'pages shown and answered well after it', () => show(page))
      process.stdout.write(`  ${page.what.padEnd(76)} ${page.end}\n`)
    })
  }
}

/** Presses a button of the bar. After a navigation that was stopped, Playwright's own click would wait for ever. */
export async function press(bar: Page, name: string): Promise<void> {
  await bar.getByRole('button', { name, exact: true }).click()
}

/** Ends the process of the page whose address begins so, once that page is there whole. */
export async function crashPage({ app }: Scene, begins: string): Promise<void> {
  const crash = (): Promise<boolean> =>
    app.evaluate(({ webContents }, start) => {
      const pages = webContents.getAllWebContents().filter((one) => !one.isLoading())
      const found = pages.find((one) => one.getURL().startsWith(start))
      found?.forcefullyCrashRenderer()
      return found?.isCrashed() ?? false
    }, begins)
  await expect.poll(crash, { message: 'the page crashes' }).toBe(true)
}
