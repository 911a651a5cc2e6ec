import type { ErrorCode, ErrorFacts } from '#core/errors'
import type { FailureAction, FailureText } from '#core/text/failure'
import { certificateFailures } from '#core/text/en/errors/certificates'
import { importFailures } from '#core/text/en/errors/imports'
import { linkedFileFailures } from '#core/text/en/errors/linked-files'
import { providerFailures } from '#core/text/en/errors/provider'
import { renewalFailures } from '#core/text/en/errors/renewal'
import { signInFailures } from '#core/text/en/errors/sign-in'
import { typedFailures } from '#core/text/en/errors/typed'
import { walletFailures } from '#core/text/en/errors/wallet'

/** What is said of every failure, in English. */
export const errors = {
  actions: {
    'try-again': 'Try again',
    'edit-keys': 'Edit keys…',
    'change-environment': 'Change environment',
    'sign-in-again': 'Sign in again',
    renew: 'Renew now',
    'choose-another-place': 'Choose another place',
    dismiss: 'Dismiss',
  } satisfies Record<FailureAction, string>,
  details: 'Details',
  copyDetails: 'Copy details',
  wait: {
    from: (at: string) => `Best tried again from ${at}`,
    left: (left: string) => ` · ${left}`,
    over: 'You can try again now.',
    tryNow: 'Try now',
  },
  failures: {
    ...signInFailures,
    ...renewalFailures,
    ...providerFailures,
    ...typedFailures,
    ...certificateFailures,
    ...walletFailures,
    ...importFailures,
    ...linkedFileFailures,
  } satisfies Record<ErrorCode, (facts: ErrorFacts) => FailureText>,
} as const
