import { WalletError } from '#core/errors'
import { encodeRecord, recordId, type VaultRecord } from '#core/vault-document'
import type { Clock } from '../ports'
import { deletedKind, writeRecord } from './document-schema'
import type { LoadedLog } from './load-log'
import type { LogEntry, RecordLog } from './record-log'

/** The records of an open vault. Saves are not to be called twice at once: the vault's queue sees to that. */
export interface RecordStore {
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  put(records: readonly VaultRecord[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
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
    put: (changed) => {
      for (const record of changed) records.set(recordId(record), record)
      return Promise.resolve()
    },
    remove: (ids) => {
      for (const id of ids) records.delete(id)
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
    put: async (changed) => {
      if (changed.length === 0) return
      await log.append(changed.map(entryOf))
      for (const record of changed) records.set(recordId(record), record)
    },
    remove: async (ids) => {
      const present = ids.filter((id) => records.has(id))
      if (present.length === 0) return
      await log.append(present.map(tombstoneOf))
      for (const id of present) records.delete(id)
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
