import { historyLimit, type HistoryEntry, type Profile } from '#core/profile'
import type { TokenSet } from '#core/token-set'

/** `profile` with one more line in its history; the oldest fall off at the limit. */
export function withHistory(profile: Profile, entry: HistoryEntry): Profile {
  return { ...profile, history: [...profile.history, entry].slice(-historyLimit) }
}

/** `profile` with `tokenSet` as its own: this wallet holds the refresh token from now on. */
export function withTokens(
  profile: Profile,
  tokenSet: TokenSet,
  origin: 'signed-in' | 'renewed',
): Profile {
  const { needsSignIn: _solved, ...rest } = profile
  const entry = { type: origin, at: tokenSet.obtainedAt }
  return withHistory({ ...rest, tokenSet, holder: 'wallet' }, entry)
}
