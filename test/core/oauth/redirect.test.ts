import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRedirect, reachesRedirect } from '#core/oauth/redirect'
import { nearHosts } from './addresses/near-miss-hosts'
import { nearPaths } from './addresses/near-miss-paths'
import { sameAddresses, sidewaysAddresses, type Family } from './addresses/cases'

const nearMisses = [...nearHosts, ...nearPaths]

const every = (families: readonly Family[]): readonly string[] =>
  families.flatMap(({ registered, urls }) => urls.map((url) => `${registered} ${url}`))

describe('the matcher', { timeout: 60_000 }, () => {
  it('is tried on 467 near misses, no two alike', () => {
    const misses = every([...nearMisses, ...sidewaysAddresses])
    const all = [...misses, ...every(sameAddresses)]
    expect(new Set(all).size).toBe(all.length)
    expect(misses).toHaveLength(467)
    process.stdout.write(
      `redirect matcher by hand: ${every(sameAddresses).length} spellings of the redirect, ` +
        `${misses.length} near misses, ${every(sidewaysAddresses).length} of them arriving there\n`,
    )
  })

  it.each(sameAddresses)('knows the redirect by $what: $registered', ({ registered, urls }) => {
    for (const url of urls) {
      expect(isRedirect(url, registered), url).toBe(true)
      expect(reachesRedirect(url, registered), url).toBe(true)
    }
  })

  it.each(sidewaysAddresses)(
    'takes no answer from $what, and knows where it would arrive: $registered',
    ({ registered, urls }) => {
      for (const url of urls) {
        expect(isRedirect(url, registered), url).toBe(false)
        expect(reachesRedirect(url, registered), url).toBe(true)
      }
    },
  )

  it.each(nearMisses)('is not taken in by $what: $registered', ({ registered, urls }) => {
    for (const url of urls) {
      expect(isRedirect(url, registered), url).toBe(false)
      expect(reachesRedirect(url, registered), url).toBe(false)
    }
  })

  it('knows an address however often it is asked', () => {
    const registered = 'https://bücher.example/Über?ä=ö'
    const asked = Array.from({ length: 10_000 }, () => [
      isRedirect(registered, registered),
      reachesRedirect(registered, registered),
    ])
    expect(asked.flat().filter((answer) => !answer)).toEqual([])
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

  it('never throws, takes nothing that is no address, and stops whatever it would take', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), aRedirectUri)
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        if (isRedirect(one, other)) expect(reachesRedirect(one, other)).toBe(true)
        if (reachesRedirect(one, other)) expect([new URL(one), new URL(other)]).toHaveLength(2)
      }),
      { numRuns: 1000 },
    )
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
