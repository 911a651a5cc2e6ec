import type { Result } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** What was deleted. The answers go to the component that asked. */
export interface TrashActions {
  readonly showTrash: () => void
  readonly putBack: (id: ProfileId) => Promise<Result<unknown>>
  readonly deleteForGood: (id: ProfileId) => Promise<Result<void>>
  readonly emptyTrash: () => Promise<Result<void>>
}

export function trashActions({ wallet, get, set }: StoreParts): TrashActions {
  return {
    showTrash: () => set({ view: { type: 'trash' }, dialog: { type: 'none' } }),
    putBack: async (id) => {
      const answer = await attempt(() => wallet.restore(id))
      const { notice } = get()
      // Its Undo has nothing left to do.
      if (answer.ok && notice?.type === 'deleted' && notice.profileId === id) {
        set({ notice: undefined })
      }
      return answer
    },
    deleteForGood: (id) => attempt(() => wallet.deleteForGood(id)),
    emptyTrash: () => attempt(() => wallet.emptyTrash()),
  }
}
