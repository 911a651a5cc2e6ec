import { firstBoardView, type BoardView } from '#core/board-view'

/** A way to see the board that a person has given a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly view: BoardView
}

/** What the board remembers from one day to the next. It names clients, so it is kept in the wallet. */
export interface BoardMemory {
  readonly order: BoardView['order']
  readonly isByClient: boolean
  /** By name. */
  readonly saved: readonly SavedView[]
  /** Keys of groups that are folded. */
  readonly folded: readonly string[]
}

/** Where it lies in the vault. */
export const boardMemoryId = 'board-memory'

export const noBoardMemory: BoardMemory = {
  order: firstBoardView.order,
  isByClient: firstBoardView.isByClient,
  saved: [],
  folded: [],
}

/** The most views, letters of a view's name, and folded groups that are remembered. */
export const savedViewLimit = 40
export const viewNameLimit = 60
export const foldedLimit = 1000

/** Does the board stand as `saved` says? */
export function isShowing(
  { query, view }: Pick<SavedView, 'query' | 'view'>,
  now: { readonly query: string; readonly view: BoardView },
): boolean {
  return (
    query.trim() === now.query.trim() &&
    view.order === now.view.order &&
    view.isByClient === now.view.isByClient &&
    view.tag === now.view.tag &&
    view.isAttentionOnly === now.view.isAttentionOnly
  )
}

/** `memory` with `saved`, in the place of the one of the same id. */
export function withView(memory: BoardMemory, saved: SavedView): BoardMemory {
  const others = memory.saved.filter((one) => one.id !== saved.id)
  const all = [...others, saved].toSorted((one, other) => one.name.localeCompare(other.name))
  return { ...memory, saved: all.slice(0, savedViewLimit) }
}

/** Does another view than the one of `id` have this name, whatever its capitals? */
export function isNameTaken({ saved }: BoardMemory, name: string, id?: string): boolean {
  const wanted = name.trim().toLowerCase()
  return saved.some((one) => one.id !== id && one.name.toLowerCase() === wanted)
}

export function withoutView(memory: BoardMemory, id: string): BoardMemory {
  return { ...memory, saved: memory.saved.filter((one) => one.id !== id) }
}

/** `memory` with the group folded, or open where it was folded. */
export function withFold(memory: BoardMemory, key: string, isFolded: boolean): BoardMemory {
  const others = memory.folded.filter((one) => one !== key)
  return { ...memory, folded: isFolded ? [...others, key].slice(-foldedLimit) : others }
}
