import type { BoardOrder } from '#core/board'
import {
  withFold,
  withoutView,
  withView,
  type BoardMemory,
  type SavedView,
} from '#core/board-memory'
import { firstBoardView, type BoardView } from '#core/board-view'
import type { Result } from '#core/errors'
import { attempt } from './attempt'
import { boardShown, type WindowState } from './state'
import type { StoreParts } from './store-parts'

export interface BoardActions {
  readonly search: (query: string) => void
  readonly orderBy: (order: BoardOrder) => void
  readonly groupByClient: (isByClient: boolean) => void
  readonly filterByTag: (tag: string | undefined) => void
  readonly showAttentionOnly: (isAttentionOnly: boolean) => void
  /** Everything is shown again, in the order it had. */
  readonly showAll: () => void
  readonly foldGroup: (key: string, isFolded: boolean) => void
  /** Keeps how the board stands now under this name, in the place of an earlier one of it. */
  readonly saveView: (name: string) => Promise<Result<void>>
  readonly renameView: (id: string, name: string) => Promise<Result<void>>
  readonly deleteView: (id: string) => Promise<Result<void>>
  /** The board as the view says; the palette asks from anywhere. */
  readonly showView: (saved: SavedView) => void
  readonly openViews: () => void
}

export function boardActions({ wallet, get, set }: StoreParts): BoardActions {
  const change = (changes: Partial<BoardView>): void =>
    set({ board: { ...get().board, ...changes } })
  const remember = (memory: BoardMemory): Promise<Result<void>> => {
    set({ memory })
    return attempt(() => wallet.rememberBoard(memory))
  }
  /** What cannot be saved counts until the app ends all the same. */
  const rememberLook = (look: Partial<Pick<BoardMemory, 'order' | 'isByClient'>>): void => {
    change(look)
    void remember({ ...get().memory, ...look })
  }
  return {
    search: (query) => set({ query }),
    orderBy: (order) => rememberLook({ order }),
    groupByClient: (isByClient) => rememberLook({ isByClient }),
    filterByTag: (wanted) => {
      const { tag: _before, ...rest } = get().board
      set({ board: wanted === undefined ? rest : { ...rest, tag: wanted } })
    },
    showAttentionOnly: (isAttentionOnly) => change({ isAttentionOnly }),
    showAll: () => {
      const { order, isByClient } = get().board
      set({ query: '', board: { ...firstBoardView, order, isByClient } })
    },
    foldGroup: (key, isFolded) => void remember(withFold(get().memory, key, isFolded)),
    saveView: (name) => {
      const { query, board: view, memory } = get()
      return remember(withView(memory, { id: crypto.randomUUID(), name, query, view }))
    },
    renameView: (id, name) => {
      const { memory } = get()
      const saved = memory.saved.find((one) => one.id === id)
      return remember(saved === undefined ? memory : withView(memory, { ...saved, name }))
    },
    deleteView: (id) => remember(withoutView(get().memory, id)),
    showView: ({ query, view }) => set({ ...boardShown, query, board: view }),
    openViews: () => set({ dialog: { type: 'views' } }),
  }
}

/** The board as it was left. */
export function rememberedBoard(memory: BoardMemory): Pick<WindowState, 'memory' | 'board'> {
  const { order, isByClient } = memory
  return { memory, board: { ...firstBoardView, order, isByClient } }
}
