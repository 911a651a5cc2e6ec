import type { BoardOrder } from '#core/board'

/** How a person wants to see the board. */
export interface BoardView {
  readonly order: BoardOrder
  readonly isByClient: boolean
  /** Only profiles with this tag. */
  readonly tag?: string
  readonly isAttentionOnly: boolean
}

export const firstBoardView: BoardView = {
  order: 'attention',
  isByClient: false,
  isAttentionOnly: false,
}
