import type { ErrorCode, ErrorFacts } from '#core/errors'
import { copiesOf } from '#core/keep-alive'
import type { CopyEntry, Holder, Profile } from '#core/profile'

/** What is known about a refresh token that the provider does not accept. */
export interface RefusedToken {
  /** What the provider said beside its refusal. */
  readonly facts: ErrorFacts
  readonly profile: Pick<Profile, 'holder' | 'history' | 'needsSignIn'>
  /** An earlier request with this token was never answered: the provider may have acted on it. */
  readonly isInDoubt: boolean
  /** A file that is kept up to date holds it. */
  readonly isInLinkedFile: boolean
  /** Another profile got tokens with the same API key since. */
  readonly isOvertaken: boolean
}

/**
 * Why it is not accepted, as far as can be known: first what the provider says, then what the wallet remembers. A later
 * try with the same token does not make what was known before any vaguer.
 */
export function refusalCause(token: RefusedToken): ErrorCode {
  if (token.facts['reason'] === 'password') return 'password-changed'
  const before = token.profile.needsSignIn?.cause
  if (token.isInDoubt || before === 'refresh-lost') return 'refresh-lost'
  const { holder } = token.profile
  const isOut = isHandedOut({ holder, copies: copiesOf(token.profile) })
  if (isOut || token.isInLinkedFile) return 'refresh-handed-out'
  if (token.isOvertaken) return 'refresh-overtaken'
  return token.facts['reason'] === 'revoked' ? 'refresh-revoked' : (before ?? 'refresh-refused')
}

/** Whoever else has the refresh token may have used it, since this wallet got it last. */
export function isHandedOut(token: {
  readonly holder: Holder
  readonly copies: readonly CopyEntry[]
}): boolean {
  if (token.holder === 'other-tool') return true
  return token.copies.some((copy) => copy.type !== 'copied' && copy.withRefreshToken)
}
