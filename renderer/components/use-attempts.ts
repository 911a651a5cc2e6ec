import { useEffect, useState } from 'react'
import type { AttemptRecord } from '#core/attempts'
import { useActions, useWallet } from '../store/use-wallet'

/** The attempts of this session while `isWanted`; main announces whenever one has ended. */
export function useAttempts(isWanted: boolean): readonly AttemptRecord[] | undefined {
  const { loadAttempts } = useActions()
  const wallet = useWallet((state) => state.wallet)
  const [records, setRecords] = useState<readonly AttemptRecord[]>()
  useEffect(() => {
    if (!isWanted) return undefined
    let isLeft = false
    void loadAttempts().then((answer) => {
      if (answer.ok && !isLeft) setRecords(answer.value)
    })
    return () => {
      isLeft = true
    }
  }, [isWanted, wallet, loadAttempts])
  return records
}
