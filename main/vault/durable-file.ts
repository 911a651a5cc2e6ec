import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { WalletError } from '#core/errors'
import { patiently } from '../held-files'
import type { Clock } from '../ports'
import { systemCode } from '../system-code'
import type { FileSystem, OpenFile } from './file-system'

/** What durable files stand on. */
export interface Disk {
  readonly fs: FileSystem
  readonly clock: Clock
  readonly platform: NodeJS.Platform
}

export const temporarySuffix = '.tmp'
export const notAFile = 'not an ordinary file'

const fullDisk: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT', 'EFBIG']
const patienceMs = 10_000

/** What a failed write means for the person. */
export function saveFailure(error: unknown): WalletError {
  if (error instanceof WalletError) return error
  const code = systemCode(error)
  const technical = code ?? (error instanceof Error ? error.name : 'unknown')
  return new WalletError(fullDisk.includes(code) ? 'disk-full' : 'save-failed', technical)
}

/** Does what saves something: a refusal of the system becomes the failure people read, a bug stays one. */
export async function saving<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw systemCode(error) === undefined ? error : saveFailure(error)
  }
}

/** Writes every byte: one call may write fewer than asked without failing. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0
  while (done < bytes.byteLength) {
    const written = await file.write(bytes.subarray(done), at + done)
    if (written <= 0) throw new WalletError('save-failed', 'nothing was written')
    done += written
  }
}

/** Up to `length` bytes from `at`; fewer only where the file ends. */
export async function readRange(file: OpenFile, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const read = await file.read(bytes.subarray(done), at + done)
    if (read <= 0) break
    done += read
  }
  return bytes.subarray(0, done)
}

/** The whole file, or undefined when there is none. Rejects with `vault-unreadable` when it is no plain file or too large. */
export async function readWhole(
  fs: FileSystem,
  path: string,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const found = await fs.stat(path)
  if (found === undefined) return undefined
  if (found.type !== 'file') throw new WalletError('vault-unreadable', notAFile)
  if (found.size > maxBytes) throw new WalletError('vault-unreadable', 'larger than it can be')
  return withFile(fs.open(path, 'read'), (file) => readRange(file, 0, found.size))
}

/**
 * Puts `bytes` under `path` whole or not at all: a new file of 0600 beside it, all bytes, synced, read back and
 * compared, renamed over, folder synced. A failure leaves what was there and no temporary file.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = await writeBeside(disk, path, bytes)
  try {
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.fs.remove(temporary).catch(() => undefined)
    throw saveFailure(error)
  }
  await disk.fs.syncFolder(dirname(path)).catch((error: unknown) => {
    throw saveFailure(error)
  })
}

/** The first half of `replaceFile`: a complete, compared file beside `path`. Gives its name. */
export async function writeBeside(disk: Disk, path: string, bytes: Uint8Array): Promise<string> {
  const temporary = `${path}.${randomUUID()}${temporarySuffix}`
  try {
    await writeNew(disk.fs, temporary, bytes)
    return temporary
  } catch (error) {
    await disk.fs.remove(temporary).catch(() => undefined)
    throw saveFailure(error)
  }
}

/** Where another program may hold one of the two for a moment, it is waited for. */
export function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  return patiently(disk, patienceMs, () => disk.fs.rename(from, to))
}

/** Opens, uses and always closes a file. */
export async function withFile<T>(
  opening: Promise<OpenFile>,
  use: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await opening
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

async function writeNew(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  await withFile(fs.open(path, 'create'), async (file) => {
    // The mode given at creation passes through the umask; this one does not.
    await file.chmod(0o600)
    await writeAll(file, bytes, 0)
    await file.sync()
  })
  const written = await withFile(fs.open(path, 'read'), async (file) =>
    readRange(file, 0, Math.max((await file.stat()).size, bytes.byteLength)),
  )
  if (!written.equals(bytes)) throw new WalletError('save-failed', 'read back differently')
}
