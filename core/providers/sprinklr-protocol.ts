import { parseAddress } from '#core/addresses'
import { WalletError } from '#core/errors'
import { formBody, type HttpAnswer, type HttpRequest } from '#core/oauth/http-request'
import { asObject, readObject } from '#core/json'
import { readSprinklrFailure, sprinklrPageFailure } from '#core/providers/sprinklr-failures'
import type {
  App,
  Identity,
  ParsedEnvironment,
  Provider,
  SignInWay,
} from '#core/providers/provider'
import { sprinklrBase as base, withMutualTls } from '#core/providers/sprinklr-addresses'
import { sprinklrCertificate } from '#core/providers/sprinklr-certificate'
import { readSprinklrTokens } from '#core/providers/sprinklr-tokens'
import type { Secret } from '#core/secret'

/** What Sprinklr and its practice twin have in common: the protocol without names and addresses. */
export const sprinklrProtocol = {
  service: 'sprinklr',
  parseEnvironment,
  detectEnvironment,
  isOwnSite: (hostname) => /^(?!www\.|api\d?\.)[a-z0-9-]+\.sprinklr\.com$/.test(hostname),
  clientCredentialsRequest: (app) => tokenRequest(app, { grant_type: 'client_credentials' }),
  refreshRequest: (app, refreshToken) =>
    tokenRequest(app, {
      redirect_uri: app.redirectUri,
      grant_type: 'refresh_token',
      refresh_token: refreshToken.reveal(),
    }),
  certificate: sprinklrCertificate,
  identityRequest,
  readTokens: (answer, now) => readSprinklrTokens(answer, now),
  readIdentity,
} as const satisfies Partial<Provider>

/** The same for signing in. */
export const sprinklrSignIn: Omit<SignInWay, 'callbackUrls'> = {
  takesDomainName: true,
  authorizationUrl: (app, attempt) => {
    const url = new URL(`${base(app)}/oauth/authorize`)
    url.search = formBody({
      client_id: app.clientId,
      response_type: 'code',
      redirect_uri: app.redirectUri,
      state: attempt.state,
      ...(attempt.codeChallenge === undefined
        ? {}
        : { code_challenge: attempt.codeChallenge, code_challenge_method: 'S256' }),
      ...(app.domainName === undefined ? {} : { domain_name: app.domainName }),
    })
    return url.href
  },
  isIssuer,
  codeRequest: (app, { code, codeVerifier }) =>
    tokenRequest(app, {
      redirect_uri: app.redirectUri,
      grant_type: 'authorization_code',
      code,
      ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
    }),
  authorizePageFailure: sprinklrPageFailure,
}

/**
 * Sprinklr documents no issuer. Should an answer name one all the same, it has to be the API's own host or another
 * one of the same domain: what must not pass is an answer that says it comes from somebody else.
 */
function isIssuer(app: App, issuer: string): boolean {
  const named = parseAddress(issuer)
  if (named === undefined) return false
  const api = new URL(app.apiAddress)
  if (named.origin === api.origin) return true
  const isSprinklr = (host: string): boolean => /^([a-z0-9-]+\.)*sprinklr\.com$/.test(host)
  return named.protocol === 'https:' && isSprinklr(named.hostname) && isSprinklr(api.hostname)
}

/**
 * The secret goes into the form body: in a query string it would end up in logs. Where the person wants it there all the
 * same, nothing is in the body, which is sent as `Content-Length: 0` (RFC 9110 section 8.6): without it Sprinklr
 * answers 411.
 */
function tokenRequest(app: App, grant: Readonly<Record<string, string>>): HttpRequest {
  const url = `${base(app)}/oauth/token`
  const accept = 'application/json'
  const form = formBody({
    client_id: app.clientId,
    client_secret: app.clientSecret.reveal(),
    ...grant,
  })
  if (app.asksInAddress === true) {
    return withMutualTls(app, { method: 'POST', url: `${url}?${form}`, headers: { accept } })
  }
  const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' }
  return withMutualTls(app, { method: 'POST', url, headers, body: form })
}

function identityRequest(app: App, accessToken: Secret): HttpRequest {
  return withMutualTls(app, {
    method: 'GET',
    url: `${base(app)}/api/v2/me`,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${accessToken.reveal()}`,
      // Without the key header Sprinklr answers "Developer Inactive".
      key: app.clientId,
    },
  })
}

function readIdentity(answer: HttpAnswer, now: number): Identity {
  if (answer.status !== 200) throw readSprinklrFailure(answer, now)
  // The values lie under `data`; `errors` may be an empty list beside it.
  const data = asObject(readObject(answer.body)?.['data'])
  const name = data?.['name']
  if (data === undefined || typeof name !== 'string') {
    throw new WalletError('bad-answer', 'the identity answer names no user')
  }
  return {
    user: name,
    checkedAt: now,
    ...optional('email', data['email']),
    ...optional('customer', data['customerId']),
    ...optional('workspace', data['workspaceId']),
  }
}

function optional<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  if (typeof value !== 'string' && typeof value !== 'number') return {}
  return { [name]: String(value) } as Record<Name, string>
}

/** There is no closed list of environments: a name is letters, then digits. Braces are a copied placeholder. */
function parseEnvironment(typed: string): ParsedEnvironment {
  const text = typed.trim().toLowerCase().replace(/^\{+/, '').replace(/\}+$/, '').trim()
  if (text === '') return { type: 'refused', reason: 'empty' }
  if (/[/:.]/.test(text)) return { type: 'refused', reason: 'address' }
  if (!/^[a-z]+[0-9]*$/.test(text) || text.length > 32) {
    return { type: 'refused', reason: 'characters' }
  }
  return { type: 'environment', environment: text }
}

/** Hosts seen: app., space. = prod; space-prodN., prodN., prodN-live-chat. = prodN. Others tell nothing. */
function detectEnvironment(pasted: string): string | undefined {
  const text = pasted.trim()
  const address = parseAddress(text.includes('://') ? text : `https://${text}`)
  if (address === undefined) return undefined
  const { hostname, pathname } = address
  if (/^api\d?\.sprinklr\.com$/.test(hostname)) return environmentOfPath(pathname)
  const sub = /^([a-z0-9-]+)\.sprinklr\.com$/.exec(hostname)?.[1]
  if (sub === 'app' || sub === 'space') return 'prod'
  return /^(?:space-)?((?:prod|qa)\d+)(?:-live-chat|-login)?$/.exec(sub ?? '')?.[1]
}

function environmentOfPath(pathname: string): string | undefined {
  const first = pathname.split('/')[1]
  if (first === 'oauth' || first === 'api') return 'prod'
  return /^[a-z]+[0-9]*$/.test(first ?? '') ? first : undefined
}
