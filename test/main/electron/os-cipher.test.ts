import { describe, expect, it } from 'vitest'
import {
  createOsCipher as createCipher,
  hasSyncSafeStorage,
  type SyncSafeStorage,
} from '../../../main/electron/os-cipher'
import type { SecretService } from '../../../main/ports'

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

type Seen = Awaited<ReturnType<SecretService['look']>>

/** A desktop's keyring as others see it; the person answers its question as told. */
function aSecretService(seen: Seen, answer: 'answered' | 'declined' = 'answered') {
  const service = {
    seen,
    looks: 0,
    questions: 0,
    look: () => {
      service.looks += 1
      return Promise.resolve(service.seen)
    },
    unlock: () => {
      service.questions += 1
      if (answer === 'answered') service.seen = 'open'
      return Promise.resolve(answer)
    },
  }
  return service
}

function createOsCipher(
  storage: object,
  platform: NodeJS.Platform,
  secretService: SecretService = aSecretService('open'),
) {
  return createCipher(storage, { platform, secretService })
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
    ['basic_text', false, 'weak-keyring'],
    ['unknown', true, 'weak-keyring'],
    ['unknown', false, 'weak-keyring'],
    ['gnome_libsecret', false, 'keyring-failed'],
    ['kwallet6', false, 'keyring-failed'],
  ] as const)('is not taken for real: %s, available %s', async (backend, isAvailable, reason) => {
    const cipher = createOsCipher(aSafeStorage({ backend, isAvailable }), 'linux')
    expect(await cipher.status()).toEqual({ type: 'unavailable', reason })
    await expect(cipher.wrap(key)).rejects.toEqual(refused('keyring-missing'))
  })

  it('is refused when what comes out is sealed with the key everybody knows', async () => {
    const cipher = createOsCipher(aSafeStorage({ prefix: 'v10' }), 'linux')
    await expect(cipher.wrap(key)).rejects.toMatchObject({
      code: 'keyring-missing',
      facts: { reason: 'weak-keyring' },
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

describe('a keyring that cannot be used now', () => {
  /** Like Chromium: the first answer is the last one, and whoever asks waits for it with the whole app. */
  function aCachingStorage(seen: () => Seen) {
    let isAvailable: boolean | undefined
    const storage = aSafeStorage()
    return { ...storage, isEncryptionAvailable: () => (isAvailable ??= seen() === 'open') }
  }

  it.each([
    ['absent', 'no-keyring'],
    ['silent', 'keyring-silent'],
    ['locked', 'keyring-locked'],
  ] as const)('is not asked: %s; and gives its key once it can', async (seen, reason) => {
    const service = aSecretService(seen)
    const cipher = createOsCipher(
      aCachingStorage(() => service.seen),
      'linux',
      service,
    )
    const wrapped = Buffer.from(`v11${key.toString('base64')}`)
    for (let start = 0; start < 2; start += 1) {
      expect(await cipher.status()).toEqual({ type: 'unavailable', reason })
      await expect(cipher.wrap(key)).rejects.toMatchObject({
        code: 'keyring-missing',
        facts: { reason },
      })
      await expect(cipher.unwrap(wrapped)).rejects.toMatchObject({
        code: 'keyring-refused',
        facts: { reason },
      })
    }
    expect(service.questions).toBe(0)
    service.seen = 'open'
    expect(Buffer.from(await cipher.unwrap(wrapped)).equals(key)).toBe(true)
  })

  it('asks the person for the password of a locked one, once, and of no other', async () => {
    const signal = new AbortController().signal
    for (const seen of ['open', 'absent', 'unknown'] as const) {
      const service = aSecretService(seen)
      await createOsCipher(aSafeStorage(), 'linux', service).unlock(signal)
      expect(service.questions).toBe(0)
    }
    const service = aSecretService('locked')
    const cipher = createOsCipher(aSafeStorage(), 'linux', service)
    await cipher.unlock(signal)
    expect(service.questions).toBe(1)
    expect(await cipher.status()).toMatchObject({ type: 'available' })
  })

  it('is waited for once only where it does not answer', async () => {
    const service = aSecretService('silent')
    const cipher = createOsCipher(aSafeStorage(), 'linux', service)
    await expect(cipher.unlock(new AbortController().signal)).rejects.toMatchObject({
      code: 'keyring-refused',
      facts: { reason: 'keyring-silent' },
    })
    expect(service.looks).toBe(1)
  })

  it('says when the question was closed', async () => {
    const cipher = createOsCipher(aSafeStorage(), 'linux', aSecretService('locked', 'declined'))
    await expect(cipher.unlock(new AbortController().signal)).rejects.toMatchObject({
      code: 'keyring-refused',
      facts: { reason: 'keyring-declined' },
    })
  })

  it('is not looked at any more once its key is here: a lock that comes later does no harm', async () => {
    const service = aSecretService('open')
    const cipher = createOsCipher(aSafeStorage(), 'linux', service)
    await cipher.status()
    service.seen = 'locked'
    expect(Buffer.from(await cipher.unwrap(await cipher.wrap(key))).equals(key)).toBe(true)
    expect(service.looks).toBe(1)
  })

  it('is told from none at all where Chromium passed it by', async () => {
    const storage = aSafeStorage({ backend: 'basic_text', isAvailable: false })
    for (const [seen, reason] of [
      ['absent', 'no-keyring'],
      ['unknown', 'no-keyring'],
      ['silent', 'keyring-silent'],
      ['locked', 'keyring-locked'],
      ['open', 'weak-keyring'],
    ] as const) {
      const cipher = createOsCipher(storage, 'linux', aSecretService(seen))
      expect(await cipher.status()).toEqual({ type: 'unavailable', reason })
    }
    const locked = createOsCipher(storage, 'linux', aSecretService('locked'))
    await locked.unlock(new AbortController().signal)
    expect(await locked.status()).toEqual({ type: 'unavailable', reason: 'weak-keyring' })
  })

  it('says why a key that was given is not taken', async () => {
    const cipher = createOsCipher(aSafeStorage(), 'linux')
    const changed = { code: 'keyring-refused', facts: { reason: 'keyring-changed' } }
    await expect(cipher.unwrap(Buffer.from('v12AAAA'))).rejects.toMatchObject(changed)
    await expect(cipher.unwrap(Buffer.from('v11not base64!'))).rejects.toMatchObject(changed)
    const forged = { code: 'keyring-refused', facts: { reason: 'forged-key' } }
    await expect(cipher.unwrap(Buffer.from('v10AAAA'))).rejects.toMatchObject(forged)
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
    expect(await cipher.status()).toEqual({ type: 'unavailable', reason: 'keyring-failed' })
    await expect(cipher.unwrap(Buffer.from('v10AAAA'))).rejects.toMatchObject({
      code: 'keyring-refused',
      facts: { reason: 'keyring-failed' },
    })
    await expect(cipher.unlock(new AbortController().signal)).resolves.toBeUndefined()
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
