import { parseAddress } from '#core/addresses'
import { WalletError } from '#core/errors'

/**
 * What came back at the registered Callback URL. `other`: the page was visited without an answer. A code that is
 * not `marked` came without `state` (or with Sprinklr's literal `null`): nothing but the person can say whether
 * it belongs to this sign-in.
 */
export type Redirect =
  | { readonly type: 'code'; readonly code: string; readonly isMarked: boolean }
  | { readonly type: 'denied'; readonly error: string; readonly description: string }
  | { readonly type: 'other' }

/** What arrived there: the address, and the fields of a form posted to it (`response_mode=form_post`). */
export interface RedirectVisit {
  readonly url: string
  /** application/x-www-form-urlencoded */
  readonly form?: string
}

/** What an answer must prove. */
export interface RedirectProof {
  readonly state: string
  /** Is this the server the sign-in began at? Asked only when the answer names one (RFC 9207). */
  readonly isIssuer: (issuer: string) => boolean
}

const visitLimit = 16_384
const codeLimit = 4096
const descriptionLimit = 4096

/** The characters a code and an error word are made of: RFC 6749 appendices A.7 and A.11. */
const visible = /^[\x20-\x7e]+$/
/** What would break a line of text, or turn its direction. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/**
 * Is `url` at the registered redirect URI? Compared on parsed parts: scheme, host, effective port, path byte for
 * byte as a browser sends it, the registered query pairs and no others of their names, no user info. A fragment is
 * not looked at. RFC 9700 section 2.1; never throws.
 */
export function isRedirect(url: string, redirectUri: string): boolean {
  const seen = parseAddress(url)
  const registered = parseAddress(redirectUri)
  if (seen === undefined || registered === undefined) return false
  return (
    seen.protocol === registered.protocol &&
    seen.username === '' &&
    seen.password === '' &&
    seen.host === registered.host &&
    sentPath(seen) === sentPath(registered) &&
    hasSameValues(seen.searchParams, registered.searchParams)
  )
}

/**
 * Would a request for `url` arrive at the redirect URI? Like `isRedirect`, but also with user info, by WebSocket,
 * with a dot after the host, and with more values of a registered name: such an address is no answer, yet a code
 * in it would reach the same place. Never throws.
 */
export function reachesRedirect(url: string, redirectUri: string): boolean {
  const seen = parseAddress(url)
  const registered = parseAddress(redirectUri)
  if (seen === undefined || registered === undefined) return false
  return (
    httpScheme(seen) === httpScheme(registered) &&
    undottedHost(seen) === undottedHost(registered) &&
    sentPath(seen) === sentPath(registered) &&
    Array.from(registered.searchParams).every((pair) => seen.searchParams.has(...pair))
  )
}

/**
 * Reads the answer out of a visit whose address already matched, wherever it stands: query, fragment or posted
 * form. Throws `state-wrong` for a foreign or doubled `state`, `issuer-wrong` when the answer names another server
 * (RFC 9207 section 2.4), `redirect-malformed` for duplicates, code with error, oversize and control characters.
 * RFC 6749 sections 4.1.2 and 4.1.2.1; OAuth 2.0 Form Post Response Mode; OAuth 2.0 Multiple Response Types.
 */
export function readRedirect(visit: RedirectVisit, proof: RedirectProof): Redirect {
  const parameters = parametersOf(visit)
  const code = single(parameters, 'code')
  const error = single(parameters, 'error')
  if (code === undefined && error === undefined) return { type: 'other' }
  const isMarked = checkState(parameters, proof.state)
  checkIssuer(parameters, proof)
  if (code !== undefined && error !== undefined) throw malformed('both code and error')
  if (error === undefined) return { type: 'code', code: checked(code ?? ''), isMarked }
  const description = single(parameters, 'error_description') ?? ''
  return { type: 'denied', error: checked(error), description: printable(description) }
}

/**
 * What a visit carries, from every place at once: a second value is a duplicate wherever it stands. Throws
 * `redirect-malformed` when it is too much, or no address.
 */
export function parametersOf({ url, form = '' }: RedirectVisit): URLSearchParams {
  if (url.length + form.length > visitLimit) throw malformed('oversize answer')
  const seen = parseAddress(url)
  if (seen === undefined) throw malformed('not an address')
  return new URLSearchParams([seen.search, seen.hash.slice(1), form].join('&'))
}

/** True when the answer carries our `state`, false when it carries none. */
function checkState(parameters: URLSearchParams, state: string): boolean {
  const states = parameters.getAll('state')
  if (states.length > 1) throw new WalletError('state-wrong', 'state came more than once')
  const [seen] = states
  if (seen === undefined || seen === 'null' || seen === '') return false
  if (seen !== state) throw new WalletError('state-wrong', 'the redirect carried another state')
  return true
}

function checkIssuer(parameters: URLSearchParams, { isIssuer }: RedirectProof): void {
  const issuer = single(parameters, 'iss')
  if (issuer === undefined || isIssuer(issuer)) return
  throw new WalletError('issuer-wrong', 'the redirect names another issuer')
}

function checked(value: string): string {
  if (value.length > codeLimit || !visible.test(value)) {
    throw malformed('empty, oversize or unprintable answer')
  }
  return value
}

function printable(text: string): string {
  return text.slice(0, descriptionLimit).replaceAll(unprintable, ' ')
}

function single(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name)
  if (values.length > 1) throw malformed(`${name} came more than once`)
  return values[0]
}

function malformed(technical: string): WalletError {
  return new WalletError('redirect-malformed', technical)
}

/** Each registered name must carry exactly its registered values: a second value would be somebody else's. */
function hasSameValues(seen: URLSearchParams, registered: URLSearchParams): boolean {
  return Array.from(new Set(registered.keys())).every((name) => {
    const wanted = registered.getAll(name)
    const found = seen.getAll(name)
    return found.length === wanted.length && found.every((value, at) => value === wanted[at])
  })
}

/** Chromium writes these in one way only, Node's parser leaves them as they came. */
function sentPath({ pathname }: URL): string {
  return pathname.replaceAll(/%2e/gi, '.').replaceAll('^', '%5E').replaceAll('|', '%7C')
}

/** A WebSocket begins as a request of http to the same place (RFC 6455 section 3). */
function httpScheme({ protocol }: URL): string {
  return protocol.replace(/^ws(?=s?:$)/, 'http')
}

/** A dot at the end of a name says only that it is complete (RFC 3986 section 3.2.2). */
function undottedHost({ host }: URL): string {
  return host.replace(/\.(?=:|$)/, '')
}
