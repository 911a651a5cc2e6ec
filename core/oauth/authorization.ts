import { parseAddress } from '#core/addresses'

/** Bytes as base64url without padding (RFC 4648 section 5). */
export function base64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** One sign-in attempt's own values: 256-bit `state` (RFC 6749 section 10.12) and PKCE pair (RFC 7636). */
export interface AuthorizationAttempt {
  readonly state: string
  readonly codeVerifier: string
  readonly codeChallenge: string
}

/**
 * `stateBytes` and `verifierBytes` are 32 random bytes each; `sha256` digests the verifier (S256 only).
 * Throws when either has another length: a short state would be guessable.
 */
export async function authorizationAttempt(random: {
  readonly stateBytes: Uint8Array
  readonly verifierBytes: Uint8Array
  readonly sha256: (text: string) => Promise<Uint8Array>
}): Promise<AuthorizationAttempt> {
  if (random.stateBytes.length !== 32 || random.verifierBytes.length !== 32) {
    throw new RangeError('state and verifier take 32 random bytes each')
  }
  const codeVerifier = base64Url(random.verifierBytes)
  return {
    state: base64Url(random.stateBytes),
    codeVerifier,
    codeChallenge: base64Url(await random.sha256(codeVerifier)),
  }
}

/** Is `url` a page of the authorize endpoint itself: same origin, same path, whatever its query? Never throws. */
export function isAuthorizePage(url: string, authorizationUrl: string): boolean {
  const seen = parseAddress(url)
  const asked = parseAddress(authorizationUrl)
  if (seen === undefined || asked === undefined) return false
  return seen.origin === asked.origin && seen.pathname === asked.pathname
}
