import type { LinkedFileSummary, SlotSummary } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { useWallet } from '../store/use-wallet'

const none: readonly never[] = []

/** The files that follow this profile's token. */
export function useLinkedFiles(id: ProfileId): readonly LinkedFileSummary[] {
  const files = useWallet(({ wallet }) => wallet?.linkedFiles ?? none)
  return files.filter(({ profileId }) => profileId === id)
}

/** The slots that use this profile, and those that could. */
export function useSlots(id: ProfileId): {
  readonly own: readonly SlotSummary[]
  readonly others: readonly SlotSummary[]
} {
  const slots = useWallet(({ wallet }) => wallet?.slots ?? none)
  return {
    own: slots.filter(({ profileId }) => profileId === id),
    others: slots.filter(({ profileId }) => profileId !== id),
  }
}
