import { isNewPair } from '#core/history'
import { perObject } from '#core/per-object'
import type { LastCheck, Profile } from '#core/profile'

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
