import type { KeyObject } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import type { CertifiedKey, KeyUse } from '#core/certified-key'
import { WalletError } from '#core/errors'

export interface UseCheck {
  readonly key: KeyObject
  readonly use: KeyUse
  /** Epoch ms. */
  readonly now: number
}

/** RFC 7518 section 3.3; shorter ones are refused by the servers. */
const leastRsaBits = 2048

/**
 * Throws `private-key-unsuitable` (facts `kind`, and `bits` of a short RSA key), `certificate-ended` or
 * `certificate-not-begun` (facts `day`, UTC).
 */
export function checkUse(certified: CertifiedKey, { key, use, now }: UseCheck): void {
  const { asymmetricKeyType: kind = 'unknown', asymmetricKeyDetails } = key
  const bits = asymmetricKeyDetails?.modulusLength ?? 0
  if (kind === 'rsa' && bits < leastRsaBits) throw unsuitable({ kind, bits })
  if (kind !== 'rsa' && use === 'signing') throw unsuitable({ kind })
  if (use === 'tls' && !isTakenByTls(certified)) throw unsuitable({ kind })
  if (certified.startsAt > now) {
    throw new WalletError('certificate-not-begun', '', { day: dayOf(certified.startsAt) })
  }
  if (certified.endsAt <= now) {
    throw new WalletError('certificate-ended', '', { day: dayOf(certified.endsAt) })
  }
}

const unsuitable = (facts: { readonly kind: string; readonly bits?: number }): WalletError =>
  new WalletError('private-key-unsuitable', '', { ...facts })

function isTakenByTls({ privateKey, certificate, chain }: CertifiedKey): boolean {
  try {
    createSecureContext({ key: privateKey.reveal(), cert: [certificate, ...chain].join('\n') })
    return true
  } catch {
    return false
  }
}

/** In UTC, as the certificate has it. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
