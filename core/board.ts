import { assertNever } from '#core/errors'
import { profileStateAt, type ProfileState } from '#core/expiry'
import type { ProfileSummary } from '#core/profile'

/** In which order profiles stand on the board. Pinned ones come first in each. */
export type BoardOrder = 'attention' | 'recent' | 'name'

export const boardOrders = ['attention', 'recent', 'name'] as const satisfies readonly BoardOrder[]

/** What waits for a person stands before what will, and both before what is well. */
const rank: Readonly<Record<ProfileState, number>> = {
  refused: 0,
  'needs-sign-in': 0,
  expired: 0,
  expiring: 1,
  unknown: 2,
  valid: 3,
  'renewed-elsewhere': 3,
}

/** `profiles` in `order`, as they stand at `now` (epoch ms, by the servers’ time). Equal ones go by their names. */
export function inOrder(
  profiles: readonly ProfileSummary[],
  order: BoardOrder,
  now: number,
): readonly ProfileSummary[] {
  return profiles
    .map((profile) => ({ profile, keys: keysOf(profile, order, now) }))
    .sort(
      (one, other) =>
        Number(other.profile.isPinned) - Number(one.profile.isPinned) ||
        compareKeys(one.keys, other.keys) ||
        names.compare(one.profile.name, other.profile.name),
    )
    .map(({ profile }) => profile)
}

/** What those that need somebody come to: they are counted where few words fit. */
export function needsAttention(profile: ProfileSummary, now: number): boolean {
  return rank[profileStateAt(profile, now)] <= 1
}

/** Profiles of one client or one of its environments, in the order they had; groups in the order of their first profile. */
export interface BoardGroup {
  /** The same for as long as it is the same group. */
  readonly key: string
  /** Of the client or environment; empty where there is none. */
  readonly name: string
  readonly profiles: readonly ProfileSummary[]
}

export interface ClientGroup extends BoardGroup {
  /** Empty where the client has but one. */
  readonly environments: readonly BoardGroup[]
}

export function byClient(profiles: readonly ProfileSummary[]): readonly ClientGroup[] {
  return groupsBy(profiles, ({ client }) => client).map((group) => {
    const environments = groupsBy(group.profiles, ({ environment }) => environment)
    const prefix = group.key
    return {
      ...group,
      environments:
        environments.length < 2
          ? []
          : environments.map((one) => ({ ...one, key: `${prefix}\n${one.key}` })),
    }
  })
}

function groupsBy(
  profiles: readonly ProfileSummary[],
  nameOf: (profile: ProfileSummary) => string,
): readonly BoardGroup[] {
  const groups = new Map<string, { key: string; name: string; profiles: ProfileSummary[] }>()
  for (const profile of profiles) {
    const name = nameOf(profile)
    const key = name.trim().toLowerCase()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { key, name, profiles: [profile] })
    else group.profiles.push(profile)
  }
  return [...groups.values()]
}

/** How the one stands that needs somebody most. */
export function worstState(profiles: readonly ProfileSummary[], now: number): ProfileState {
  return profiles
    .map((profile) => profileStateAt(profile, now))
    .reduce((worst, state) => (rank[state] < rank[worst] ? state : worst))
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What is compared before the name, one after the other, the smaller first. */
function keysOf(profile: ProfileSummary, order: BoardOrder, now: number): readonly number[] {
  switch (order) {
    case 'attention':
      return [rank[profileStateAt(profile, now)], profile.expiresAt ?? Number.MAX_SAFE_INTEGER]
    case 'recent':
      return [-profile.usedAt]
    case 'name':
      return []
    default:
      return assertNever(order)
  }
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [at, key] of one.entries()) {
    const difference = key - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
