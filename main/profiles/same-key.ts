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

/** Did another profile get tokens with the same API key after this one? */
export function isOvertaken(book: ProfileBook, { id, credentialId, tokenSet }: Profile): boolean {
  const credential = book.findCredential(credentialId)
  if (credential === undefined || tokenSet === undefined) return false
  return profilesUsingKey(book, credential, id).some(
    (other) => (other.tokenSet?.obtainedAt ?? 0) > tokenSet.obtainedAt,
  )
}
