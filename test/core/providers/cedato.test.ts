import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import { cedato } from '#core/providers/cedato'
import { waysOf } from '#core/providers/provider'
import { Secret } from '#core/secret'
import { aCredential, noon } from '../../helpers/builders'

const app = aCredential({
  apiAddress: 'https://api.cedato.com',
  environment: '',
  clientId: 'a'.repeat(40),
  clientSecret: new Secret('b'.repeat(40)),
  redirectUri: '',
})

const anAnswer = (status: number, body: unknown, headers = {}): HttpAnswer => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const token = { access_token: 'c3d4+/e5==', token_type: 'bearer', expires_in: 3600 }

function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error instanceof WalletError ? error.code : String(error)
  }
}

describe('a request to Cedato', () => {
  it('carries id and secret by HTTP Basic, in no address and no body', () => {
    const request = cedato.clientCredentialsRequest(app)
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://api.cedato.com/api/token',
      body: 'grant_type=client_credentials',
      headers: {
        accept: 'application/json',
        'api-version': '1',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    const basic = request.headers.authorization.replace('Basic ', '')
    expect(Buffer.from(basic, 'base64').toString()).toBe(`${'a'.repeat(40)}:${'b'.repeat(40)}`)
  })

  it('asks the cheapest report whether a token works', () => {
    const request = cedato.identityRequest(app, new Secret('t'))
    expect(request.url).toBe(
      'https://api.cedato.com/api/reports/supplies/extended?start=0&end=1&limit=1',
    )
    expect(request.headers).toMatchObject({ authorization: 'Bearer t', 'api-version': '1' })
  })

  it('is for the app itself alone: nobody signs in, nothing is renewed', () => {
    expect(waysOf(cedato)).toEqual(['client-credentials'])
    expect(cedato).not.toHaveProperty('signIn')
    expect(cedato).not.toHaveProperty('refreshRequest')
  })
})

describe('an answer of Cedato', () => {
  it.each([
    ['nested, as the service gives it', { status: 'OK', data: token }],
    ['flat, as it is documented', token],
    ['with a status in other letters', { status: 'ok', data: token }],
  ])('is read %s', (_how, body) => {
    const read = cedato.readTokens(anAnswer(200, body), noon)
    expect(read.accessToken.reveal()).toBe('c3d4+/e5==')
    expect(read).toMatchObject({ obtainedAt: noon, expiresAt: noon + 3_600_000 })
    expect(read.refreshToken).toBeUndefined()
  })

  it.each([
    ['a refusal in HTTP 200', anAnswer(200, { status: 'ERROR', message: 'x' }), 'request-refused'],
    ['a status that is no text', anAnswer(200, { status: 7, data: token }), 'request-refused'],
    ['no token in it', anAnswer(200, { status: 'OK', data: {} }), 'bad-answer'],
    ['a page', anAnswer(200, '<html>'), 'bad-answer'],
    ['a list', anAnswer(200, '[]'), 'bad-answer'],
    ['HTTP 401', anAnswer(401, { status: 'ERROR' }), 'keys-refused'],
    ['HTTP 400', anAnswer(400, { error: 'x' }), 'keys-refused'],
    ['HTTP 401 of somebody in between', anAnswer(401, '<html>'), 'bad-answer'],
    ['HTTP 429', anAnswer(429, ''), 'over-rate'],
    ['HTTP 503', anAnswer(503, ''), 'server-error'],
    ['HTTP 404', anAnswer(404, ''), 'request-refused'],
  ])('to a request for a token: %s', (_what, answer, expected) => {
    expect(outcome(() => cedato.readTokens(answer, noon))).toBe(expected)
  })

  it.each([
    ['HTTP 419, a session that has ended', anAnswer(419, {}), 'token-refused'],
    ['HTTP 401', anAnswer(401, {}), 'token-refused'],
    ['HTTP 403', anAnswer(403, {}), 'forbidden'],
    ['a refusal in HTTP 200', anAnswer(200, { status: 'ERROR' }), 'request-refused'],
    ['HTTP 502', anAnswer(502, ''), 'server-error'],
  ])('to a check: %s', (_what, answer, expected) => {
    expect(outcome(() => cedato.readIdentity(answer, noon))).toBe(expected)
  })

  it('names nobody, and says that the token works', () => {
    const answer = anAnswer(200, { status: 'OK', data: { supplies: [] } })
    expect(cedato.readIdentity(answer, noon)).toEqual({ checkedAt: noon })
  })

  it('says how long to wait, and repeats no secret', () => {
    const busy = anAnswer(429, { message: 'slow down' }, { 'retry-after': '30' })
    const refused = anAnswer(401, { status: 'ERROR', message: 'Bad token: c3d4+/e5==' })
    expect(outcome(() => cedato.readTokens(busy, noon))).toBe('over-rate')
    for (const answer of [busy, refused]) {
      try {
        cedato.readTokens(answer, noon)
        expect.unreachable()
      } catch (error) {
        expect((error as WalletError).message).toMatch(/^HTTP \d{3}/)
        expect((error as WalletError).message).not.toContain('c3d4')
      }
    }
  })
})
