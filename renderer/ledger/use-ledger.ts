import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#core/errors'
import type { LedgerLine } from '#core/ledger'
import { useActions, useWallet } from '../store/use-wallet'

export interface Ledger {
  readonly lines: readonly LedgerLine[] | undefined
  readonly failure: Failure | undefined
  readonly load: () => Promise<void>
}

/** The ledger as it stands: looked at anew after every change here, and when the person comes back from elsewhere. */
export function useLedger(): Ledger {
  const { loadLedger } = useActions()
  const wallet = useWallet((state) => state.wallet)
  const [lines, setLines] = useState<readonly LedgerLine[]>()
  const [failure, setFailure] = useState<Failure>()
  const load = useCallback(async (): Promise<void> => {
    const answer = await loadLedger()
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) setLines(answer.value)
  }, [loadLedger])
  useEffect(() => {
    void load()
    const loadAgain = (): void => void load()
    window.addEventListener('focus', loadAgain)
    return () => window.removeEventListener('focus', loadAgain)
  }, [wallet, load])
  return { lines, failure, load }
}
