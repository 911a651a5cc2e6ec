import { describe, expect, it } from 'vitest'
import { parseCallbackUrl } from '#core/callback-url'
import { WalletError } from '#core/errors'

describe('a typed Callback URL', () => {
  it.each([
    'https://www.sprinklr.com',
    'https://www.google.com/',
    'http://localhost:8123/sprinklr/callback',
    'https://www.google.com/path?x=1&y=%2F',
    'https://bücher.example/cb',
  ])('is kept to the letter: %s', (typed) => {
    expect(parseCallbackUrl(`  ${typed} `)).toBe(typed)
  })

  it.each([
    ['', 'not-an-address'],
    ['www.sprinklr.com', 'not-an-address'],
    ['https://a.example/c b', 'blank'],
    ['https://a.example/#x', 'fragment'],
    ['https://a.example/#', 'fragment'],
    ['https://user@a.example/', 'user-info'],
    ['http://a.example/', 'plain-http'],
    ['ftp://a.example/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['app://bundle/index.html', 'scheme'],
    ['https://a.example/?code=1', 'answer'],
    ['https://a.example/?tenant=1&state=2', 'answer'],
    ['https://a.example/?error=1', 'answer'],
    ['https://a.example/?iss=1', 'answer'],
  ])('is refused with its reason: %s', (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason)
  })
})

function reasonOf(typed: string): unknown {
  try {
    return parseCallbackUrl(typed)
  } catch (error) {
    if (error instanceof WalletError) return error.facts['reason']
    throw error
  }
}
