import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { isRedirect, reachesRedirect, readRedirect } from '#core/oauth/redirect'
import { nearMisses, sameAddresses } from './redirect-cases'

describe('isRedirect', () => {
  it('is tried on at least 150 near misses', () => {
    expect(new Set(nearMisses.map(([registered, url]) => `${registered} ${url}`)).size).toBe(
      nearMisses.length,
    )
    expect(nearMisses.length).toBeGreaterThanOrEqual(150)
  })

  it.each(sameAddresses)('%s is reached by %s', (registered, url) => {
    expect(isRedirect(url, registered)).toBe(true)
    expect(reachesRedirect(url, registered)).toBe(true)
  })

  it.each(nearMisses)('%s is not %s', (registered, url) => {
    expect(isRedirect(url, registered)).toBe(false)
  })

  it('takes no user info for an answer, and still knows where it would arrive', () => {
    for (const userInfo of ['user@', 'user:pass@', ':pass@', 'www.sprinklr.com@']) {
      const url = `https://${userInfo}www.sprinklr.com/?code=1&state=2`
      expect(isRedirect(url, 'https://www.sprinklr.com')).toBe(false)
      expect(reachesRedirect(url, 'https://www.sprinklr.com')).toBe(true)
    }
  })

  it('knows where a WebSocket arrives, which is no answer either', () => {
    const pairs = [
      ['wss://www.sprinklr.com/?code=1', 'https://www.sprinklr.com'],
      ['ws://localhost:8123/cb?code=1', 'http://localhost:8123/cb'],
    ] as const
    for (const [url, registered] of pairs) {
      expect(isRedirect(url, registered)).toBe(false)
      expect(reachesRedirect(url, registered)).toBe(true)
    }
    expect(reachesRedirect('ws://www.sprinklr.com/', 'https://www.sprinklr.com')).toBe(false)
  })

  it('is itself, whatever answer is appended to it', () => {
    fc.assert(
      fc.property(aRedirectUri, fc.string(), fc.string(), (registered, code, state) => {
        const url = new URL(registered)
        url.searchParams.append('code', code)
        url.searchParams.append('state', state)
        expect(isRedirect(url.href, registered)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is no other address: agrees with a comparison of origin and path', () => {
    fc.assert(
      fc.property(aRedirectUri, aRedirectUri, (registered, other) => {
        const [a, b] = [new URL(registered), new URL(other)]
        b.search = a.search
        const isSame = a.origin === b.origin && a.pathname === b.pathname
        expect(isRedirect(b.href, registered)).toBe(isSame)
      }),
      { numRuns: 5000 },
    )
  })

  it('says no to whatever is no address, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        if (!URL.canParse(one) || !URL.canParse(other)) expect(isRedirect(one, other)).toBe(false)
      }),
    )
  })
})

