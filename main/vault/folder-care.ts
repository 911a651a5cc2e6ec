import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { backupDays, keptDays } from './backups'
import { temporarySuffix, withFile, type Disk } from './durable-file'
import { claimSuffix } from './lock-claim'
import type { WalletFolder } from './wallet-place'
import { backupsPath } from './wallet-paths'

/** Closes the folder and its files to everybody else. What the system refuses here does not keep the wallet shut. */
export async function tightenFolder({ disk, folder }: WalletFolder): Promise<void> {
  const found = await disk.fs.stat(folder)
  if (found === undefined) return
  if (found.type !== 'folder') throw new WalletError('vault-unreadable', 'not a folder')
  if (disk.platform === 'win32') return
  await tighten(disk, folder)
  const backups = await disk.fs.stat(backupsPath(folder))
  if (backups?.type === 'folder') await tighten(disk, backupsPath(folder))
}

async function tighten(disk: Disk, folder: string): Promise<void> {
  const found = await disk.fs.stat(folder)
  if (found?.mode !== 0o700) await disk.fs.chmodFolder(folder, 0o700).catch(() => undefined)
  for (const name of await disk.fs.list(folder)) {
    const path = join(folder, name)
    const file = await disk.fs.stat(path)
    if (file?.type !== 'file' || file.mode === 0o600) continue
    await withFile(disk.fs.open(path, 'read'), (open) => open.chmod(0o600)).catch(() => undefined)
  }
}

/** Is there anything a crash may have left, or a backup too many? */
export async function hasLeftovers({ disk, folder }: WalletFolder): Promise<boolean> {
  const names = [...(await namesIn(disk, folder)), ...(await namesIn(disk, backupsPath(folder)))]
  const isLeftover = (name: string) => name.endsWith(temporarySuffix) || name.endsWith(claimSuffix)
  return names.some(isLeftover) || (await backupDays(disk, folder)).length > keptDays
}

/**
 * Removes what an interrupted save left, and gives how many files. Only to be called under the lock and once the wallet has been
 * read well; what cannot be removed stays.
 */
export async function removeTemporaryFiles(
  { disk, folder }: WalletFolder,
  mayGo: (path: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<number> {
  let removed = 0
  for (const place of [folder, backupsPath(folder)]) {
    for (const name of await namesIn(disk, place)) {
      const path = join(place, name)
      if (!name.endsWith(temporarySuffix) || !(await mayGo(path))) continue
      const isGone = await disk.fs.remove(path).then(
        () => true,
        () => false,
      )
      if (isGone) removed += 1
    }
  }
  return removed
}

function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return disk.fs.list(folder).catch(() => [])
}
