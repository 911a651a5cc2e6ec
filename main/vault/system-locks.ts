import { randomBytes } from 'node:crypto'
import type { Clock, ProcessLocks } from '../ports'
import { nodeFileSystem } from './file-system'
import { createProcessLocks } from './process-lock'
import { readProcessTable } from './process-mark'

/** The locks of a wallet's folder among the processes of this system. */
export function systemLocks(folder: string, machineId: string, clock: Clock): ProcessLocks {
  const fs = nodeFileSystem(process.platform)
  const processes = readProcessTable(machineId)
  return createProcessLocks({ fs, folder, clock, randomBytes, processes })
}
