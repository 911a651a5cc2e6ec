import type { FoundPair, FoundPairSummary } from '#core/found-pair'
import type { NeedsSignIn, Profile } from '#core/profile'

/** The most pairs kept of a profile: a tool that renews each hour may not be answered for long. */
export const foundPairLimit = 10

type WithPairs = Pick<Profile, 'foundPairs' | 'needsSignIn' | 'holder'>

/**
 * The pair that waits for the person’s answer: nothing is renewed meanwhile. One that was declined is asked about once more
 * where the wallet’s own was refused since. No question is left where that tool renews from now on.
 */
export function openPair({
  foundPairs = [],
  needsSignIn,
  holder,
}: WithPairs): FoundPair | undefined {
  if (holder === 'other-tool') return undefined
  const newest = foundPairs.at(-1)
  if (newest?.declinedAt === undefined) return newest
  const isOverOther = needsSignIn !== undefined && namedNeed(needsSignIn) !== newest.declinedOver
  return isOverOther ? newest : undefined
}

export function withFoundPair(profile: Profile, pair: FoundPair): Profile {
  const before = profile.foundPairs ?? []
  const foundAt = Math.max(pair.foundAt, (before.at(-1)?.foundAt ?? 0) + 1)
  return { ...profile, foundPairs: [...before, { ...pair, foundAt }].slice(-foundPairLimit) }
}

/** `profile` once the person has kept the wallet’s own tokens. */
export function withPairsDeclined(profile: Profile, declinedAt: number): Profile {
  const { foundPairs = [], needsSignIn } = profile
  const over = needsSignIn === undefined ? {} : { declinedOver: namedNeed(needsSignIn) }
  return {
    ...profile,
    foundPairs: foundPairs.map(({ declinedOver: _before, ...one }) => ({
      ...one,
      declinedAt,
      ...over,
    })),
  }
}

const namedNeed = ({ cause, at }: NeedsSignIn): string => `${cause} ${String(at)}`

export function summarisePair(profile: WithPairs): FoundPairSummary | undefined {
  const pair = openPair(profile)
  if (pair === undefined) return undefined
  const { foundAt, path, tokenSet, declinedAt } = pair
  const hasEnd = tokenSet.expiresAt !== undefined
  return { foundAt, path, hasEnd, isAgain: declinedAt !== undefined }
}
