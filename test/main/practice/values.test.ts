import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeOf,
  pairByteCount,
  secondFactorOf,
  tokenPairOf,
} from '../../../main/practice/rules/values'
import { redirectAnswer, redirectTo } from '../../../main/practice/rules/location'
import { html } from '../../../main/practice/pages/markup'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

describe('values made of random bytes', () => {
  it('are tokens of 92 characters of canonical base64 with +, / and =, whatever the bytes', () => {
    fc.assert(
      fc.property(bytes(pairByteCount), (random) => {
        for (const token of Object.values(tokenPairOf(random))) {
          expect(token).toMatch(/^[A-Za-z0-9+/]{91}=$/)
          expect(token).toMatch(/\+/)
          expect(token).toMatch(/\//)
          expect(Buffer.from(token, 'base64').toString('base64')).toBe(token)
        }
      }),
    )
  })

  it('are codes of 24 hexadecimal digits and second factors of six digits', () => {
    fc.assert(
      fc.property(bytes(12), (random) => {
        expect(codeOf(random)).toMatch(/^[0-9a-f]{24}$/)
        expect(secondFactorOf(random)).toMatch(/^\d{6}$/)
      }),
    )
  })

  it('are never made of too few bytes', () => {
    expect(() => tokenPairOf(new Uint8Array(8))).toThrow(RangeError)
    expect(() => codeOf(new Uint8Array(8))).toThrow(RangeError)
  })
})

describe('what goes into pages and redirects', () => {
  it('comes back from the redirect as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (state) => {
        const answer = redirectAnswer('https://a.example/cb?x=1', { code: 'c' }, state)
        for (const place of ['query', 'fragment'] as const) {
          const location = redirectTo(answer, place)
          expect(location).toMatch(/^[\x21-\x7e]+$/)
          const { search, hash } = new URL(location)
          const told = new URLSearchParams(place === 'query' ? search : hash.slice(1))
          expect(told.get('state')).toBe(state)
        }
      }),
    )
  })

  it('never opens a tag or leaves an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const { markup } = html`<p title="${value}">${value}</p>`
        expect(markup.replaceAll(/^<p title="|">|<\/p>$/g, '')).not.toMatch(/[<>"']/)
      }),
    )
  })
})
