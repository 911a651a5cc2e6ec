import { describe, expect, it } from 'vitest'
import { contactedHost, hostLimit, mergedHosts, type ContactedHost } from '#core/contacted-hosts'

const one: ContactedHost = {
  host: 'api3.sprinklr.com',
  firstAt: 10,
  lastAt: 20,
  count: 2,
  purposes: ['renewal'],
}

describe('the host of an address', () => {
  it.each([
    ['https://api3.sprinklr.com/prod2/oauth/token?code=secret', 'api3.sprinklr.com'],
    ['https://SSO.example:8443/path', 'sso.example:8443'],
    ['https://sso.example:443/', 'sso.example'],
    ['https://person:password@sso.example/', 'sso.example'],
    ['wss://live.example/socket', 'live.example'],
    ['http://127.0.0.1:43211/authorize', '127.0.0.1'],
    ['http://localhost:3000/callback', 'localhost'],
    ['http://[::1]:9/', '[::1]'],
  ])('%s is %s: never a path, a query or a name', (url, host) => {
    expect(contactedHost(url)).toBe(host)
  })

  it.each([
    'nowhere://nowhere/',
    'data:text/plain,x',
    'blob:https://x/1',
    'about:blank',
    'no address',
  ])('there is none in %s', (url) => expect(contactedHost(url)).toBeUndefined())
})

describe('two lists of hosts', () => {
  it('are one: first and last, how often and what for of both', () => {
    const other = { ...one, firstAt: 5, lastAt: 15, count: 3, purposes: ['check'] as const }
    expect(mergedHosts([one], [other])).toEqual([
      { ...one, firstAt: 5, lastAt: 20, count: 5, purposes: ['renewal', 'check'] },
    ])
  })

  it('stay bounded: the hosts contacted last are kept', () => {
    const many = Array.from({ length: hostLimit + 5 }, (_, at) => ({
      ...one,
      host: `h${at}.example`,
      lastAt: at,
    }))
    const kept = mergedHosts(many, [])
    expect(kept).toHaveLength(hostLimit)
    expect(kept[0]?.host).toBe(`h${hostLimit + 4}.example`)
  })
})
