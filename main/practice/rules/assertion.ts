import { verify, X509Certificate } from 'node:crypto'
import { readObject } from '#core/json'

/** Whom a signed token (RFC 7519) has to come from and be for, and when it is read (epoch ms). */
export interface AssertionCheck {
  readonly appId: string
  readonly certificatePem: string
  readonly now: number
}

/** The user a token speaks for, or why it is not taken. */
export type ReadAssertion =
  | { readonly type: 'taken'; readonly user: string }
  | { readonly type: 'refused'; readonly why: string }

export const assertionAudience = 'https://www.sprinklr.com/'

/** How far ahead the signing computer's clock may be. */
const leewayMs = 60_000

/** RS256 (RFC 7518 section 3.3) by the key of the registered certificate, with the claims Sprinklr documents. */
export function readAssertion(assertion: string, check: AssertionCheck): ReadAssertion {
  const parts = assertion.split('.')
  const [header = '', payload = '', signature = ''] = parts
  const claims = readPart(payload)
  if (parts.length !== 3 || claims === undefined || readPart(header)?.['alg'] !== 'RS256') {
    return refused('it is no token signed with RS256')
  }
  const { publicKey, validFrom, validTo } = new X509Certificate(check.certificatePem)
  const signed = Buffer.from(`${header}.${payload}`, 'ascii')
  if (!verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))) {
    return refused('it was not signed with the key of the registered certificate')
  }
  if (check.now < Date.parse(validFrom) || check.now > Date.parse(validTo)) {
    return refused('the certificate is not valid now')
  }
  return judgeClaims(claims, check)
}

function judgeClaims(
  claims: Readonly<Record<string, unknown>>,
  { appId, now }: AssertionCheck,
): ReadAssertion {
  const { iss, sub, aud, exp, iat } = claims
  if (iss !== appId) return refused('iss is not the app id')
  if (aud !== assertionAudience) return refused(`aud is not ${assertionAudience}`)
  if (typeof sub !== 'string' || sub === '') return refused('sub names no user')
  if (typeof exp === 'number' && exp * 1000 <= now) return refused('exp has passed')
  if (typeof iat === 'number' && iat * 1000 > now + leewayMs) return refused('iat is to come')
  return { type: 'taken', user: sub }
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  return readObject(Buffer.from(part, 'base64url').toString('utf8'))
}

function refused(why: string): ReadAssertion {
  return { type: 'refused', why }
}
