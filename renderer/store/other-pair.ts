import type { ProfileId } from '#core/profile'
import type { OtherPairAttempt } from './linking-state'
import type { StoreParts } from './store-parts'

/** The answer counts for the tokens the person was asked about: others are another question. */
export async function answerOtherPair(
  { wallet, get }: Pick<StoreParts, 'wallet' | 'get'>,
  id: ProfileId,
  what: OtherPairAttempt,
): Promise<unknown> {
  const profile = get().wallet?.profiles.find((one) => one.id === id)
  const foundAt = profile?.otherPair?.foundAt
  if (foundAt === undefined) return undefined
  return what === 'use-other-pair'
    ? wallet.useOtherPair(id, foundAt)
    : wallet.keepOwnPair(id, foundAt)
}
