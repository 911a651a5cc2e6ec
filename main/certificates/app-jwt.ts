import { sign } from 'node:crypto'
import { promisify } from 'node:util'
import { Secret } from '#core/secret'
import type { RandomBytes } from '../ports'

const signInBackground = promisify(sign)

const audience = 'https://www.sprinklr.com/'
const lifetimeSeconds = 5 * 60

/** Who asks for a token, and the key whose certificate is registered. */
export interface AppJwtOrder {
  /** What registering the certificate gave. */
  readonly appId: string
  /** The login of the Sprinklr user the token is to act for. */
  readonly userName: string
  /** RSA, PKCS#8 in PEM. */
  readonly privateKey: Secret
  /** Epoch ms. */
  readonly now: number
}

/**
 * A token (RFC 7519) signed with RS256 (RFC 7515, RFC 7518 section 3.3) for one exchange: it ends after five minutes
 * and is never the same twice. To be sent at once and forgotten.
 */
export async function makeAppJwt(order: AppJwtOrder, randomBytes: RandomBytes): Promise<Secret> {
  const iat = Math.floor(order.now / 1000)
  const claims = {
    iss: order.appId,
    sub: order.userName,
    aud: audience,
    iat,
    exp: iat + lifetimeSeconds,
    jti: Buffer.from(randomBytes(16)).toString('base64url'),
  }
  const signed = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`
  const signature = await signInBackground('sha256', Buffer.from(signed), order.privateKey.reveal())
  return new Secret(`${signed}.${signature.toString('base64url')}`)
}

function encoded(part: Readonly<Record<string, string | number>>): string {
  return Buffer.from(JSON.stringify(part), 'utf8').toString('base64url')
}
