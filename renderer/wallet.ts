import { fromFailure, type Result } from '#core/errors'
import type { WalletApi, WalletBridge } from '#core/wallet-api'

declare global {
  interface Window {
    readonly wallet: WalletBridge
  }
}

type Ask = (...input: readonly unknown[]) => Promise<Result<unknown>>

/** The bridge as a WalletApi: failed Results become WalletErrors again. It has every method of the api: its type says so. */
export function walletOver(bridge: WalletBridge): WalletApi {
  const asks = Object.entries(bridge as unknown as Readonly<Record<string, Ask>>)
  const calls = asks.filter(([name]) => !name.startsWith('on'))
  return Object.fromEntries(
    calls.map(([name, ask]) => [name, unwrapped(ask)]),
  ) as unknown as WalletApi
}

function unwrapped(ask: Ask): (...input: readonly unknown[]) => Promise<unknown> {
  return async (...input) => {
    const result = await ask(...input)
    if (!result.ok) throw fromFailure(result.failure)
    return result.value
  }
}
