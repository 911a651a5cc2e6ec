import type { ErrorCode } from '#core/errors'
import type { ProfileId } from '#core/profile'

/** What the wallet does with a provider. */
export type AttemptKind = 'sign-in' | 'token-request' | 'renewal' | 'check'

/** One thing that happened. `address` is origin and path: no query, no fragment, and no secret in it. */
export type AttemptStep = { readonly at: number } & (
  | { readonly type: 'asked'; readonly method: string; readonly address: string }
  | { readonly type: 'answered'; readonly status: number }
  /** Nothing came back, or nothing left at all. */
  | { readonly type: 'unanswered'; readonly code: ErrorCode }
  | { readonly type: 'page-opened' | 'browser-opened' | 'came-back'; readonly address: string }
  | { readonly type: 'page-answered'; readonly status: number }
)

export type AttemptOutcome =
  | { readonly type: 'under-way' }
  | { readonly type: 'worked'; readonly at: number }
  | { readonly type: 'failed'; readonly at: number; readonly code: ErrorCode }

/** What happened when, in one attempt of this session. */
export interface AttemptRecord {
  /** Counts from 1 since the app was started. */
  readonly number: number
  readonly kind: AttemptKind
  readonly profileId: ProfileId
  readonly startedAt: number
  readonly steps: readonly AttemptStep[]
  readonly outcome: AttemptOutcome
}

/** Origin and path of an address; nothing where it is none. */
export function placeOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]*(?:\/[^?#\s]*)?/i.exec(withoutUserInfo(url))?.[0] ?? ''
}

function withoutUserInfo(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1')
}
