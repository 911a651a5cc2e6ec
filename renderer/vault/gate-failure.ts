import type { ErrorCode, Failure } from '#core/errors'
import { useWallet } from '../store/use-wallet'

const ofKeyring: readonly ErrorCode[] = ['keyring-missing', 'keyring-refused']
const ofCode: readonly ErrorCode[] = ['recovery-code-wrong', 'recovery-code-mistyped']

/** What the last try at the gate came to, by the way it concerns: each is shown where that way is. */
export function useGateFailure(): {
  readonly keyring?: Failure
  readonly code?: Failure
  readonly other?: Failure
} {
  const failure = useWallet((state) => state.gate.failure)
  if (failure === undefined) return {}
  if (ofKeyring.includes(failure.code)) return { keyring: failure }
  return ofCode.includes(failure.code) ? { code: failure } : { other: failure }
}
