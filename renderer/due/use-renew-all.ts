import { useState } from 'react'
import { isLossWorthAWord, type Seen } from '#core/loss'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { useActions, useWallet } from '../store/use-wallet'

/** Some renewals of the queue would stop something else: asked once for all of them. */
export interface QueueQuestion {
  readonly queue: readonly ProfileId[]
  readonly lossy: readonly ProfileSummary[]
}

/** Nothing to ask where nobody loses. */
export function questionOf(
  renewable: readonly ProfileSummary[],
  seen: Seen,
): QueueQuestion | undefined {
  const lossy = renewable.filter((one) => isLossWorthAWord(one, seen))
  return lossy.length === 0 ? undefined : { queue: renewable.map(({ id }) => id), lossy }
}

export interface RenewAll {
  readonly ask: () => void
  readonly question: QueueQuestion | undefined
  readonly close: () => void
}

/** Renews all of `renewable`, after one question where somebody may lose. */
export function useRenewAll(renewable: readonly ProfileSummary[], now: number): RenewAll {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const { renewAll } = useActions()
  const [question, setQuestion] = useState<QueueQuestion>()
  return {
    ask: () => {
      const asked = questionOf(renewable, { profiles, now })
      if (asked === undefined) void renewAll(renewable.map(({ id }) => id))
      else setQuestion(asked)
    },
    question,
    close: () => setQuestion(undefined),
  }
}
