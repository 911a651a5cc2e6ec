import type { BoardOrder } from '#core/board'
import { firstBoardView, type BoardView } from '#core/board-view'
import type { StoreParts } from './store-parts'

export interface BoardActions {
  readonly search: (query: string) => void
  readonly orderBy: (order: BoardOrder) => void
  readonly groupByClient: (isByClient: boolean) => void
  readonly filterByTag: (tag: string | undefined) => void
  readonly showAttentionOnly: (isAttentionOnly: boolean) => void
  /** Everything is shown again, in the order it had. */
  readonly showAll: () => void
}

export function boardActions({ get, set }: StoreParts): BoardActions {
  const change = (changes: Partial<BoardView>): void =>
    set({ board: { ...get().board, ...changes } })
  return {
    search: (query) => set({ query }),
    orderBy: (order) => change({ order }),
    groupByClient: (isByClient) => change({ isByClient }),
    filterByTag: (wanted) => {
      const { tag: _before, ...rest } = get().board
      set({ board: wanted === undefined ? rest : { ...rest, tag: wanted } })
    },
    showAttentionOnly: (isAttentionOnly) => change({ isAttentionOnly }),
    showAll: () => {
      const { order, isByClient } = get().board
      set({ query: '', board: { ...firstBoardView, order, isByClient } })
    },
  }
}