describe('readRedirect', () => {
  const state = 'q'.repeat(43)
  const at = 'https://www.sprinklr.com/'

  it('reads the code once the state is ours', () => {
    expect(readRedirect(`${at}?code=a%2Bb%2Fc%3D&state=${state}`, state)).toEqual({
      type: 'code',
      code: 'a+b/c=',
    })
  })

  it('reads a refusal with its description', () => {
    const url = `${at}?error=access_denied&error_description=Not+today&state=${state}`
    expect(readRedirect(url, state)).toEqual({
      type: 'denied',
      error: 'access_denied',
      description: 'Not today',
    })
  })

  it('cuts a long description and blanks what cannot be printed', () => {
    const url = `${at}?error=x&error_description=a%00b%0a${'z'.repeat(9000)}&state=${state}`
    const read = readRedirect(url, state)
    const description = read.type === 'denied' ? read.description : ''
    expect(description).toMatch(/^a b z+$/)
    expect(description).toHaveLength(4096)
  })

  it.each([
    at,
    `${at}?utm_source=mail`,
    `${at}?state=${state}`,
    `${at}#code=1&state=${state}`,
    `${at}?Code=1`,
    `${at}?error_description=x`,
  ])('takes a visit without code or error for no answer: %s', (url) => {
    expect(readRedirect(url, state)).toEqual({ type: 'other' })
  })

  const refused: readonly [string, ErrorCode][] = [
    ['?code=1', 'state-missing'],
    ['?code=1&state=', 'state-missing'],
    ['?code=1&state=null', 'state-missing'],
    ['?error=access_denied', 'state-missing'],
    ['?error=access_denied&state=null', 'state-missing'],
    ['?code=1&state=NULL', 'state-wrong'],
    ['?code=1&state=other', 'state-wrong'],
    [`?code=1&state=${state}x`, 'state-wrong'],
    [`?code=1&state=${state.slice(1)}`, 'state-wrong'],
    [`?code=1&state=${state.toUpperCase()}`, 'state-wrong'],
    [`?code=1&state=%20${state}`, 'state-wrong'],
    [`?code=1&state=${state}&state=${state}`, 'state-wrong'],
    [`?code=1&state=${state}&state=other`, 'state-wrong'],
    [`?code=1&state=other&state=${state}`, 'state-wrong'],
    ['?error=access_denied&state=other', 'state-wrong'],
    [`?code=1&code=1&state=${state}`, 'redirect-malformed'],
    [`?code=1&code=2&state=${state}`, 'redirect-malformed'],
    [`?error=a&error=b&state=${state}`, 'redirect-malformed'],
    [`?error=a&error_description=b&error_description=c&state=${state}`, 'redirect-malformed'],
    [`?code=1&error=a&state=${state}`, 'redirect-malformed'],
    [`?code=&state=${state}`, 'redirect-malformed'],
    [`?error=&state=${state}`, 'redirect-malformed'],
    [`?code=a%00b&state=${state}`, 'redirect-malformed'],
    [`?code=a%0d%0ab&state=${state}`, 'redirect-malformed'],
    [`?code=a%7fb&state=${state}`, 'redirect-malformed'],
    [`?code=a%C2%85b&state=${state}`, 'redirect-malformed'],
    [`?error=a%0ab&state=${state}`, 'redirect-malformed'],
    [`?code=${'c'.repeat(4097)}&state=${state}`, 'redirect-malformed'],
    [`?code=1&state=${state}&pad=${'p'.repeat(17_000)}`, 'redirect-malformed'],
  ]

  it.each(refused)('ends the attempt on %s with %s', (query, code) => {
    expect(codeOf(() => readRedirect(at + query, state))).toBe(code)
  })

  it('reads a code of 4096 characters whole', () => {
    const code = 'c'.repeat(4096)
    expect(readRedirect(`${at}?code=${code}&state=${state}`, state)).toEqual({ type: 'code', code })
  })

  it('gives back exactly the code that was sent, or none', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (code) => {
        const url = new URL(at)
        url.searchParams.append('code', code)
        url.searchParams.append('state', state)
        const sent = new URL(url.href).searchParams.get('code')
        const read = reading(() => readRedirect(url.href, state))
        if (read !== undefined) expect(read).toEqual({ type: 'code', code: sent })
      }),
    )
  })

  it('never takes an answer with another state', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (other, query) => {
        fc.pre(other !== state)
        const url = `${at}?code=1&state=${encodeURIComponent(other)}&${query}`
        expect(reading(() => readRedirect(url, state))).toBeUndefined()
      }),
    )
  })

  it('puts neither code nor state into what it throws', () => {
    for (const query of [`?code=SECRETCODE&state=WRONGSTATE`, `?code=SECRETCODE&code=SECRETCODE`]) {
      const error = thrown(() => readRedirect(at + query, state))
      expect(JSON.stringify([error.message, error.facts])).not.toMatch(/SECRETCODE|WRONGSTATE|qqq/)
    }
  })
})

const aRedirectUri = fc
  .record({
    scheme: fc.constantFrom('https', 'http'),
    host: fc.constantFrom(
      'a.example',
      'b.a.example',
      'a.example.',
      'localhost',
      '127.0.0.1',
      '[::1]',
    ),
    port: fc.constantFrom('', ':80', ':443', ':8123'),
    path: fc.constantFrom(
      '',
      '/',
      '/cb',
      '/cb/',
      '/CB',
      '/c%62',
      '/c%2Fb',
      '/c%2fb',
      '/c/b',
      '//cb',
    ),
    query: fc.constantFrom('', '?a=1', '?a=2', '?a=1&a=1', '?a=1&b=2'),
  })
  .map(({ scheme, host, port, path, query }) => `${scheme}://${host}${port}${path}${query}`)

function reading<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}

function thrown(run: () => unknown): WalletError {
  try {
    run()
  } catch (error) {
    if (error instanceof WalletError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

function codeOf(run: () => unknown): ErrorCode {
  return thrown(run).code
}
