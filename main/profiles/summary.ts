import type { Credential, CredentialSummary } from '#core/credential'
import { keepAliveOf, renewalOutlook, renewsItself } from '#core/keep-alive'
import type { Profile, ProfileId, ProfileSummary } from '#core/profile'
import { secretHint } from '#core/secret'
import { optionsOf, usualSignIn } from '#core/sign-in-options'
import type { ProfileBook } from './profile-book'
import { profilesUsingKey } from './same-key'

/** The secret-free view of every profile in the book. */
export function summariseProfiles(book: ProfileBook): readonly ProfileSummary[] {
  return book.profiles().map((profile) => summariseProfile(book, profile))
}

/** The secret-free view of one profile. Keys that cannot be read show as a need to sign in, never as a gap. */
export function summariseProfile(book: ProfileBook, profile: Profile): ProfileSummary {
  const { tokenSet } = profile
  return {
    id: profile.id,
    name: profile.name,
    client: profile.client,
    stage: profile.stage,
    providerId: profile.providerId,
    credentialId: profile.credentialId,
    holder: profile.holder,
    hasToken: tokenSet !== undefined,
    hasRefreshToken: tokenSet?.refreshToken !== undefined,
    ...keysOf(book, profile),
    ...(tokenSet === undefined ? {} : { obtainedAt: tokenSet.obtainedAt }),
    ...(tokenSet?.expiresAt === undefined ? {} : { expiresAt: tokenSet.expiresAt }),
    ...(profile.identity === undefined ? {} : { identity: profile.identity }),
    ...(profile.needsSignIn === undefined ? {} : { needsSignIn: profile.needsSignIn }),
    keepAlive: keepAliveOf(profile),
    renewal: renewalOutlook(profile),
    renewsItself: renewsItself(profile),
    staysSignedIn: profile.staysSignedIn === true,
  }
}

/** The keys of the profiles that are there; keys that only the trash knows are not offered again. */
export function summariseCredentials(book: ProfileBook): readonly CredentialSummary[] {
  const inUse = new Set(book.profiles().map((profile) => profile.credentialId))
  const credentials = book.credentials().filter(({ id }) => inUse.has(id))
  return credentials.map((credential) => ({
    id: credential.id,
    providerId: credential.providerId,
    environment: credential.environment,
    apiAddress: credential.apiAddress,
    keyHint: secretHint(credential.clientId),
    redirectUri: credential.redirectUri,
    usedBy: book
      .profiles()
      .filter((profile) => profile.credentialId === credential.id)
      .map((profile) => profile.name),
  }))
}

/**
 * Names of the profiles, other than `except`, that hold a token of the same API key at the same provider: a
 * provider that keeps one live pair per key stops theirs when a new one is made.
 */
export function namesUsingKey(
  book: ProfileBook,
  key: Pick<Credential, 'providerId' | 'clientId'>,
  except?: ProfileId,
): readonly string[] {
  return profilesUsingKey(book, key, except).map((profile) => profile.name)
}

function keysOf(book: ProfileBook, profile: Profile) {
  const credential = book.findCredential(profile.credentialId)
  if (credential === undefined) {
    return {
      environment: '',
      apiAddress: '',
      redirectUri: '',
      keyHint: '',
      ...usualSignIn,
      sharesKeyWith: [],
      needsSignIn: { cause: 'credential-missing' as const, at: profile.createdAt },
    }
  }
  return {
    environment: credential.environment,
    apiAddress: credential.apiAddress,
    redirectUri: credential.redirectUri,
    keyHint: secretHint(credential.clientId),
    ...optionsOf(credential),
    sharesKeyWith: namesUsingKey(book, credential, profile.id),
  }
}
