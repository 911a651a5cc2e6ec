import { json, type Answer } from './answers'
import { fingerprint, type PracticeApp, type PracticeState, type Subject } from './state'
import { tokenPairOf } from './values'
import { workspaceOf } from './workspaces'

/** Who is given tokens, when, and out of which `pairByteCount` bytes. */
export interface PairOrder {
  readonly app: PracticeApp
  readonly subject: Subject
  readonly now: number
  readonly random: Uint8Array
}

/** A new pair, and the state in which it is the live one. */
export interface IssuedPair {
  readonly state: PracticeState
  readonly access: string
  readonly refresh: string
}

/** A new pair ends the earlier one of the same key, access and refresh token alike. */
export function issuePair(state: PracticeState, order: PairOrder): IssuedPair {
  const { livePairPer, expiresInSeconds } = state.switches
  const { access, refresh } = tokenPairOf(order.random)
  const customerId = customerOf(order.subject)
  const pair = {
    key: order.app.key,
    customerId,
    subject: order.subject,
    access: fingerprint(access),
    refresh: fingerprint(refresh),
    expiresAt: order.now + expiresInSeconds * 1000,
  }
  const survives = (other: { readonly key: string; readonly customerId: number }): boolean =>
    other.key !== pair.key ||
    (livePairPer === 'key-and-customer' && other.customerId !== customerId)
  return {
    state: { ...state, pairs: [...state.pairs.filter(survives), pair] },
    access,
    refresh,
  }
}

/** The documented answer for a pair (RFC 6749 section 5.1). */
export function pairAnswer({ state, access, refresh }: IssuedPair): Answer {
  const answer = json(200, {
    access_token: access,
    refresh_token: refresh,
    token_type: 'Bearer',
    expires_in: lifetimeOf(state),
  })
  return { ...answer, headers: { ...answer.headers, 'spr-token-version': '1' } }
}

/** Seconds, as a number or as text: the documentation has both. */
export function lifetimeOf({ switches }: PracticeState): number | string {
  const { expiresInForm, expiresInSeconds } = switches
  return expiresInForm === 'text' ? String(expiresInSeconds) : expiresInSeconds
}

function customerOf(subject: Subject): number {
  return workspaceOf(subject.workspaceIds[0] ?? 0)?.customerId ?? 0
}
