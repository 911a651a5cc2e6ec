import { WalletError } from '#core/errors'
import { recordId, type VaultRecord } from '#core/vault-document'
import type { ReadOnlyReason } from '#core/wallet-state'
import type { Clock, ProcessLocks } from '../ports'
import type { Backups } from './backups'
import { saving } from './durable-file'
import type { HeaderKeeper } from './header-keeper'
import { isChanged } from './log-file'
import {
  createRecordChanges,
  entriesOf,
  outcomeOf,
  wantedBy,
  type ChangeOf,
  type ChangeOutcome,
} from './record-changes'
import type { RecordLog } from './record-log'
import { recordsLock } from './wallet-place'

/** The records of an open vault. Saves are not to be called twice at once: the vault's queue sees to that. */
export interface RecordStore {
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  /** Rejects with why nothing may be saved. A log the disk failed at is tried again before that is said. */
  ready(): Promise<void>
  /**
   * Saves changes one after the other in one go: each sees what those before it put, and is saved whole or not at all.
   * `tell` hears what became of each as soon as that is durable; the call resolves when others may save, and rejects when
   * nothing can be saved at all.
   */
  change(
    changes: readonly ChangeOf[],
    tell: (outcomes: readonly ChangeOutcome[]) => void,
  ): Promise<void>
  /** Takes over what other processes saved. */
  reread(): Promise<void>
  /** Makes room and copies where that is due and safe. Nothing acknowledged depends on it. */
  tidy(): Promise<void>
}

/** Compaction waits until it is worth its while. */
export const compactFromBytes = 256 * 1024

export interface StoreTools {
  readonly log: RecordLog
  readonly clock: Clock
  readonly locks: ProcessLocks
  /** Why nothing may be saved now, if it is so. */
  readonly readOnly: () => ReadOnlyReason | undefined
  readonly backups: Backups
  readonly header: Pick<HeaderKeeper, 'isGone' | 'putBack'>
}

export function createMemoryStore(): RecordStore {
  const records = new Map<string, VaultRecord>()
  return {
    all: () => [...records.values()],
    get: (id) => records.get(id),
    ready: () => Promise.resolve(),
    change: (changes, tell) => {
      const outcomes = changes.map((change) =>
        outcomeOf(() => {
          const { put = [], remove = [] } = wantedBy(change)
          for (const id of remove) records.delete(id)
          for (const record of put) records.set(recordId(record), record)
        }),
      )
      tell(outcomes)
      return Promise.resolve()
    },
    reread: () => Promise.resolve(),
    tidy: () => Promise.resolve(),
  }
}

/** Records as the log has them; a change counts only once the log has acknowledged it. */
export function createSealedStore(tools: StoreTools): RecordStore {
  const { log, clock } = tools
  const locked = underTheLock(tools)
  const changes = createRecordChanges(log, clock)
  let retryFromBytes = 0

  const isCompactionDue = (): boolean => {
    const { live, garbage, isDamaged } = log.weight()
    const size = live + garbage
    return size > retryFromBytes && (isDamaged || (garbage > live && size > compactFromBytes))
  }

  const ready = async () => {
    if (tools.readOnly() === 'log-unreadable') await locked(nothing).catch(() => undefined)
    refuseReadOnly(tools.readOnly())
  }

  const compact = async () => {
    const { live, garbage } = log.weight()
    // Not again at every save should it fail.
    retryFromBytes = live + garbage + compactFromBytes
    const bytes = await log.compact()
    retryFromBytes = 0
    await tools.backups.keep(bytes)
  }

  return {
    all: () => changes.all(),
    get: (id) => changes.get(id),
    ready,
    change: async (wanted, tell) => {
      await ready()
      // Whoever saved need not wait for the lock to be let go.
      const save = () => locked(async () => tell(await changes.save(wanted)))
      await save().catch((error: unknown) => {
        // Another log lies in its place: once more, worked out from that one.
        if (!isChanged(error)) throw error
        return save()
      })
    },
    reread: async () => {
      await saving(async () => {
        const isKept = log.onlyHere().size === 0 || tools.readOnly() !== undefined
        if (!isKept || !(await log.isSame())) await locked(nothing)
      })
    },
    tidy: async () => {
      if (tools.readOnly() !== undefined) return
      if (isCompactionDue()) await locked(compact)
      else if (await tools.backups.isDue()) {
        await locked(async () => tools.backups.keep(await log.newest()))
      }
    },
  }
}

const nothing = (): Promise<void> => Promise.resolve()

/** Runs `work` with the folder's lock, what others saved taken over, and what went away from under us back in its place. */
function underTheLock({ log, clock, locks, header, readOnly }: StoreTools) {
  return <T>(work: () => Promise<T>): Promise<T> =>
    saving(() =>
      locks.hold(recordsLock, async () => {
        const [isHeaderGone] = await Promise.all([header.isGone(), log.catchUp()])
        const mayWrite = readOnly() === undefined
        // Nothing that is saved could be opened without it.
        if (isHeaderGone && mayWrite) await header.putBack()
        // What was lost on the disk and is known here is saved again, before anything else.
        const onlyHere = entriesOf(log.onlyHere(), clock)
        if (onlyHere.length > 0 && mayWrite) await log.append(onlyHere)
        return work()
      }),
    )
}

export function refuseReadOnly(reason: ReadOnlyReason | undefined): void {
  if (reason === undefined) return
  if (reason === 'newer-version') throw new WalletError('vault-newer', 'opened for reading only')
  throw new WalletError('vault-read-only', '', { reason })
}
