import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import { providers } from '#core/providers/index'
import { sprinklr } from '#core/providers/sprinklr'
import { Secret } from '#core/secret'
import { aCredential, noon } from '../../helpers/builders'

const anAnswer = (status: number, body = '', headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body,
})

function failureOf(answer: HttpAnswer): string {
  try {
    sprinklr.readTokens(answer, noon)
    return 'accepted'
  } catch (error) {
    return error instanceof WalletError ? error.code : String(error)
  }
}

describe('an environment', () => {
  it.each([
    ['prod2', 'prod2'],
    [' Prod0 ', 'prod0'],
    ['{prod2}', 'prod2'],
    ['{{prod2}}', 'prod2'],
    ['PROD', 'prod'],
    ['sandbox', 'sandbox'],
    ['qa4', 'qa4'],
  ])('typed as %s is kept as %s', (typed, environment) => {
    expect(sprinklr.parseEnvironment(typed)).toEqual({ type: 'environment', environment })
  })

  it.each([
    ['', 'empty'],
    ['{}', 'empty'],
    ['https://app.sprinklr.com', 'address'],
    ['prod2/', 'address'],
    ['../prod', 'address'],
    ['prod 2', 'characters'],
    ['2prod', 'characters'],
    ['prod-2', 'characters'],
    ['prod2%00', 'characters'],
  ])('typed as %s is refused because of %s', (typed, reason) => {
    expect(sprinklr.parseEnvironment(typed)).toEqual({ type: 'refused', reason })
  })

  it.each([
    ['https://app.sprinklr.com/ui/home', 'prod'],
    ['space.sprinklr.com', 'prod'],
    ['https://space-prod2.sprinklr.com/app', 'prod2'],
    ['https://prod0.sprinklr.com', 'prod0'],
    ['https://prod5-live-chat.sprinklr.com', 'prod5'],
    ['https://space-qa6.sprinklr.com', 'qa6'],
    ['https://api3.sprinklr.com/prod4/oauth/authorize?client_id=x', 'prod4'],
    ['https://api2.sprinklr.com/oauth/authorize', 'prod'],
    ['https://customer.sprinklr.com', undefined],
    ['https://www.sprinklr.com', undefined],
    ['https://prod2.sprinklr.com.example.com', undefined],
    ['not an address', undefined],
    ['', undefined],
  ])('is read from %s as %s', (pasted, environment) => {
    expect(sprinklr.detectEnvironment(pasted)).toBe(environment)
  })
})

describe('a request', () => {
  it('leaves the environment out of the path for prod, and only for prod', () => {
    const url = (environment: string): string =>
      sprinklr.refreshRequest(aCredential({ environment }), new Secret('r')).url
    expect(url('prod')).toBe('https://api3.sprinklr.com/oauth/token')
    expect(url('prod2')).toBe('https://api3.sprinklr.com/prod2/oauth/token')
  })

  it('keeps the secret and the tokens out of the address and encodes them exactly once', () => {
    const request = sprinklr.refreshRequest(
      aCredential({ clientSecret: new Secret('s+e/c=') }),
      new Secret('r+e/f='),
    )
    expect(request.url).not.toContain('?')
    expect(request.body).toContain('client_secret=s%2Be%2Fc%3D')
    expect(request.body).toContain('refresh_token=r%2Be%2Ff%3D')
    expect(request.body).toContain('redirect_uri=https%3A%2F%2Fwww.sprinklr.com')
  })

  it('sends the key with the identity call', () => {
    const request = sprinklr.identityRequest(aCredential(), new Secret('token'))
    expect(request.headers['key']).toBe(aCredential().clientId)
    expect(request.headers['authorization']).toBe('Bearer token')
  })

  it('asks for the code with state and PKCE', () => {
    const url = new URL(
      sprinklr.signIn.authorizationUrl(aCredential(), {
        state: 'the-state',
        codeChallenge: 'challenge',
      }),
    )
    expect(url.pathname).toBe('/prod2/oauth/authorize')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: aCredential().clientId,
      response_type: 'code',
      redirect_uri: 'https://www.sprinklr.com',
      state: 'the-state',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
    })
  })
})

