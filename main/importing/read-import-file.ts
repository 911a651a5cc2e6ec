import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { WalletError } from '#core/errors'
import { sizeLimit } from '#core/importers/decode'
import type { ImportSource } from './plain-findings'

/**
 * Reads a file the person chose, an ordinary one of at most 50 MB. Rejects with `import-refused` (its `reason` says what
 * else it is) or `import-unreadable`.
 */
export async function readImportFile(
  path: string,
): Promise<Extract<ImportSource, { readonly type: 'file' }>> {
  try {
    // Looked at before it is opened: opening alone makes some devices do something.
    refuseUnlessSmallFile(await stat(path))
    // A pipe put in its place meanwhile does not make us wait.
    const file = await open(path, constants.O_RDONLY | nonBlocking)
    try {
      const state = await file.stat()
      refuseUnlessSmallFile(state)
      return {
        type: 'file',
        bytes: await readAtMost(file, state.size),
        fileName: basename(path),
        writtenAt: Math.floor(state.mtimeMs),
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof WalletError ? error : unreadable(error)
  }
}

/** Windows has no such flag, and no such pipes. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

function refuseUnlessSmallFile(state: { isFile(): boolean; readonly size: number }): void {
  if (!state.isFile()) throw new WalletError('import-refused', '', { reason: 'not-a-file' })
  if (state.size > sizeLimit) throw tooLarge()
}

/** A file may grow while it is read, and some say no size at all. */
async function readAtMost(file: FileHandle, size: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const chunk = Buffer.alloc(Math.max(size - length, 0) + 65_536)
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null)
    if (bytesRead === 0) return Buffer.concat(chunks)
    length += bytesRead
    if (length > sizeLimit) throw tooLarge()
    chunks.push(chunk.subarray(0, bytesRead))
  }
}

function tooLarge(): WalletError {
  return new WalletError('import-refused', '', { reason: 'too-large' })
}

/** The technical part names the failed call, not the path: client names stand in paths. */
function unreadable(error: unknown): WalletError {
  const { code = 'unknown', syscall = '' } = error as NodeJS.ErrnoException
  return new WalletError('import-unreadable', `${code} ${syscall}`.trim())
}
