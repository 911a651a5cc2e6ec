import { nodeFileSystem } from '../vault/file-system'
import { backupDays, backupPath } from '../vault/backups'
import { readWhole } from '../vault/durable-file'
import { scanLog } from '../vault/log-scan'
import { logMaxBytes } from '../vault/wallet-paths'
import type { Look } from './patient'

/** Is there a backup, and is the newest one whole? */
export const lookAtBackups: Look = async ({ world, clock }) => {
  const { walletFolder, platform } = world
  const fs = nodeFileSystem(platform)
  const days = await backupDays({ fs, clock, platform }, walletFolder)
  const newest = days.at(-1)
  if (newest === undefined) return [{ type: 'backups-none' }]
  const bytes = await readWhole(fs, backupPath(walletFolder, newest), logMaxBytes)
  const { lines, harm, end } = await scanLog(bytes ?? Buffer.alloc(0))
  const isWhole = lines.length > 0 && harm.length === 0 && end === 'clean'
  return isWhole
    ? [{ type: 'backups-kept', days: days.length, newest }]
    : [{ type: 'backups-damaged', day: newest }]
}
