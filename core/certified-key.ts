import type { Secret } from '#core/secret'

/** A private key with the certificate (RFC 5280) that says whose it is. */
export interface CertifiedKey {
  /** PKCS#8 in PEM (RFC 7468), without a passphrase. */
  readonly privateKey: Secret
  /** PEM, the one alone: what is registered and shown. */
  readonly certificate: string
  /** PEM of those that vouch for it, each for the one before; empty when nothing was given. */
  readonly chain: readonly string[]
  /** From when it counts. */
  readonly startsAt: number
  readonly endsAt: number
}

/** `signing`: tokens signed with RS256, so RSA. `tls`: shown in the handshake, whatever TLS takes. */
export const keyUses = ['signing', 'tls'] as const

export type KeyUse = (typeof keyUses)[number]

/** The files they come in. A PKCS#12 file in the place of the certificate has the key as well. */
export const keyParts = ['certificate', 'key'] as const

export type KeyPart = (typeof keyParts)[number]
