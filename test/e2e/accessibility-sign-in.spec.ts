import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import type { BrowserState, PasteNote, SignInProgress } from '#core/sign-in-progress'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, looksOfAxe, wear } from './axe'
import { barStates, showInBar, type Size } from './bar-states'
import { openingSignIn, pressLast, walkPages } from './provider-pages'
import { expectStep, profileItem, wizardToSignIn } from './wizard-steps'

const schemes = ['light', 'dark'] as const
/** The window as it opens, a popup, the smallest either can be made, and narrower than that. */
const sizes: readonly Size[] = [
  { width: 980, height: 780 },
  { width: 640, height: 680 },
  { width: 560, height: 400 },
  { width: 480, height: 400 },
]
const smallest: Size = { width: 560, height: 400 }
const name = 'Acme weekly'
const words = text.wizard.signIn

const pressSignIn = ({ app, window }: RunningApp) =>
  openingSignIn(app, () => window.getByRole('button', { name: /^Sign in to / }).click())

/** No button is pushed out of the bar, and the end of the host, which says whose it is, can be read. */
async function expectInSight(bar: Page, state: string): Promise<void> {
  const outside = await bar.evaluate(() => {
    const isOutside = (
      element: Element,
      box: { readonly right: number; readonly bottom: number },
    ) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return left < 0 || top < 0 || right > box.right || bottom > box.bottom
    }
    const window = { right: innerWidth, bottom: innerHeight }
    const buttons = [...document.querySelectorAll('button')].filter((one) => isOutside(one, window))
    const host = document.querySelector('.address strong')
    const address = document.querySelector('.address')?.getBoundingClientRect()
    const end = host?.getBoundingClientRect().right ?? 0
    const hostIsCut = address !== undefined && (end > address.right || end < address.left)
    return [...buttons.map((one) => one.textContent), ...(hostIsCut ? ['the host'] : [])]
  })
  expect(outside, state).toEqual([])
}

/** Each name stands for one thing in the window. */
async function expectNamesOnce(bar: Page, state: string): Promise<void> {
  const names = await bar.getByRole('button').allTextContents()
  expect(new Set(names).size, state).toBe(names.length)
}

for (const scheme of schemes) {
  test(`the sign-in bar is accessible and in sight in every state, ${scheme}`, async ({
    start,
  }) => {
    test.setTimeout(300_000)
    const running = await start()
    const { app } = running
    await wear(running, scheme)
    await wizardToSignIn(running)
    const { bar } = await pressSignIn(running)
    // From here on main has nothing to tell of the page.
    await expect(bar.getByText(text.signIn.locks.practice)).toBeVisible()
    await bar.emulateMedia({ colorScheme: null })
    for (const [name, state] of Object.entries(barStates)) {
      for (const size of sizes) {
        await showInBar(app, bar, { state, size })
        await expectInSight(bar, `${name}, ${size.width} wide`)
      }
      await expectNamesOnce(bar, name)
      await showInBar(app, bar, { state, size: smallest })
      // A line above somebody else's page has no title of its own.
      await expectAccessible(bar, name, ['page-has-heading-one'])
    }
    process.stdout.write(
      `${scheme}: ${Object.keys(barStates).length} states of the bar, ${sizes.length} sizes each\n`,
    )
  })
}

/** Tells the main window that the open sign-in stands so. */
function tell({ app }: RunningApp, progress: SignInProgress): Promise<void> {
  return app.evaluate(({ webContents }, told) => {
    for (const contents of webContents.getAllWebContents()) {
      if (contents.getURL().endsWith('/bundle/index.html')) {
        contents.send('wallet-event:signInProgress', told)
      }
    }
  }, progress)
}

const redirectUri = 'https://practice.example/callback'
const inBrowser = (browser: BrowserState, note?: PasteNote): SignInProgress => ({
  type: 'waiting-for-address',
  redirectUri,
  browser,
  ...(note === undefined ? {} : { note }),
})
const listening = { type: 'waiting-for-browser', redirectUri } as const

