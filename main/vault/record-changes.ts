import { assertNever, WalletError } from '#core/errors'
import { encodeRecord, recordId, type VaultRecord } from '#core/vault-document'
import type { Clock } from '../ports'
import { deletedKind, writeRecord, type ReadRecord } from './document-schema'
import type { KnownLines } from './load-log'
import { isChanged } from './log-file'
import type { LogEntry, RecordLog } from './record-log'

/** What one save changes. Ids to remove that have no record are passed over. */
export interface VaultChange {
  readonly put?: readonly VaultRecord[]
  readonly remove?: readonly string[]
}

/** A change that is worked out from the records as they stand when its turn comes, those of other processes included. */
export type ChangeOf = VaultChange | (() => VaultChange)

/** `error` is why it was not saved; undefined when it was. */
export interface ChangeOutcome {
  readonly error: unknown
}

/** The records of a log, and changes to them. To be used under the folder's lock. */
export interface RecordChanges {
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  /** As `RecordStore.change`. */
  save(changes: readonly ChangeOf[]): Promise<readonly ChangeOutcome[]>
}

export function createRecordChanges(log: RecordLog, clock: Clock): RecordChanges {
  // What changes of the same save have put, for those after them. Empty again before anybody else can look.
  const staged = new Map<string, ReadRecord>()
  const readOf = (id: string): ReadRecord | undefined => staged.get(id) ?? log.lines().get(id)?.read

  const saveTogether = async (changes: readonly ChangeOf[]): Promise<readonly ChangeOutcome[]> => {
    const entries: LogEntry[] = []
    const outcomes = changes.map((change) =>
      outcomeOf(() => {
        const own = entriesFor(change, readOf, clock)
        entries.push(...own)
        for (const { recordId: id, read } of own) staged.set(id, read)
      }),
    )
    staged.clear()
    if (entries.length > 0) await log.append(entries)
    return outcomes
  }

  const saveEach = async (changes: readonly ChangeOf[]): Promise<readonly ChangeOutcome[]> => {
    const outcomes: ChangeOutcome[] = []
    for (const change of changes) {
      outcomes.push(...(await saveTogether([change]).catch((error: unknown) => [{ error }])))
    }
    return outcomes
  }

  return {
    all: () => recordsIn(log.lines(), staged),
    get: (id) => {
      const read = readOf(id)
      return read?.type === 'record' ? read.record : undefined
    },
    save: (changes) =>
      saveTogether(changes).catch((error: unknown) => {
        if (changes.length === 1 || isChanged(error)) throw error
        // One that does not fit must not take the others with it.
        return saveEach(changes)
      }),
  }
}

function recordsIn(
  lines: KnownLines,
  staged: ReadonlyMap<string, ReadRecord>,
): readonly VaultRecord[] {
  const records: VaultRecord[] = []
  for (const [id, { read }] of lines) {
    const newest = staged.get(id) ?? read
    if (newest.type === 'record') records.push(newest.record)
  }
  for (const [id, read] of staged) {
    if (read.type === 'record' && !lines.has(id)) records.push(read.record)
  }
  return records
}

export function wantedBy(change: ChangeOf): VaultChange {
  return typeof change === 'function' ? change() : change
}

export function outcomeOf(work: () => void): ChangeOutcome {
  try {
    work()
    return { error: undefined }
  } catch (error) {
    return { error }
  }
}

function entriesFor(
  change: ChangeOf,
  readOf: (id: string) => ReadRecord | undefined,
  clock: Clock,
): readonly LogEntry[] {
  const { put = [], remove = [] } = wantedBy(change)
  for (const record of put) {
    const isForeign = readOf(recordId(record))?.type === 'foreign'
    if (isForeign) throw new WalletError('vault-newer', 'a newer version keeps this')
  }
  const removed = remove.filter((id) => readOf(id)?.type === 'record')
  return [
    ...removed.map((id) => tombstone(id, clock)),
    ...put.map((record) => entryOf(record, clock)),
  ]
}

/** Lines that are known as records or graves, to be appended once more. */
export function entriesOf(lines: KnownLines, clock: Clock): readonly LogEntry[] {
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
