import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import {
  isKeyProven,
  keyCheck,
  passphraseWrap,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from '../../../main/vault/key-wraps'

// Each passphrase costs the computer about half a second of work, by design.
vi.setConfig({ testTimeout: 60_000 })

const dataKey = randomBytes(32)
const walletId = 'wallet-of-the-tests'
const passphrase = 'correct horse battery staple'

describe('a key wrapped with a passphrase', () => {
  it('comes back with it, and with nothing else', async () => {
    const wrap = await wrapWithPassphrase({ dataKey, walletId }, passphrase, randomBytes)
    expect(wrap.kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 })
    expect(JSON.stringify(wrap)).not.toContain(dataKey.toString('base64url'))
    expect((await unwrapWithPassphrase(wrap, walletId, passphrase))?.equals(dataKey)).toBe(true)

    const salt = randomBytes(16).toString('base64url')
    const others = [
      [wrap, walletId, 'correct horse battery stapler'],
      [wrap, 'another-wallet', passphrase],
      [{ ...wrap, kdf: { ...wrap.kdf, N: 2 ** 14 } }, walletId, passphrase],
      [{ ...wrap, kdf: { ...wrap.kdf, salt } }, walletId, passphrase],
      [{ ...wrap, nonce: 'AAAA' }, walletId, passphrase],
      [{ ...wrap, sealed: 'AAAA' }, walletId, passphrase],
    ] as const
    for (const [changed, wallet, typed] of others) {
      expect(await unwrapWithPassphrase(changed, wallet, typed)).toBeUndefined()
    }
  })

  it('is made afresh each time', async () => {
    const key = { dataKey, walletId }
    const one = await wrapWithPassphrase(key, passphrase, randomBytes)
    const other = await wrapWithPassphrase(key, passphrase, randomBytes)
    expect(one.kdf.salt).not.toBe(other.kdf.salt)
    expect(one.sealed).not.toBe(other.sealed)
  })

  it('cannot be made to ask for all of the computer’s memory', () => {
    const wrap = {
      kdf: { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: 'AAAA' },
      nonce: 'AAAA',
      sealed: 'AAAA',
    }
    expect(passphraseWrap.safeParse(wrap).success).toBe(true)
    for (const kdf of [{ N: 2 ** 30 }, { N: 100_000 }, { r: 1000 }, { p: 100 }, { name: 'md5' }]) {
      const changed = { ...wrap, kdf: { ...wrap.kdf, ...kdf } }
      expect(passphraseWrap.safeParse(changed).success).toBe(false)
    }
  })
})

describe('the key check', () => {
  it('proves one key for one wallet', () => {
    const expected = { walletId, keyCheck: keyCheck(dataKey, walletId) }
    expect(isKeyProven(dataKey, expected)).toBe(true)
    expect(isKeyProven(randomBytes(32), expected)).toBe(false)
    expect(isKeyProven(dataKey, { ...expected, walletId: 'another-wallet' })).toBe(false)
    expect(isKeyProven(dataKey, { ...expected, keyCheck: 'short' })).toBe(false)
    const long = randomBytes(48)
    expect(isKeyProven(long, { walletId, keyCheck: keyCheck(long, walletId) })).toBe(false)
  })
})
