import type { Page } from '@playwright/test'
import type { Result } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import type { EnvironmentChoice, KeysChoice, WalletState } from '#core/wallet-api'

/** What a page that fell into wrong hands would do: call the bridge past the window's own screens. */
export function stateOf(page: Page): Promise<Result<WalletState>> {
  return page.evaluate(() => window.wallet.state())
}

export function signInWith(
  page: Page,
  draft: { readonly environment: EnvironmentChoice; readonly keys: KeysChoice },
): Promise<Result<ProfileSummary>> {
  return page.evaluate(async ({ environment, keys }) => {
    await window.wallet.startDraft()
    await window.wallet.chooseEnvironment(environment)
    await window.wallet.chooseKeys(keys)
    return window.wallet.signInDraft({ staysSignedIn: false })
  }, draft)
}
