import { isAskedAnew } from '#core/grants'
import { isKeptAlive } from '#core/keep-alive'
import type { ProfileSummary } from '#core/profile'

/** How a token stands at an instant. `unknown`: the provider named no end. */
export type Freshness = 'valid' | 'expiring' | 'expired' | 'unknown'

/**
 * What the board says of a profile. `needs-sign-in` and `renewed-elsewhere` outrank the clock; so does `refused`, the
 * provider’s last word on a token that should still work.
 */
export type ProfileState = Freshness | 'refused' | 'needs-sign-in' | 'renewed-elsewhere'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** *Expires soon* begins when less than this is left: min(7 days, 20 % of the lifetime). */
export function expiringThresholdMs(lifetimeMs: number): number {
  return Math.min(7 * dayMs, lifetimeMs * 0.2)
}

/** Freshness at `now` (epoch ms), computed from the absolute end, never counted down. */
export function freshnessAt(
  times: { readonly obtainedAt?: number; readonly expiresAt?: number },
  now: number,
): Freshness {
  if (times.expiresAt === undefined) return 'unknown'
  const leftMs = times.expiresAt - now
  if (leftMs <= 0) return 'expired'
  const lifetimeMs = times.expiresAt - (times.obtainedAt ?? now)
  return leftMs < expiringThresholdMs(lifetimeMs) ? 'expiring' : 'valid'
}

/**
 * A token the wallet keeps alive by itself is `expiring` only after a renewal has failed, or did not come; one that is
 * asked for anew never is.
 */
export function profileStateAt(
  profile: Pick<
    ProfileSummary,
    | 'grant'
    | 'hasToken'
    | 'needsSignIn'
    | 'holder'
    | 'renewsItself'
    | 'renewal'
    | 'obtainedAt'
    | 'expiresAt'
    | 'lastCheck'
  >,
  now: number,
): ProfileState {
  // The first one is fetched when it is used, as the next one is.
  if (!profile.hasToken && isAskedAnew(profile)) return 'expired'
  if (!profile.hasToken || profile.needsSignIn !== undefined) return 'needs-sign-in'
  if (profile.holder === 'other-tool') return 'renewed-elsewhere'
  const freshness = freshnessAt(profile, now)
  if (freshness !== 'expired' && profile.lastCheck?.type === 'refused') return 'refused'
  const isInNoHurry = isAskedAnew(profile) || isKeptAlive(profile, now)
  return freshness === 'expiring' && isInNoHurry ? 'valid' : freshness
}

/** Time left, split for wording: days above 48 h, h:mm below, mm:ss in the last hour. */
export type TimeLeft =
  | { readonly type: 'days'; readonly days: number; readonly hours: number }
  | { readonly type: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly type: 'minutes'; readonly minutes: number; readonly seconds: number }

export function timeLeft(leftMs: number): TimeLeft {
  const left = Math.max(0, leftMs)
  if (left > 2 * dayMs) {
    return {
      type: 'days',
      days: Math.floor(left / dayMs),
      hours: Math.floor((left % dayMs) / hourMs),
    }
  }
  if (left >= hourMs) {
    return {
      type: 'hours',
      hours: Math.floor(left / hourMs),
      minutes: Math.floor((left % hourMs) / 60_000),
    }
  }
  return {
    type: 'minutes',
    minutes: Math.floor(left / 60_000),
    seconds: Math.floor((left % 60_000) / 1000),
  }
}
