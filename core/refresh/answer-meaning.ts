import type { ErrorCode } from '#core/errors'

/**
 * What became of the one-use refresh token when a renewal did not bring a new pair:
 * `before-send` nothing left this computer; `ambiguous` the provider may have acted, no answer says so;
 * `rejected` the refresh token does not work any more; `configuration` keys or address are wrong, nobody acted;
 * `busy` come back later, nobody acted.
 */
export type FailedRenewal = 'before-send' | 'ambiguous' | 'rejected' | 'configuration' | 'busy'

const meanings: Partial<Record<ErrorCode, FailedRenewal>> = {
  offline: 'before-send',
  'tls-failed': 'before-send',
  'certificate-needed': 'before-send',
  'connect-failed': 'before-send',
  'proxy-sign-in-needed': 'before-send',
  'proxy-unsupported': 'before-send',
  'certificate-refused': 'before-send',
  'refresh-refused': 'rejected',
  'over-rate': 'busy',
  'wrong-environment': 'configuration',
  'developer-inactive': 'configuration',
  'keys-refused': 'configuration',
  'callback-mismatch': 'configuration',
  'token-refused': 'configuration',
  forbidden: 'configuration',
  'request-refused': 'configuration',
  'request-unfit': 'configuration',
  'address-unknown': 'configuration',
  'way-not-allowed': 'configuration',
}

/** What nobody can prove to have been refused or never sent counts as ambiguous. */
export function renewalMeaning(code: ErrorCode): FailedRenewal {
  return meanings[code] ?? 'ambiguous'
}
