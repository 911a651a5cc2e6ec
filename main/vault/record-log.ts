import type { RandomBytes } from '../ports'
import { compactLog } from './compaction'
import type { Disk } from './durable-file'
import type { LoadedLog, Position } from './load-log'
import { createLogFile } from './log-file'
import { strikeOut, type LogEnd } from './log-scan'
import { nonceBytes, sealLine, type Seal } from './record-line'

/** One record to append: its content as JSON bytes, not yet sealed. */
export interface LogEntry {
  readonly recordId: string
  readonly content: Uint8Array
}

/** The append-only log. Not to be called twice at once: the vault's queue sees to that. */
export interface RecordLog {
  /** Durable and read back when it resolves; on failure the log is as it was, and the entries are not in it. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** Bytes that a compaction would keep and drop. */
  weight(): { readonly live: number; readonly garbage: number }
  /** Leaves only the newest line of each record; the log before it stays as `records.log.1`. */
  compact(): Promise<void>
}

export interface LogTools {
  readonly disk: Disk
  readonly path: string
  readonly seal: Seal
  readonly randomBytes: RandomBytes
}

const startOfLine: Readonly<Record<LogEnd, string>> = {
  clean: '',
  'no-newline': '\n',
  torn: `${strikeOut}\n`,
}

export function createRecordLog(tools: LogTools, loaded: LoadedLog): RecordLog {
  const { disk, path } = tools
  const file = createLogFile(disk, path, loaded.length)
  let positions = new Map(loaded.positions)
  let liveBytes = sizeOf(positions)
  let { lastGeneration, end } = loaded

  const sealAll = (entries: readonly LogEntry[]) =>
    entries.map(({ recordId, content }, index) => {
      const following = entries.length - 1 - index
      const place = { recordId, following, generation: lastGeneration + 1 + index }
      const nonce = tools.randomBytes(nonceBytes)
      return { recordId, text: sealLine(tools.seal, place, { bytes: content, nonce }) }
    })

  const append = async (entries: readonly LogEntry[]) => {
    const lines = sealAll(entries)
    // Also when it fails: no generation is ever given to two contents.
    lastGeneration += entries.length
    const start = startOfLine[end]
    let offset = file.length() + start.length
    await file.append(Buffer.from(start + lines.map(({ text }) => text).join(''), 'latin1'))
    end = 'clean'
    for (const { recordId, text } of lines) {
      liveBytes += text.length - (positions.get(recordId)?.length ?? 0)
      positions.set(recordId, { offset, length: text.length })
      offset += text.length
    }
  }

  const compact = async () => {
    const compacted = await compactLog(disk, path, { positions, length: file.length() })
    positions = new Map(compacted.positions)
    liveBytes = compacted.length
    end = 'clean'
    await file.replaced(compacted.length)
  }

  return {
    append,
    compact,
    weight: () => ({ live: liveBytes, garbage: file.length() - liveBytes }),
  }
}

function sizeOf(positions: ReadonlyMap<string, Position>): number {
  let bytes = 0
  for (const { length } of positions.values()) bytes += length
  return bytes
}
