import type { Failure } from '#core/errors'
import { useWallet } from '../store/use-wallet'

/** What the last try at the gate came to, by the way it concerns: each is shown where that way is. */
export function useGateFailure(): { readonly keyring?: Failure; readonly other?: Failure } {
  const failure = useWallet((state) => state.gate.failure)
  if (failure === undefined) return {}
  const isKeyring = failure.code === 'keyring-missing' || failure.code === 'keyring-refused'
  return isKeyring ? { keyring: failure } : { other: failure }
}
