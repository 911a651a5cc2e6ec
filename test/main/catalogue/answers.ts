import { gzipSync } from 'node:zlib'
import type { Told } from '../../helpers/told-server'
import {
  onCheck,
  onExchange,
  onRedirect,
  onRenewal,
  onTheWay,
  type Provocation,
} from './provocation'

const heading = (words: string): string => `<h1>${words}</h1>`
const apiError = (message: string) => ({ data: null, errors: [{ message }] })
const nothing: Told = (response) => void response.end('{}')
const cut: Told = (response) => void response.destroy()
const never: Told = () => undefined
const bomb: Told = (response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' })
  response.end(gzipSync(Buffer.alloc(20 * 1024 * 1024)))
}

/** Every answer that is documented or was seen, as the token endpoint and the API give it. */
export const answers: readonly Provocation[] = [
  {
    what: 'a code that has run out',
    code: 'code-expired',
    provoke: onExchange(400, apiError('Code has Expired')),
  },
  {
    what: 'a bad request',
    code: 'request-refused',
    provoke: onExchange(400, apiError('Bad Request')),
  },
  {
    what: 'a missing platform right',
    code: 'forbidden',
    provoke: onCheck(400, apiError('Access to resource is forbidden')),
  },
  {
    what: 'a token that is not valid',
    code: 'token-refused',
    provoke: onCheck(401, {
      data: [],
      errors: [{ id: 'a', code: 401, message: 'Unauthorized' }],
    }),
  },
  {
    what: 'a key of another environment, named',
    code: 'wrong-environment',
    provoke: onCheck(401, apiError('Invalid consumer key')),
  },
  ...[401, 403].map((status) => ({
    what: `an inactive key, HTTP ${status}, a gateway’s heading`,
    code: 'developer-inactive' as const,
    provoke: onCheck(status, heading('Developer Inactive')),
  })),
  {
    what: 'an inactive key in JSON',
    code: 'developer-inactive',
    provoke: onExchange(403, { message: 'Developer Inactive' }),
  },
  ...['Developer Over Rate', 'Developer Over Qps'].map((words) => ({
    what: words,
    code: 'over-rate' as const,
    provoke: onCheck(403, heading(words)),
  })),
  {
    what: 'a rate limit with its end',
    code: 'over-rate',
    facts: { waitSeconds: 90 },
    provoke: onCheck(
      429,
      { success: false, errors: [{ code: 'RATE_LIMIT_EXCEEDED', message: 'x' }] },
      { 'retry-after': '90' },
    ),
  },
  { what: 'HTTP 403', code: 'forbidden', provoke: onCheck(403, apiError('Forbidden')) },
  ...[404, 405].map((status) => ({
    what: `HTTP ${status}`,
    code: 'address-unknown' as const,
    provoke: onExchange(status, { message: 'x' }),
  })),
  ...[411, 415].map((status) => ({
    what: `HTTP ${status}`,
    code: 'request-unfit' as const,
    provoke: onExchange(status, { message: 'x' }),
  })),
  {
    what: 'HTTP 421',
    code: 'wrong-environment',
    provoke: onCheck(421, heading('Misdirected Request')),
  },
  ...[500, 503, 504, 596].map((status) => ({
    what: `HTTP ${status}`,
    code: 'server-error' as const,
    provoke: onCheck(status, ''),
  })),
  {
    what: 'an answer nobody knows',
    code: 'request-refused',
    provoke: onCheck(418, { message: 'teapot' }),
  },
  {
    what: 'another Callback URL at the exchange',
    code: 'callback-mismatch',
    provoke: onExchange(400, { error: 'invalid_request', error_description: 'redirect_uri' }),
  },
]

