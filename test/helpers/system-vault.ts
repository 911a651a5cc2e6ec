import { randomBytes } from 'node:crypto'
import { appId } from '../../main/app-id'
import type { Cipher, ProcessLocks } from '../../main/ports'
import { systemClock } from '../../main/system-clock'
import { systemLocks } from '../../main/vault/system-locks'
import { openVault, type Vault } from '../../main/vault/vault'

export const machineId = 'the-machine-of-the-tests'

/** The wallet of a folder, with the system's own clock and locks. */
export function systemVault(
  folder: string,
  cipher: Cipher,
  machine = machineId,
): { readonly vault: Vault; readonly locks: ProcessLocks } {
  const locks = systemLocks(folder, machine, systemClock)
  const vault = openVault({
    folder,
    cipher,
    randomBytes,
    clock: systemClock,
    appId,
    machineId: machine,
    platform: process.platform,
    locks,
  })
  return { vault, locks }
}
