import { dirname } from 'node:path'
import { WalletError } from '#core/errors'
import { readRange, saveFailure, withFile, writeAll, type Disk } from './durable-file'
import type { OpenFile } from './file-system'

/** A file that only grows, and whose length is known. */
export interface LogFile {
  length(): number
  /** Durable and compared when it resolves. On failure the file is cut back to what it was, now or before the next append. */
  append(payload: Buffer): Promise<void>
  /** Another file of that length was put in its place: it counts once its folder is synced. */
  replaced(length: number): Promise<void>
}

export function createLogFile(disk: Disk, path: string, initialLength: number): LogFile {
  let length = initialLength
  /** How much a failed append may have left behind that could not be taken back yet. */
  let leftBehind = 0
  /** Until the folder is synced a power cut could bring the file before it back, and lose what was appended since. */
  let needsFolderSync = false

  const prepare = async (file: OpenFile) => {
    const size = await file.size()
    if (size > length && size <= length + leftBehind) {
      await file.truncate(length)
      await file.sync()
    } else if (size !== length) {
      throw new WalletError('save-failed', 'records.log was changed by another program')
    }
    leftBehind = 0
  }

  const syncFolder = async () => {
    if (needsFolderSync) await disk.fs.syncFolder(dirname(path))
    needsFolderSync = false
  }

  const write = (payload: Buffer) =>
    withFile(disk.fs.open(path, 'change'), async (file) => {
      await prepare(file)
      leftBehind = payload.length
      await writeAll(file, payload, length)
      await file.sync()
    })

  const takeBack = async () => {
    if (leftBehind > 0) await withFile(disk.fs.open(path, 'change'), prepare)
  }

  return {
    length: () => length,
    append: async (payload) => {
      try {
        await syncFolder()
        await write(payload)
        await withFile(disk.fs.open(path, 'read'), (file) => compare(file, length, payload))
      } catch (error) {
        // Should this fail as well, the next append begins with it.
        await takeBack().catch(() => undefined)
        throw saveFailure(error)
      }
      leftBehind = 0
      length += payload.length
    },
    replaced: async (newLength) => {
      length = newLength
      needsFolderSync = true
      await syncFolder()
    },
  }
}

async function compare(file: OpenFile, at: number, payload: Buffer): Promise<void> {
  const found = await readRange(file, at, payload.length + 1)
  if (!found.equals(payload)) throw new WalletError('save-failed', 'read back differently')
}