/** The codes of RFC 6749 sections 4.1.2.1 and 5.2, each where it comes. */
export const oauthErrors: readonly Provocation[] = [
  ...['invalid_request', 'invalid_scope'].map((error) => ({
    what: `${error} at the token endpoint`,
    code: 'request-refused' as const,
    provoke: onExchange(400, { error }),
  })),
  {
    what: 'invalid_client',
    code: 'keys-refused',
    provoke: onExchange(401, { error: 'invalid_client' }),
  },
  {
    what: 'invalid_grant of a code',
    code: 'code-refused',
    provoke: onExchange(400, { error: 'invalid_grant' }),
  },
  {
    what: 'invalid_grant of a refresh token',
    code: 'refresh-refused',
    provoke: onRenewal(400, { error: 'invalid_grant' }),
  },
  {
    what: 'invalid_grant because of a password',
    code: 'password-changed',
    provoke: onRenewal(400, { error: 'invalid_grant', error_description: 'password changed' }),
  },
  {
    what: 'invalid_grant because it was taken back',
    code: 'refresh-revoked',
    provoke: onRenewal(400, { error: 'invalid_grant', error_description: 'token revoked' }),
  },
  ...['unauthorized_client', 'unsupported_grant_type'].map((error) => ({
    what: error,
    code: 'way-not-allowed' as const,
    provoke: onExchange(400, { error }),
  })),
  {
    what: 'access_denied',
    code: 'sign-in-denied',
    provoke: onRedirect({ error: 'access_denied' }, true),
  },
  ...['invalid_request', 'unauthorized_client', 'unsupported_response_type', 'invalid_scope'].map(
    (error) => ({
      what: `${error} at the Callback URL`,
      code: 'sign-in-refused' as const,
      facts: { error },
      provoke: onRedirect({ error }, true),
    }),
  ),
  ...['server_error', 'temporarily_unavailable'].map((error) => ({
    what: `${error} at the Callback URL`,
    code: 'server-error' as const,
    provoke: onRedirect({ error }, true),
  })),
  { what: 'another state', code: 'state-wrong', provoke: onRedirect({ state: 'x'.repeat(43) }) },
  {
    what: 'another issuer',
    code: 'issuer-wrong',
    provoke: onRedirect({ iss: 'https://login.example' }),
  },
  {
    what: 'code and error at once',
    code: 'redirect-malformed',
    provoke: onRedirect({ error: 'access_denied' }),
  },
]

const failing = (name: string) => ({ failing: () => name })

/** What happens between this computer and the provider. */
export const network: readonly Provocation[] = [
  {
    what: 'the network is gone',
    code: 'offline',
    provoke: onTheWay(nothing, failing('net::ERR_INTERNET_DISCONNECTED')),
  },
  {
    what: 'no way to the network',
    code: 'offline',
    provoke: onTheWay(nothing, failing('net::ERR_ADDRESS_UNREACHABLE')),
  },
  {
    what: 'a name nobody knows',
    code: 'offline',
    facts: { place: 'name' },
    provoke: onTheWay(nothing, failing('net::ERR_NAME_NOT_RESOLVED')),
  },
  {
    what: 'a proxy that is not there',
    code: 'connect-failed',
    facts: { place: 'proxy' },
    provoke: onTheWay(nothing, failing('net::ERR_PROXY_CONNECTION_FAILED')),
  },
  {
    what: 'a proxy that wants a password',
    code: 'proxy-sign-in-needed',
    provoke: onTheWay(nothing, failing('net::ERR_TUNNEL_CONNECTION_FAILED')),
  },
  ...(
    [
      ['run out', 'DATE_INVALID', 'dates'],
      ['of nobody known', 'AUTHORITY_INVALID', 'authority'],
      ['of another host', 'COMMON_NAME_INVALID', 'other-host'],
    ] as const
  ).map(([what, name, certificate]) => ({
    what: `a server’s certificate, ${what}`,
    code: 'tls-failed' as const,
    facts: { certificate },
    provoke: onTheWay(nothing, failing(`net::ERR_CERT_${name}`)),
  })),
  {
    what: 'a server that wants a certificate',
    code: 'certificate-needed',
    provoke: onTheWay(nothing, failing('net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED')),
  },
  { what: 'a cut connection', code: 'answer-lost', provoke: onTheWay(cut) },
  { what: 'no answer in time', code: 'timed-out', provoke: onTheWay(never, { timeoutMs: 200 }) },
  { what: 'an answer without end', code: 'answer-too-large', provoke: onTheWay(bomb) },
  {
    what: 'a way on to another address',
    code: 'redirect-refused',
    provoke: onCheck(307, '', { location: 'http://127.0.0.1:9/' }),
  },
  {
    what: 'a page of somebody else',
    code: 'bad-answer',
    provoke: onExchange(200, '<html>Hotel Wi-Fi</html>'),
  },
]
