/** What is being done to a profile, and what may be tried again. */
export type Attempt =
  | LossyAttempt
  | QuickAttempt
  | CertificateAttempt
  | 'check'
  | 'check-clock'
  | 'copy'
  | 'copy-passport'
  | 'duplicate'
  | 'remove'

export type CertificateAttempt = 'register-certificate' | 'renew-certificate'

/** What may end the tokens of others, or hands the right to renew on: it is asked about first. */
export type LossyAttempt = 'renew' | 'renew-encoded-twice' | 'leave-to-other-tool' | SignInAttempt

export type SignInAttempt = 'sign-in' | 'sign-in-as-other' | 'take-back'

/** Done before anybody could read that it is under way. */
export const quickAttempts = [
  'stay-signed-in',
  'forget-sign-in',
  'keep-automatically',
  'keep-ask-me',
  'keep-off',
  'refuse-renewal',
  'acknowledge-settlement',
  'save-held',
  'pin',
  'unpin',
  'use-other-pair',
  'keep-own-pair',
] as const

export type QuickAttempt = (typeof quickAttempts)[number]

export function isQuickAttempt(what: Attempt): what is QuickAttempt {
  return quickAttempts.some((quick) => quick === what)
}

export function isSignInAttempt(what: Attempt | undefined): what is SignInAttempt {
  return what === 'sign-in' || what === 'sign-in-as-other' || what === 'take-back'
}
