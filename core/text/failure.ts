import type { ErrorCode, ErrorFacts } from '#core/errors'

/** The one thing a person can do about a failure; the button's label is `actions[…]`. */
export type FailureAction =
  | 'try-again'
  | 'edit-keys'
  | 'change-environment'
  | 'sign-in-again'
  | 'renew'
  | 'choose-another-place'
  | 'dismiss'

/** What happened, why (and whose side it is on), what to do. */
export interface FailureText {
  readonly what: string
  readonly why: string
  readonly next: string
  readonly action: FailureAction
  /** That says it all: no technical part helps anybody. */
  readonly isPlain?: true
  /** The person’s own decision: nothing went wrong. */
  readonly isQuiet?: true
}

/** Sentences for some of the codes; every language's tables together cover all of them. */
export type FailureTable = Partial<Record<ErrorCode, (facts: ErrorFacts) => FailureText>>
