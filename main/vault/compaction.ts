import { WalletError } from '#core/errors'
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
import type { Position } from './load-log'
import { formatLine, parseLine } from './record-line'

export interface LogContent {
  readonly positions: ReadonlyMap<string, Position>
  readonly length: number
}

/** Where the log before the last compaction stays. */
export const previousLog = (path: string): string => `${path}.1`

/**
 * Writes the newest line of each record, sealed as it is, to a new log and puts it in place. The old log stays
 * beside it. The caller syncs the folder. Rejects, with the log untouched, when a line is not what it was.
 */
export async function compactLog(disk: Disk, path: string, log: LogContent): Promise<LogContent> {
  const bytes = await withFile(disk.fs.open(path, 'read'), async (file) => {
    const size = await file.size()
    if (size !== log.length) throw changed()
    return readRange(file, 0, size)
  })
  const compacted = newestLines(bytes, log.positions)
  const temporary = await writeBeside(disk, path, compacted.bytes)
  try {
    await keepPrevious(disk, path, bytes)
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.fs.remove(temporary).catch(() => undefined)
    throw saveFailure(error)
  }
  return { positions: compacted.positions, length: compacted.bytes.length }
}

function newestLines(bytes: Buffer, positions: ReadonlyMap<string, Position>) {
  const inOrder = [...positions].toSorted(([, one], [, other]) => one.offset - other.offset)
  const moved = new Map<string, Position>()
  const texts: string[] = []
  let offset = 0
  for (const [id, position] of inOrder) {
    const end = position.offset + position.length - 1
    const parsed = parseLine(bytes.toString('latin1', position.offset, end))
    if (parsed.type !== 'line' || parsed.line.recordId !== id) throw changed()
    // The rest of its save may be gone by now: each line stands for itself.
    const text = formatLine({ ...parsed.line, following: 0 })
    moved.set(id, { offset, length: text.length })
    texts.push(text)
    offset += text.length
  }
  return { bytes: Buffer.from(texts.join(''), 'latin1'), positions: moved }
}

/** A second name for the old log; where the file system knows no second names, a copy. */
async function keepPrevious(disk: Disk, path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.previous${temporarySuffix}`
  try {
    await disk.fs.remove(temporary).catch(() => undefined)
    await disk.fs.link(path, temporary)
    await renamePatiently(disk, temporary, previousLog(path))
  } catch {
    await disk.fs.remove(temporary).catch(() => undefined)
    await replaceFile(disk, previousLog(path), bytes)
  }
}

function changed(): WalletError {
  return new WalletError('save-failed', 'records.log was changed by another program')
}
