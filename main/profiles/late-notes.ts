import { WalletError } from '#core/errors'
import type { HistoryEntry, ProfileId } from '#core/profile'
import { withLateHistory } from '#core/profile-changes'
import type { ProfileBook } from './profile-book'

/**
 * Lines of history about what has left the wallet already. Where one cannot be saved now it is kept until it can: what
 * is renewed by the clock depends on which copies there are.
 */
export interface LateNotes {
  /** Notes it now or later. Never rejects. */
  note(id: ProfileId, entry: HistoryEntry): Promise<void>
  /** Rejects while something about this profile could not be noted. */
  settle(id: ProfileId): Promise<void>
}

interface Note {
  readonly entry: HistoryEntry
  /** Which tokens it is about. */
  readonly obtainedAt: number | undefined
}

export function createLateNotes(book: ProfileBook): LateNotes {
  const waiting = new Map<ProfileId, readonly Note[]>()
  const without = (id: ProfileId, noted: readonly Note[]): void => {
    const rest = (waiting.get(id) ?? []).filter((note) => !noted.includes(note))
    if (rest.length === 0) waiting.delete(id)
    else waiting.set(id, rest)
  }

  const settle = async (id: ProfileId): Promise<void> => {
    const notes = waiting.get(id)
    if (notes === undefined) return
    try {
      await book.update(id, (profile) =>
        notes.reduce(
          (noted, { entry, obtainedAt }) => withLateHistory(noted, entry, obtainedAt),
          profile,
        ),
      )
    } catch (error) {
      const isGone = error instanceof WalletError && error.code === 'profile-missing'
      if (!isGone) throw error
    }
    without(id, notes)
  }

  return {
    note: async (id, entry) => {
      const obtainedAt = book.findProfile(id)?.tokenSet?.obtainedAt
      waiting.set(id, [...(waiting.get(id) ?? []), { entry, obtainedAt }])
      await settle(id).catch(() => undefined)
    },
    settle,
  }
}
