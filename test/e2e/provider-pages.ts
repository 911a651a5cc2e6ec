import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { text } from '#core/text/text'

/** The open sign-in window: our bar above the provider's page. */
export interface SignInWindow {
  readonly bar: Page
  readonly page: Page
}

/** Runs `press`, which opens the sign-in window, and gives both of its pages once they are there. */
export async function openingSignIn(
  app: ElectronApplication,
  press: () => Promise<void>,
): Promise<SignInWindow> {
  await press()
  const open = (): SignInWindow | undefined => {
    const [bar] = app.windows().filter(isBar)
    const [page] = app.windows().filter((candidate) => !candidate.url().startsWith('app://'))
    return bar === undefined || page === undefined ? undefined : { bar, page }
  }
  // Counting windows would not do: a page may have opened more before its bar is there.
  await expect.poll(() => open() !== undefined, { message: 'the sign-in window opens' }).toBe(true)
  const found = open()
  if (found === undefined) throw new Error('the sign-in window is gone again')
  return found
}

export const isBar = (page: Page): boolean => page.url().includes('/sign-in-bar/')

/** The bar, which is there before any page is: Playwright sees a page only once it has shown something. */
export async function barOf(app: ElectronApplication): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((page) => isBar(page))
  await expect.poll(() => find() !== undefined, { message: 'the bar is there' }).toBe(true)
  const bar = find() ?? (await app.waitForEvent('window'))
  await bar.waitForLoadState()
  return bar
}

/** As the person does by the window’s own button. */
export function closeSignInWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BaseWindow, BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().map(({ id }) => id)
    for (const window of BaseWindow.getAllWindows()) if (!main.includes(window.id)) window.close()
  })
}

/** The page goes to `address`; it may be gone before it could say so. */
export async function leaveFor(page: Page, address: string): Promise<void> {
  await page
    .evaluate((to) => void setTimeout(() => location.assign(to)), address)
    .catch(() => undefined)
}

/** Presses a button that ends the sign-in window: the bar may be gone before it could say so. What comes of it tells. */
export async function pressLast(bar: Page, button: string | Locator): Promise<void> {
  const found =
    typeof button === 'string' ? bar.getByRole('button', { name: button, exact: true }) : button
  await found.click().catch(async (error: unknown) => {
    if (bar.isClosed()) return
    // The end of the call may be told before the end of the page.
    await bar.waitForEvent('close', { timeout: 5_000 }).catch(() => {
      throw error
    })
  })
}

/** Nothing is left of a sign-in window. */
export async function expectWindowGone(app: ElectronApplication): Promise<void> {
  await expect.poll(() => app.windows().length, { message: 'the sign-in window closes' }).toBe(1)
}

export interface Walk {
  readonly user?: string
  readonly deny?: boolean
  /** The answer comes in a form that has to be sent. */
  readonly inForm?: boolean
}

/** Does on the practice pages what a person does; ends when the window has closed on the redirect. */
export async function walkPages({ page }: SignInWindow, walk: Walk = {}): Promise<void> {
  const words = text.practice
  const closed = page.waitForEvent('close')
  if (walk.deny === true) {
    await page.getByRole('button', { name: words.consent.deny }).click()
    await closed
    return
  }
  await page.getByRole('button', { name: words.consent.allow, exact: true }).click()
  await page.getByLabel(words.login.user).fill(walk.user ?? 'Ada Analyst')
  await page.getByLabel(words.login.password).fill('any password of the practice')
  await page.getByRole('button', { name: words.login.submit }).click()
  const mailed = await page.locator('#mailed').innerText()
  await page.getByLabel(words.secondFactor.digits, { exact: true }).fill(mailed)
  await page.getByRole('button', { name: words.secondFactor.submit }).click()
  await chooseWorkspace(page)
  if (walk.inForm === true) await page.getByRole('button', { name: words.posting.submit }).click()
  await closed
}

/** The last page of a practice sign-in. */
export async function chooseWorkspace(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Acme Global' }).check()
  await page.getByRole('button', { name: text.practice.workspaces.submit }).click()
}
