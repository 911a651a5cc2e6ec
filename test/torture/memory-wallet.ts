import { noon } from '../helpers/builders'
import { aFakeCipher, type FakeCipher } from '../helpers/fake-cipher'
import { fakeProcessLocks } from '../helpers/fake-process-locks'
import { appId } from '../../main/app-id'
import type { Clock, ProcessLocks } from '../../main/ports'
import type { FileSystem } from '../../main/vault/file-system'
import { createProcessLocks } from '../../main/vault/process-lock'
import { openVault, type Vault } from '../../main/vault/vault'
import type { Chance } from './random'
import { machineId } from '../helpers/system-vault'

export const memoryFolder = '/data/wallet'

/** A clock that can be set; its timers fire at once. */
export interface SetClock extends Clock {
  set(now: number): void
}

export function aSetClock(): SetClock {
  let now = noon
  return {
    now: () => now,
    set: (next) => {
      now = next
    },
    after: (delayMs, task) => {
      now += delayMs
      queueMicrotask(task)
      return () => undefined
    },
  }
}

export interface MemoryWallet {
  readonly fs: FileSystem
  readonly chance: Chance
  readonly clock?: Clock
  readonly cipher?: FakeCipher
  readonly locks?: ProcessLocks
}

/** The product's vault on a disk in memory. */
export function vaultOn({ fs, chance, clock, cipher, locks }: MemoryWallet): Vault {
  return openVault({
    folder: memoryFolder,
    fs,
    cipher: cipher ?? aFakeCipher(),
    randomBytes: (length) => chance.bytes(length),
    clock: clock ?? aSetClock(),
    appId,
    machineId,
    platform: 'linux',
    locks: locks ?? fakeProcessLocks(),
  })
}

/** The product's locks, as the n-th boot of a machine has them: whoever held one before is gone. */
export function locksAfterBoot(fs: FileSystem, chance: Chance, boot: number): ProcessLocks {
  const self = {
    machine: 'machine',
    boot: `boot${boot}`,
    namespace: '1',
    pid: String(1000 + boot),
    start: '1',
  }
  return createProcessLocks({
    fs,
    folder: memoryFolder,
    // Beats are no part of what is tried here.
    clock: { now: () => noon, after: () => () => undefined },
    randomBytes: (length) => chance.bytes(length),
    processes: {
      self,
      judge: async (mark) => (mark.boot === self.boot ? 'self' : 'gone'),
    },
  })
}
