import { dirname } from 'node:path'
import { WalletError } from '#core/errors'
import { writeRecord } from './document-schema'
import { readWhole, replaceFile, saveFailure } from './durable-file'
import { findWallet, holdsNoRecord, isUnusedLog } from './find-wallet'
import { hasLeftovers, removeTemporaryFiles } from './folder-care'
import { headerBytes, headerFormat, type Header } from './header'
import { keyCheck } from './key-wraps'
import { nonceBytes, sealLine, type Seal } from './record-line'
import { firstLineId, headerPath, logMaxBytes, logPath } from './wallet-paths'
import { recordsLock, type WalletFolder } from './wallet-place'

/** Writes an empty wallet and gives its header. Rejects, leaving nothing, when that fails or one is there already. */
export async function createWallet(
  place: WalletFolder,
  dataKey: Buffer,
  makeWraps: (walletId: string) => Promise<Header['wraps']>,
): Promise<Header> {
  const walletId = Buffer.from(place.randomBytes(16)).toString('base64url')
  const header: Header = {
    format: headerFormat,
    walletId,
    appId: place.appId,
    platform: place.disk.platform,
    createdAt: place.disk.clock.now(),
    createdBy: place.machineId,
    keyCheck: keyCheck(dataKey, walletId),
    wraps: await makeWraps(walletId),
  }
  await refuseSecondWallet(place)
  await makeFolder(place)
  await place.locks.hold(recordsLock, async () => {
    // Another process may have been faster.
    await refuseSecondWallet(place)
    await writeWallet(place, header, firstLine(place, { walletId, dataKey }))
  })
  return header
}

async function writeWallet(place: WalletFolder, header: Header, log: Buffer): Promise<void> {
  const { disk, folder } = place
  try {
    // The log first: a header without its log would mean that records are lost.
    await replaceFile(disk, logPath(folder), log)
    await replaceFile(disk, headerPath(folder), headerBytes(header))
  } catch (error) {
    await removeWallet(place)
    throw saveFailure(error)
  }
}

/** Takes back a wallet that `createWallet` has just made and nobody has saved to. */
export async function removeWallet({ disk, folder }: WalletFolder): Promise<void> {
  await disk.fs.remove(headerPath(folder)).catch(() => undefined)
  const isGone = (await disk.fs.stat(headerPath(folder)).catch(() => 'unknown')) === undefined
  if (isGone) await disk.fs.remove(logPath(folder)).catch(() => undefined)
}

/** The same where another process may have found it meanwhile: a wallet that anybody has saved to stays. */
export async function removeUnusedWallet(place: WalletFolder): Promise<void> {
  const { disk, folder, locks } = place
  await locks
    .hold(recordsLock, async () => {
      const log = await readWhole(disk.fs, logPath(folder), logMaxBytes)
      if (log === undefined || (await isUnusedLog(log))) await removeWallet(place)
    })
    // What cannot be looked at stays too: it is empty, and whoever comes next uses it.
    .catch(() => undefined)
}

/**
 * Removes what a crash in the making of the first wallet has left: temporary files without any record, and, by taking the
 * lock, claims of processes that are gone. There is no wallet: nothing depends on it.
 */
export async function clearUnused(place: WalletFolder): Promise<void> {
  const { disk, locks } = place
  const isWithoutRecords = async (path: string): Promise<boolean> => {
    const bytes = await readWhole(disk.fs, path, logMaxBytes)
    return bytes === undefined || holdsNoRecord(bytes)
  }
  const clear = async (): Promise<void> => {
    if (!(await hasLeftovers(place))) return
    await locks.hold(recordsLock, async () => {
      if ((await findWallet(place)) === undefined)
        await removeTemporaryFiles(place, isWithoutRecords)
    })
  }
  await clear().catch(() => undefined)
}

async function makeFolder({ disk, folder }: WalletFolder): Promise<void> {
  try {
    await disk.fs.makeFolder(folder)
    if (disk.platform !== 'win32') await disk.fs.chmodFolder(folder, 0o700)
    await disk.fs.syncFolder(dirname(folder))
  } catch (error) {
    throw saveFailure(error)
  }
}

async function refuseSecondWallet(place: WalletFolder): Promise<void> {
  const found = await findWallet(place).catch((error: unknown) => {
    throw saveFailure(error)
  })
  if (found !== undefined) throw new WalletError('save-failed', 'a wallet is there already')
}

function firstLine({ appId, machineId, disk, randomBytes }: WalletFolder, seal: Seal): Buffer {
  const body = { appId, platform: disk.platform, createdBy: machineId }
  const bytes = writeRecord({ kind: 'wallet', version: 1, body }, disk.clock.now())
  const place = { generation: 1, following: 0, recordId: firstLineId }
  return Buffer.from(sealLine(seal, place, { bytes, nonce: randomBytes(nonceBytes) }), 'latin1')
}
