import * as nodeFiles from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Clock, RandomBytes, SaveExportFile } from '../ports'
import {
  refuseOtherFile,
  refuseOtherFolder,
  refuseOwnFolder,
  refuseUnfitName,
  type BeforeNamed,
  type FolderMark,
} from './folder-mark'
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
  type OpenFile,
  type Writing,
} from './private-file'

interface Saving extends Writing {
  readonly mark?: FolderMark | undefined
  readonly beforeNamed?: BeforeNamed | undefined
  readonly target: string
  readonly temporary: string
}

/**
 * Saves one confirmed export: complete or not at all, readable by its owner alone (0600 whatever the umask; on
 * Windows the folder's rules hold), never through a link. Throws `export-is-link`, `export-not-a-file`,
 * `export-name-unfit`, `export-own-folder`, `export-place-changed`, `disk-full` or `export-failed`: an earlier file
 * of that name is then as it was, and nothing of the values is on the disk. Where that cannot be said, it throws `export-left-behind`; the fact `left` is the name of the file
 * that may hold them, absent where they may stand under the chosen name.
 *
 * A folder that is exchanged for another one, or for a link to one, between choosing and writing is seen by its
 * identity, also after the empty file was made in it: the values go only into a file of the folder that was chosen.
 * A chosen folder that is itself moved elsewhere keeps its identity, and its file with it.
 *
 * A folder that others may write to is no reason to refuse: USB sticks and shared drives look like that, nobody
 * there can read the file, and renaming replaces whatever someone puts in its place instead of following it.
 */
export function createSaveExportFile(ports: {
  readonly randomBytes: RandomBytes
  readonly clock: Clock
  readonly platform: NodeJS.Platform
  readonly files?: FileOperations
  /** The wallet's own: nothing is saved there. */
  readonly ownFolder?: string
}): SaveExportFile {
  const { randomBytes, files = nodeFiles, clock, platform, ownFolder } = ports
  return async (path, content, how) => {
    const [mark, beforeNamed] = typeof how === 'function' ? [undefined, how] : [how]
    const target = resolve(path)
    const temporary = join(dirname(target), `.token-wallet-${hex(randomBytes(16))}.tmp`)
    const saving = { files, clock, platform, target, temporary }
    try {
      refuseUnfitName(path, platform)
      await refuseOtherFolder(path, mark)
      if (ownFolder !== undefined) await refuseOwnFolder(path, ownFolder)
      await refuseAnythingButAFile(files, target)
      await writeAndReplace({ ...saving, mark, beforeNamed }, Buffer.from(content, 'utf8'))
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
    // It is empty so far: what was made in another folder goes again without a word of the token.
    await refuseElsewhere(saving, file)
    await writePrivately(saving, file, bytes)
    await saving.beforeNamed?.(temporary)
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

async function refuseElsewhere({ mark, temporary }: Saving, file: OpenFile): Promise<void> {
  try {
    await refuseOtherFolder(temporary, mark)
    if (mark !== undefined) await refuseOtherFile(temporary, await file.stat())
  } catch (error) {
    await file.close()
    throw error
  }
}
