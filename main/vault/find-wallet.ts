import { WalletError } from '#core/errors'
import { backupDays } from './backups'
import { previousLog } from './compaction'
import { readWhole } from './durable-file'
import { headerMaxBytes, isHeaderDamage, readHeader, type Header } from './header'
import { scanLog } from './log-scan'
import type { WalletFolder } from './wallet-place'
import { firstLineId, headerPath, logMaxBytes, logPath, spareHeaderPath } from './wallet-paths'

export interface FoundWallet {
  readonly header: Header
  /** Its copy, where that says something else: a changed byte is not always seen before the key is tried. */
  readonly spare: Header | undefined
  /** wallet.json is damaged or gone, and `header` is the copy. */
  readonly isHeaderLost: boolean
}

/** The wallet in the folder, or undefined when there is none. Rejects when something is there that cannot be opened. */
export async function findWallet(place: WalletFolder): Promise<FoundWallet | undefined> {
  const spare = await readSpare(place)
  try {
    const bytes = await readWhole(place.disk.fs, headerPath(place.folder), headerMaxBytes)
    if (bytes !== undefined) {
      const header = readHeader(bytes, place.appId)
      return { header, spare: isSame(header, spare) ? undefined : spare, isHeaderLost: false }
    }
  } catch (error) {
    if (spare === undefined || !isHeaderDamage(error)) throw error
  }
  if (spare !== undefined) return { header: spare, spare: undefined, isHeaderLost: true }
  if (await hasRemains(place)) throw new WalletError('vault-unreadable', 'wallet.json is missing')
  return undefined
}

async function readSpare({ disk, folder, appId }: WalletFolder): Promise<Header | undefined> {
  try {
    const bytes = await readWhole(disk.fs, spareHeaderPath(folder), headerMaxBytes)
    return bytes === undefined ? undefined : readHeader(bytes, appId)
  } catch {
    return undefined
  }
}

async function hasRemains({ disk, folder }: WalletFolder): Promise<boolean> {
  if ((await disk.fs.stat(previousLog(logPath(folder)))) !== undefined) return true
  if ((await backupDays(disk, folder)).length > 0) return true
  const log = await readWhole(disk.fs, logPath(folder), logMaxBytes)
  return log !== undefined && !(await isUnusedLog(log))
}

/** Only the first line: a wallet whose making was interrupted before its header. Nothing was ever saved to it. */
export async function isUnusedLog(log: Buffer): Promise<boolean> {
  const { lines, harm, cutOff, end } = await scanLog(log)
  const isFirstLine = lines.length === 1 && lines[0]?.line.recordId === firstLineId
  return isFirstLine && harm.length === 0 && cutOff.length === 0 && end === 'clean'
}

/** Not one line of a record: a part of a line gives nothing back. */
export async function holdsNoRecord(bytes: Buffer): Promise<boolean> {
  const { lines, cutOff } = await scanLog(bytes)
  return [...lines, ...cutOff].every(({ line }) => line.recordId === firstLineId)
}

function isSame(one: Header, other: Header | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
