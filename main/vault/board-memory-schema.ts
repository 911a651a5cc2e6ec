import { boardOrders } from '#core/board'
import type { BoardMemory, SavedView } from '#core/board-memory'
import type { BoardView } from '#core/board-view'
import { flag, listOf, objectOf, oneOf, optional, text, textOf } from './shape'

const order = oneOf(...boardOrders)

const view = objectOf<BoardView>({
  order,
  isByClient: flag,
  tag: optional(text),
  isAttentionOnly: flag,
})

export const boardMemoryShape = objectOf<BoardMemory>({
  order,
  isByClient: flag,
  saved: listOf(objectOf<SavedView>({ id: textOf(1), name: textOf(1), query: text, view })),
  folded: listOf(text),
})
