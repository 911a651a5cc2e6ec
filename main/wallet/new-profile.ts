import type { Credential } from '#core/credential'
import type { Grant, Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { freeName } from '../profiles/free-name'
import type { ProfileBook } from '../profiles/profile-book'
import type { TokenKeeper } from '../refresh/token-keeper'
import { refuseReadOnly } from '../vault/record-store'
import type { Vault } from '../vault/vault'

/** No token is fetched that has nowhere to go: throws why the vault is not open, or not written to. */
export function refuseNowhereToSave({
  vault,
  book,
}: {
  readonly vault: Pick<Vault, 'status'>
  readonly book: ProfileBook
}): void {
  book.profiles()
  const status = vault.status()
  if (status.type === 'open') refuseReadOnly(status.readOnly)
}

/** Tokens of an earlier try that could not be saved are this profile's: asking for others would kill them. */
export async function savedByEarlierTry(
  { keeper, book }: { readonly keeper: TokenKeeper; readonly book: ProfileBook },
  id: ProfileId,
): Promise<Profile | undefined> {
  await keeper.saveHeld(id)
  const saved = book.findProfile(id)
  return isThere(saved) ? saved : undefined
}

/** A profile as the wizard makes it, before it has a token. */
export function newProfile(
  { book, now }: { readonly book: ProfileBook; readonly now: () => number },
  made: { readonly id: ProfileId; readonly credential: Credential; readonly grant: Grant },
): Profile {
  const { id, credential, grant } = made
  const provider = providerOf(credential.providerId)
  return {
    id,
    name: freeName(book, text.names.suggested(provider.label, credential.environment)),
    client: '',
    stage: 'production',
    providerId: credential.providerId,
    credentialId: credential.id,
    grant,
    holder: 'wallet',
    history: [],
    createdAt: now(),
  }
}

/** An earlier try has made it, and nobody has deleted it since. */
function isThere(profile: Profile | undefined): profile is Profile {
  return profile !== undefined && profile.deletedAt === undefined
}

/** New tokens for a profile that was deleted meanwhile are there to be seen. */
export function outOfTrash({ deletedAt: _trashed, ...profile }: Profile): Profile {
  return profile
}
