/** Everything that can go wrong in a way we name. The sentence for each lives in core/text. */
export const errorCodes = [
  // sign-in
  'sign-in-denied',
  'sign-in-cancelled',
  'sign-in-window-closed',
  'sign-in-busy',
  'sign-in-refused',
  'state-wrong',
  'state-missing',
  'issuer-wrong',
  'redirect-malformed',
  'callback-mismatch',
  'code-expired',
  'code-refused',
  'page-failed',
  'page-crashed',
  'page-hangs',
  'address-foreign',
  'address-unanswered',
  // answers of the provider
  'wrong-environment',
  'developer-inactive',
  'keys-refused',
  'way-not-allowed',
  'over-rate',
  'refresh-refused',
  'refresh-lost',
  'refresh-handed-out',
  'refresh-overtaken',
  'refresh-revoked',
  'password-changed',
  'token-refused',
  'given-token-refused',
  'forbidden',
  'request-refused',
  'request-unfit',
  'address-unknown',
  'server-error',
  'bad-answer',
  'answer-too-large',
  'redirect-refused',
  // network
  'offline',
  'tls-failed',
  'certificate-needed',
  'connect-failed',
  'timed-out',
  'proxy-sign-in-needed',
  'proxy-unsupported',
  'certificate-refused',
  'certificate-refused-late',
  'answer-lost',
  // what was typed
  'environment-invalid',
  'api-address-invalid',
  'callback-invalid',
  'domain-invalid',
  'keys-missing',
  'keys-in-use',
  'token-in-wallet',
  'name-missing',
  'user-name-missing',
  // keys and certificates from files
  'key-file-unsuitable',
  'private-key-missing',
  'private-key-unsuitable',
  'certificate-missing',
  'certificate-not-chosen',
  'key-not-of-certificate',
  'key-passphrase-missing',
  'key-passphrase-wrong',
  'key-protection-unknown',
  'certificate-ended',
  'certificate-not-begun',
  'certificate-token-refused',
  'certificate-unregistered',
  // wallet and vault
  'vault-locked',
  'vault-unprotected',
  'vault-unreadable',
  'vault-newer',
  'keyring-missing',
  'keyring-refused',
  'passphrase-wrong',
  'passphrase-weak',
  'recovery-code-wrong',
  'recovery-code-mistyped',
  'recovery-code-differs',
  'vault-read-only',
  'backup-unreadable',
  'wallet-busy',
  'save-failed',
  'disk-full',
  'profile-missing',
  'credential-missing',
  'no-token',
  'no-refresh-token',
  'no-sign-in',
  'token-not-saved',
  // hand-off
  'export-value-unsafe',
  'export-is-link',
  'export-not-a-file',
  'export-failed',
  'export-left-behind',
  'export-name-unfit',
  'export-own-folder',
  'export-place-changed',
  'export-other-stage',
  'exclude-failed',
  'linked-folder-missing',
  'linked-file-encoding',
  'linked-file-edited',
  'other-tool-renewed',
  'other-pair-changed',
  'other-pair-refused',
  'other-pair-foreign',
  'slot-missing',
  'slot-in-use',
  'clipboard-failed',
  'variable-name-unusable',
  'clipboard-held',
  // what is put on this computer beside the app
  'place-taken',
  'place-closed',
  'timer-refused',
  'removal-through-link',
  // templates of one's own
  'template-unfit',
  'template-missing',
  'template-file-unfit',
  // what is taken over
  'import-refused',
  'import-unreadable',
  'import-too-long',
  'import-outdated',
  'token-unusable',
  // what moves to another computer or to colleagues
  'bundle-passphrase-wrong',
  'bundle-damaged',
  'bundle-foreign',
  'bundle-too-costly',
  'bundle-unverified',
  'bundle-renewed-elsewhere',
  'file-newer',
  'preset-unusable',
  // everything else: a bug of ours
  'unexpected',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A code that was kept as text: one that a later version no longer knows is `unexpected`. */
export function errorCodeOf(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'unexpected'
}

/** Facts a sentence may need: never a secret, a token or a URL with a query. */
export type ErrorFacts = Readonly<Record<string, string | number>>

/** A failure as it crosses to a window: code, facts for the sentence, a redacted technical part. */
export interface Failure {
  readonly code: ErrorCode
  readonly facts: ErrorFacts
  readonly technical?: string
}

/** An expected failure. `message` is technical, for logs and *Details*; people read the sentence of `code`. */
export class WalletError extends Error {
  override readonly name = 'WalletError'
  readonly code: ErrorCode
  readonly facts: ErrorFacts

  constructor(code: ErrorCode, technical = '', facts: ErrorFacts = {}) {
    super(technical)
    this.code = code
    this.facts = facts
  }
}

/** What every wallet-api call answers: a value or a failure, never an exception (IPC would drop its code). */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function toFailure(error: WalletError): Failure {
  const technical = error.message === '' ? {} : { technical: error.message }
  return { code: error.code, facts: error.facts, ...technical }
}

export function fromFailure(failure: Failure): WalletError {
  return new WalletError(failure.code, failure.technical ?? '', failure.facts)
}

/** Closes a union: the compiler refuses a call while a case is unhandled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
