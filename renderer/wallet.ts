import { fromFailure, type Result } from '#core/errors'
import type { WalletApi, WalletBridge } from '#core/wallet-api'

declare global {
  interface Window {
    readonly wallet: WalletBridge
  }
}

type Ask = (...input: readonly unknown[]) => Promise<Result<unknown>>

/** The bridge as a WalletApi: failed Results become WalletErrors again. */
export function walletOver({
  onStateChanged: _state,
  onSignInProgress: _progress,
  onShowProfile: _profile,
  ...calls
}: WalletBridge): WalletApi {
  const asks = Object.entries(calls as Readonly<Record<string, Ask>>)
  // The bridge has every method of the api and no others: its type says so.
  return Object.fromEntries(
    asks.map(([name, ask]) => [name, unwrapped(ask)]),
  ) as unknown as WalletApi
}

function unwrapped(ask: Ask): (...input: readonly unknown[]) => Promise<unknown> {
  return async (...input) => {
    const result = await ask(...input)
    if (!result.ok) throw fromFailure(result.failure)
    return result.value
  }
}
