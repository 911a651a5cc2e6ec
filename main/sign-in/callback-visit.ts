import { createHash, timingSafeEqual } from 'node:crypto'
import { toFailure, WalletError, type Result } from '#core/errors'
import { parametersOf, readRedirect, type Redirect, type RedirectVisit } from '#core/oauth/redirect'
import type { SignInAnswer } from '../ports'
import type { Attempt } from './request'

/** Reads a visit at the redirect address as the answer of this attempt. Throws what is wrong with it. */
export function readVisit({ provider, app, own }: Attempt, visit: RedirectVisit): Redirect {
  const isIssuer = (issuer: string): boolean => provider.signIn.isIssuer(app, issuer)
  return readRedirect(visit, { state: own.state, isIssuer })
}

/** A visit where anybody may come by: every page in every browser of this computer can send one. */
export type CallbackVisit =
  /** It carries this attempt's `state`, so it is its answer, or the failure that ends it. */
  | { readonly type: 'ours'; readonly answer: Result<SignInAnswer> }
  /** A code, and no word of whose it is. */
  | { readonly type: 'unmarked'; readonly answer: Extract<SignInAnswer, { type: 'code' }> }
  | { readonly type: 'empty' }
  | { readonly type: 'foreign' }

export function judgeVisit(attempt: Attempt, visit: RedirectVisit): CallbackVisit {
  const parameters = asResult(() => parametersOf(visit))
  if (!parameters.ok) return { type: 'foreign' }
  const states = parameters.value.getAll('state')
  const [state = '', ...more] = states
  const isOurs = more.length === 0 && isSameText(state, attempt.own.state)
  const isUnmarked = more.length === 0 && (state === '' || state === 'null')
  if (!isOurs && !isUnmarked) return { type: 'foreign' }
  const read = asResult(() => readVisit(attempt, visit))
  if (!read.ok) return isOurs ? { type: 'ours', answer: read } : { type: 'foreign' }
  const answer = read.value
  if (answer.type === 'other') return { type: 'empty' }
  if (isOurs) return { type: 'ours', answer: { ok: true, value: answer } }
  return answer.type === 'code' ? { type: 'unmarked', answer } : { type: 'foreign' }
}

/** In a time that tells nothing of where two texts differ. */
function isSameText(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

/** What `read` gives, with an expected failure as a value. */
export function asResult<T>(read: () => T): Result<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (error instanceof WalletError) return { ok: false, failure: toFailure(error) }
    throw error
  }
}
