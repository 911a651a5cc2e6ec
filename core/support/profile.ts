import { profileStateAt } from '#core/expiry'
import type { ProfileSummary } from '#core/profile'
import { instant } from '#core/support/instant'
import { toldAddress, toldEnvironment } from '#core/support/known-places'
import type { Numbers } from '#core/support/numbers'
import type { WalletState } from '#core/wallet-state'

interface Telling {
  readonly numbers: Numbers
  readonly now: number
}

/** How a profile stands, without its name, its client’s, its key and whose token it is. */
export function supportProfile(profile: ProfileSummary, { numbers, now }: Telling): object {
  const { obtainedAt, expiresAt, needsSignIn, failedRenewal, lastCheck } = profile
  return {
    profile: numbers.profile(profile.id),
    client: numbers.client(profile.client),
    provider: profile.providerId,
    environment: toldEnvironment(profile.environment),
    address: toldAddress(profile.apiAddress),
    stage: profile.stage,
    grant: profile.grant,
    state: profileStateAt(profile, now),
    renewedBy: profile.holder,
    keepAlive: profile.keepAlive,
    hasToken: profile.hasToken,
    hasRefreshToken: profile.hasRefreshToken,
    usesPkce: profile.usesPkce,
    asksInAddress: profile.asksInAddress === true,
    sharesKeyWith: profile.sharers.map((id) => numbers.profile(id)),
    copies: profile.copies.length,
    renewal: profile.renewal.type,
    ...(obtainedAt === undefined ? {} : { obtainedAt: instant(obtainedAt) }),
    ...(expiresAt === undefined ? {} : { expiresAt: instant(expiresAt) }),
    ...(needsSignIn === undefined ? {} : { needsSignIn: needsSignIn.cause }),
    ...(failedRenewal === undefined ? {} : { failedRenewal: failedRenewal.cause }),
    ...(lastCheck === undefined ? {} : { lastCheck: lastCheck.type }),
  }
}

/** How many there are of each kind. */
export function supportCounts({ profiles }: WalletState, now: number): object {
  return {
    count: profiles.length,
    clients: new Set(profiles.map(({ client }) => client)).size,
    byProvider: tally(profiles.map(({ providerId }) => providerId)),
    byGrant: tally(profiles.map(({ grant }) => grant)),
    byState: tally(profiles.map((profile) => profileStateAt(profile, now))),
  }
}

function tally(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries(counts)
}
