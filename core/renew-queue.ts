import { isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'

/** What needs no person, and is nobody else’s business. */
export function isOursToRenew(profile: ProfileSummary): boolean {
  if (profile.holder === 'other-tool' || profile.needsSignIn !== undefined) return false
  return profile.hasRefreshToken || isAskedAnew(profile)
}

/** The renewals the wallet would begin by itself now. */
export function isDueByTheClock(profile: ProfileSummary, now: number): boolean {
  const dueAt = renewsByItselfAt(profile)
  return isOursToRenew(profile) && dueAt !== undefined && now >= dueAt
}

/** When the wallet renews it unless refused, as things are. */
export function renewsByItselfAt({ renewal }: Pick<ProfileSummary, 'renewal'>): number | undefined {
  switch (renewal.type) {
    case 'scheduled':
      return renewal.at
    case 'asks':
      return renewal.renewsAt
    case 'none':
      return undefined
  }
}
