import { createHash } from 'node:crypto'
import { constants, type BigIntStats } from 'node:fs'
import { lstat, open, unlink } from 'node:fs/promises'
import type { Removal } from '#core/ledger'

/** `there`: nobody knows what it held. `link`: a link, or a file with a second name. */
export type FileLook = 'same' | 'changed' | 'link' | 'there' | 'missing' | 'unknown'

/** Files the wallet wrote at some time, known by SHA-256 in hex. */
export interface WrittenFiles {
  look(path: string, digest: string | undefined): Promise<FileLook>
  /** Removes the file if it is exactly what was written, and nothing else whatever stands there. */
  remove(path: string, digest: string): Promise<Removal>
}

/** No export is nearly as long. */
const mostBytes = 4 * 1024 * 1024

export const writtenFiles: WrittenFiles = {
  look: async (path, digest) => (await lookAt(path, digest)).look,
  remove: async (path, digest) => {
    const { look, stats } = await lookAt(path, digest)
    if (look === 'missing') return { type: 'missing' }
    if (look === 'link' || look === 'changed') return { type: 'left', why: look }
    if (look !== 'same' || stats === undefined) return { type: 'left', why: 'failed' }
    try {
      // Whatever took its place while it was read is not ours.
      const now = await lstat(path, { bigint: true })
      if (!isSameFile(now, stats)) return { type: 'left', why: 'changed' }
      await unlink(path)
      return { type: 'removed' }
    } catch (error) {
      return isMissing(error) ? { type: 'missing' } : { type: 'left', why: 'failed' }
    }
  },
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

interface Seen {
  readonly look: FileLook
  readonly stats?: BigIntStats
}

async function lookAt(path: string, digest: string | undefined): Promise<Seen> {
  try {
    const found = await lstat(path, { bigint: true })
    if (found.isSymbolicLink() || (found.isFile() && found.nlink > 1n)) return { look: 'link' }
    if (!found.isFile() || found.size > mostBytes) return { look: 'changed' }
    if (digest === undefined) return { look: 'there' }
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      const stats = await file.stat({ bigint: true })
      if (!isSameFile(stats, found)) return { look: 'changed' }
      return { look: digestOf(await file.readFile()) === digest ? 'same' : 'changed', stats }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { look: isMissing(error) ? 'missing' : 'unknown' }
  }
}

function isSameFile(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino && one.mtimeNs === other.mtimeNs
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}
