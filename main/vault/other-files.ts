import { join } from 'node:path'
import type { SalvageSource } from '#core/load-report'
import { backupDays, backupPath } from './backups'
import { breathe } from './breathe'
import { previousLog } from './compaction'
import { readRange, readWhole, temporarySuffix, withFile, type Disk } from './durable-file'
import type { KnownLines } from './load-log'
import { guessLine, openLine, parseLine, type Seal } from './record-line'
import { logMaxBytes, logPath } from './wallet-paths'

/** A file beside the log that may hold lines of it. */
export interface OtherFile {
  readonly path: string
  readonly from: SalvageSource
}

/** Bytes at the end of a file that are looked at for its last line. */
const endBytes = 64 * 1024

/** Longer than the fields before a line's nonce. */
const firstFieldsBytes = 360

/** Newest first, as far as their names tell. What cannot be listed is not there. */
export async function otherFiles(disk: Disk, folder: string): Promise<readonly OtherFile[]> {
  const log = logPath(folder)
  const names = await disk.fs.list(folder).catch(() => [])
  const temporary = names.filter(
    (name) => name.startsWith('records.log.') && name.endsWith(temporarySuffix),
  )
  const days = await backupDays(disk, folder)
  return [
    { path: previousLog(log), from: { type: 'previous' } },
    ...temporary.map((name) => ({
      path: join(folder, name),
      from: { type: 'temporary' as const },
    })),
    ...days.toReversed().map((day) => ({
      path: backupPath(folder, day),
      from: { type: 'backup' as const, day },
    })),
  ]
}

/** The highest generation that one of the files certainly holds, at a glance: lines rise, so each one's last is looked at. */
export async function highestGeneration(
  disk: Disk,
  files: readonly OtherFile[],
  seal: Seal,
): Promise<number> {
  let highest = 0
  for (const { path } of files) {
    // What cannot be read now is no reason to keep the wallet shut.
    highest = Math.max(highest, await lastGenerationIn(disk, path, seal).catch(() => 0))
  }
  return highest
}

/** Does one of the files, by the first fields of its lines, hold a newer line of any record? Only a whole load can tell. */
export async function mayHoldNewer(
  disk: Disk,
  files: readonly OtherFile[],
  known: KnownLines,
): Promise<boolean> {
  for (const { path } of files) {
    const bytes = await readWhole(disk.fs, path, logMaxBytes).catch(() => undefined)
    if (bytes !== undefined && (await seemsNewer(bytes, known))) return true
  }
  return false
}

async function seemsNewer(bytes: Buffer, known: KnownLines): Promise<boolean> {
  for (let at = 0; at < bytes.length;) {
    const guess = guessLine(bytes.toString('latin1', at, at + firstFieldsBytes))
    if (guess !== undefined && guess.generation > (known.get(guess.recordId)?.generation ?? 0)) {
      return true
    }
    const newlineAt = bytes.indexOf('\n', at)
    at = newlineAt < 0 ? bytes.length : newlineAt + 1
    await breathe()
  }
  return false
}

async function lastGenerationIn(disk: Disk, path: string, seal: Seal): Promise<number> {
  const found = await disk.fs.stat(path)
  if (found?.type !== 'file') return 0
  const from = Math.max(0, found.size - endBytes)
  const end = await withFile(disk.fs.open(path, 'read'), (file) => readRange(file, from, endBytes))
  for (const text of end.toString('latin1').split('\n').toReversed()) {
    const parsed = text === '' ? undefined : parseLine(text)
    const isAuthentic = parsed?.type === 'line' && openLine(seal, parsed.line) !== undefined
    if (isAuthentic) return parsed.line.generation
  }
  return 0
}
