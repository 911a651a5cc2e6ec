import { inOrder, needsAttention } from '#core/board'
import { endsCalmly, endsOf, weekMs, type End, type EndSources } from '#core/ends'
import type { ProfileSummary } from '#core/profile'
import { isOursToRenew } from '#core/renew-queue'
import type { WalletState } from '#core/wallet-state'

/** What is due, by what there is to do about it. */
export interface Due {
  /** One press each, and nobody has to sign in. */
  readonly renew: readonly ProfileSummary[]
  readonly signIn: readonly ProfileSummary[]
  /** What only the person can decide. */
  readonly lookAt: readonly DueMatter[]
}

export type DueMatter =
  | { readonly type: 'profile'; readonly profile: ProfileSummary }
  | { readonly type: 'end'; readonly end: End }

/** Administrators need time for a new one. */
const certificateMs = 30 * 24 * 3_600_000

export type DueSources = EndSources & Pick<WalletState, 'unsaved'>

/** Everything that is due within a week of `now` (epoch ms, by the servers’ time), and all that needs somebody. */
export function dueOf(sources: DueSources, now: number): Due {
  const waiting = inOrder(
    sources.profiles.filter((profile) => isDue(profile, now)),
    'attention',
    now,
  )
  const isUndecided = (profile: ProfileSummary): boolean =>
    profile.otherPair !== undefined ||
    profile.holder === 'other-tool' ||
    profile.needsSignIn?.cause === 'credential-missing' ||
    sources.unsaved.includes(profile.id)
  const decided = waiting.filter((profile) => !isUndecided(profile))
  return {
    renew: decided.filter(isOursToRenew),
    signIn: decided.filter((profile) => !isOursToRenew(profile)),
    lookAt: [
      ...waiting.filter(isUndecided).map((profile) => ({ type: 'profile', profile }) as const),
      ...endsOf(sources, now)
        .filter((end) => isWorthALook(end, now))
        .map((end) => ({ type: 'end', end }) as const),
    ],
  }
}

/** How many things are due. */
export function countDue({ renew, signIn, lookAt }: Due): number {
  return renew.length + signIn.length + lookAt.length
}

function isDue(profile: ProfileSummary, now: number): boolean {
  if (profile.otherPair !== undefined || needsAttention(profile, now)) return true
  const { hasToken, expiresAt, obtainedAt } = profile
  if (!hasToken || expiresAt === undefined) return false
  // Of one that lives for days only the second half counts, or it would be due as soon as it is there.
  const lifetimeMs = expiresAt - (obtainedAt ?? now)
  return expiresAt - now < Math.min(weekMs, lifetimeMs / 2) && !endsCalmly(profile, now)
}

function isWorthALook({ kind, at, severity }: End, now: number): boolean {
  switch (kind) {
    case 'access-token':
    case 'renewal':
      return false
    case 'certificate':
    case 'tls-certificate':
      return severity !== 'calm' && at - now < certificateMs
    case 'password':
    case 'reminder':
      return at - now < weekMs
  }
}
