import { WalletError } from '#core/errors'

/** What came back at the registered Callback URL. `other`: the page was visited without an answer. */
export type Redirect =
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'denied'; readonly error: string; readonly description: string }
  | { readonly type: 'other' }

const codeLimit = 4096

/**
 * Is `url` at the registered redirect URI? Compared on parsed parts: scheme, host, effective port, path
 * byte for byte (an empty path equals `/`), every registered query pair, no user info (RFC 9700 section 2.1).
 */
export function isRedirect(url: string, redirectUri: string): boolean {
  const seen = parseUrl(url)
  const registered = parseUrl(redirectUri)
  if (seen === undefined || registered === undefined) return false
  if (seen.username !== '' || seen.password !== '') return false
  return (
    seen.protocol === registered.protocol &&
    seen.host === registered.host &&
    seen.pathname === registered.pathname &&
    registeredPairsPresent(seen, registered)
  )
}

/**
 * Reads the answer out of a redirect whose address already matched. The `state` must be ours: a wrong or
 * doubled one throws `state-wrong`, a missing or literal `null` one `state-missing` (Sprinklr writes
 * `state=null` when it did not carry it). Duplicates, code with error, oversize and control characters throw
 * `redirect-malformed`. RFC 6749 sections 4.1.2 and 4.1.2.1.
 */
export function readRedirect(url: string, state: string): Redirect {
  const parameters = new URL(url).searchParams
  const code = single(parameters, 'code')
  const error = single(parameters, 'error')
  if (code === undefined && error === undefined) return { type: 'other' }
  checkState(parameters, state)
  if (code !== undefined && error !== undefined) throw malformed('both code and error')
  if (error !== undefined) {
    return { type: 'denied', error, description: single(parameters, 'error_description') ?? '' }
  }
  return { type: 'code', code: checkedCode(code ?? '') }
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

function checkedCode(code: string): string {
  if (code === '' || code.length > codeLimit || /[\u0000-\u001f\u007f]/.test(code)) {
    throw malformed('empty, oversize or unprintable code')
  }
  return code
}

function single(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name)
  if (values.length > 1) throw malformed(`${name} came more than once`)
  return values[0]
}

function malformed(technical: string): WalletError {
  return new WalletError('redirect-malformed', technical)
}

function registeredPairsPresent(seen: URL, registered: URL): boolean {
  return Array.from(registered.searchParams).every(([name, value]) =>
    seen.searchParams.getAll(name).includes(value),
  )
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
