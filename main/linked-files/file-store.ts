import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { lstat, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { WalletError } from '#core/errors'
import type { ReplaceFiles } from '../handoff/replace-files'

/** No form comes near it: a longer file is somebody else's. */
const longestBytes = 4_000_000

/** Files the wallet keeps up to date. */
export interface LinkedFileStore extends ReplaceFiles {
  /**
   * What stands in the file; undefined where there is none. Never follows a link, never waits at a pipe. Rejects with
   * `linked-folder-missing`, `linked-file-encoding`, `export-is-link`, `export-not-a-file` or `export-failed`.
   */
  read(path: string): Promise<string | undefined>
  /** When it was last written (epoch ms), where that can be seen. */
  writtenAt(path: string): Promise<number | undefined>
}

export function createLinkedFileStore(replacing: ReplaceFiles): LinkedFileStore {
  return {
    ...replacing,
    read: async (path) => {
      await refuseMissingFolder(path)
      const file = await openFile(path)
      try {
        return file === undefined ? undefined : await contentOf(file)
      } finally {
        await file?.close()
      }
    },
    writtenAt: (path) =>
      lstat(path).then(
        ({ mtimeMs }) => Math.floor(mtimeMs),
        () => undefined,
      ),
  }
}

async function refuseMissingFolder(path: string): Promise<void> {
  try {
    await lstat(dirname(path))
  } catch (error) {
    throw new WalletError('linked-folder-missing', codeIn(error))
  }
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    const present = await lstat(path)
    if (present.isSymbolicLink()) throw new WalletError('export-is-link')
    if (!present.isFile() || present.nlink > 1) throw new WalletError('export-not-a-file')
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (error instanceof WalletError) throw error
    const code = codeIn(error)
    if (code === 'ENOENT') return undefined
    throw new WalletError(code === 'ELOOP' ? 'export-is-link' : 'export-failed', code)
  }
}

async function contentOf(file: FileHandle): Promise<string> {
  const { size } = await file.stat()
  if (size > longestBytes) throw new WalletError('export-not-a-file', `${size} bytes`)
  return decoded(await file.readFile())
}

/** Somebody’s own lines in another encoding would not come out as they went in. */
function decoded(content: Buffer): string {
  if (!isUtf8(content)) throw new WalletError('linked-file-encoding')
  return content.toString('utf8')
}

function codeIn(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown'
}
