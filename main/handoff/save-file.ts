import { constants } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { WalletError, type ErrorCode } from '#core/errors'
import { patiently } from '../held-files'
import type { Clock, RandomBytes, SaveExportFile } from '../ports'

/** An open file, as far as saving needs it. */
export type OpenFile = Pick<
  nodeFiles.FileHandle,
  'chmod' | 'stat' | 'writeFile' | 'truncate' | 'sync' | 'close'
>

/** The file system, as far as saving needs it. */
export interface FileOperations {
  lstat(path: string): Promise<{ isSymbolicLink(): boolean; isFile(): boolean; nlink: number }>
  open(path: string, flags: number, mode?: number): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

interface Saving {
  readonly files: FileOperations
  readonly clock: Clock
  readonly platform: NodeJS.Platform
  readonly target: string
  readonly temporary: string
}

/** Somebody sits before the window and waits. */
const patienceMs = 3_000

/**
 * Saves one confirmed export: complete or not at all, readable by its owner alone (0600 whatever the umask; on
 * Windows the folder's rules hold), never through a link. Throws `export-is-link`, `export-not-a-file`,
 * `disk-full` or `export-failed`: an earlier file of that name is then as it was, and nothing of the values is on
 * the disk. Where that cannot be said, it throws `export-left-behind`; the fact `left` is the name of the file
 * that may hold them, absent where they may stand under the chosen name.
 *
 * A folder that others may write to is no reason to refuse: USB sticks and shared drives look like that, nobody
 * there can read the file, and renaming replaces whatever someone puts in its place instead of following it.
 */
export function createSaveExportFile(ports: {
  readonly randomBytes: RandomBytes
  readonly clock: Clock
  readonly platform: NodeJS.Platform
  readonly files?: FileOperations
}): SaveExportFile {
  const { randomBytes, files = nodeFiles, clock, platform } = ports
  return async (path, content) => {
    const target = resolve(path)
    const temporary = join(dirname(target), `.token-wallet-${hex(randomBytes(16))}.tmp`)
    const saving = { files, clock, platform, target, temporary }
    try {
      await refuseAnythingButAFile(files, target)
      await writeAndReplace(saving, Buffer.from(content, 'utf8'))
    } catch (error) {
      throw error instanceof WalletError ? error : saveFailure(error)
    }
  }
}

async function refuseAnythingButAFile(files: FileOperations, target: string): Promise<void> {
  const present = await files.lstat(target).catch(ignoreMissing)
  if (present === undefined) return
  if (present.isSymbolicLink()) throw new WalletError('export-is-link')
  // With a second name the old content would live on there, out of the person's sight.
  if (!present.isFile() || present.nlink > 1) throw new WalletError('export-not-a-file')
}

async function writeAndReplace(saving: Saving, bytes: Buffer): Promise<void> {
  const { files, target, temporary } = saving
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants
  const file = await files.open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600)
  let isWhole = false
  try {
    await writePrivately(saving, file, bytes)
    isWhole = true
    await patiently(saving, patienceMs, () => files.rename(temporary, target))
  } catch (error) {
    const end = await takeBack(saving)
    if (end === 'left') throw leftBehind(error, { left: basename(temporary) })
    // A network drive may have renamed it and lost the answer.
    if (end === 'was-gone' && isWhole) throw leftBehind(error)
    throw error
  }
  await syncFolder(files, dirname(target))
}

async function writePrivately({ platform }: Saving, file: OpenFile, bytes: Buffer): Promise<void> {
  try {
    await file.chmod(0o600)
    await file.writeFile(bytes)
    await file.sync()
    const { mode, size } = await file.stat()
    if (size !== bytes.length) throw new WalletError('export-failed', 'the file came out short')
    // Some file systems accept a mode and ignore it.
    if (platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new WalletError('export-failed', 'this folder cannot keep a file private')
    }
  } finally {
    await file.close()
  }
}

/** After a failure the values must not stay: a file that cannot be removed is emptied. */
async function takeBack(saving: Saving): Promise<'taken-back' | 'was-gone' | 'left'> {
  const remove = () => saving.files.unlink(saving.temporary)
  try {
    await remove()
    return 'taken-back'
  } catch (error) {
    if (isMissing(error)) return 'was-gone'
  }
  // Emptied at once: what holds the file may hold it for longer than we wait.
  const isEmpty = await succeeds(empty(saving))
  const isGone = await succeeds(patiently(saving, patienceMs, remove).catch(ignoreMissing))
  return isEmpty || isGone ? 'taken-back' : 'left'
}

async function empty({ files, temporary }: Saving): Promise<void> {
  const file = await files.open(temporary, constants.O_WRONLY | constants.O_NOFOLLOW)
  try {
    const { nlink } = await file.stat()
    // Where others may write, it could be a second name of something else by now.
    if (nlink !== 1) throw new WalletError('export-not-a-file')
    await file.truncate(0)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Makes the new name survive a power failure. By now the file is complete and in place: where a folder cannot
 * be synced (Windows, some network drives, folders one may write to but not read), it is saved all the same.
 */
async function syncFolder(files: FileOperations, folder: string): Promise<void> {
  const handle = await files.open(folder, constants.O_RDONLY).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}

const failureCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ELOOP: 'export-is-link',
  EISDIR: 'export-not-a-file',
}

/** The technical part names the failed call, not the path: client names stand in paths. */
function saveFailure(error: unknown): WalletError {
  const { code = 'unknown', syscall = '' } = error as NodeJS.ErrnoException
  return new WalletError(failureCodes[code] ?? 'export-failed', `${code} ${syscall}`.trim())
}

function leftBehind(error: unknown, facts: { readonly left?: string } = {}): WalletError {
  const { message } = error instanceof WalletError ? error : saveFailure(error)
  return new WalletError('export-left-behind', message, { ...facts })
}

function ignoreMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined
  throw error
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
