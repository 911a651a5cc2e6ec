import { WalletError, type ErrorCode } from '#core/errors'
import { formBody, type HttpAnswer, type HttpRequest } from '#core/oauth/http-request'
import { readObject } from '#core/json'
import { readTokenAnswer } from '#core/oauth/token-answer'
import type { App, Identity, Provider, SigningIn } from '#core/providers/provider'

/** Where the server puts its answer: OAuth 2.0 Multiple Response Types section 2.1, Form Post Response Mode. */
export type ResponseMode = 'query' | 'fragment' | 'form_post'

/**
 * A server of OpenID Connect as one more provider: a file like those in core/providers, for the tests alone. It
 * names its issuer in every answer, so `issuer` is compared to the letter (RFC 9207 section 2.4).
 */
export function createStrangerProvider(options: {
  readonly responseMode: ResponseMode
  readonly issuer: string
}): SigningIn & Required<Pick<Provider, 'refreshRequest'>> {
  return {
    id: 'stranger',
    label: 'Stranger',
    isPractice: false,
    service: 'sprinklr',
    environments: ['stranger'],
    apiAddresses: [options.issuer],
    parseEnvironment: (typed) => ({ type: 'environment', environment: typed }),
    detectEnvironment: () => undefined,
    signIn: {
      callbackUrls: ['https://stranger.example/callback'],
      authorizationUrl: (app, attempt) => {
        const url = new URL('/auth', app.apiAddress)
        url.search = formBody({
          client_id: app.clientId,
          response_type: 'code',
          response_mode: options.responseMode,
          redirect_uri: app.redirectUri,
          // A refresh token is given to those who ask, once the person has agreed.
          scope: 'openid offline_access',
          prompt: 'consent',
          state: attempt.state,
          ...(attempt.codeChallenge === undefined
            ? {}
            : { code_challenge: attempt.codeChallenge, code_challenge_method: 'S256' }),
        })
        return url.href
      },
      isIssuer: (_app, issuer) => issuer === options.issuer,
      codeRequest: (app, { code, codeVerifier }) =>
        tokenRequest(app, {
          grant_type: 'authorization_code',
          code,
          redirect_uri: app.redirectUri,
          ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
        }),
      authorizePageFailure: (status, body) =>
        // An error may also be a page that posts its answer on: only what is told to the person counts.
        status >= 400 && body.includes('redirect_uri')
          ? new WalletError('callback-mismatch', `HTTP ${status}`)
          : undefined,
    },
    refreshRequest: (app, refreshToken) =>
      tokenRequest(app, { grant_type: 'refresh_token', refresh_token: refreshToken.reveal() }),
    identityRequest: (app, accessToken) => ({
      method: 'GET',
      url: new URL('/me', app.apiAddress).href,
      headers: { accept: 'application/json', authorization: `Bearer ${accessToken.reveal()}` },
    }),
    readTokens: (answer, now) => {
      if (answer.status === 200) return readTokenAnswer(answer.body, now)
      throw failureOf(answer)
    },
    readIdentity,
  }
}

function tokenRequest(app: App, grant: Readonly<Record<string, string>>): HttpRequest {
  return {
    method: 'POST',
    url: new URL('/token', app.apiAddress).href,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: formBody({
      client_id: app.clientId,
      client_secret: app.clientSecret.reveal(),
      ...grant,
    }),
  }
}

function readIdentity(answer: HttpAnswer, now: number): Identity {
  const user = readObject(answer.body)?.['sub']
  if (answer.status !== 200) throw failureOf(answer)
  if (typeof user !== 'string') throw new WalletError('bad-answer', 'no user is named')
  return { user, checkedAt: now }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  invalid_grant: 'refresh-refused',
  invalid_client: 'keys-refused',
  invalid_token: 'token-refused',
}

/** RFC 6749 section 5.2, RFC 6750 section 3.1. */
function failureOf(answer: HttpAnswer): WalletError {
  const error = readObject(answer.body)?.['error']
  const word = typeof error === 'string' ? error : ''
  return new WalletError(codes[word] ?? 'request-refused', `HTTP ${answer.status} ${word}`.trim())
}
