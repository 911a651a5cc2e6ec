import type { CertifiedKey } from '#core/certified-key'
import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { providerOf } from '#core/providers/index'
import type { ProfileBook } from './profile-book'

/** What a person changes about the app behind a profile, apart from its keys. Tokens stay; durable when it resolves. */
export interface AppEdits {
  /** Where its key counts. Rejects with `environment-invalid`. */
  changeEnvironment(id: ProfileId, typed: string): Promise<Profile>
  /** Another certificate for the TLS handshake. */
  changeMutualTls(id: ProfileId, mutualTls: CertifiedKey): Promise<Profile>
}

export function createAppEdits(ports: {
  readonly book: ProfileBook
  readonly now: () => number
  readonly newId: () => string
}): AppEdits {
  const { book, now } = ports
  const changeApp = (
    id: ProfileId,
    change: Partial<Credential>,
    type: 'changed-environment' | 'changed-certificate',
  ): Promise<Profile> => {
    const credential = book.credential(book.profile(id).credentialId)
    // Always a credential of its own: other profiles, also those in the trash, keep the one they have.
    const own: Credential = { ...credential, ...change, id: ports.newId() as CredentialId }
    return book.updateWith(id, own, (profile) =>
      withHistory({ ...profile, credentialId: own.id }, { type, at: now() }),
    )
  }
  return {
    changeEnvironment: async (id, typed) => {
      const profile = book.profile(id)
      const parsed = providerOf(profile.providerId).parseEnvironment(typed)
      if (parsed.type === 'refused') {
        throw new WalletError('environment-invalid', '', { reason: parsed.reason })
      }
      const { environment } = parsed
      if (book.credential(profile.credentialId).environment === environment) return profile
      return changeApp(id, { environment }, 'changed-environment')
    },
    changeMutualTls: (id, mutualTls) => changeApp(id, { mutualTls }, 'changed-certificate'),
  }
}
