import { join } from 'node:path'
import { systemCode } from '../system-code'
import { readWhole, replaceFile, temporarySuffix, type Disk } from './durable-file'
import { findWallet } from './find-wallet'
import { headerBytes, headerMaxBytes, readHeader, type Header } from './header'
import type { WalletFolder } from './wallet-place'
import { backupsPath, headerPath, logMaxBytes, nameAside, spareHeaderPath } from './wallet-paths'

/** The header as it is on the disk now: another process may have changed it. `known` where that cannot be read. */
export async function currentHeader(
  place: WalletFolder,
  known: Header,
  path = headerPath(place.folder),
): Promise<Header> {
  const { disk, appId } = place
  const bytes = await readWhole(disk.fs, path, headerMaxBytes).catch(() => undefined)
  if (bytes === undefined) return known
  try {
    const found = readHeader(bytes, appId)
    return found.walletId === known.walletId ? found : known
  } catch {
    return known
  }
}

/**
 * Changes the header and its copy, all or none, and gives the new one. Afterwards no file of the wallet's holds the one
 * before. Cut off at any step, the wallet opens by the ways before or by those after. To be called under the lock.
 */
export async function changeHeader(
  place: WalletFolder,
  known: Header,
  change: (header: Header) => Header,
): Promise<Header> {
  const before = await currentHeader(place, known)
  const after = change(before)
  await removeOldHeaders(place, before)
  try {
    await writeBoth(place, after)
    return after
  } catch (error) {
    // Should this fail as well: both headers open the wallet, and the next start makes them one.
    await writeBoth(place, before).catch(() => undefined)
    throw error
  }
}

/**
 * Puts the header in place where wallet.json is damaged, gone or another wallet's. What is called so is kept aside. To be
 * called under the lock.
 */
export async function restoreHeader(place: WalletFolder, header: Header): Promise<void> {
  const { disk, folder } = place
  const path = headerPath(folder)
  const found = await findWallet(place).catch(() => undefined)
  const isOurs = found?.isHeaderLost === false && !isOtherWallet(found.header, header)
  if (!isOurs && (await disk.fs.stat(path)) !== undefined) {
    await keepAside(disk, path)
  }
  await writeBoth(place, header)
}

/** A second name for it; where the file system knows no second names, a copy. */
async function keepAside(disk: Disk, path: string): Promise<void> {
  const aside = await nameAside(disk, path)
  try {
    await disk.fs.link(path, aside)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error
    const bytes = await readWhole(disk.fs, path, logMaxBytes)
    if (bytes !== undefined) await replaceFile(disk, aside, bytes)
  }
}

/** Brings the copy up to date: a way of opening that was taken away must not live on there. To be called under the lock. */
export async function refreshSpare(place: WalletFolder, known: Header): Promise<void> {
  const header = await currentHeader(place, known)
  await removeOldHeaders(place, header)
  await writeSpare(place, header)
}

async function writeBoth(place: WalletFolder, header: Header): Promise<void> {
  // Its copy comes second: it is never newer, so the one that differs is the stale one.
  await replaceFile(place.disk, headerPath(place.folder), headerBytes(header))
  await writeSpare(place, header)
}

async function writeSpare({ disk, folder }: WalletFolder, header: Header): Promise<void> {
  await disk.fs.makeFolder(backupsPath(folder))
  await replaceFile(disk, spareHeaderPath(folder), headerBytes(header))
}

/** Headers that were kept aside because they were damaged, and what an interrupted change left. Another wallet's stays. */
async function removeOldHeaders(place: WalletFolder, ours: Header): Promise<void> {
  const { disk, folder } = place
  for (const where of [folder, backupsPath(folder)]) {
    for (const name of await disk.fs.list(where).catch(() => [])) {
      if (!name.startsWith('wallet.json.')) continue
      const path = join(where, name)
      const isAside = name.startsWith('wallet.json.damaged-')
      if (isAside && (await isAnotherWallets(place, path, ours))) continue
      if (isAside || name.endsWith(temporarySuffix)) await disk.fs.remove(path)
    }
  }
}

async function isAnotherWallets(
  { disk, appId }: WalletFolder,
  path: string,
  ours: Header,
): Promise<boolean> {
  try {
    const bytes = await readWhole(disk.fs, path, headerMaxBytes)
    if (bytes === undefined) return false
    return isOtherWallet(readHeader(bytes, appId), ours)
  } catch {
    return false
  }
}

/** No single damage of ours changes both. */
function isOtherWallet(found: Header, ours: Header): boolean {
  return found.walletId !== ours.walletId && found.keyCheck !== ours.keyCheck
}
