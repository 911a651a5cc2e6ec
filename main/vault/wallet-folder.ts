import { dirname, join } from 'node:path'
import { WalletError } from '#core/errors'
import type { RandomBytes } from '../ports'
import { previousLog } from './compaction'
import { writeRecord } from './document-schema'
import {
  readWhole,
  replaceFile,
  saveFailure,
  temporarySuffix,
  withFile,
  type Disk,
} from './durable-file'
import { headerBytes, headerFormat, headerMaxBytes, readHeader, type Header } from './header'
import { keyCheck } from './key-wraps'
import { scanLog } from './log-scan'
import { nonceBytes, sealLine } from './record-line'

/** The wallet's files and the facts that bind them to this app and machine. */
export interface WalletFolder {
  readonly disk: Disk
  readonly folder: string
  readonly appId: string
  readonly machineId: string
  readonly randomBytes: RandomBytes
}

/** The first line of every log: a wallet's log is never empty, so an empty one is a lost one. */
const firstLineId = 'wallet'

const logMaxBytes = 512 * 1024 * 1024

export const headerPath = (folder: string): string => join(folder, 'wallet.json')
export const logPath = (folder: string): string => join(folder, 'records.log')

/** The header of the wallet in the folder, or undefined when there is none. Rejects when something is there that is no whole wallet. */
export async function findWallet(place: WalletFolder): Promise<Header | undefined> {
  const { disk, folder, appId } = place
  const bytes = await readWhole(disk.fs, headerPath(folder), headerMaxBytes)
  if (bytes !== undefined) return readHeader(bytes, appId)
  const previous = await disk.fs.stat(previousLog(logPath(folder)))
  const log = await readWhole(disk.fs, logPath(folder), logMaxBytes)
  if (previous !== undefined || (log !== undefined && !isUnusedLog(log))) {
    throw new WalletError('vault-unreadable', 'wallet.json is missing')
  }
  return undefined
}

export async function readLog({ disk, folder }: WalletFolder): Promise<Buffer> {
  const log = await readWhole(disk.fs, logPath(folder), logMaxBytes)
  if (log === undefined) throw new WalletError('vault-unreadable', 'records.log is missing')
  return log
}

/** Writes an empty wallet and gives its header. Rejects, leaving nothing, when that fails or one is there already. */
export async function createWallet(
  place: WalletFolder,
  dataKey: Buffer,
  makeWraps: (walletId: string) => Promise<Header['wraps']>,
): Promise<Header> {
  const { disk, folder } = place
  const walletId = Buffer.from(place.randomBytes(16)).toString('base64url')
  const header: Header = {
    format: headerFormat,
    walletId,
    appId: place.appId,
    platform: disk.platform,
    createdAt: disk.clock.now(),
    createdBy: place.machineId,
    keyCheck: keyCheck(dataKey, walletId),
    wraps: await makeWraps(walletId),
  }
  await refuseSecondWallet(place)
  try {
    await makeFolder(place)
    // The log first: a header without its log would mean that records are lost.
    await replaceFile(disk, logPath(folder), firstLine(place, { walletId, dataKey }))
    await replaceFile(disk, headerPath(folder), headerBytes(header))
  } catch (error) {
    await removeWallet(place)
    throw saveFailure(error)
  }
  return header
}

/** Takes back a wallet that `createWallet` has just made and nobody has saved to. */
export async function removeWallet({ disk, folder }: WalletFolder): Promise<void> {
  await disk.fs.remove(headerPath(folder)).catch(() => undefined)
  const isGone = (await disk.fs.stat(headerPath(folder)).catch(() => 'unknown')) === undefined
  if (isGone) await disk.fs.remove(logPath(folder)).catch(() => undefined)
}

/** Closes the folder and its files to everybody else. What the system refuses here does not keep the wallet shut. */
export async function tightenFolder({ disk, folder }: WalletFolder): Promise<void> {
  const found = await disk.fs.stat(folder)
  if (found === undefined) return
  if (found.type !== 'folder') throw new WalletError('vault-unreadable', 'not a folder')
  if (disk.platform === 'win32') return
  if (found.mode !== 0o700) await disk.fs.chmodFolder(folder, 0o700).catch(() => undefined)
  for (const name of await disk.fs.list(folder)) {
    const path = join(folder, name)
    const file = await disk.fs.stat(path)
    if (file?.type !== 'file' || file.mode === 0o600) continue
    await withFile(disk.fs.open(path, 'read'), (open) => open.chmod(0o600)).catch(() => undefined)
  }
}

/** Removes what an interrupted save left. Only to be called once the wallet has been read well; what cannot be removed stays. */
export async function removeTemporaryFiles({ disk, folder }: WalletFolder): Promise<void> {
  for (const name of await disk.fs.list(folder).catch(() => [])) {
    if (name.endsWith(temporarySuffix)) {
      await disk.fs.remove(join(folder, name)).catch(() => undefined)
    }
  }
}

async function makeFolder({ disk, folder }: WalletFolder): Promise<void> {
  await disk.fs.makeFolder(folder)
  if (disk.platform !== 'win32') await disk.fs.chmodFolder(folder, 0o700)
  await disk.fs.syncFolder(dirname(folder))
}

async function refuseSecondWallet(place: WalletFolder): Promise<void> {
  const found = await findWallet(place).catch((error: unknown) => {
    throw saveFailure(error)
  })
  if (found !== undefined) throw new WalletError('save-failed', 'a wallet is there already')
}

function firstLine(
  { appId, machineId, disk, randomBytes }: WalletFolder,
  seal: { readonly walletId: string; readonly dataKey: Buffer },
): Buffer {
  const body = { appId, platform: disk.platform, createdBy: machineId }
  const bytes = writeRecord({ kind: 'wallet', version: 1, body }, disk.clock.now())
  const place = { generation: 1, following: 0, recordId: firstLineId }
  return Buffer.from(sealLine(seal, place, { bytes, nonce: randomBytes(nonceBytes) }), 'latin1')
}

/** Only the first line: a wallet whose making was interrupted before its header. Nothing was ever saved to it. */
function isUnusedLog(log: Buffer): boolean {
  const scan = scanLog(log)
  const isFirstLine = scan.lines.length === 1 && scan.lines[0]?.line.recordId === firstLineId
  return isFirstLine && scan.damaged === 0 && scan.cutOff.length === 0 && scan.end === 'clean'
}
