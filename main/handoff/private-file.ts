import { constants } from 'node:fs'
import type * as nodeFiles from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { WalletError, type ErrorCode } from '#core/errors'
import { patiently } from '../held-files'
import type { Clock } from '../ports'

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

/** What writing one file stands on. */
export interface Writing {
  readonly files: FileOperations
  readonly clock: Clock
  readonly platform: NodeJS.Platform
}

/** Somebody sits before the window and waits. */
const patienceMs = 3_000

/** Throws `export-is-link` or `export-not-a-file`; true where a file stands there already. */
export async function refuseAnythingButAFile(
  files: Pick<FileOperations, 'lstat'>,
  target: string,
): Promise<boolean> {
  const present = await files.lstat(target).catch(ignoreMissing)
  if (present === undefined) return false
  if (present.isSymbolicLink()) throw new WalletError('export-is-link')
  // With a second name the old content would live on there, out of the person's sight.
  if (!present.isFile() || present.nlink > 1) throw new WalletError('export-not-a-file')
  return true
}

/** Opens a new file, readable by its owner alone, and never what somebody put there first. */
export function openNew(files: FileOperations, path: string): Promise<OpenFile> {
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants
  return files.open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600)
}

/** Every byte, durable and private, into a file just opened, and closes it; throws otherwise. */
export async function writePrivately(
  { platform }: Pick<Writing, 'platform'>,
  file: OpenFile,
  bytes: Buffer,
): Promise<void> {
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

/** Where another program may hold one of the two for a moment, it is waited for. */
export function renamePatiently(writing: Writing, from: string, to: string): Promise<void> {
  return patiently(writing, patienceMs, () => writing.files.rename(from, to))
}

/** After a failure the values must not stay: a file that cannot be removed is emptied. */
export async function takeAway(
  writing: Writing,
  path: string,
): Promise<'taken-away' | 'was-gone' | 'left'> {
  const remove = () => writing.files.unlink(path)
  try {
    await remove()
    return 'taken-away'
  } catch (error) {
    if (isMissing(error)) return 'was-gone'
  }
  // Emptied at once: what holds the file may hold it for longer than we wait.
  const isEmpty = await succeeds(empty(writing, path))
  const isGone = await succeeds(patiently(writing, patienceMs, remove).catch(ignoreMissing))
  return isEmpty || isGone ? 'taken-away' : 'left'
}

async function empty({ files }: Writing, path: string): Promise<void> {
  const file = await files.open(path, constants.O_WRONLY | constants.O_NOFOLLOW)
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
 * Makes new names survive a power failure. By now the files are complete and in place: where a folder cannot
 * be synced (Windows, some network drives, folders one may write to but not read), they are saved all the same.
 */
export async function syncFolderOf(files: FileOperations, path: string): Promise<void> {
  const handle = await files.open(dirname(path), constants.O_RDONLY).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}

const failureCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ELOOP: 'export-is-link',
  EISDIR: 'export-not-a-file',
}

/** The technical part names the failed call, not the path: client names stand in paths. */
export function saveFailure(error: unknown): WalletError {
  if (error instanceof WalletError) return error
  const { code = 'unknown', syscall = '' } = error as NodeJS.ErrnoException
  return new WalletError(failureCodes[code] ?? 'export-failed', `${code} ${syscall}`.trim())
}

/** `left` is the file that may hold the values; absent where they may stand under the chosen name. */
export function leftBehind(error: unknown, left?: string): WalletError {
  const facts = left === undefined ? {} : { left: basename(left) }
  return new WalletError('export-left-behind', saveFailure(error).message, facts)
}

export function ignoreMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined
  throw error
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

export async function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
