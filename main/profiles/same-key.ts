import { keyIdentity, type Credential } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import type { ProfileBook } from './profile-book'

/** The profiles, other than `except`, that hold a token of the same API key at the same provider. */
export function profilesUsingKey(
  book: ProfileBook,
  key: Pick<Credential, 'providerId' | 'clientId'>,
  except?: ProfileId,
): readonly Profile[] {
  const sameKey = new Set(
    book
      .credentials()
      .filter((one) => keyIdentity(one) === keyIdentity(key))
      .map((one) => one.id),
  )
  return book
    .profiles()
    .filter(
      ({ id, credentialId, tokenSet }) => id !== except && tokenSet && sameKey.has(credentialId),
    )
}

/** Those of `profiles` that hold a token, by the identity of their API key. */
export function profilesByKey(
  book: ProfileBook,
  profiles: readonly Profile[],
): ReadonlyMap<string, readonly Profile[]> {
  const groups = new Map<string, Profile[]>()
  for (const profile of profiles) {
    const credential = book.findCredential(profile.credentialId)
    if (credential === undefined || profile.tokenSet === undefined) continue
    const key = keyIdentity(credential)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [profile])
    else group.push(profile)
  }
  return groups
}

/** Did another profile get tokens with the same API key after this one? */
export function isOvertaken(book: ProfileBook, { id, credentialId, tokenSet }: Profile): boolean {
  const credential = book.findCredential(credentialId)
  if (credential === undefined || tokenSet === undefined) return false
  return profilesUsingKey(book, credential, id).some(
    (other) => (other.tokenSet?.obtainedAt ?? 0) > tokenSet.obtainedAt,
  )
}
