import { expect, type Page } from '@playwright/test'
import { openingSignIn, walkPages, type SignInWindow, type Walk } from './provider-pages'
import type { RunningApp } from './app'

/** What is typed into the wizard; what is left out keeps what the wizard offers. */
export interface Typed {
  readonly provider?: 'Sprinklr' | 'Practice'
  readonly environment?: string
  readonly apiAddress?: string
  readonly apiKey?: string
  readonly apiSecret?: string
  readonly callbackUrl?: string
  readonly domainName?: string
  /** False: PKCE is switched off under *Advanced*. */
  readonly usesPkce?: boolean
}

export async function expectStep(window: Page, name: string): Promise<void> {
  await expect(window.locator('[aria-current="step"]')).toHaveAccessibleName(name)
}

/** Opens the wizard from wherever the board stands. */
export async function openWizard(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Add profile' }).first().click()
  await expect(window.getByRole('heading', { name: 'Add profile' })).toBeVisible()
}

export async function chooseEnvironment(window: Page, typed: Typed): Promise<void> {
  await expectStep(window, 'Environment')
  await window.getByRole('radio', { name: typed.provider ?? 'Practice' }).check()
  if (typed.environment !== undefined) {
    const environment = window.getByRole('combobox', { name: 'Environment' })
    await environment.fill(typed.environment)
    // Leaves the field, so that its list no longer covers what is below.
    await environment.press('Tab')
  }
  await openAdvanced(window, typed)
  await window.getByRole('button', { name: 'Continue' }).click()
}

async function openAdvanced(window: Page, typed: Typed): Promise<void> {
  const { apiAddress, domainName, usesPkce } = typed
  if (apiAddress === undefined && domainName === undefined && usesPkce === undefined) return
  await window.getByRole('button', { name: 'Advanced' }).click()
  if (apiAddress !== undefined) {
    await window.getByRole('textbox', { name: 'API address' }).fill(apiAddress)
  }
  if (domainName !== undefined) {
    await window.getByRole('textbox', { name: 'SSO domain' }).fill(domainName)
  }
  await window.getByRole('checkbox', { name: 'Send PKCE' }).setChecked(usesPkce ?? true)
}

export async function enterKeys(window: Page, typed: Typed): Promise<void> {
  await expectStep(window, 'Keys')
  if (typed.apiKey === undefined) {
    await window.getByRole('button', { name: /^Use the example/ }).click()
  } else {
    await window.getByRole('textbox', { name: 'API key' }).fill(typed.apiKey)
    await window.getByRole('textbox', { name: 'API secret' }).fill(typed.apiSecret ?? '')
  }
  if (typed.callbackUrl !== undefined) {
    await window.getByRole('textbox', { name: 'Callback URL' }).fill(typed.callbackUrl)
  }
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Sign in')
}

export function pressSignIn(running: RunningApp): Promise<SignInWindow> {
  return openingSignIn(running.app, () =>
    running.window.getByRole('button', { name: /^Sign in to / }).click(),
  )
}

/** The wizard up to its third step. */
export async function wizardToSignIn({ window }: RunningApp, typed: Typed = {}): Promise<void> {
  await openWizard(window)
  await chooseEnvironment(window, typed)
  await enterKeys(window, typed)
}

/** Names the new profile; ends on the board with the profile there. */
export async function finishWizard(window: Page, name: string): Promise<void> {
  await expectStep(window, 'Done')
  await window.getByRole('textbox', { name: 'Profile name' }).fill(name)
  await window.getByRole('button', { name: 'Finish' }).click()
  await expect(profileItem(window, name)).toBeVisible()
}

/** The whole wizard; ends on the board with the profile there. */
export async function addPracticeProfile(
  running: RunningApp,
  choices: { readonly name?: string; readonly typed?: Typed; readonly walk?: Walk } = {},
): Promise<string> {
  const { window } = running
  const name = choices.name ?? 'Acme weekly'
  await wizardToSignIn(running, choices.typed)
  await walkPages(await pressSignIn(running), choices.walk)
  await finishWizard(window, name)
  return name
}

export function profileItem(window: Page, name: string) {
  return window.getByRole('list', { name: 'Profiles' }).getByRole('listitem', { name, exact: true })
}
