import type { ProcessLocks, RandomBytes } from '../ports'
import type { Disk } from './durable-file'

/** The lock under which the wallet's files are changed. */
export const recordsLock = 'records'

/** The wallet's files and the facts that bind them to this app and machine. */
export interface WalletFolder {
  readonly disk: Disk
  readonly locks: ProcessLocks
  readonly folder: string
  readonly appId: string
  readonly machineId: string
  readonly randomBytes: RandomBytes
}