/** What is said of each, by which a state is known to be there. */
const standings: readonly (readonly [SignInProgress, string])[] = [
  [{ type: 'opening' }, words.opening],
  [{ type: 'waiting-for-person', note: 'none' }, words.waitingHint],
  [{ type: 'waiting-for-person', note: 'visited-without-answer' }, words.visited],
  [inBrowser('opening'), words.browser.opening],
  [inBrowser('open'), words.browser.open],
  [inBrowser('failed'), words.browserFailedHint],
  [inBrowser('not-asked'), text.surfaces.anywhere],
  [inBrowser('open', 'port-in-use'), text.surfaces.notes['port-in-use']],
  [inBrowser('open', 'port-not-allowed'), text.surfaces.notes['port-not-allowed']],
  [inBrowser('open', 'no-address'), text.surfaces.notes['no-address']],
  [inBrowser('open', 'waited-long'), text.surfaces.notes['waited-long']],
  [{ ...listening, browser: 'open', hasIpv4Only: true }, text.surfaces.ipv4Only],
  [{ ...listening, browser: 'failed' }, text.surfaces.waitsFailed],
  [{ type: 'asking-about-mark' }, words.mark.title],
  [{ type: 'asking-about-mark', source: 'code-alone' }, text.surfaces.codeAlone.title],
  [{ type: 'asking-about-mark', source: 'listener' }, text.surfaces.listener.what],
  [{ type: 'exchanging-code' }, words.fetching],
  [{ type: 'idle' }, words.asking],
]

async function expectStandingsAccessible(running: RunningApp, where: string): Promise<void> {
  const { window } = running
  for (const [progress, says] of standings) {
    await tell(running, progress)
    await expect(window.getByText(says)).toBeVisible()
    await expectAccessible(window, `${where}: ${says}`)
    if (says !== words.browser.open) continue
    await window.getByRole('textbox', { name: words.address }).fill('the code alone')
    await window.getByRole('button', { name: words.continue, exact: true }).click()
    await expect(window.getByText(words.notACode)).toBeVisible()
    await expectAccessible(window, `${where}: refused address`)
  }
}

for (const scheme of schemes) {
  test(`what a sign-in asks for in the window is accessible, ${scheme}`, async ({ start }) => {
    test.setTimeout(300_000)
    const running = await start()
    const { window } = running
    await wear(running, scheme)
    await window.getByRole('button', { name: text.board.addProfile }).click()
    await window.getByRole('button', { name: 'Advanced' }).click()
    const domain = window.getByRole('textbox', { name: 'SSO domain' })
    await domain.fill('not a host')
    await domain.press('Tab')
    await expect(window.getByRole('checkbox', { name: 'Send PKCE' })).toBeFocused()
    await expectAccessible(window, 'environment, with a domain that is none')
    await window.getByRole('button', { name: 'Close' }).click()
    await window.getByRole('button', { name: text.wizard.leave.leave }).click()

    await wizardToSignIn(running)
    await window.getByRole('checkbox', { name: 'Stay signed in' }).check()
    await expectAccessible(window, 'sign in, staying')
    const signIn = await pressSignIn(running)
    await expectStandingsAccessible(running, 'wizard')
    await walkPages(signIn)
    await expectStep(window, 'Done')
    await window.getByRole('textbox', { name: 'Profile name' }).fill(name)
    await window.getByRole('button', { name: 'Finish' }).click()

    const item = profileItem(window, name)
    const again = await openingSignIn(running.app, () =>
      item.getByRole('button', { name: 'Sign in again' }).click(),
    )
    await expectStandingsAccessible(running, 'board')
    await pressLast(again.bar, 'Cancel')
    await expect(window.getByRole('alert')).toBeVisible()

    await item.getByRole('button', { name, exact: true }).click()
    const stays = window.getByRole('switch', { name: 'Stay signed in' })
    await expect(stays).toBeChecked()
    await expectAccessible(window, 'profile page, staying signed in')
    await stays.press('Space')
    await expect(stays).not.toBeChecked()
    await expect(window.getByRole('button', { name: text.profile.stay.other })).toHaveCount(0)
    await expectAccessible(window, 'profile page, not staying')
    await window.getByRole('button', { name: 'Edit keys…' }).click()
    const dialog = window.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Advanced' }).click()
    await dialog.getByRole('textbox', { name: 'SSO domain' }).fill('not a host')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(
      dialog.getByText(text.errors.failures['domain-invalid']({ reason: 'not-an-address' }).why),
    ).toBeVisible()
    await expectAccessible(window, 'edit keys, with a domain that is none')
  })
}

test.afterAll(() => {
  process.stdout.write(looksOfAxe())
})