describe('an unsuccessful answer', () => {
  it.each([
    [421, '', 'wrong-environment'],
    [421, 'Misdirected Request', 'wrong-environment'],
    [401, '{"message":"Invalid consumer key"}', 'wrong-environment'],
    [403, '<h1>Developer Inactive</h1>', 'developer-inactive'],
    [401, '{"message":"Developer Inactive"}', 'developer-inactive'],
    [403, '<h1>Developer Over Rate</h1>', 'over-rate'],
    [403, '{"message":"Developer Over Qps"}', 'over-rate'],
    [429, '{"success":false,"errors":[{"code":"RATE_LIMIT_EXCEEDED"}]}', 'over-rate'],
    [400, '{"error":"invalid_grant","error_description":"Code has Expired"}', 'code-expired'],
    [400, '{"error":"invalid_grant"}', 'refresh-refused'],
    [401, '{"error":"invalid_client"}', 'keys-refused'],
    [
      400,
      '{"error":"invalid_request","error_description":"redirect_uri differs"}',
      'callback-mismatch',
    ],
    [400, '{"errors":[{"message":"Access to resource is forbidden"}]}', 'forbidden'],
    [401, '{}', 'token-refused'],
    [403, '{}', 'forbidden'],
    [401, '', 'bad-answer'],
    [403, 'Forbidden', 'bad-answer'],
    [403, '<h1>Access to resource is forbidden</h1>', 'forbidden'],
    [500, '', 'server-error'],
    [502, '<html>Bad gateway</html>', 'server-error'],
    [503, '', 'server-error'],
    [596, '', 'server-error'],
    [302, '', 'bad-answer'],
    [404, '{"message":"nothing here"}', 'address-unknown'],
    [411, '{"message":"Length Required"}', 'request-unfit'],
    [415, '{"message":"x"}', 'request-unfit'],
    [400, '{"error":"unauthorized_client"}', 'way-not-allowed'],
    [400, '{"error":"unsupported_grant_type"}', 'way-not-allowed'],
    [400, '{"error":"invalid_scope"}', 'request-refused'],
    [404, 'nothing here', 'bad-answer'],
    [407, '<html>Who are you</html>', 'bad-answer'],
    [200, '<html>Hotel network</html>', 'bad-answer'],
  ])('HTTP %d %s means %s', (status, body, code) => {
    expect(failureOf(anAnswer(status, body))).toBe(code)
  })

  it('that nobody knows is shown as it begins, without what may be a secret', () => {
    const token = 'Q29tZVRvVGhlVGVzdHMxMjM0NTY3ODkw'
    const page = `<html><title>Gate 7</title> <p>No passage for ${token} ${'today '.repeat(900)}`
    expect(() => sprinklr.readTokens(anAnswer(418, page), noon)).toThrow(
      /^HTTP 418 Gate 7 No passage/,
    )
    expect(() => sprinklr.readTokens(anAnswer(418, page), noon)).not.toThrow(token.slice(0, 8))
    expect(() => sprinklr.readTokens(anAnswer(418, 'x'.repeat(9000)), noon)).toThrow(/^HTTP 418$/)
  })

  it('says how long to wait when the provider does', () => {
    const answer = anAnswer(429, '', { 'retry-after': '90' })
    expect(() => sprinklr.readTokens(answer, noon)).toThrow(
      expect.objectContaining({ facts: { waitSeconds: 90 } }) as Error,
    )
  })

  it('reads no wait off the hourly count where a server has a problem of its own', () => {
    const headers = { 'x-ratelimit-reset': String(noon / 1000 + 3600) }
    const factsOf = (status: number, more = {}): unknown => {
      try {
        return sprinklr.readTokens(anAnswer(status, '', { ...headers, ...more }), noon)
      } catch (error) {
        return error instanceof WalletError ? error.facts : error
      }
    }
    expect(factsOf(503)).toEqual({})
    expect(factsOf(503, { 'retry-after': '120' })).toEqual({ waitSeconds: 120 })
    expect(factsOf(429)).toEqual({ waitSeconds: 3600 })
  })

  it.each([
    [200, 'Allow access', undefined],
    [500, 'Internal Server Error', 'callback-mismatch'],
    [421, 'Misdirected Request', 'wrong-environment'],
    [403, '<h1>Developer Inactive</h1>', 'developer-inactive'],
    [401, 'Developer Inactive', 'developer-inactive'],
    [429, '', 'over-rate'],
    [503, 'Maintenance', 'server-error'],
    [404, 'Not found', 'page-failed'],
  ])('on the sign-in page HTTP %d %s means %s', (status, body, code) => {
    expect(sprinklr.signIn.authorizePageFailure(status, body)?.code).toBe(code)
  })
})

describe('whose token it is', () => {
  it('is read from the data member', () => {
    const body = JSON.stringify({
      data: { name: 'Ada', email: 'ada@acme.example', customerId: 66000000, workspaceId: 66000002 },
      errors: [],
    })
    expect(sprinklr.readIdentity(anAnswer(200, body), noon)).toEqual({
      user: 'Ada',
      email: 'ada@acme.example',
      customer: '66000000',
      workspace: '66000002',
      checkedAt: noon,
    })
  })

  it('is not told to a token that is refused, whoever words it', () => {
    expect(() => sprinklr.readIdentity(anAnswer(401), noon)).toThrow(
      expect.objectContaining({ code: 'token-refused' }) as Error,
    )
  })

  it('is not guessed from an answer without data', () => {
    expect(() => sprinklr.readIdentity(anAnswer(200, '{"name":"Ada"}'), noon)).toThrow(
      expect.objectContaining({ code: 'bad-answer' }) as Error,
    )
  })
})

describe('the list of providers', () => {
  it('names each provider once', () => {
    expect(new Set(providers.map((provider) => provider.id)).size).toBe(providers.length)
  })
})
