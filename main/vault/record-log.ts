import type { RandomBytes } from '../ports'
import { exchangeLog, newestLines, previousLog, readSeenLog } from './compaction'
import type { ReadRecord } from './document-schema'
import { renamePatiently, type Disk } from './durable-file'
import { readLines, type KnownLine, type KnownLines } from './load-log'
import { createLogFile, type LogFile, type LogLook, type LogSight } from './log-file'
import { strikeOut, type LogEnd } from './log-scan'
import { nonceBytes, sealLine, type Seal } from './record-line'

/** One record to append: its content as JSON bytes, not yet sealed, and what it reads as. */
export interface LogEntry {
  readonly recordId: string
  readonly content: Uint8Array
  readonly read: ReadRecord
}

/** A log as it was loaded, with what other files knew better. */
export interface LoadedLog {
  readonly lines: KnownLines
  readonly lastGeneration: number
  readonly end: LogEnd
  /** Undefined when there is none. */
  readonly sight: LogSight | undefined
  /** Damaged, gone or behind: it is to be written anew, from what was loaded. */
  readonly isDamaged: boolean
}

/** The append-only log. One call at a time, under the folder's lock: the store sees to that. */
export interface RecordLog {
  /** The newest line of every record. */
  lines(): KnownLines
  /** Is the log, at a glance, as it was seen last? Needs no lock. */
  isSame(): Promise<boolean>
  /** Takes over what other processes appended or compacted. */
  catchUp(): Promise<void>
  /** What is lost on the disk and known here, newer than anything there; until it was appended again. */
  onlyHere(): KnownLines
  /**
   * Durable and read back when it resolves. On failure the entries are not in it, and the log is as it was, at the latest
   * after the next look; should that not come, whoever opens the wallet may find the entries there.
   */
  append(entries: readonly LogEntry[]): Promise<void>
  /** Bytes that a compaction would keep and drop. `isDamaged`: it is due whatever they are. */
  weight(): { readonly live: number; readonly garbage: number; readonly isDamaged: boolean }
  /** What a compaction would write. */
  newest(): Promise<Buffer>
  /** Leaves only the newest line of each record; the log before it stays as `records.log.1`, a damaged one aside. Gives the new log. */
  compact(): Promise<Buffer>
}

export interface LogTools {
  readonly disk: Disk
  readonly path: string
  readonly seal: Seal
  readonly randomBytes: RandomBytes
  /** Loads the log afresh, with everything that other files know. */
  readonly reload: () => Promise<LoadedLog>
  /** A free name for a damaged log. */
  readonly nameAside: () => Promise<string>
}

const startOfLine: Readonly<Record<LogEnd, string>> = {
  clean: '',
  'no-newline': '\n',
  torn: `${strikeOut}\n`,
}

/** What is known of the log. */
interface LogState {
  readonly tools: LogTools
  readonly file: LogFile
  /** As the log has them. */
  lines: Map<string, KnownLine>
  onlyHere: Map<string, KnownLine>
  liveBytes: number
  lastGeneration: number
  end: LogEnd
  isDamaged: boolean
}

export function createRecordLog(tools: LogTools, loaded: LoadedLog): RecordLog {
  const { lastGeneration, end, isDamaged } = loaded
  const log: LogState = {
    tools,
    file: createLogFile(tools.disk, tools.path, loaded.sight),
    lines: new Map(loaded.lines),
    onlyHere: new Map(),
    liveBytes: sizeOf(loaded.lines),
    lastGeneration,
    end,
    isDamaged,
  }
  return {
    lines: () => known(log),
    onlyHere: () => log.onlyHere,
    isSame: () => log.file.isSame(),
    catchUp: async () => {
      const look = await log.file.look()
      if (look.type === 'same') return
      if (look.type === 'longer' && (await takeTail(log, look))) return
      await takeAll(log)
    },
    append: (entries) => append(log, entries),
    weight: () => {
      const garbage = (log.file.sight()?.length ?? 0) - log.liveBytes
      return { live: log.liveBytes, garbage, isDamaged: log.isDamaged }
    },
    newest: async () => (await compacted(log)).bytes,
    compact: () => compact(log),
  }
}

