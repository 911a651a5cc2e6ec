import { WalletError } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import type { Cipher, CipherStatus, SecretService } from '../ports'

/** The part of Electron's synchronous safeStorage that the cipher uses. Gone from Electron 46 on. */
export interface SyncSafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(plainText: string): Buffer
  decryptString(encrypted: Buffer): string
  /** Linux only. */
  getSelectedStorageBackend?(): string
}

/** What the cipher looks at before it asks. */
export interface KeyringSurroundings {
  readonly platform: NodeJS.Platform
  readonly secretService: SecretService
}

const secretServiceBackend = 'gnome_libsecret'
const realBackends = [secretServiceBackend, 'kwallet', 'kwallet5', 'kwallet6']
/** Linux writes `v10` when the key is the one that is written in Chromium's source. */
const publicKeyPrefix = 'v10'

/** Does this runtime have the synchronous API? Where it does not, another adapter is needed. */
export function hasSyncSafeStorage(safeStorage: object): safeStorage is SyncSafeStorage {
  return (['isEncryptionAvailable', 'encryptString', 'decryptString'] as const).every(
    (name) => name in safeStorage && typeof (safeStorage as SyncSafeStorage)[name] === 'function',
  )
}

/**
 * The operating system's keyring through safeStorage. On Linux neither the backend's name nor the availability
 * is enough: what came out, and what goes in, is checked as well. Call it only after the app is ready.
 */
export function createOsCipher(safeStorage: object, surroundings: KeyringSurroundings): Cipher {
  // A runtime without this API has no keyring for us yet: a state with words, not a crash at start.
  if (!hasSyncSafeStorage(safeStorage)) return noKeyring
  const trouble = createTroubleFinder(safeStorage, surroundings)
  const isLinux = surroundings.platform === 'linux'
  const backend = () => (isLinux ? backendOf(safeStorage) : surroundings.platform)
  const isPublic = (wrapped: Buffer) =>
    isLinux && wrapped.toString('latin1', 0, publicKeyPrefix.length) === publicKeyPrefix

  return {
    status: async (): Promise<CipherStatus> => {
      const reason = await trouble()
      return reason === undefined
        ? { type: 'available', backend: backend() }
        : { type: 'unavailable', reason }
    },
    unlock: async (signal) => {
      const { secretService } = surroundings
      const mayAsk = backend() === secretServiceBackend || isPassedBy(backend())
      if (!isLinux || !mayAsk) return
      const seen = await secretService.look()
      // Whoever is asked twice waits twice.
      if (seen === 'silent') throw refused('keyring-silent', 'no answer in time')
      if (seen !== 'locked') return
      if ((await secretService.unlock(signal)) === 'declined') {
        throw refused('keyring-declined', 'the question for its password was closed')
      }
    },
    wrap: async (plain) => {
      const reason = await trouble()
      if (reason !== undefined) throw missing(reason)
      const wrapped = safeStorage.encryptString(Buffer.from(plain).toString('base64'))
      if (isPublic(wrapped)) throw missing('weak-keyring')
      return wrapped
    },
    unwrap: async (wrapped) => {
      const bytes = Buffer.from(wrapped)
      if (isPublic(bytes)) throw refused('forged-key', 'made without a keyring')
      // An empty text passes without any check at all.
      if (bytes.length === 0) throw refused('forged-key', 'empty')
      const reason = await trouble()
      if (reason !== undefined) throw refused(reason, `no key from ${backend()}`)
      return decrypted(safeStorage, bytes)
    },
  }
}

const noKeyring: Cipher = {
  status: () => Promise.resolve({ type: 'unavailable', reason: 'no-keyring' }),
  unlock: () => Promise.resolve(),
  wrap: () => Promise.reject(missing('no-keyring')),
  unwrap: () => Promise.reject(refused('no-keyring', 'this runtime has no keyring')),
}

/**
 * What keeps the keyring from giving its key, or undefined. Chromium asks it once per process, holding up the whole
 * app, and keeps the answer, also a bad one: so it is asked only after a look that says it is open.
 */
function createTroubleFinder(
  safeStorage: SyncSafeStorage,
  { platform, secretService }: KeyringSurroundings,
): () => Promise<KeyringTrouble | undefined> {
  let hasKey = false
  const ask = (): KeyringTrouble | undefined => {
    hasKey = safeStorage.isEncryptionAvailable()
    return hasKey ? undefined : 'keyring-failed'
  }
  return async () => {
    if (hasKey) return undefined
    if (platform !== 'linux') return ask()
    const backend = backendOf(safeStorage)
    if (isPassedBy(backend)) return whyPassedBy(safeStorage, await secretService.look())
    const seen = backend === secretServiceBackend ? await secretService.look() : 'unknown'
    return closedTroubles[seen] ?? ask()
  }
}

type Seen = Awaited<ReturnType<SecretService['look']>>

const closedTroubles: Readonly<Partial<Record<Seen, KeyringTrouble>>> = {
  absent: 'no-keyring',
  silent: 'keyring-silent',
  locked: 'keyring-locked',
}

/** Chromium uses no keyring in this process: because there was none to use, or although there is one. */
function whyPassedBy(safeStorage: SyncSafeStorage, seen: Seen): KeyringTrouble {
  if (seen === 'open' || safeStorage.isEncryptionAvailable()) return 'weak-keyring'
  return closedTroubles[seen] ?? 'no-keyring'
}

/** Is this none of the real ones? */
export function isPassedBy(backend: string): boolean {
  return !realBackends.includes(backend)
}

/** What Chromium chose at the start of the process; Linux only. */
export function backendOf(safeStorage: SyncSafeStorage): string {
  return safeStorage.getSelectedStorageBackend?.() ?? 'unknown'
}

function decrypted(safeStorage: SyncSafeStorage, wrapped: Buffer): Uint8Array {
  let text: string
  try {
    text = safeStorage.decryptString(wrapped)
  } catch {
    // The system's own message may quote what it was given.
    throw refused('keyring-changed', 'it could not decrypt')
  }
  const plain = Buffer.from(text, 'base64')
  if (plain.length === 0 || plain.toString('base64') !== text) {
    throw refused('keyring-changed', 'not a key')
  }
  return plain
}

function missing(reason: KeyringTrouble): WalletError {
  return new WalletError('keyring-missing', '', { reason })
}

function refused(reason: KeyringTrouble, technical: string): WalletError {
  return new WalletError('keyring-refused', technical, { reason })
}
