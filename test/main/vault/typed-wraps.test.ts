import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { makeRecoveryCode, randomSymbols } from '#core/recovery-code'
import { Secret } from '#core/secret'
import { systemScrypt } from '../../../main/vault/scrypt'
import { typedWrap, unwrapTyped, wrapTyped, type TypedKey } from '../../../main/vault/typed-wraps'
import { quickScrypt } from '../../helpers/quick-scrypt'

// Each real passphrase costs the computer about half a second of work, by design.
vi.setConfig({ testTimeout: 60_000 })

const dataKey = randomBytes(32)
const walletId = 'wallet-of-the-tests'
const real = { randomBytes, scrypt: systemScrypt }
const quick = { randomBytes, scrypt: quickScrypt }
const passphrase = (typed: string): TypedKey => ({
  kind: 'passphrase',
  walletId,
  typed: new Secret(typed),
})
const key = passphrase('correct horse battery staple')

describe('a key wrapped with something typed', () => {
  it('comes back with it at the real cost, here and in Electron', async () => {
    const wrap = await wrapTyped(dataKey, key, real)
    expect(wrap.kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 })
    expect(JSON.stringify(wrap)).not.toContain(dataKey.toString('base64url'))
    expect((await unwrapTyped(wrap, key, systemScrypt))?.equals(dataKey)).toBe(true)
  })

  it('comes back with nothing else', async () => {
    const wrap = await wrapTyped(dataKey, key, quick)
    expect((await unwrapTyped(wrap, key, quickScrypt))?.equals(dataKey)).toBe(true)
    const salt = randomBytes(16).toString('base64url')
    const others = [
      [wrap, passphrase('correct horse battery stapler')],
      [wrap, { ...key, walletId: 'another-wallet' }],
      [wrap, { ...key, kind: 'recoveryCode' }],
      [{ ...wrap, kdf: { ...wrap.kdf, N: 2 ** 14 } }, key],
      [{ ...wrap, kdf: { ...wrap.kdf, salt } }, key],
      [{ ...wrap, nonce: 'AAAA' }, key],
      [{ ...wrap, sealed: 'AAAA' }, key],
    ] as const
    for (const [changed, typed] of others) {
      expect(await unwrapTyped(changed, typed, quickScrypt)).toBeUndefined()
    }
  })

  it('is a recovery code’s as well, and a code opens nothing as a passphrase', async () => {
    const code = new Secret(makeRecoveryCode(randomBytes(randomSymbols)))
    const asCode = { kind: 'recoveryCode', walletId, typed: code } as const
    const wrap = await wrapTyped(dataKey, asCode, quick)
    expect((await unwrapTyped(wrap, asCode, quickScrypt))?.equals(dataKey)).toBe(true)
    expect(await unwrapTyped(wrap, { ...asCode, kind: 'passphrase' }, quickScrypt)).toBeUndefined()
  })

  it('is the same however the keyboard composes it, and as earlier versions composed it', async () => {
    const wrap = await wrapTyped(dataKey, passphrase('½ café Å passphrase'), quick)
    for (const typed of ['½ cafe\u0301 Å passphrase', '1⁄2 café A\u030a passphrase']) {
      expect((await unwrapTyped(wrap, passphrase(typed), quickScrypt))?.equals(dataKey)).toBe(true)
    }
    const earlier = await wrapTyped(dataKey, passphrase('ﬁne words ½'), {
      randomBytes,
      // As the versions before did: without compatibility.
      scrypt: (_typed, salt, cost) => quickScrypt('ﬁne words ½'.normalize('NFC'), salt, cost),
    })
    const opened = await unwrapTyped(earlier, passphrase('ﬁne words ½'), quickScrypt)
    expect(opened?.equals(dataKey)).toBe(true)
  })

  it('is made afresh each time', async () => {
    const one = await wrapTyped(dataKey, key, quick)
    const other = await wrapTyped(dataKey, key, quick)
    expect(one.kdf.salt).not.toBe(other.kdf.salt)
    expect(one.sealed).not.toBe(other.sealed)
  })

  it('cannot be made to ask for all of the computer’s memory', () => {
    const wrap = {
      kdf: { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: 'AAAA' },
      nonce: 'AAAA',
      sealed: 'AAAA',
    }
    expect(typedWrap(wrap)).toBe(true)
    for (const kdf of [{ N: 2 ** 30 }, { N: 100_000 }, { r: 1000 }, { p: 100 }, { name: 'md5' }]) {
      const changed = { ...wrap, kdf: { ...wrap.kdf, ...kdf } }
      expect(typedWrap(changed)).toBe(false)
    }
  })
})
