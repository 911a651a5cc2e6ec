import { keyUseOf, overtakerOf, sharersOf, type KeyUse } from '#core/collisions'
import { keyIdentity, type Credential } from '#core/credential'
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

/** Names of those of `uses`, other than `except`, that hold a token of the same API key at the same provider. */
export function namesUsingKey(
  uses: readonly KeyUse[],
  credential: Pick<Credential, 'providerId' | 'clientId'>,
  except?: ProfileId,
): readonly string[] {
  const key = keyIdentity(credential)
  const use = except === undefined ? { key } : { key, id: except }
  return sharersOf(use, uses).map(({ name }) => name)
}

/** Did another profile get tokens with the same API key after this one? */
export function isOvertaken(book: ProfileBook, profile: Profile): boolean {
  const credential = book.findCredential(profile.credentialId)
  if (credential === undefined) return false
  return overtakerOf(keyUseOf(profile, credential), keyUsesOf(book)) !== undefined
}
