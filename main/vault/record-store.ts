import { WalletError } from '#core/errors'
import { encodeRecord, recordId, type VaultRecord } from '#core/vault-document'
import type { Clock } from '../ports'
import { deletedKind, writeRecord } from './document-schema'
import type { LoadedLog } from './load-log'
import type { LogEntry, RecordLog } from './record-log'

/** What one save changes. Ids to remove that have no record are passed over. */
export interface VaultChange {
  readonly put?: readonly VaultRecord[]
  readonly remove?: readonly string[]
}

/** The records of an open vault. Saves are not to be called twice at once: the vault's queue sees to that. */
export interface RecordStore {
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  /** All of it or nothing. */
  change(change: VaultChange): Promise<void>
  /** Makes room where that is due and safe. Nothing acknowledged depends on it. */
  tidy(): Promise<void>
}

/** Compaction waits until it is worth its while. */
export const compactFromBytes = 256 * 1024

export function createMemoryStore(): RecordStore {
  const records = new Map<string, VaultRecord>()
  return {
    all: () => [...records.values()],
    get: (id) => records.get(id),
    change: ({ put = [], remove = [] }) => {
      for (const id of remove) records.delete(id)
      for (const record of put) records.set(recordId(record), record)
      return Promise.resolve()
    },
    tidy: () => Promise.resolve(),
  }
}

/** Records as the log has them; a change counts only once the log has acknowledged it. */
export function createSealedStore(log: RecordLog, loaded: LoadedLog, clock: Clock): RecordStore {
  const records = new Map(loaded.records)
  let retryFromBytes = 0

  const entryOf = (record: VaultRecord): LogEntry => {
    const id = recordId(record)
    if (loaded.foreign.has(id)) throw new WalletError('vault-newer', 'a newer version keeps this')
    return { recordId: id, content: writeRecord(encodeRecord(record), clock.now()) }
  }

  const tombstoneOf = (id: string): LogEntry => ({
    recordId: id,
    content: writeRecord({ kind: deletedKind, version: 1, body: {} }, clock.now()),
  })

  return {
    all: () => [...records.values()],
    get: (id) => records.get(id),
    change: async ({ put = [], remove = [] }) => {
      const removed = remove.filter((id) => records.has(id))
      const entries = [...removed.map(tombstoneOf), ...put.map(entryOf)]
      if (entries.length === 0) return
      await log.append(entries)
      for (const id of removed) records.delete(id)
      for (const record of put) records.set(recordId(record), record)
    },
    tidy: async () => {
      const { live, garbage } = log.weight()
      const isDue = garbage > live && live + garbage > Math.max(compactFromBytes, retryFromBytes)
      // A damaged line may be all there is of something: while there is one, nothing is thrown away.
      if (!isDue || loaded.damaged > 0) return
      // Not again at every save should it fail.
      retryFromBytes = live + garbage + compactFromBytes
      await log.compact()
      retryFromBytes = 0
    },
  }
}
