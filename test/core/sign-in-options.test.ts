import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { sprinklr } from '#core/providers/sprinklr'
import { Secret } from '#core/secret'
import { appOptions, optionsOf, parseDomainName, usualSignIn } from '#core/sign-in-options'
import { aCredential } from '../helpers/builders'

function reasonOf(typed: string): unknown {
  try {
    parseDomainName(typed)
  } catch (error) {
    if (error instanceof WalletError && error.code === 'domain-invalid')
      return error.facts['reason']
    throw error
  }
  return 'accepted'
}

describe('an SSO domain', () => {
  it.each([
    ['example.sprinklr.com', 'example.sprinklr.com'],
    ['  example.sprinklr.com\t', 'example.sprinklr.com'],
    ['EXAMPLE.Sprinklr.com', 'example.sprinklr.com'],
    ['https://example.sprinklr.com/ui/login?next=1#top', 'example.sprinklr.com'],
    ['http://example.sprinklr.com', 'example.sprinklr.com'],
    ['example.sprinklr.com:443', 'example.sprinklr.com'],
    ['example.sprinklr.com:8443/path', 'example.sprinklr.com'],
    ['sso.a-company.example', 'sso.a-company.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['', ''],
    ['   ', ''],
  ])('%j is taken as %j', (typed, kept) => {
    expect(parseDomainName(typed)).toBe(kept)
  })

  it.each([
    ['two words.example', 'not-an-address'],
    ['a.example, b.example', 'not-an-address'],
    ['example', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['.example.com', 'not-an-address'],
    ['example..com', 'not-an-address'],
    ['example.com.', 'not-an-address'],
    ['[::1]', 'not-an-address'],
    ['javascript://alert(1)', 'not-an-address'],
    ['mailto:ada@example.com', 'user-info'],
    ['ada@example.sprinklr.com', 'user-info'],
    ['https://ada:word@example.sprinklr.com', 'user-info'],
    ['under_score.example', 'not-an-address'],
    ['example.com\ninjected.example', 'not-an-address'],
  ])('%j is refused as %s', (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason)
  })

  it('is a plain host or refused, whatever is typed, and typing what was kept changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.domain(), fc.webUrl(), fc.string({ unit: 'binary' })),
        (typed) => {
          if (reasonOf(typed) !== 'accepted') return
          const kept = parseDomainName(typed)
          expect(kept).toMatch(/^$|^([a-z0-9-]+\.)+[a-z0-9-]+$/)
          expect(parseDomainName(kept)).toBe(kept)
        },
      ),
      { numRuns: 500 },
    )
  }, 30_000)
})

describe('what departs from the usual', () => {
  it('is carried by the app only where it does', () => {
    expect(appOptions(usualSignIn)).toEqual({})
    expect(appOptions({ domainName: ' ', usesPkce: true })).toEqual({})
    expect(appOptions({ domainName: 'sso.example', usesPkce: false })).toEqual({
      domainName: 'sso.example',
      withoutPkce: true,
    })
  })

  it('is where token requests carry their values, encoded once, with no body beside them', () => {
    const refreshToken = new Secret('a+b/c==')
    const usual = sprinklr.refreshRequest(aCredential(), refreshToken)
    expect(new URL(usual.url).search).toBe('')
    const asked = sprinklr.refreshRequest(aCredential({ asksInAddress: true }), refreshToken)
    expect(asked.body).toBeUndefined()
    expect(asked.url.split('?')[1]).toBe(usual.body)
    expect(asked.url).toContain('refresh_token=a%2Bb%2Fc%3D%3D')
    const options = { ...usualSignIn, asksInAddress: true }
    expect(optionsOf(appOptions(options))).toEqual(options)
  })

  it('comes back as it went in', () => {
    for (const domainName of ['', 'example.sprinklr.com']) {
      for (const usesPkce of [true, false]) {
        const options = { domainName, usesPkce }
        expect(optionsOf(appOptions(options))).toEqual(options)
      }
    }
  })

  it('goes out as domain_name, and not at all while it is empty', () => {
    const asked = (changes: Parameters<typeof aCredential>[0]): URLSearchParams =>
      new URL(sprinklr.signIn.authorizationUrl(aCredential(changes), { state: 's' })).searchParams
    expect(asked({ domainName: 'example.sprinklr.com' }).getAll('domain_name')).toEqual([
      'example.sprinklr.com',
    ])
    expect(asked({}).has('domain_name')).toBe(false)
  })

  it('leaves challenge and verifier out together', () => {
    const app = aCredential()
    const asked = new URL(sprinklr.signIn.authorizationUrl(app, { state: 's' })).searchParams
    expect([...asked.keys()].filter((name) => name.startsWith('code_'))).toEqual([])
    expect(sprinklr.signIn.codeRequest(app, { code: 'c' }).body).not.toContain('code_verifier')
    const sent = sprinklr.signIn.codeRequest(app, { code: 'c', codeVerifier: 'v' }).body
    expect(new URLSearchParams(sent).get('code_verifier')).toBe('v')
  })
})
