import { breathe } from './breathe'
import {
  readRange,
  renamePatiently,
  replaceFile,
  saveFailure,
  temporarySuffix,
  withFile,
  writeBeside,
  type Disk,
} from './durable-file'
import { textAt, type KnownLine, type KnownLines } from './load-log'
import { changed, type LogSight } from './log-file'
import { formatLine, parseLine } from './record-line'

/** Where the log before the last compaction stays. */
export const previousLog = (path: string): string => `${path}.1`

export interface CompactLog {
  readonly bytes: Buffer
  /** The same lines at their new places. */
  readonly lines: KnownLines
}

/** The log as it is, when it is the one that was seen last; nothing when there is none. */
export async function readSeenLog(disk: Disk, path: string, sight: LogSight | undefined) {
  if (sight === undefined) return Buffer.alloc(0)
  return withFile(disk.fs.open(path, 'read'), async (file) => {
    const { id, size } = await file.stat()
    if (id !== sight.id || size !== sight.length) throw changed()
    return readRange(file, 0, size)
  })
}

/** Only the newest line of each record, sealed as it is. Throws when one is not what it was. */
export async function newestLines(log: Buffer, lines: KnownLines): Promise<CompactLog> {
  const inOrder = [...lines].toSorted(([, one], [, other]) => one.generation - other.generation)
  const moved = new Map<string, KnownLine>()
  const texts: Buffer[] = []
  let offset = 0
  for (const [id, known] of inOrder) {
    const whole = typeof known.place === 'string' ? known.place : textAt(log, known.place)
    const parsed = parseLine(whole.slice(0, -1))
    const isSame = parsed.type === 'line' && parsed.line.recordId === id
    if (!isSame || parsed.line.generation !== known.generation) throw changed()
    // The rest of its save may be gone by now: each line stands for itself.
    const text = Buffer.from(formatLine({ ...parsed.line, following: 0 }), 'latin1')
    moved.set(id, { ...known, place: { offset, length: text.length } })
    texts.push(text)
    offset += text.length
    await breathe()
  }
  return { bytes: Buffer.concat(texts), lines: moved }
}

/**
 * Puts `bytes` in the log's place; what was there stays under the name `keepAs`, where one is given. The caller syncs
 * the folder. Rejects with the log untouched.
 */
export async function exchangeLog(
  disk: Disk,
  path: string,
  logs: { readonly before: Buffer; readonly bytes: Buffer; readonly keepAs: string | undefined },
): Promise<void> {
  const temporary = await writeBeside(disk, path, logs.bytes)
  try {
    if (logs.keepAs !== undefined) await keep(disk, path, { ...logs, keepAs: logs.keepAs })
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.fs.remove(temporary).catch(() => undefined)
    throw saveFailure(error)
  }
}

/** A second name for the old log; where the file system knows no second names, a copy. */
async function keep(
  disk: Disk,
  path: string,
  { before, keepAs }: { readonly before: Buffer; readonly keepAs: string },
): Promise<void> {
  const temporary = `${path}.previous${temporarySuffix}`
  try {
    await disk.fs.remove(temporary).catch(() => undefined)
    await disk.fs.link(path, temporary)
    await renamePatiently(disk, temporary, keepAs)
  } catch {
    await disk.fs.remove(temporary).catch(() => undefined)
    await replaceFile(disk, keepAs, before)
  }
}
