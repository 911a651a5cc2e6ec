import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { SyncSafeStorage } from '../../main/electron/os-cipher'
import type { SecretService } from '../../main/ports'
import type { Chance } from './random'

/** What a desktop's keyring holds and how it behaves; changed while it runs. */
export interface PlayedKeyring {
  /** The key of an app, by its name; a new one where there is none. */
  readonly keys: Map<string, Buffer>
  appName: string
  state: 'open' | 'locked' | 'absent'
  /** What the person does with the question for its password. */
  person: 'types' | 'closes'
  /** Whether this session's Chromium uses a keyring at all. */
  backend: 'gnome_libsecret' | 'basic_text'
}

export function aPlayedKeyring(): PlayedKeyring {
  return {
    keys: new Map(),
    appName: 'Token Wallet',
    state: 'open',
    person: 'closes',
    backend: 'gnome_libsecret',
  }
}

const constantIv = Buffer.alloc(16, ' ')
/** Everybody knows it: it is in Chromium's source. */
const publicKey = Buffer.from('fd621fe5a2b402539dfa147ca9272778', 'hex')

/**
 * safeStorage of one process as Chromium has it on Linux: AES-128-CBC with a constant IV and no tag. The key is fetched once and
 * kept until the process ends; a new one is made where the keyring has none.
 */
export function safeStorageOf(keyring: PlayedKeyring, chance: Chance): SyncSafeStorage {
  let key: Buffer | undefined
  const keyringKey = (): Buffer | undefined => {
    if (keyring.backend === 'basic_text' || keyring.state !== 'open') return key
    const found = keyring.keys.get(keyring.appName) ?? chance.bytes(16)
    keyring.keys.set(keyring.appName, found)
    return (key ??= found)
  }
  return {
    isEncryptionAvailable: () => keyringKey() !== undefined,
    getSelectedStorageBackend: () => keyring.backend,
    encryptString: (text) => {
      const used = keyringKey()
      if (used === undefined) throw new Error('Encryption is not available.')
      return encrypted('v11', used, text)
    },
    decryptString: (bytes) => {
      const isPublic = bytes.toString('latin1', 0, 3) === 'v10'
      const used = isPublic ? publicKey : keyringKey()
      if (used === undefined) throw new Error('Decryption is not available.')
      const decipher = createDecipheriv('aes-128-cbc', used, constantIv)
      return Buffer.concat([decipher.update(bytes.subarray(3)), decipher.final()]).toString('utf8')
    },
  }
}

/** What anybody can make without any keyring. */
export const forgedWith = (text: string): Buffer => encrypted('v10', publicKey, text)

function encrypted(prefix: string, key: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-128-cbc', key, constantIv)
  return Buffer.concat([Buffer.from(prefix), cipher.update(text, 'utf8'), cipher.final()])
}

export function secretServiceOf(keyring: PlayedKeyring): SecretService {
  return {
    look: async () => keyring.state,
    unlock: async () => {
      if (keyring.person === 'closes') return 'declined'
      keyring.state = 'open'
      return 'answered'
    },
  }
}
