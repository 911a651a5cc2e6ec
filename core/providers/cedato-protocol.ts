import { WalletError } from '#core/errors'
import { asObject } from '#core/json'
import {
  basicCredentials,
  formBody,
  isSuccess,
  type HttpAnswer,
  type HttpRequest,
} from '#core/oauth/http-request'
import { readAnswer, readTokenFields } from '#core/oauth/token-answer'
import { readCedatoFailure, readCedatoTokenFailure } from '#core/providers/cedato-failures'
import type { App, Identity, Provider } from '#core/providers/provider'
import type { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'

/** What Cedato and its practice twin have in common: client credentials by HTTP Basic, tokens of an hour, no renewal. */
export const cedatoProtocol = {
  service: 'cedato',
  environments: [],
  parseEnvironment: () => ({ type: 'environment', environment: '' }),
  detectEnvironment: () => undefined,
  clientCredentialsRequest: (app) => ({
    method: 'POST',
    url: `${app.apiAddress}/api/token`,
    headers: {
      ...usualHeaders,
      authorization: basicCredentials(app.clientId, app.clientSecret.reveal()),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: formBody({ grant_type: 'client_credentials' }),
  }),
  identityRequest,
  readTokens,
  readIdentity,
} as const satisfies Partial<Provider>

const usualHeaders = { accept: 'application/json', 'api-version': '1' }

/** The documentation has the values at the top, the real service under `data` with a `status` beside it. */
function readTokens(answer: HttpAnswer, now: number): TokenSet {
  if (!isSuccess(answer)) throw readCedatoTokenFailure(answer, now)
  const body = readAnswer(answer.body)
  throwIfNotOk(answer, body['status'])
  return readTokenFields(asObject(body['data']) ?? body, now)
}

/** It has no call that names a user: the cheapest report tells whether the token works. */
function identityRequest(app: App, accessToken: Secret): HttpRequest {
  const range = formBody({ start: '0', end: '1', limit: '1' })
  return {
    method: 'GET',
    url: `${app.apiAddress}/api/reports/supplies/extended?${range}`,
    headers: { ...usualHeaders, authorization: `Bearer ${accessToken.reveal()}` },
  }
}

function readIdentity(answer: HttpAnswer, now: number): Identity {
  if (answer.status !== 200) throw readCedatoFailure(answer, now)
  const body = readAnswer(answer.body)
  throwIfNotOk(answer, body['status'])
  return { checkedAt: now }
}

/** Its refusals may come with HTTP 200. */
function throwIfNotOk({ status }: HttpAnswer, said: unknown): void {
  if (said === undefined || (typeof said === 'string' && said.toUpperCase() === 'OK')) return
  const word = typeof said === 'string' ? said.slice(0, 40) : typeof said
  throw new WalletError('request-refused', `HTTP ${status}, status ${word}`)
}
