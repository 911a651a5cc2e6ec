import { WalletError } from '#core/errors'

/** What came back at the registered Callback URL. `other`: the page was visited without an answer. */
export type Redirect =
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'denied'; readonly error: string; readonly description: string }
  | { readonly type: 'other' }

const addressLimit = 16_384
const codeLimit = 4096
const descriptionLimit = 4096

const unprintable = /[\u0000-\u001f\u007f-\u009f]/

/**
 * Is `url` at the registered redirect URI? Compared on parsed parts: scheme, host, effective port, path
 * byte for byte (an empty path equals `/`), the registered query pairs and no others of their names, no user
 * info. A fragment is not looked at. RFC 9700 section 2.1; never throws.
 */
export function isRedirect(url: string, redirectUri: string): boolean {
  const seen = parseUrl(url)
  return (
    seen?.username === '' &&
    seen.password === '' &&
    seen.protocol === parseUrl(redirectUri)?.protocol &&
    reachesRedirect(url, redirectUri)
  )
}

/**
 * Would a request for `url` arrive at the redirect URI? Like `isRedirect`, but with user info and by WebSocket
 * too: such an address is no answer, yet a code in it would reach the same place. Never throws.
 */
export function reachesRedirect(url: string, redirectUri: string): boolean {
  const seen = parseUrl(url)
  const registered = parseUrl(redirectUri)
  if (seen === undefined || registered === undefined) return false
  return (
    httpScheme(seen) === httpScheme(registered) &&
    seen.host === registered.host &&
    (seen.pathname || '/') === (registered.pathname || '/') &&
    registeredPairsPresent(seen.searchParams, registered.searchParams)
  )
}

/**
 * Reads the answer out of a redirect whose address already matched. The `state` must be ours: a wrong or
 * doubled one throws `state-wrong`, a missing or literal `null` one `state-missing` (Sprinklr writes
 * `state=null` when it did not carry it). Duplicates, code with error, oversize and control characters throw
 * `redirect-malformed`. RFC 6749 sections 4.1.2 and 4.1.2.1.
 */
export function readRedirect(url: string, state: string): Redirect {
  if (url.length > addressLimit) throw malformed('oversize address')
  const parameters = parseUrl(url)?.searchParams
  if (parameters === undefined) throw malformed('not an address')
  const code = single(parameters, 'code')
  const error = single(parameters, 'error')
  if (code === undefined && error === undefined) return { type: 'other' }
  checkState(parameters, state)
  if (code !== undefined && error !== undefined) throw malformed('both code and error')
  if (error === undefined) return { type: 'code', code: checked(code ?? '') }
  const description = single(parameters, 'error_description') ?? ''
  return { type: 'denied', error: checked(error), description: printable(description) }
}

function checkState(parameters: URLSearchParams, state: string): void {
  const states = parameters.getAll('state')
  if (states.length > 1) throw new WalletError('state-wrong', 'state came more than once')
  const [seen] = states
  if (seen === undefined || seen === 'null' || seen === '') {
    throw new WalletError('state-missing', 'the redirect carried no state')
  }
  if (seen !== state) throw new WalletError('state-wrong', 'the redirect carried another state')
}

function checked(value: string): string {
  if (value === '' || value.length > codeLimit || unprintable.test(value)) {
    throw malformed('empty, oversize or unprintable answer')
  }
  return value
}

function printable(text: string): string {
  return text.slice(0, descriptionLimit).split(unprintable).join(' ')
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
function registeredPairsPresent(seen: URLSearchParams, registered: URLSearchParams): boolean {
  return Array.from(new Set(registered.keys())).every((name) => {
    const wanted = registered.getAll(name)
    const found = seen.getAll(name)
    return found.length === wanted.length && found.every((value, at) => value === wanted[at])
  })
}

/** A WebSocket begins as a request of http to the same place (RFC 6455 section 3). */
function httpScheme(url: URL): string {
  return url.protocol.replace(/^ws(?=s?:$)/, 'http')
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
