import { describe, expect, it } from 'vitest'
import {
  createOsCipher,
  hasSyncSafeStorage,
  type SyncSafeStorage,
} from '../../../main/electron/os-cipher'

const key = Buffer.alloc(32, 7)

function aSafeStorage(
  changes: { prefix?: string; backend?: string; isAvailable?: boolean } = {},
): SyncSafeStorage {
  const { prefix = 'v11', backend = 'gnome_libsecret', isAvailable = true } = changes
  return {
    isEncryptionAvailable: () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from(prefix + text),
    // Like the real one, it takes both prefixes, and nothing at all.
    decryptString: (bytes) => {
      if (bytes.length > 0 && !/^v1[01]/.test(bytes.toString())) throw new Error('Error: secret!')
      return bytes.toString('utf8', 3)
    },
  }
}

const refused = (code: string) => expect.objectContaining({ code }) as unknown

describe('the keyring on Linux', () => {
  it.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])(
    'is used: %s',
    async (backend) => {
      const cipher = createOsCipher(aSafeStorage({ backend }), 'linux')
      expect(await cipher.status()).toEqual({ type: 'available', backend })
      const wrapped = await cipher.wrap(key)
      expect(Buffer.from(await cipher.unwrap(wrapped)).equals(key)).toBe(true)
    },
  )

  it.each([
    ['basic_text', true, 'weak-keyring'],
    ['basic_text', false, 'no-keyring'],
    ['unknown', true, 'weak-keyring'],
    ['unknown', false, 'no-keyring'],
    ['gnome_libsecret', false, 'no-keyring'],
    ['kwallet6', false, 'no-keyring'],
  ] as const)('is not taken for real: %s, available %s', async (backend, isAvailable, reason) => {
    const cipher = createOsCipher(aSafeStorage({ backend, isAvailable }), 'linux')
    expect(await cipher.status()).toEqual({ type: 'unavailable', reason })
    await expect(cipher.wrap(key)).rejects.toEqual(refused('keyring-missing'))
  })

  it('is refused when what comes out is sealed with the key everybody knows', async () => {
    const cipher = createOsCipher(aSafeStorage({ prefix: 'v10' }), 'linux')
    await expect(cipher.wrap(key)).rejects.toMatchObject({
      code: 'keyring-missing',
      facts: { reason: 'weak' },
    })
  })

  it('is never asked about a forged key, though it would take it', async () => {
    const storage = aSafeStorage()
    const forged = Buffer.from(`v10${key.toString('base64')}`)
    expect(storage.decryptString(forged)).toBe(key.toString('base64'))
    await expect(createOsCipher(storage, 'linux').unwrap(forged)).rejects.toEqual(
      refused('keyring-refused'),
    )
  })

  it('refuses what is no key, without quoting it', async () => {
    const cipher = createOsCipher(aSafeStorage(), 'linux')
    for (const bytes of ['', 'v11', 'v11not base64!', 'v11AAA', 'xyz']) {
      const failure: unknown = await cipher
        .unwrap(Buffer.from(bytes))
        .catch((error: unknown) => error)
      expect(failure).toEqual(refused('keyring-refused'))
      expect(String(failure)).not.toContain('secret!')
    }
  })
})

describe('the keyring elsewhere', () => {
  it.each(['darwin', 'win32'] as const)('knows no backend names and writes v10: %s', async (os) => {
    const storage = aSafeStorage({ prefix: 'v10' })
    delete storage.getSelectedStorageBackend
    const cipher = createOsCipher(storage, os)
    expect(await cipher.status()).toEqual({ type: 'available', backend: os })
    expect(Buffer.from(await cipher.unwrap(await cipher.wrap(key))).equals(key)).toBe(true)
  })

  it('says so when it is not there', async () => {
    const cipher = createOsCipher(aSafeStorage({ isAvailable: false }), 'darwin')
    expect(await cipher.status()).toEqual({ type: 'unavailable', reason: 'no-keyring' })
  })
})

describe('a runtime without the synchronous API', () => {
  it('is told apart', () => {
    expect(hasSyncSafeStorage(aSafeStorage())).toBe(true)
    expect(hasSyncSafeStorage({ encryptStringAsync: () => undefined })).toBe(false)
  })
})

describe('a runtime without the API', () => {
  it('has no keyring, which is a state and not a crash', async () => {
    const cipher = createOsCipher({}, 'linux')
    expect(await cipher.status()).toEqual({ type: 'unavailable', reason: 'no-keyring' })
    await expect(cipher.wrap(new Uint8Array(32))).rejects.toMatchObject({ code: 'keyring-missing' })
    await expect(cipher.unwrap(new Uint8Array(32))).rejects.toMatchObject({
      code: 'keyring-refused',
    })
  })
})
