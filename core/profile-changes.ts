import { isNewPair, withEntry, withinLimit } from '#core/history'
import { spentLimit, type HistoryEntry, type Profile } from '#core/profile'
import type { SurfaceName } from '#core/sign-in-progress'
import type { TokenSet } from '#core/token-set'

/** `profile` with one more line in its history; see `withinLimit`. */
export function withHistory(profile: Profile, entry: HistoryEntry): Profile {
  return { ...profile, history: withinLimit(withEntry(profile.history, entry)) }
}

/**
 * The same for a line about the tokens obtained at `obtainedAt` that may be noted late: where others came since, it stands
 * before them. Instants do not tell: clocks are put right.
 */
export function withLateHistory(
  profile: Profile,
  entry: HistoryEntry,
  obtainedAt: number | undefined,
): Profile {
  if (profile.tokenSet?.obtainedAt === obtainedAt) return withHistory(profile, entry)
  const { history } = profile
  const before = Math.max(0, history.findLastIndex(isNewPair))
  const whole = [...withEntry(history.slice(0, before), entry), ...history.slice(before)]
  return { ...profile, history: withinLimit(whole) }
}

export type Renewed = 'renewed' | 'renewed-on-schedule' | 'renewed-after-interruption'

/**
 * `profile` with `tokenSet` as its own: this wallet holds the refresh token from now on. Whoever signed in may be
 * somebody else than before, so after that nobody's name stands there until the provider has been asked.
 */
export function withTokens(
  profile: Profile,
  tokenSet: TokenSet,
  origin: 'signed-in' | 'obtained' | 'adopted' | Renewed,
): Profile {
  const {
    needsSignIn: _solved,
    renewalRefusedAt: _answered,
    foundPairs: _outdated,
    identity,
    ...rest
  } = profile
  const isSamePerson = origin !== 'signed-in' && identity !== undefined
  const entry = { type: origin, at: tokenSet.obtainedAt }
  const owner = isSamePerson ? { identity } : {}
  return withHistory({ ...rest, ...owner, tokenSet, holder: 'wallet' }, entry)
}

/** `profile` once the refresh token with this fingerprint has brought it newer ones. */
export function withSpent(profile: Profile, fingerprint: string): Profile {
  const spentTokens = [...(profile.spentTokens ?? []), fingerprint].slice(-spentLimit)
  return { ...profile, spentTokens }
}

/** Where its last sign-in worked. */
export function surfaceOf({ signsInBy }: Profile): SurfaceName {
  return signsInBy ?? 'window'
}

/** `profile` after a sign-in there: the next one begins at the same place. */
export function withSurface(profile: Profile, surface: SurfaceName): Profile {
  const { signsInBy: _before, ...rest } = profile
  return surface === 'window' ? rest : { ...rest, signsInBy: surface }
}
