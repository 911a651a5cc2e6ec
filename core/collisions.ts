import { keyIdentity, type Credential } from '#core/credential'
import { freshnessAt } from '#core/expiry'
import { copiesOf } from '#core/keep-alive'
import { isPlausible } from '#core/plausible'
import type { CopyEntry, Holder, Profile, ProfileId } from '#core/profile'
import { isHandedOut } from '#core/refresh/refusal-cause'

/** What a profile has of an API key, without secrets. Instants are epoch milliseconds. */
export interface KeyUse {
  readonly id: ProfileId
  readonly name: string
  /** `keyIdentity` of its credential: the key, whatever address or environment it is used at. */
  readonly key: string
  readonly environment: string
  /** The provider’s name of whoever the token belongs to; absent until the provider was asked. */
  readonly customer?: string
  /** Absent while there is no token. */
  readonly obtainedAt?: number
  readonly expiresAt?: number
  readonly holder: Holder
  /** Copies of the token outside the wallet. */
  readonly copies: readonly CopyEntry[]
}

/** The sources differ on whether tokens of one key stop each other across environments and customers. */
export type Chance = 'will-probably-stop' | 'may-stop'

/** Another profile that loses its token, with what else stops then: its copies, and what the other tool holds. */
export interface Loser extends Pick<KeyUse, 'id' | 'name' | 'holder' | 'copies'> {
  readonly chance: Chance
}

/** What stops when a profile gets a new token: its own copies, what the other tool holds of it, and others. */
export interface Loss extends Pick<KeyUse, 'holder' | 'copies'> {
  /** The likelier ones first. */
  readonly others: readonly Loser[]
}

/** Who probably has a newer token of the same key. */
export type OtherHolder =
  | { readonly type: 'profile'; readonly id: ProfileId; readonly name: string }
  /** Whoever the refresh token was left or exported to. */
  | { readonly type: 'other-tool' }
  | { readonly type: 'somebody' }

export function keyUseOf(profile: Profile, credential: Credential): KeyUse {
  const { tokenSet, identity } = profile
  return {
    id: profile.id,
    name: profile.name,
    key: keyIdentity(credential),
    environment: credential.environment,
    holder: profile.holder,
    copies: copiesOf(profile),
    ...(identity?.customer === undefined ? {} : { customer: identity.customer }),
    ...(tokenSet === undefined ? {} : { obtainedAt: tokenSet.obtainedAt }),
    ...(tokenSet?.expiresAt === undefined ? {} : { expiresAt: tokenSet.expiresAt }),
  }
}

/** Those of `uses` that hold a token of the same key, other than `use` itself. */
export function sharersOf(
  use: Pick<KeyUse, 'key'> & { readonly id?: ProfileId },
  uses: readonly KeyUse[],
): readonly KeyUse[] {
  return uses.filter(
    ({ id, key, obtainedAt }) => key === use.key && id !== use.id && obtainedAt !== undefined,
  )
}

/** Who loses when the profile of `use` signs in again or renews. */
export function whoLoses(use: KeyUse, uses: readonly KeyUse[]): Loss {
  const sharers = sharersOf(use, uses)
  const near = sharers.filter((other) => isSamePlace(use, other))
  const far = sharers.filter((other) => !isSamePlace(use, other))
  const others = [...near.map(loser('will-probably-stop')), ...far.map(loser('may-stop'))]
  return { holder: use.holder, copies: use.copies, others }
}

/** The profile that got the newest token of the same key since the one of `use`. */
export function overtakerOf(
  use: Pick<KeyUse, 'id' | 'key' | 'obtainedAt'>,
  uses: readonly KeyUse[],
): KeyUse | undefined {
  const since = use.obtainedAt
  if (since === undefined) return undefined
  return sharersOf(use, uses)
    .filter(({ obtainedAt = since }) => obtainedAt > since)
    .toSorted((one, other) => (other.obtainedAt ?? 0) - (one.obtainedAt ?? 0))[0]
}

/**
 * The provider refused the access token of `use` at `refusedAt`, long before its recorded end: somebody probably got a new
 * pair with the same key, and this is who. Undefined where the end was near, is unknown, or the dates cannot be right.
 */
export function endedEarly(
  use: KeyUse,
  uses: readonly KeyUse[],
  refusedAt: number,
): OtherHolder | undefined {
  const { obtainedAt } = use
  if (obtainedAt === undefined || obtainedAt > refusedAt || !isPlausible(refusedAt))
    return undefined
  if (freshnessAt(use, refusedAt) !== 'valid') return undefined
  const overtaker = overtakerOf(use, uses)
  if (overtaker !== undefined) return { type: 'profile', id: overtaker.id, name: overtaker.name }
  return { type: isHandedOut(use) ? 'other-tool' : 'somebody' }
}

const loser =
  (chance: Chance) =>
  ({ id, name, holder, copies }: KeyUse): Loser => ({ id, name, holder, copies, chance })

/** A customer nobody has asked about may be the same. */
function isSamePlace(
  one: Pick<KeyUse, 'environment' | 'customer'>,
  other: Pick<KeyUse, 'environment' | 'customer'>,
): boolean {
  if (one.environment !== other.environment) return false
  return (
    one.customer === undefined || other.customer === undefined || one.customer === other.customer
  )
}
