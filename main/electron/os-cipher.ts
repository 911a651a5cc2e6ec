import { WalletError } from '#core/errors'
import type { Cipher, CipherStatus } from '../ports'

/** The part of Electron's synchronous safeStorage that the cipher uses. Gone from Electron 46 on. */
export interface SyncSafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(plainText: string): Buffer
  decryptString(encrypted: Buffer): string
  /** Linux only. */
  getSelectedStorageBackend?(): string
}

const realBackends = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']
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
export function createOsCipher(safeStorage: object, platform: NodeJS.Platform): Cipher {
  // A runtime without this API has no keyring for us yet: a state with words, not a crash at start.
  if (!hasSyncSafeStorage(safeStorage)) return noKeyring
  const isLinux = platform === 'linux'
  const isPublic = (wrapped: Buffer) =>
    isLinux && wrapped.toString('latin1', 0, publicKeyPrefix.length) === publicKeyPrefix

  return {
    status: () => attempt(() => statusOf(safeStorage, platform)),
    wrap: (plain) =>
      attempt(() => {
        const status = statusOf(safeStorage, platform)
        if (status.type === 'unavailable') throw missing(status.reason)
        const wrapped = safeStorage.encryptString(Buffer.from(plain).toString('base64'))
        if (isPublic(wrapped)) throw missing('weak-keyring')
        return wrapped
      }),
    unwrap: (wrapped) =>
      attempt(() => {
        const bytes = Buffer.from(wrapped)
        if (isPublic(bytes)) throw refused('made without a keyring')
        // An empty text passes without any check at all.
        if (bytes.length === 0) throw refused('empty')
        return decrypted(safeStorage, bytes)
      }),
  }
}

const noKeyring: Cipher = {
  status: () => Promise.resolve({ type: 'unavailable', reason: 'no-keyring' }),
  wrap: () => Promise.reject(missing('no-keyring')),
  unwrap: () => Promise.reject(refused('this runtime has no keyring')),
}

function statusOf(safeStorage: SyncSafeStorage, platform: NodeJS.Platform): CipherStatus {
  const isAvailable = safeStorage.isEncryptionAvailable()
  if (platform !== 'linux') {
    return isAvailable
      ? { type: 'available', backend: platform }
      : { type: 'unavailable', reason: 'no-keyring' }
  }
  const backend = safeStorage.getSelectedStorageBackend?.() ?? 'unknown'
  if (!realBackends.includes(backend)) {
    return { type: 'unavailable', reason: isAvailable ? 'weak-keyring' : 'no-keyring' }
  }
  // The name is a guess from the desktop; only this says that a keyring answered.
  return isAvailable
    ? { type: 'available', backend }
    : { type: 'unavailable', reason: 'no-keyring' }
}

function decrypted(safeStorage: SyncSafeStorage, wrapped: Buffer): Uint8Array {
  let text: string
  try {
    text = safeStorage.decryptString(wrapped)
  } catch {
    // The system's own message may quote what it was given.
    throw refused('it could not decrypt')
  }
  const plain = Buffer.from(text, 'base64')
  if (plain.length === 0 || plain.toString('base64') !== text) throw refused('not a key')
  return plain
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()))
}

function missing(reason: 'no-keyring' | 'weak-keyring'): WalletError {
  return new WalletError('keyring-missing', '', {
    reason: reason === 'weak-keyring' ? 'weak' : 'none',
  })
}

function refused(technical: string): WalletError {
  return new WalletError('keyring-refused', technical)
}
