import { WalletError } from '#core/errors'
import { openPair } from '#core/open-pair'
import type { Profile } from '#core/profile'
import type { Renewable } from './journal'

/** Has it a refresh token at all? */
export function isRenewable(profile: Profile): profile is Renewable {
  return profile.tokenSet?.refreshToken !== undefined
}

/**
 * Throws `no-token` or `no-refresh-token`, and `other-tool-renewed` where another tool has: the refresh token there is was
 * used by it, and a strict server answers the second use by ending both pairs.
 */
export function renewable(profile: Profile): Renewable {
  const { tokenSet } = profile
  refuseRenewedByOther(profile)
  if (isRenewable(profile)) return profile
  throw new WalletError(tokenSet === undefined ? 'no-token' : 'no-refresh-token')
}

/** What another tool has used up goes nowhere: whoever got it would fail with it, or end the pair that is left. */
export function refuseRenewedByOther(profile: Profile): void {
  const { name } = profile
  if (openPair(profile) !== undefined) throw new WalletError('other-tool-renewed', '', { name })
}
