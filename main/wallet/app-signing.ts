import { keyIdentity, type Credential, type SigningKey } from '#core/credential'
import type { CertifiedKey } from '#core/certified-key'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { VaultRecord } from '#core/vault-document'
import type { ProfileBook } from '../profiles/profile-book'

/** Throws `certificate-missing`. */
export function signingOf({ signing }: Credential): SigningKey {
  if (signing === undefined) throw new WalletError('certificate-missing')
  return signing
}

/** What takes the key's place, while it lives: one that has ended is as good as none. */
export function livingNext({ next }: SigningKey, now: number): CertifiedKey | undefined {
  return next !== undefined && next.endsAt > now ? next : undefined
}

/** Saves `key` as what takes the present one's place, before anybody is told of it. */
export function saveNext(book: ProfileBook, id: ProfileId, key: CertifiedKey): Promise<void> {
  const credential = credentialOf(book, id)
  const change = { signing: { ...signingOf(credential), next: key } }
  return saveAll(book, id, [
    { ...credential, ...change },
    ...othersOfApp(book, credential, (theirs) => ({ ...theirs, next: theirs.next ?? key })),
  ])
}

/** Saves what the provider has registered: the key that counts for the app from now on. */
export function saveRegistered(
  book: ProfileBook,
  id: ProfileId,
  { key, appId }: Required<Pick<SigningKey, 'key' | 'appId'>>,
): Promise<void> {
  const credential = credentialOf(book, id)
  const { next: _taken, ...present } = signingOf(credential)
  const registered = { ...credential, signing: { ...present, appId, key } }
  return saveAll(book, id, [registered, ...withKeyOf(book, registered)])
}

/** The other credentials of the same app with the key of `credential`, which is known to count: theirs does not any more. */
export function withKeyOf(book: ProfileBook, credential: Credential): readonly Credential[] {
  const { key } = signingOf(credential)
  return othersOfApp(book, credential, ({ next: _given, ...theirs }) => ({ ...theirs, key }))
}

export function credentialOf(book: ProfileBook, id: ProfileId): Credential {
  return book.credential(book.profile(id).credentialId)
}

export function asRecords(credentials: readonly Credential[]): readonly VaultRecord[] {
  return credentials.map((credential) => ({ kind: 'credential', credential }))
}

async function saveAll(
  book: ProfileBook,
  id: ProfileId,
  credentials: readonly Credential[],
): Promise<void> {
  await book.update(id, (profile) => profile, { put: asRecords(credentials) })
}

/** Copies of the keys, made when a profile's were edited: an app has one certificate, whoever asks. */
function othersOfApp(
  book: ProfileBook,
  credential: Credential,
  change: (theirs: SigningKey) => SigningKey,
): readonly Credential[] {
  const { appId } = signingOf(credential)
  if (appId === undefined) return []
  return book.credentials().flatMap((other) => {
    const { signing } = other
    if (other.id === credential.id || signing?.appId !== appId) return []
    if (keyIdentity(other) !== keyIdentity(credential)) return []
    return [{ ...other, signing: change(signing) }]
  })
}
