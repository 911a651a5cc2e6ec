import { setImmediate } from 'node:timers/promises'
import { WalletError } from '#core/errors'
import type { VaultRecord } from '#core/vault-document'
import { readRecord, type ReadRecord } from './document-schema'
import { scanLog, type LogEnd, type PlacedLine } from './log-scan'
import { openLine, type Seal } from './record-line'

/** Where the newest line of a record stands in the log, its newline counted. */
export interface Position {
  readonly offset: number
  readonly length: number
}

export interface LoadedLog {
  readonly records: ReadonlyMap<string, VaultRecord>
  /** Ids whose newest line is of a kind this version does not know. */
  readonly foreign: ReadonlySet<string>
  readonly positions: ReadonlyMap<string, Position>
  readonly damaged: number
  readonly lastGeneration: number
  readonly length: number
  readonly end: LogEnd
}

const recordsPerTurn = 256

/**
 * Reads the newest line of every record whose seal holds; where it does not, the one before it. Rejects with
 * `vault-newer` when a newer version wrote here, `vault-unreadable` when not one line can be read.
 */
export async function loadLog(bytes: Buffer, seal: Seal): Promise<LoadedLog> {
  const scan = scanLog(bytes)
  if (scan.hasNewer) throw new WalletError('vault-newer', 'records.log: a newer line format')
  const records = new Map<string, VaultRecord>()
  const foreign = new Set<string>()
  const positions = new Map<string, Position>()
  let damaged = scan.damaged
  let lastGeneration = newestOf(scan.cutOff)
  let done = 0

  for (const [id, candidates] of byRecord(scan.lines)) {
    const found = newestSealed(candidates, seal)
    damaged += found.failed
    if (found.placed !== undefined) {
      positions.set(id, { offset: found.placed.offset, length: found.placed.length + 1 })
      lastGeneration = Math.max(lastGeneration, found.placed.line.generation)
      if (found.read.type === 'record') records.set(id, found.read.record)
      if (found.read.type === 'foreign') foreign.add(id)
    }
    // A large wallet must not freeze the windows while it is read.
    done += 1
    if (done % recordsPerTurn === 0) await setImmediate()
  }
  if (positions.size === 0) throw new WalletError('vault-unreadable', 'records.log: no line holds')
  return {
    records,
    foreign,
    positions,
    damaged,
    lastGeneration,
    length: bytes.length,
    end: scan.end,
  }

  function newestOf(lines: readonly PlacedLine[]): number {
    return lines
      .filter(({ line }) => openLine(seal, line) !== undefined)
      .reduce((newest, { line }) => Math.max(newest, line.generation), 0)
  }
}

type Newest =
  | { readonly placed: PlacedLine; readonly read: ReadRecord; readonly failed: number }
  | { readonly placed?: undefined; readonly failed: number }

function newestSealed(candidates: readonly PlacedLine[], seal: Seal): Newest {
  const newestFirst = candidates.toSorted(
    (one, other) => other.line.generation - one.line.generation,
  )
  let failed = 0
  for (const placed of newestFirst) {
    const content = openLine(seal, placed.line)
    if (content === undefined) {
      failed += 1
      continue
    }
    const read = readRecord(content)
    if (read.type === 'newer') throw new WalletError('vault-newer', 'records.log: a newer record')
    return { placed, read, failed }
  }
  return { failed }
}

function byRecord(lines: readonly PlacedLine[]): ReadonlyMap<string, readonly PlacedLine[]> {
  const found = new Map<string, PlacedLine[]>()
  for (const placed of lines) {
    const ofRecord = found.get(placed.line.recordId)
    if (ofRecord === undefined) found.set(placed.line.recordId, [placed])
    else ofRecord.push(placed)
  }
  return found
}
