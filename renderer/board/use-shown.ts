import type { ProfileSummary } from '#core/profile'
import { useTokenNow } from '../components/use-now'
import { useWallet } from '../store/use-wallet'
import { boardEntries, type BoardEntry } from './board-entries'
import { shownProfiles } from './shown-profiles'

interface Shown {
  readonly shown: readonly ProfileSummary[]
  /** The same with their headings, without what is folded away. */
  readonly entries: readonly BoardEntry[]
}

/** What the person wants to see, as it stands now. */
export function useShown(): Shown {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const query = useWallet((state) => state.query)
  const view = useWallet((state) => state.board)
  const folded = useWallet((state) => state.memory.folded)
  const now = useTokenNow([])
  const shown = shownProfiles(profiles, { view, query, now })
  const isSearch = query.trim() !== ''
  const { isByClient } = view
  return { shown, entries: boardEntries(shown, { isByClient, folded: isSearch ? [] : folded }) }
}
