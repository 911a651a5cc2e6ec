import { useMemo } from 'react'
import type { ProfileSummary } from '#core/profile'
import { useTokenNow } from '../components/use-now'
import { useWallet } from '../store/use-wallet'
import { boardEntries, type BoardEntry } from './board-entries'
import { foundProfiles, listedProfiles } from './shown-profiles'

const none: readonly ProfileSummary[] = []

export interface Shown {
  readonly shown: readonly ProfileSummary[]
  /** The same with their headings, without what is folded away. */
  readonly entries: readonly BoardEntry[]
}

/** What the person wants to see, as it stands now. */
export function useShown(): Shown {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? none
  const query = useWallet((state) => state.query)
  const view = useWallet((state) => state.board)
  const folded = useWallet((state) => state.memory.folded)
  const now = useTokenNow([])
  // A keystroke changes the query alone: what it is looked for in stays.
  const listing = useMemo(() => listedProfiles(profiles, { view, now }), [profiles, view, now])
  const shown = useMemo(() => foundProfiles(listing, query), [listing, query])
  const isSearch = query.trim() !== ''
  const { isByClient } = view
  return useMemo(
    () => ({ shown, entries: boardEntries(shown, { isByClient, folded: isSearch ? [] : folded }) }),
    [shown, isByClient, isSearch, folded],
  )
}
