import type { Failure } from '#core/errors'
import type { ExporterId } from '#core/exporters/exporter-id'
import type { ProfileId } from '#core/profile'

/** What can be done to many profiles at once. */
export type BulkWhat = 'renew' | 'tag' | 'export' | 'trash'

/** What is to be done to each of `ids`, in this order. */
export type BulkOrder = { readonly ids: readonly ProfileId[] } & (
  | { readonly type: 'renew' | 'trash' }
  | { readonly type: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly type: 'export'; readonly exporterId: ExporterId; readonly folderId: string }
)

export interface BulkFailure {
  readonly id: ProfileId
  readonly name: string
  readonly failure: Failure
}

export type BulkState =
  | { readonly type: 'asking' }
  | {
      readonly type: 'running'
      readonly done: number
      readonly all: number
      /** The name of the one it is at. */
      readonly now: string
      readonly isStopping: boolean
    }
  | {
      readonly type: 'ended'
      readonly done: number
      readonly failures: readonly BulkFailure[]
      /** Those that were not begun. */
      readonly notReached: readonly ProfileId[]
    }

/** The profiles that are selected on the board. */
export interface Selection {
  readonly ids: ReadonlySet<ProfileId>
  /** Where a range begins: the one that was chosen last by itself. */
  readonly anchor?: ProfileId
}

/** `selection` with everything between its anchor and `to`, both included, as they stand in `shown`. */
export function withRange(
  selection: Selection,
  to: ProfileId,
  shown: readonly ProfileId[],
): Selection {
  const end = shown.indexOf(to)
  const begin = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor)
  if (end === -1) return selection
  if (begin === -1) return { ids: new Set([...selection.ids, to]), anchor: to }
  const range = shown.slice(Math.min(begin, end), Math.max(begin, end) + 1)
  return { ...selection, ids: new Set([...selection.ids, ...range]) }
}

/** `selection` with `id`, or without it where it was in it. */
export function toggled(selection: Selection, id: ProfileId): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id }
}
