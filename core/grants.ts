import type { SigningKey } from '#core/credential'
import type { Profile, ProfileSummary } from '#core/profile'
import type { AppWay } from '#core/providers/provider'

/**
 * Are this profile's tokens asked for again without a person, with the keys alone? They are got when they are used
 * and for files that follow them, never by the clock alone, and nothing is lost when one ends.
 */
export function isAskedAnew({ grant }: Pick<Profile, 'grant'>): boolean {
  return grant !== 'authorization-code'
}

/** Does somebody sign in for the first token? For a certificate too, as long as it is still to be registered. */
export function isObtainedBySigningIn(
  way: AppWay,
  signing: Pick<SigningKey, 'appId'> | undefined,
): boolean {
  if (way === 'certificate') return signing?.appId === undefined
  return way === 'authorization-code'
}

/** Can the wallet get a new token now, without a person? */
export function canRenew(
  profile: Pick<ProfileSummary, 'grant' | 'hasRefreshToken' | 'needsSignIn'>,
): boolean {
  return isAskedAnew(profile) || (profile.hasRefreshToken && profile.needsSignIn === undefined)
}
