import { randomBytes } from 'node:crypto'
import type { ProcessLocks } from '../../main/ports'
import { systemClock } from '../../main/system-clock'
import { nodeFileSystem, type FileSystem } from '../../main/vault/file-system'
import { createProcessLocks } from '../../main/vault/process-lock'
import { readProcessTable } from '../../main/vault/process-mark'

/** The locks of a folder as the app has them. */
export function realLocks(folder: string, fs?: FileSystem): ProcessLocks {
  return createProcessLocks({
    fs: fs ?? nodeFileSystem(process.platform),
    folder,
    clock: systemClock,
    randomBytes,
    processes: readProcessTable('the-machine-of-the-tests'),
  })
}
