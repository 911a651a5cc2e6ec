import { endedEarly, keyUseOf, overtakerOf, sharersOf, type KeyUse } from '#core/collisions'
import { keyIdentity, type Credential } from '#core/credential'
import type { ErrorFacts } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import type { ProfileBook } from './profile-book'

/** What the profiles of the book have of their keys; keys that cannot be read tell nothing. */
export function keyUsesOf(book: ProfileBook): readonly KeyUse[] {
  return book.profiles().flatMap((profile) => {
    const credential = book.findCredential(profile.credentialId)
    return credential === undefined ? [] : [keyUseOf(profile, credential)]
  })
}

/** The same by the identity of the key. */
export function usesByKey(uses: readonly KeyUse[]): ReadonlyMap<string, readonly KeyUse[]> {
  const groups = new Map<string, KeyUse[]>()
  for (const use of uses) {
    const group = groups.get(use.key)
    if (group === undefined) groups.set(use.key, [use])
    else group.push(use)
  }
  return groups
}

/** Those of `uses`, other than `except`, that hold a token of the same API key at the same provider. */
export function usersOfKey(
  uses: readonly KeyUse[],
  credential: Pick<Credential, 'providerId' | 'clientId'>,
  except?: ProfileId,
): { readonly sharesKeyWith: readonly string[]; readonly sharers: readonly ProfileId[] } {
  const key = keyIdentity(credential)
  const use = except === undefined ? { key } : { key, id: except }
  const found = sharersOf(use, uses)
  return { sharesKeyWith: found.map(({ name }) => name), sharers: found.map(({ id }) => id) }
}

/** Did another profile get tokens with the same API key after this one? */
export function isOvertaken(book: ProfileBook, profile: Profile): boolean {
  const credential = book.findCredential(profile.credentialId)
  if (credential === undefined) return false
  return overtakerOf(keyUseOf(profile, credential), keyUsesOf(book)) !== undefined
}

/**
 * What a refusal of the profile's token at `refusedAt` (epoch ms) tells where it came long before the end: how long
 * before, and who has probably a newer token of the same key. Empty where it tells nothing.
 */
export function earlyEndFacts(book: ProfileBook, profile: Profile, refusedAt: number): ErrorFacts {
  const credential = book.findCredential(profile.credentialId)
  const expiresAt = profile.tokenSet?.expiresAt
  if (credential === undefined || expiresAt === undefined) return {}
  const holder = endedEarly(keyUseOf(profile, credential), keyUsesOf(book), refusedAt)
  if (holder === undefined) return {}
  const name = holder.type === 'profile' ? { newHolderName: holder.name } : {}
  return { earlyMs: expiresAt - refusedAt, newHolder: holder.type, ...name }
}
