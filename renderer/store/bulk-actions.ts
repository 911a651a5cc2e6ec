import { assertNever, type Result } from '#core/errors'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { tidyTags } from '#core/tags'
import type { ExportFolder } from '#core/wallet-requests'
import { attempt } from './attempt'
import {
  toggled,
  withRange,
  type BulkFailure,
  type BulkOrder,
  type BulkWhat,
  type Selection,
} from './bulk-state'
import { without } from './state'
import type { StoreParts } from './store-parts'

/** Many profiles at once: which, and what is done to them, one after the other. */
export interface BulkActions {
  readonly startSelecting: () => void
  readonly endSelecting: () => void
  readonly toggleSelected: (id: ProfileId) => void
  /** All between the one chosen last and this one, as they stand in `shown`. */
  readonly selectTo: (id: ProfileId, shown: readonly ProfileId[]) => void
  readonly selectAll: (shown: readonly ProfileId[]) => void
  readonly openBulk: (what: BulkWhat) => void
  readonly chooseExportFolder: () => Promise<Result<ExportFolder | undefined>>
  readonly runBulk: (order: BulkOrder) => Promise<void>
  /** What is under way ends first. */
  readonly stopBulk: () => void
  /** Those that failed, or were not begun, stay selected. */
  readonly leaveBulk: () => void
}

const none: Selection = { ids: new Set() }

export function bulkActions(parts: StoreParts): BulkActions {
  const { wallet, get, set } = parts
  const selection = (): Selection => get().selection ?? none
  return {
    startSelecting: () => set({ selection: none }),
    endSelecting: () => set({ selection: undefined }),
    toggleSelected: (id) => set({ selection: toggled(selection(), id) }),
    selectTo: (id, shown) => set({ selection: withRange(selection(), id, shown) }),
    selectAll: (shown) =>
      set({ selection: { ...selection(), ids: new Set([...selection().ids, ...shown]) } }),
    openBulk: (what) => {
      const there = new Set(get().wallet?.profiles.map(({ id }) => id))
      const ids = [...selection().ids].filter((id) => there.has(id))
      if (ids.length === 0) return
      set({ dialog: { type: 'bulk', what, ids }, bulk: { type: 'asking' } })
    },
    chooseExportFolder: () => attempt(() => wallet.chooseExportFolder()),
    runBulk: (order) => runAll(parts, order),
    stopBulk: () => {
      const { bulk } = get()
      if (bulk.type === 'running') set({ bulk: { ...bulk, isStopping: true } })
    },
    leaveBulk: () => {
      const { bulk } = get()
      if (bulk.type === 'running') return
      set({ dialog: { type: 'none' }, bulk: { type: 'asking' } })
      if (bulk.type !== 'ended') return
      const ids = new Set([...bulk.failures.map(({ id }) => id), ...bulk.notReached])
      set({ selection: ids.size === 0 ? undefined : { ids } })
    },
  }
}

async function runAll(parts: StoreParts, order: BulkOrder): Promise<void> {
  const { get, set } = parts
  if (get().bulk.type === 'running') return
  const failures: BulkFailure[] = []
  let at = 0
  for (; at < order.ids.length && !isStopping(parts); at += 1) {
    const profile = find(parts, order.ids[at])
    if (profile === undefined) continue
    const isStopped = isStopping(parts)
    set({
      bulk: {
        ...{ type: 'running', done: at, all: order.ids.length },
        ...{ now: profile.name, isStopping: isStopped },
      },
    })
    const answer = await attempt(() => doOne(parts, order, profile))
    if (!answer.ok) failures.push({ id: profile.id, name: profile.name, failure: answer.failure })
  }
  const notReached = order.ids.slice(at)
  set({ bulk: { type: 'ended', done: at - failures.length, failures, notReached } })
}

function isStopping({ get }: StoreParts): boolean {
  const { bulk } = get()
  return bulk.type === 'running' && bulk.isStopping
}

function find({ get }: StoreParts, id: ProfileId | undefined): ProfileSummary | undefined {
  return get().wallet?.profiles.find((profile) => profile.id === id)
}

async function doOne(
  parts: StoreParts,
  order: BulkOrder,
  profile: ProfileSummary,
): Promise<unknown> {
  const { wallet } = parts
  const { id } = profile
  switch (order.type) {
    case 'renew':
      return whileBusy(parts, id, () => wallet.renew(id))
    case 'trash':
      return wallet.remove(id)
    case 'tag': {
      const { name, client, stage } = profile
      const kept = profile.tags.filter((tag) => !order.remove.includes(tag))
      return wallet.rename(id, { name, client, stage, tags: tidyTags([...kept, ...order.add]) })
    }
    case 'export':
      return wallet.exportIntoFolder({
        profileId: id,
        exporterId: order.exporterId,
        folderId: order.folderId,
      })
    default:
      return assertNever(order)
  }
}

/** Its buttons on the board wait. What failed there before is past. */
async function whileBusy<Value>(
  { get, set }: StoreParts,
  id: ProfileId,
  work: () => Promise<Value>,
): Promise<Value> {
  set({ busy: { ...get().busy, [id]: 'renew' }, failures: without(get().failures, id) })
  try {
    return await work()
  } finally {
    set({ busy: without(get().busy, id) })
  }
}
