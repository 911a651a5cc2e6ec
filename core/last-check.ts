import type { ErrorCode } from '#core/errors'
import { isNewPair } from '#core/keep-alive'
import { perObject } from '#core/per-object'
import type { Profile } from '#core/profile'

/** What the provider last said of the token there is. `at` is epoch milliseconds. */
export type LastCheck =
  | { readonly type: 'works'; readonly at: number }
  /** Asked, and it is not accepted. */
  | { readonly type: 'refused'; readonly at: number }
  /** Nobody could say: `code` is why. */
  | { readonly type: 'unanswered'; readonly at: number; readonly code: ErrorCode }

/** Undefined until the token there is was asked about; what was said of an earlier one does not count. */
export const lastCheckOf = perObject(
  ({ history }: Pick<Profile, 'history'>): LastCheck | undefined => {
    const since = history.slice(history.findLastIndex(isNewPair) + 1)
    const latest = since.findLast(({ type }) => type === 'checked' || type === 'check-failed')
    if (latest?.type === 'checked') return { type: 'works', at: latest.at }
    if (latest?.type !== 'check-failed') return undefined
    const { at, code } = latest
    return code === 'token-refused' ? { type: 'refused', at } : { type: 'unanswered', at, code }
  },
)
