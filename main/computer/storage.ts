import { join } from 'node:path'
import { lstat, readdir } from 'node:fs/promises'
import type { BackupFile, StorageReport } from '#core/this-computer'
import { backupDays, backupPath } from '../vault/backups'
import type { Disk } from '../vault/durable-file'

/** Looks where the wallet's files are, and how much room they take. What cannot be looked at counts as nothing. */
export async function lookAtStorage(
  disk: Disk,
  { dataFolder, wallet }: { readonly dataFolder: string; readonly wallet: string },
): Promise<StorageReport> {
  const folder = join(dataFolder, wallet)
  const [walletBytes, folderBytes, days] = await Promise.all([
    bytesBelow(folder),
    bytesBelow(dataFolder),
    backupDays(disk, folder),
  ])
  const backups = await Promise.all(days.toReversed().map((day) => backupOf(disk, folder, day)))
  return { folder: dataFolder, wallet, walletBytes, folderBytes, backups: backups.flat() }
}

async function backupOf(disk: Disk, folder: string, day: string): Promise<readonly BackupFile[]> {
  const found = await disk.fs.stat(backupPath(folder, day)).catch(() => undefined)
  return found === undefined ? [] : [{ day, savedAt: found.changedAt, bytes: found.size }]
}

/** Never through a link. */
async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return bytesBelow(path)
      if (!entry.isFile()) return 0
      return lstat(path).then(
        ({ size }) => size,
        () => 0,
      )
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
