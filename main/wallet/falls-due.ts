import { renewalOutlook } from '#core/keep-alive'
import type { Clock } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'

/** What locking must tell: nothing renews while the wallet is locked. */
export interface FallsDue {
  /** When the first token ends that this wallet would renew. */
  next(): number | undefined
  /** The only thing that is known while the wallet is locked. */
  remember(at: number | undefined): void
  remembered(): number | undefined
}

export function createFallsDue(book: ProfileBook, clock: Clock): FallsDue {
  let at: number | undefined
  return {
    next: () => {
      const ends = book
        .profiles()
        .filter((profile) => renewalOutlook(profile).type !== 'none')
        .flatMap(({ tokenSet }) => tokenSet?.expiresAt ?? [])
        .filter((end) => end > clock.now())
      return ends.length === 0 ? undefined : Math.min(...ends)
    },
    remember: (known) => {
      at = known
    },
    remembered: () => at,
  }
}
