import type { Page } from '@playwright/test'
import { expect, type RunningApp } from '../app'
import { barOf, openingSignIn, type SignInWindow } from '../provider-pages'
import { expectStep, profileItem, wizardToSignIn, type Typed } from '../wizard-steps'
import type { CompanyNetwork, HostOptions } from './company-network'
import type { Site } from './site'
import { apiHost, loginHost, sprinklrHosts, type SprinklrHosts } from './sprinklr-hosts'

export const profileName = 'Acme from the office'

/** API address and Callback URL stay as the wizard offers them: the real ones. */
const typed: Typed = {
  provider: 'Sprinklr',
  environment: 'prod2',
  apiKey: 'k'.repeat(24),
  apiSecret: 's'.repeat(64),
}

/** What stands behind the real addresses. */
export interface Hosts {
  readonly sprinklr: SprinklrHosts
  readonly api: Site
  readonly login: Site
}

/** Sprinklr's API and the company's sign-in page; `login` says what is special about that page. */
export async function openHosts(
  network: CompanyNetwork,
  login: (sprinklr: SprinklrHosts) => Partial<HostOptions> = () => ({}),
): Promise<Hosts> {
  const sprinklr = sprinklrHosts()
  const page = { hosts: [loginHost], answer: sprinklr.login, ...login(sprinklr) }
  return {
    sprinklr,
    api: await network.host({ hosts: [apiHost], answer: sprinklr.api }),
    login: await network.host(page),
  }
}

/** The wizard up to its third step, at the real addresses. */
export const wizardAtSprinklr = (running: RunningApp): Promise<void> =>
  wizardToSignIn(running, typed)

/** Presses the wizard's button; whoever asks in the bar is answered by `answering`. */
export function signingIn(
  running: RunningApp,
  answering: (bar: Page) => Promise<void> = () => Promise.resolve(),
): Promise<SignInWindow> {
  const button = running.window.getByRole('button', { name: 'Sign in to Sprinklr' })
  return pressing(running, () => button.click(), answering)
}

/** The same for a profile on the board. */
export function signingInAgain(
  running: RunningApp,
  answering: (bar: Page) => Promise<void> = () => Promise.resolve(),
): Promise<SignInWindow> {
  const button = running.window.getByRole('button', { name: 'Sign in again' })
  return pressing(running, () => button.click(), answering)
}

function pressing(
  running: RunningApp,
  press: () => Promise<void>,
  answering: (bar: Page) => Promise<void>,
): Promise<SignInWindow> {
  return openingSignIn(running.app, async () => {
    await press()
    await answering(await barOf(running.app))
  })
}

/** Follows the company's page to the redirect, with which the window closes. */
export async function followLink({ page }: Pick<SignInWindow, 'page'>): Promise<void> {
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  const closed = page.waitForEvent('close')
  await page.evaluate(() => document.querySelector('a')?.click()).catch(() => undefined)
  await closed
}

/** Ends the wizard on the board with the profile there. */
export async function finishProfile({ window }: RunningApp): Promise<void> {
  await expectStep(window, 'Done')
  await window.getByRole('textbox', { name: 'Profile name' }).fill(profileName)
  await window.getByRole('button', { name: 'Finish' }).click()
  await expect(itemOf(window).getByText(/^Works until /)).toBeVisible()
}

export const itemOf = (window: Page) => profileItem(window, profileName)

/** How a failure reads in the wallet's own window. */
export async function expectFailure(
  window: Page,
  says: readonly string[],
  detail?: string,
): Promise<void> {
  const alert = window.getByRole('alert')
  for (const words of says) await expect(alert).toContainText(words)
  if (detail === undefined) return
  const details = alert.getByRole('button', { name: 'Details' })
  if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click()
  await expect(alert).toContainText(detail)
}

/** For the counts of a test. */
export function report(line: string): void {
  process.stdout.write(`${line}\n`)
}
