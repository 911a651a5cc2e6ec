import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { breathe } from './breathe'
import { readWhole, replaceFile, type Disk } from './durable-file'
import { headerBytes, headerMaxBytes, type Header } from './header'
import { scanLog } from './log-scan'
import { openLine, type Seal } from './record-line'
import { backupsPath, dayOf, headerPath, logMaxBytes, spareHeaderPath } from './wallet-paths'

/** Days with backups that are kept. */
export const keptDays = 7

/** After a backup failed. */
const retryMs = 10 * 60_000
const nameOfBackup = /^records-(\d{4}-\d{2}-\d{2})\.log$/

export const backupPath = (folder: string, day: string): string =>
  join(backupsPath(folder), `records-${day}.log`)

/** The days there are backups of, oldest first. */
export async function backupDays(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.fs.list(backupsPath(folder)).catch(() => [])
  return names.flatMap((name) => nameOfBackup.exec(name)?.[1] ?? []).toSorted()
}

/** One copy of the newest lines a day, sealed as they are, and one of the header, without which they could not be opened. */
export interface Backups {
  /** Is there none of today yet? */
  isDue(): Promise<boolean>
  /**
   * Keeps `log` as today's, if every seal in it holds and it knows all that today's knew. Deletes what is older than the
   * seven newest. To be called under the lock.
   */
  keep(log: Buffer): Promise<void>
}

export interface BackupTools {
  readonly seal: Seal
  /** As it opened the wallet. */
  readonly header: () => Header
}

export function createBackups(disk: Disk, folder: string, tools: BackupTools): Backups {
  let keptOn = ''
  let retryAt = 0

  const keep = async (log: Buffer) => {
    const day = dayOf(disk.clock.now())
    const path = backupPath(folder, day)
    await verify(log, tools.seal)
    await disk.fs.makeFolder(backupsPath(folder))
    await keepHeader(disk, folder, headerBytes(tools.header()))
    const before = await readWhole(disk.fs, path, logMaxBytes)
    if (before === undefined || (await knowsAllOf(log, before))) await replaceFile(disk, path, log)
    await pruneBackups(disk, folder)
    keptOn = day
  }

  return {
    isDue: async () => {
      const now = disk.clock.now()
      if (keptOn === dayOf(now) || now < retryAt) return false
      // Should it fail now: not again at every save.
      retryAt = now + retryMs
      if ((await disk.fs.stat(backupPath(folder, dayOf(now)))) === undefined) return true
      keptOn = dayOf(now)
      return false
    },
    keep,
  }
}

/** Brings the header's copy up to date, unless wallet.json is there and not what opened the wallet. */
async function keepHeader(disk: Disk, folder: string, expected: Buffer): Promise<void> {
  const read = (path: string) =>
    readWhole(disk.fs, path, headerMaxBytes).catch(() => Buffer.alloc(0))
  const header = await read(headerPath(folder))
  const isOther = header?.equals(expected) === false
  const isKept = (await read(spareHeaderPath(folder)))?.equals(expected) === true
  if (!isOther && !isKept) await replaceFile(disk, spareHeaderPath(folder), expected)
}

/**
 * Deletes the backups older than the seven newest days, and gives how many. Days to come, as a wrong clock leaves
 * them, stay and do not count.
 */
export async function pruneBackups(disk: Disk, folder: string): Promise<number> {
  const today = dayOf(disk.clock.now())
  const days = (await backupDays(disk, folder)).filter((day) => day <= today)
  const old = days.slice(0, -keptDays)
  for (const day of old) await disk.fs.remove(backupPath(folder, day))
  return old.length
}

async function verify(log: Buffer, seal: Seal): Promise<void> {
  const { lines, harm, end } = await scanLog(log)
  for (const { line } of lines) {
    if (openLine(seal, line) === undefined) throw unverified()
    await breathe()
  }
  if (lines.length === 0 || harm.length > 0 || end !== 'clean') throw unverified()
}

/** Deleting is knowing as well: the grave of a record counts like the record. */
async function knowsAllOf(log: Buffer, before: Buffer): Promise<boolean> {
  const known = await newestIn(log)
  return [...(await newestIn(before))].every(
    ([id, generation]) => (known.get(id) ?? 0) >= generation,
  )
}

async function newestIn(log: Buffer): Promise<ReadonlyMap<string, number>> {
  const newest = new Map<string, number>()
  for (const { line } of (await scanLog(log)).lines) {
    newest.set(line.recordId, Math.max(newest.get(line.recordId) ?? 0, line.generation))
  }
  return newest
}

function unverified(): WalletError {
  return new WalletError('save-failed', 'records.log: a line does not hold')
}
