import type { AttemptRecord } from '#core/attempts'
import type { Page } from '@playwright/test'
import type { Result } from '#core/errors'
import type { HistoryEntry, ProfileId, ProfileSummary } from '#core/profile'
import { practice } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import type { SignInAgainAs } from '#core/sign-in-progress'
import type { DraftSummary, EnvironmentChoice, KeysChoice } from '#core/wallet-requests'
import type { WalletState } from '#core/wallet-state'

/** What the wizard hands over for the practice's example app. */
export const practiceDraft = {
  environment: {
    ...usualSignIn,
    providerId: practice.id,
    environment: practice.example.environment,
    apiAddress: practice.apiAddresses[0],
  },
  keys: {
    type: 'new',
    apiKey: practice.example.clientId,
    apiSecret: practice.example.clientSecret,
    redirectUri: practice.example.redirectUri,
  },
} as const

/** What a page that fell into wrong hands would do: call the bridge past the window's own screens. */
export function stateOf(page: Page): Promise<Result<WalletState>> {
  return page.evaluate(() => window.wallet.state())
}

export async function historyOf(page: Page, id: ProfileId): Promise<readonly HistoryEntry[]> {
  const history = await page.evaluate((one) => window.wallet.history(one), id)
  if (!history.ok) throw new Error(history.failure.code)
  return history.value
}

/** The token as *Show token* gets it. */
export async function accessTokenOf(page: Page, id: ProfileId): Promise<string> {
  const shown = await page.evaluate((one) => window.wallet.reveal(one), id)
  if (!shown.ok) throw new Error(shown.failure.code)
  return shown.value.accessToken
}

/** Asks the provider whose the token is, however that ends. */
export async function check(page: Page, id: ProfileId): Promise<void> {
  await page.evaluate((one) => window.wallet.check(one), id)
}

export async function attemptsOf(page: Page): Promise<readonly AttemptRecord[]> {
  const attempts = await page.evaluate(() => window.wallet.attempts())
  if (!attempts.ok) throw new Error(attempts.failure.code)
  return attempts.value
}

export function signInWith(
  page: Page,
  draft: {
    readonly environment: EnvironmentChoice
    readonly keys: KeysChoice
    readonly staysSignedIn?: boolean
  },
): Promise<Result<ProfileSummary>> {
  return page.evaluate(async ({ environment, keys, staysSignedIn = false }) => {
    await window.wallet.startDraft()
    await window.wallet.chooseEnvironment(environment)
    await window.wallet.chooseKeys(keys)
    return window.wallet.signInDraft({ staysSignedIn })
  }, draft)
}

export function offerEnvironment(
  page: Page,
  choice: EnvironmentChoice,
): Promise<Result<DraftSummary>> {
  return page.evaluate((one) => window.wallet.chooseEnvironment(one), choice)
}

export function cancelSignIn(page: Page): Promise<unknown> {
  return page.evaluate(() => window.wallet.cancelSignIn())
}

export function staySignedIn(
  page: Page,
  id: ProfileId,
  stays: boolean,
): Promise<Result<ProfileSummary>> {
  return page.evaluate(([one, wanted]) => window.wallet.staySignedIn(one, wanted), [
    id,
    stays,
  ] as const)
}

export function signInAgain(
  page: Page,
  id: ProfileId,
  as: SignInAgainAs,
): Promise<Result<ProfileSummary>> {
  return page.evaluate(([one, who]) => window.wallet.signInAgain(one, who), [id, as] as const)
}
