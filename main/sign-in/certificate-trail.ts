import { hostOf } from '#core/addresses'
import { WalletError, type Failure } from '#core/errors'

/** The fact of a failure that it is a refusal only by our reading. */
const hungUp = 'hung-up'

/** What became of the certificates that hosts were sent, or told that there are none. */
export interface CertificateTrail {
  answered(host: string): void
  shown(url: string): void
  /** What `error` at `url` means after all that. */
  explain(url: string, error: WalletError): WalletError
}

/**
 * Many servers refuse a certificate by hanging up, and with TLS 1.3 the reason they give is often lost: until a page of
 * theirs is shown, a broken connection counts as their refusal.
 */
export function createCertificateTrail(): CertificateTrail {
  const unproven = new Set<string>()
  return {
    answered: (host) => unproven.add(host),
    shown: (url) => unproven.delete(hostOf(url)),
    explain: (url, error) =>
      error.code === 'connect-failed' && unproven.has(hostOf(url))
        ? new WalletError('certificate-needed', error.message, { refusal: hungUp })
        : error,
  }
}

/** Chromium asks again only after a refusal that it has understood as one; else it repeats the answer it has. */
export function isAskedAgain({ code, facts }: Failure): boolean {
  return code === 'certificate-needed' && facts['refusal'] !== hungUp
}
