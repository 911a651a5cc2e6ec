import { WalletError } from '#core/errors'
import type { VaultRecord } from '#core/vault-document'
import { backupPath } from './backups'
import { readWhole, replaceFile, saving } from './durable-file'
import { readLines } from './load-log'
import type { Seal } from './record-line'
import { logMaxBytes, logPath, nameAside } from './wallet-paths'
import { recordsLock, type WalletFolder } from './wallet-place'

/** The newest record of each that a backup holds. */
export interface BackupRead {
  readonly records: readonly VaultRecord[]
  /** Lines that cannot be read. */
  readonly damaged: number
}

/** The copies of an open wallet's log. */
export interface Copies {
  /** Reads the backup of a day; writes nothing. Rejects with `backup-unreadable` where nothing of it can be read. */
  readBackup(day: string): Promise<BackupRead>
  /** Keeps the log as it is beside it, under a name of its own that nothing writes to or takes away. */
  keepAside(): Promise<void>
}

export function createCopies({ disk, folder, locks }: WalletFolder, seal: Seal): Copies {
  return {
    readBackup: async (day) => {
      const bytes = await readWhole(disk.fs, backupPath(folder, day), logMaxBytes).catch(
        () => undefined,
      )
      if (bytes === undefined) throw unreadable(day)
      const { lines, harm, outOfTurn } = await readLines(bytes, seal)
      if (lines.size === 0) throw unreadable(day)
      const records = [...lines.values()].flatMap(({ read }) =>
        read.type === 'record' ? [read.record] : [],
      )
      return { records, damaged: harm.length + outOfTurn }
    },
    keepAside: () =>
      saving(() =>
        locks.hold(recordsLock, async () => {
          const path = logPath(folder)
          const bytes = await readWhole(disk.fs, path, logMaxBytes)
          // A copy, not a second name: the log grows where it is.
          if (bytes !== undefined) {
            await replaceFile(disk, await nameAside(disk, path, 'before-restore'), bytes)
          }
        }),
      ),
  }
}

/** A wallet in memory has none. */
export const noCopies: Copies = {
  readBackup: (day) => Promise.reject(unreadable(day)),
  keepAside: () => Promise.resolve(),
}

function unreadable(day: string): WalletError {
  return new WalletError('backup-unreadable', '', { day })
}
