import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ChosenFile } from './ports'

export type ReadFile =
  | { readonly type: 'read'; readonly file: ChosenFile }
  | { readonly type: 'refused'; readonly reason: 'unreadable' | 'too-large' }

/**
 * Reads a file that a person chose, up to `mostBytes` of it. What is no ordinary file is not waited for: a pipe would
 * never end, a device may do anything.
 */
export async function readChosenFile(path: string, mostBytes: number): Promise<ReadFile> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const { size } = await ordinary(handle)
    if (size > mostBytes) return { type: 'refused', reason: 'too-large' }
    // It may grow while it is read.
    const bytes = Buffer.alloc(mostBytes + 1)
    const length = await fill(handle, bytes)
    if (length > mostBytes) return { type: 'refused', reason: 'too-large' }
    return { type: 'read', file: { name: basename(path), bytes: bytes.subarray(0, length) } }
  } catch {
    return { type: 'refused', reason: 'unreadable' }
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

async function ordinary(handle: FileHandle): Promise<{ readonly size: number }> {
  const stats = await handle.stat()
  if (!stats.isFile()) throw new TypeError('not an ordinary file')
  return stats
}

async function fill(handle: FileHandle, bytes: Buffer): Promise<number> {
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return length
}
