import { WalletError } from '#core/errors'
import { recordId, type VaultRecord } from '#core/vault-document'
import type { ReadOnlyReason } from '#core/wallet-api'
import type { Clock, ProcessLocks } from '../ports'
import type { Backups } from './backups'
import { saving } from './durable-file'
import {
  createRecordChanges,
  entriesOf,
  outcomeOf,
  wantedBy,
  type ChangeOf,
  type ChangeOutcome,
} from './record-changes'
import type { RecordLog } from './record-log'

/** The records of an open vault. Saves are not to be called twice at once: the vault's queue sees to that. */
export interface RecordStore {
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  /**
   * Saves changes one after the other in one go: each sees what those before it put, and is saved whole or not at all.
   * Gives what became of each; rejects when nothing can be saved at all.
   */
  change(changes: readonly ChangeOf[]): Promise<readonly ChangeOutcome[]>
  /** Takes over what other processes saved. */
  reread(): Promise<void>
  /** Makes room and copies where that is due and safe. Nothing acknowledged depends on it. */
  tidy(): Promise<void>
}

/** Compaction waits until it is worth its while. */
export const compactFromBytes = 256 * 1024

/** The lock under which the wallet's files are changed. */
export const recordsLock = 'records'

export interface StoreTools {
  readonly log: RecordLog
  readonly clock: Clock
  readonly locks: ProcessLocks
  /** Why nothing may be saved now, if it is so. */
  readonly readOnly: () => ReadOnlyReason | undefined
  readonly backups: Backups
}

export function createMemoryStore(): RecordStore {
  const records = new Map<string, VaultRecord>()
  return {
    all: () => [...records.values()],
    get: (id) => records.get(id),
    change: (changes) =>
      Promise.resolve(
        changes.map((change) =>
          outcomeOf(() => {
            const { put = [], remove = [] } = wantedBy(change)
            for (const id of remove) records.delete(id)
            for (const record of put) records.set(recordId(record), record)
          }),
        ),
      ),
    reread: () => Promise.resolve(),
    tidy: () => Promise.resolve(),
  }
}

/** Records as the log has them; a change counts only once the log has acknowledged it. */
export function createSealedStore(tools: StoreTools): RecordStore {
  const { log, clock, locks } = tools
  const changes = createRecordChanges(log, clock)
  let retryFromBytes = 0

  const locked = <T>(work: () => Promise<T>): Promise<T> =>
    saving(() =>
      locks.hold(recordsLock, async () => {
        await log.catchUp()
        // What was lost on the disk and is known here is saved again, before anything else.
        const onlyHere = entriesOf(log.onlyHere(), clock)
        if (onlyHere.length > 0 && tools.readOnly() === undefined) await log.append(onlyHere)
        return work()
      }),
    )

  const isCompactionDue = (): boolean => {
    const { live, garbage, isDamaged } = log.weight()
    const size = live + garbage
    return size > retryFromBytes && (isDamaged || (garbage > live && size > compactFromBytes))
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
    change: async (wanted) => {
      refuseReadOnly(tools.readOnly())
      return locked(() => changes.save(wanted))
    },
    reread: async () => {
      await saving(async () => {
        const isKept = log.onlyHere().size === 0 || tools.readOnly() !== undefined
        if (!isKept || !(await log.isSame())) await locked(() => Promise.resolve())
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

export function refuseReadOnly(reason: ReadOnlyReason | undefined): void {
  if (reason === undefined) return
  if (reason === 'newer-version') throw new WalletError('vault-newer', 'opened for reading only')
  throw new WalletError('vault-read-only', '', { reason })
}