/** Gives false, having changed nothing, when only a whole load can judge what was added. */
async function takeTail(
  log: LogState,
  { added, sight }: Extract<LogLook, { type: 'longer' }>,
): Promise<boolean> {
  const tail = await readLines(added, log.tools.seal)
  const isHarmed = tail.harm.length > 0 || tail.outOfTurn > 0 || tail.hasNewer
  if (log.end !== 'clean' || isHarmed) return false
  const base = sight.length - added.length
  for (const [id, { place, ...line }] of tail.lines) {
    if (typeof place === 'string' || line.generation <= generationOf(known(log).get(id))) continue
    know(log, id, { ...line, place: { ...place, offset: place.offset + base } })
  }
  log.lastGeneration = Math.max(log.lastGeneration, tail.lastGeneration)
  log.end = tail.end
  log.file.see(sight)
  return true
}

async function takeAll(log: LogState): Promise<void> {
  const fresh = await log.tools.reload()
  const onlyHere = [...known(log)].filter(
    ([id, { generation }]) => generation > generationOf(fresh.lines.get(id)),
  )
  log.onlyHere = new Map(onlyHere)
  log.lines = new Map(fresh.lines)
  log.liveBytes = sizeOf(fresh.lines)
  log.lastGeneration = Math.max(log.lastGeneration, fresh.lastGeneration)
  log.end = fresh.end
  log.isDamaged = fresh.isDamaged
  log.file.see(fresh.sight)
}

async function append(log: LogState, entries: readonly LogEntry[]): Promise<void> {
  if (log.file.sight() === undefined) await compact(log)
  const sealed = sealAll(log.tools, entries, log.lastGeneration)
  // Also when it fails: no generation is ever given to two contents.
  log.lastGeneration += entries.length
  const start = startOfLine[log.end]
  let offset = (log.file.sight()?.length ?? 0) + start.length
  const text = start + sealed.map((line) => line.text).join('')
  await log.file.append(Buffer.from(text, 'latin1'))
  log.end = 'clean'
  for (const { id, text: line, generation, read } of sealed) {
    know(log, id, { generation, read, place: { offset, length: line.length } })
    offset += line.length
  }
}

async function compact(log: LogState): Promise<Buffer> {
  const { disk, path, nameAside } = log.tools
  const { before, bytes, lines } = await compacted(log)
  const aside = log.isDamaged ? await nameAside() : previousLog(path)
  const isRead = log.file.sight() !== undefined
  const keepAs = isRead ? aside : undefined
  // What the disk does not give back cannot be copied.
  if (!isRead && (await disk.fs.stat(path)) !== undefined) await renamePatiently(disk, path, aside)
  await exchangeLog(disk, path, { before, bytes, keepAs })
  log.lines = new Map(lines)
  log.liveBytes = bytes.length
  log.end = 'clean'
  log.isDamaged = false
  await log.file.replaced(bytes)
  return bytes
}

async function compacted({ tools, file, lines }: LogState) {
  const before = await readSeenLog(tools.disk, tools.path, file.sight())
  return { before, ...(await newestLines(before, lines)) }
}

/** The newest of every record, wherever it is known from. */
function known({ lines, onlyHere }: LogState): KnownLines {
  return onlyHere.size === 0 ? lines : new Map([...lines, ...onlyHere])
}

function know(log: LogState, id: string, line: KnownLine): void {
  log.liveBytes += lengthOf(line) - lengthOf(log.lines.get(id))
  log.lines.set(id, line)
  log.onlyHere.delete(id)
}

function sealAll(tools: LogTools, entries: readonly LogEntry[], lastGeneration: number) {
  return entries.map(({ recordId, content, read }, index) => {
    const generation = lastGeneration + 1 + index
    const place = { recordId, following: entries.length - 1 - index, generation }
    const nonce = tools.randomBytes(nonceBytes)
    return {
      id: recordId,
      generation,
      read,
      text: sealLine(tools.seal, place, { bytes: content, nonce }),
    }
  })
}

const generationOf = (known: KnownLine | undefined): number => known?.generation ?? 0

const lengthOf = (known: KnownLine | undefined): number => known?.place.length ?? 0

function sizeOf(lines: KnownLines): number {
  let bytes = 0
  for (const known of lines.values()) bytes += lengthOf(known)
  return bytes
}
