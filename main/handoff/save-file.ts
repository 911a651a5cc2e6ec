import * as nodeFiles from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Clock, RandomBytes, SaveExportFile } from '../ports'
import {
  hex,
  leftBehind,
  openNew,
  refuseAnythingButAFile,
  renamePatiently,
  saveFailure,
  syncFolderOf,
  takeAway,
  writePrivately,
  type FileOperations,
  type Writing,
} from './private-file'

interface Saving extends Writing {
  readonly target: string
  readonly temporary: string
}

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
      throw saveFailure(error)
    }
  }
}

async function writeAndReplace(saving: Saving, bytes: Buffer): Promise<void> {
  const { files, target, temporary } = saving
  const file = await openNew(files, temporary)
  let isWhole = false
  try {
    await writePrivately(saving, file, bytes)
    isWhole = true
    await renamePatiently(saving, temporary, target)
  } catch (error) {
    const end = await takeAway(saving, temporary)
    if (end === 'left') throw leftBehind(error, temporary)
    // A network drive may have renamed it and lost the answer.
    if (end === 'was-gone' && isWhole) throw leftBehind(error)
    throw error
  }
  await syncFolderOf(files, target)
}
