import { nothingToReport, type LoadReport } from '#core/load-report'
import type { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import type { VaultStatus } from '#core/wallet-state'
import type { PassphraseMode, WaysToOpen } from '#core/ways-to-open'
import type { Cipher, Clock, ProcessLocks, RandomBytes } from '../ports'
import { nodeFileSystem, type FileSystem } from './file-system'
import { createQueue, type Queue } from '../queue'
import { createCommits } from './commits'
import { noCopies, type Copies } from './copies'
import type { KeyChanges } from './key-changes'
import type { ChangeOf } from './record-changes'
import { systemScrypt, type Scrypt } from './scrypt'
import type { SessionTools } from './session'
import { createVaultMachine, type VaultMachine } from './vault-machine'

export interface VaultOptions {
  /** The wallet's own folder; made at the first save. */
  readonly folder: string
  readonly cipher: Cipher
  readonly randomBytes: RandomBytes
  readonly clock: Clock
  readonly appId: string
  readonly machineId: string
  readonly platform: NodeJS.Platform
  /** Of this folder. */
  readonly locks: ProcessLocks
  /** The real one unless a test plays faults. */
  readonly fs?: FileSystem
  /** The real one unless a test is about something else. */
  readonly scrypt?: Scrypt
}

/**
 * Everything secret the wallet keeps, sealed. Writes run one at a time and are durable when they resolve; what
 * cannot be read is never written over, replaced or deleted.
 */
export interface Vault extends Copies {
  status(): VaultStatus
  /** Once at start: finds out whether the vault is open, with one call to the cipher; a second where two headers differ and the first opens nothing. Never rejects for what it finds. */
  open(): Promise<VaultStatus>
  /** Starts a wallet that opens with a passphrase alone. Rejects with `passphrase-weak` under 12 characters. */
  protectWithPassphrase(passphrase: Secret): Promise<void>
  /** Keeps everything in memory until the app ends. */
  keepInMemoryOnly(): Promise<void>
  /** What opens the wallet, open or locked. */
  ways(): WaysToOpen
  /** Rejects with `passphrase-wrong`. */
  unlock(passphrase: Secret): Promise<void>
  /** `code` as `readRecoveryCode` gives it. Rejects with `recovery-code-wrong`. */
  unlockWithRecoveryCode(code: Secret): Promise<void>
  /** Forgets the key and the records, once everything is saved. Only where the keyring has no copy of the key. */
  lock(): Promise<void>
  /**
   * Sets the passphrase or replaces it; `mode` says whether the keyring opens the wallet too. All or none, and what no longer
   * opens is in no file of the wallet when it resolves. Rejects with `passphrase-weak`, `keyring-missing`, `keyring-refused`.
   */
  setPassphrase(passphrase: Secret, mode: PassphraseMode): Promise<void>
  /** Rejects with `passphrase-wrong` unless it is the one, and as `setPassphrase`. */
  changePassphraseMode(mode: PassphraseMode, passphrase: Secret): Promise<void>
  /** The keyring opens the wallet from then on. Rejects where it cannot. */
  removePassphrase(): Promise<void>
  /** `code` as `makeRecoveryCode` gives it; an earlier one opens nothing any more. */
  setRecoveryCode(code: Secret): Promise<void>
  removeRecoveryCode(): Promise<void>
  /**
   * Asks the keyring once more; a locked one asks the person, until `close`. Rejects with `keyring-refused` or
   * `keyring-missing`.
   */
  retryKeyring(): Promise<void>
  /**
   * Resolves when something can be saved; makes the wallet where there is none yet. Rejects with why it cannot. Whoever is
   * about to get what must not be lost asks first.
   */
  ready(): Promise<void>
  /** Every record as last saved. Throws `vault-locked`, `vault-unprotected` or why it is unreadable while not open. */
  all(): readonly VaultRecord[]
  get(id: string): VaultRecord | undefined
  /**
   * Saves and deletes in one, all or none; whatever another process saved meanwhile is taken over first. Rejects with `disk-full`,
   * `save-failed`, `wallet-busy` or `vault-read-only`; what was saved before stays. With `isFollowed` nothing is tidied after
   * it: another save is about to come, and must not wait for that.
   */
  change(change: ChangeOf, how?: { readonly isFollowed: boolean }): Promise<void>
  /** Saves all or none, as `change` does. */
  put(...records: readonly VaultRecord[]): Promise<void>
  /** Deletes, all or none: no older line brings it back. Its bytes stay until they are compacted away. */
  remove(...ids: readonly string[]): Promise<void>
  /** Takes over what another process saved. Cheap when nothing did. */
  reread(): Promise<void>
  /** What was found and done when the wallet was loaded last. */
  report(): LoadReport
  /** Goes on here with a wallet that is open for reading only. Rejects with `vault-newer` or why it could not be saved. */
  useHere(): Promise<void>
  /** Waits for what is being saved, then forgets the key and the records. */
  close(): Promise<void>
}

export function openVault(options: VaultOptions): Vault {
  const machine = createVaultMachine(toolsOf(options))
  const queue = createQueue()
  const closing = new AbortController()

  const report = () => machine.session()?.report() ?? nothingToReport

  const save = createSave(machine, queue)

  const copies = (): Copies => {
    // Throws while the vault is not open.
    machine.store()
    return machine.session()?.copies ?? noCopies
  }

  return {
    status: machine.status,
    open: async () => {
      await queue.run(machine.find)
      return machine.status()
    },
    protectWithPassphrase: (passphrase) => queue.run(() => machine.protect(passphrase)),
    keepInMemoryOnly: () => queue.run(machine.keepInMemory),
    ways: machine.ways,
    unlock: (typed) => queue.run(() => machine.unlock({ kind: 'passphrase', typed })),
    unlockWithRecoveryCode: (typed) =>
      queue.run(() => machine.unlock({ kind: 'recoveryCode', typed })),
    lock: () => queue.run(machine.lock),
    ...keyCalls(machine, queue),
    retryKeyring: () => queue.run(() => machine.retryKeyring(closing.signal)),
    ready: () =>
      queue.run(async () => {
        await machine.makeWallet()
        await machine.store().ready()
      }),
    all: () => machine.store().all(),
    get: (id) => machine.store().get(id),
    change: save,
    put: (...put) => save({ put }),
    remove: (...remove) => save({ remove }),
    reread: () => queue.run(() => machine.store().reread()),
    readBackup: (day) => queue.run(() => copies().readBackup(day)),
    keepAside: () => queue.run(() => copies().keepAside()),
    report,
    useHere: () =>
      queue.run(async () => {
        // Throws while the vault is not open.
        machine.store()
        await machine.session()?.useHere()
      }),
    close: () => {
      // The question a keyring asks the person would hold up the end of the app.
      closing.abort()
      return queue.run(machine.close)
    },
  }
}

function createSave(machine: VaultMachine, queue: Queue): Vault['change'] {
  let isTidyWaiting = false
  const commit = createCommits(queue, async (changes, tell) => {
    await machine.makeWallet()
    await machine.store().change(changes, tell)
  })

  /** Room is made afterwards: whoever saved need not wait for it, and it may fail without harm. */
  const tidyLater = (): void => {
    if (isTidyWaiting) return
    isTidyWaiting = true
    const tidy = async () => {
      isTidyWaiting = false
      await machine.session()?.store.tidy()
    }
    queue.run(tidy).catch(() => undefined)
  }

  return async (change, how) => {
    await commit(change)
    if (how?.isFollowed !== true) tidyLater()
  }
}

type KeyCalls = Pick<
  Vault,
  | 'setPassphrase'
  | 'changePassphraseMode'
  | 'removePassphrase'
  | 'setRecoveryCode'
  | 'removeRecoveryCode'
>

function keyCalls(machine: VaultMachine, queue: Queue): KeyCalls {
  const run = (change: (keys: KeyChanges) => Promise<void>): Promise<void> =>
    queue.run(async () => {
      await machine.makeWallet()
      await change(machine.keys())
    })
  return {
    setPassphrase: (passphrase, mode) => run((keys) => keys.setPassphrase(passphrase, mode)),
    changePassphraseMode: (mode, passphrase) => run((keys) => keys.changeMode(mode, passphrase)),
    removePassphrase: () => run((keys) => keys.removePassphrase()),
    setRecoveryCode: (code) => run((keys) => keys.setRecoveryCode(code)),
    removeRecoveryCode: () => run((keys) => keys.removeRecoveryCode()),
  }
}

function toolsOf(options: VaultOptions): SessionTools {
  const { folder, appId, machineId, cipher, clock, locks, platform, randomBytes } = options
  const { fs = nodeFileSystem(platform), scrypt = systemScrypt } = options
  const disk = { fs, clock, platform }
  return { disk, locks, folder, appId, machineId, cipher, scrypt, randomBytes }
}
