import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorizationAttempt, base64Url, isAuthorizePage } from '#core/oauth/authorization'

const sha256 = (text: string): Promise<Uint8Array> =>
  Promise.resolve(createHash('sha256').update(text, 'ascii').digest())

describe('authorizationAttempt', () => {
  it('makes the challenge RFC 7636 appendix B makes of the same bytes', async () => {
    const verifierBytes = new Uint8Array([
      116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77,
      105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
    ])
    const attempt = await authorizationAttempt({
      stateBytes: new Uint8Array(32),
      verifierBytes,
      sha256,
    })
    expect(attempt.codeVerifier).toBe('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')
    expect(attempt.codeChallenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })

  it('carries all 256 bits of the state', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (stateBytes) => {
        const { state } = await authorizationAttempt({
          stateBytes,
          verifierBytes: stateBytes,
          sha256,
        })
        expect(state).toMatch(/^[A-Za-z0-9_-]{43}$/)
        expect(new Uint8Array(Buffer.from(state, 'base64url'))).toEqual(stateBytes)
      }),
    )
  })

  it.each([0, 16, 31, 33])('refuses %i bytes: a short state could be guessed', async (length) => {
    const good = new Uint8Array(32)
    const bad = new Uint8Array(length)
    await expect(
      authorizationAttempt({ stateBytes: bad, verifierBytes: good, sha256 }),
    ).rejects.toThrow(RangeError)
    await expect(
      authorizationAttempt({ stateBytes: good, verifierBytes: bad, sha256 }),
    ).rejects.toThrow(RangeError)
  })

  it('writes any bytes as base64url without padding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(base64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
  })
})

describe('isAuthorizePage', () => {
  const asked = 'https://api3.sprinklr.com/prod2/oauth/authorize?client_id=a&state=b'

  it.each([
    asked,
    'https://api3.sprinklr.com/prod2/oauth/authorize',
    'https://api3.sprinklr.com:443/prod2/oauth/authorize?other=1#part',
  ])('knows the endpoint whatever its query: %s', (url) => {
    expect(isAuthorizePage(url, asked)).toBe(true)
  })

  it.each([
    'http://api3.sprinklr.com/prod2/oauth/authorize',
    'https://api2.sprinklr.com/prod2/oauth/authorize',
    'https://api3.sprinklr.com:8443/prod2/oauth/authorize',
    'https://api3.sprinklr.com/prod2/oauth/authorize/',
    'https://api3.sprinklr.com/prod/oauth/authorize',
    'https://api3.sprinklr.com/login',
    'about:blank',
    '',
  ])('takes no other page for it: %s', (url) => {
    expect(isAuthorizePage(url, asked)).toBe(false)
  })
})
