import type { Profile, ProfileSummary } from '#core/profile'

/**
 * Are this profile's tokens asked for again without a person, with the keys alone? They are got when they are used,
 * never by the clock, and nothing is lost when one ends.
 */
export function isAskedAnew({ grant }: Pick<Profile, 'grant'>): boolean {
  return grant !== 'authorization-code'
}

/** Can the wallet get a new token now, without a person? */
export function canRenew(
  profile: Pick<ProfileSummary, 'grant' | 'hasRefreshToken' | 'needsSignIn'>,
): boolean {
  return isAskedAnew(profile) || (profile.hasRefreshToken && profile.needsSignIn === undefined)
}
