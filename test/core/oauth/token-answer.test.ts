import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { keepRefreshToken, readTokenAnswer } from '#core/oauth/token-answer'
import { Secret } from '#core/secret'
import { aTokenSet, noon } from '../../helpers/builders'

const answer = (members: object): string =>
  JSON.stringify({ access_token: 'a+b/c==', token_type: 'Bearer', ...members })

function accepts(body: string): boolean {
  try {
    readTokenAnswer(body, noon)
    return true
  } catch (error) {
    if (error instanceof WalletError && error.code === 'bad-answer') return false
    throw error
  }
}

describe('a token answer', () => {
  it.each([
    ['a number', 2591999, noon + 2591999_000],
    ['text', '28799', noon + 28799_000],
    ['a fraction', 3599.9995, noon + 3599_999],
    ['a fraction as text', '43199.0001', noon + 43199_000],
    ['missing', undefined, undefined],
    ['zero', 0, undefined],
    ['next to nothing', 0.0001, undefined],
    ['negative', -5, undefined],
    ['words', 'soon', undefined],
    ['an object', {}, undefined],
    ['absurdly large', 1e15, noon + 10 * 365.25 * 86_400_000],
  ])('ends as the provider said when expires_in is %s', (_form, expiresIn, expiresAt) => {
    expect(readTokenAnswer(answer({ expires_in: expiresIn }), noon).expiresAt).toBe(expiresAt)
  })

  it('gives both tokens to the letter', () => {
    const tokens = readTokenAnswer(answer({ refresh_token: 'r+/=' }), noon)
    expect(tokens.accessToken.reveal()).toBe('a+b/c==')
    expect(tokens.refreshToken?.reveal()).toBe('r+/=')
    expect(tokens.obtainedAt).toBe(noon)
  })

  it.each([
    ['a line break', 'abc\ndef'],
    ['a NUL', 'abc\u0000'],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('is refused when its token holds %s', (_what, token) => {
    expect(accepts(answer({ access_token: token }))).toBe(false)
  })

  it('cannot reach a prototype', () => {
    const tokens = readTokenAnswer(
      '{"__proto__":{"access_token":"stolen"},"access_token":"own"}',
      noon,
    )
    expect(tokens.accessToken.reveal()).toBe('own')
    expect(accepts('{"__proto__":{"access_token":"stolen"}}')).toBe(false)
  })

  it('never repeats a token in its refusal', () => {
    const body = answer({ token_type: 'mac', access_token: 'do-not-tell' })
    const refusal = (() => {
      try {
        return readTokenAnswer(body, noon)
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(WalletError)
    expect((refusal as WalletError).message).not.toContain('do-not-tell')
  })
})

describe('keeping a refresh token', () => {
  it('keeps the old one when the answer brings none, and the new one when it does', () => {
    const previous = aTokenSet({ refreshToken: new Secret('old') })
    const { refreshToken: _none, ...bare } = aTokenSet()
    expect(keepRefreshToken(bare, previous).refreshToken?.reveal()).toBe('old')
    const fresh = aTokenSet({ refreshToken: new Secret('new') })
    expect(keepRefreshToken(fresh, previous).refreshToken?.reveal()).toBe('new')
  })
})
