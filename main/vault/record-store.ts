import { assertNever, WalletError } from '#core/errors'
import { encodeRecord, recordId, type VaultRecord } from '#core/vault-document'
import type { ReadOnlyReason } from '#core/wallet-api'
import type { Clock, ProcessLocks } from '../ports'
import type { Backups } from './backups'
import { deletedKind, writeRecord } from './document-schema'
import { saving } from './durable-file'
import type { KnownLines } from './load-log'
import type { LogEntry, RecordLog } from './record-log'

/** What one save changes. Ids to remove that have no record are passed over. */
export interface VaultChange {
  readonly put?: readonly VaultRecord[]
  readonly remove?: readonly string[]
}

/** A change that is worked out from the records as they stand when its turn comes, those of other processes included. */
export type ChangeOf = VaultChange | (() => VaultChange)

/** The records of an open vault. Saves are not to be called twice at once: the vault's queue sees to that. */
export interface RecordStore {
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  /** All of it or nothing. */
  change(change: ChangeOf): Promise<void>
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
    change: (change) => {
      const { put = [], remove = [] } = typeof change === 'function' ? change() : change
      for (const id of remove) records.delete(id)
      for (const record of put) records.set(recordId(record), record)
      return Promise.resolve()
    },
    reread: () => Promise.resolve(),
    tidy: () => Promise.resolve(),
  }
}

/** Records as the log has them; a change counts only once the log has acknowledged it. */
export function createSealedStore(tools: StoreTools): RecordStore {
  const { log, clock, locks } = tools
  let retryFromBytes = 0

  const locked = (work: () => Promise<void>) =>
    saving(() =>
      locks.hold(recordsLock, async () => {
        // What was lost on the disk and is known here is saved again.
        const onlyHere = entriesOf(await log.catchUp(), clock)
        if (onlyHere.length > 0 && tools.readOnly() === undefined) await log.append(onlyHere)
        await work()
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
    all: () => recordsIn(log.lines()),
    get: (id) => {
      const read = log.lines().get(id)?.read
      return read?.type === 'record' ? read.record : undefined
    },
    change: async (change) => {
      refuseReadOnly(tools.readOnly())
      await locked(async () => {
        const entries = entriesFor(change, log.lines(), clock)
        if (entries.length > 0) await log.append(entries)
      })
    },
    reread: async () => {
      await saving(async () => {
        if (!(await log.isSame())) await locked(() => Promise.resolve())
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

export function recordsIn(lines: KnownLines): readonly VaultRecord[] {
  return [...lines.values()].flatMap(({ read }) => (read.type === 'record' ? [read.record] : []))
}

export function refuseReadOnly(reason: ReadOnlyReason | undefined): void {
  if (reason === undefined) return
  if (reason === 'newer-version') throw new WalletError('vault-newer', 'opened for reading only')
  throw new WalletError('vault-read-only', '', { reason })
}

function entriesFor(change: ChangeOf, lines: KnownLines, clock: Clock): readonly LogEntry[] {
  const { put = [], remove = [] } = typeof change === 'function' ? change() : change
  for (const record of put) {
    const type = lines.get(recordId(record))?.read.type
    if (type === 'foreign') throw new WalletError('vault-newer', 'a newer version keeps this')
  }
  const removed = remove.filter((id) => lines.get(id)?.read.type === 'record')
  return [
    ...removed.map((id) => tombstone(id, clock)),
    ...put.map((record) => entryOf(record, clock)),
  ]
}

/** Lines that are known as records or graves, to be appended once more. */
function entriesOf(lines: KnownLines, clock: Clock): readonly LogEntry[] {
  return [...lines].flatMap(([id, { read }]) => {
    switch (read.type) {
      case 'record':
        return [entryOf(read.record, clock)]
      case 'deleted':
        return [tombstone(id, clock)]
      case 'foreign':
      case 'newer':
        return []
      default:
        return assertNever(read)
    }
  })
}

function entryOf(record: VaultRecord, clock: Clock): LogEntry {
  const content = writeRecord(encodeRecord(record), clock.now())
  return { recordId: recordId(record), content, read: { type: 'record', record } }
}

function tombstone(id: string, clock: Clock): LogEntry {
  const content = writeRecord({ kind: deletedKind, version: 1, body: {} }, clock.now())
  return { recordId: id, content, read: { type: 'deleted' } }
}
