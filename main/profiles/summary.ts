import type { KeyUse } from '#core/collisions'
import {
  keyIdentity,
  type CertificateSummary,
  type Credential,
  type CredentialId,
  type CredentialSummary,
  type SigningKey,
} from '#core/credential'
import {
  copiesOf,
  failedRenewalOf,
  keepAliveOf,
  renewalOutlook,
  renewsItself,
  settledAtOf,
} from '#core/keep-alive'
import { summarisePair } from '#core/open-pair'
import { lastCheckOf } from '#core/last-check'
import { lastUseOf } from '#core/last-use'
import { withoutDigests } from '#core/ledger'
import { perObject } from '#core/per-object'
import type { Profile, ProfileSummary, RenewalOutlook } from '#core/profile'
import { secretHint } from '#core/secret'
import { optionsOf, usualSignIn } from '#core/sign-in-options'
import type { ProfileBook } from './profile-book'
import { keyUsesOf, usersOfKey, usesByKey } from './same-key'

/** The secret-free view of every profile in the book. */
export function summariseProfiles(book: ProfileBook): readonly ProfileSummary[] {
  // Looked up once: with as many keys as profiles, each would else be compared with every other.
  const groups = usesByKey(keyUsesOf(book))
  return book
    .profiles()
    .map((profile) =>
      summarise(book, profile, (credential) => groups.get(keyIdentity(credential)) ?? []),
    )
}

/** The secret-free view of one profile. Keys that cannot be read show as a need to sign in, never as a gap. */
export function summariseProfile(book: ProfileBook, profile: Profile): ProfileSummary {
  return summarise(book, profile, () => keyUsesOf(book))
}

/** Uses among which all those of a credential’s key are. */
type FindByKey = (credential: Credential) => readonly KeyUse[]

function summarise(book: ProfileBook, profile: Profile, findByKey: FindByKey): ProfileSummary {
  return { ...keysOf(book, profile, findByKey), ...ownFacts(profile) }
}

/** What a profile tells without its keys. */
const ownFacts = perObject((profile: Profile) => {
  const { tokenSet } = profile
  const failedRenewal = failedRenewalOf(profile)
  const settledAt = settledAtOf(profile)
  const lastCheck = lastCheckOf(profile)
  const otherPair = summarisePair(profile)
  return {
    id: profile.id,
    name: profile.name,
    client: profile.client,
    stage: profile.stage,
    tags: profile.tags ?? [],
    isPinned: profile.isPinned === true,
    usedAt: lastUseOf(profile),
    providerId: profile.providerId,
    credentialId: profile.credentialId,
    grant: profile.grant,
    holder: profile.holder,
    hasToken: tokenSet !== undefined,
    hasRefreshToken: tokenSet?.refreshToken !== undefined,
    ...(tokenSet === undefined ? {} : { obtainedAt: tokenSet.obtainedAt }),
    ...(tokenSet?.expiresAt === undefined ? {} : { expiresAt: tokenSet.expiresAt }),
    ...(profile.identity === undefined ? {} : { identity: profile.identity }),
    ...(lastCheck === undefined ? {} : { lastCheck }),
    ...(profile.needsSignIn === undefined ? {} : { needsSignIn: profile.needsSignIn }),
    copies: withoutDigests(copiesOf(profile)),
    keepAlive: keepAliveOf(profile),
    renewal: outlookOf(profile),
    renewsItself: renewsItself(profile),
    ...(failedRenewal === undefined ? {} : { failedRenewal }),
    ...(settledAt === undefined ? {} : { settledAt }),
    ...(otherPair === undefined ? {} : { otherPair }),
    staysSignedIn: profile.staysSignedIn === true,
  }
})

function outlookOf(profile: Profile): RenewalOutlook {
  const outlook = renewalOutlook(profile)
  return outlook.type === 'asks' ? { ...outlook, copies: withoutDigests(outlook.copies) } : outlook
}

/** The keys of the profiles that are there; keys that only the trash knows are not offered again. */
export function summariseCredentials(book: ProfileBook): readonly CredentialSummary[] {
  const users = new Map<CredentialId, string[]>()
  for (const { credentialId, name } of book.profiles()) {
    const names = users.get(credentialId)
    if (names === undefined) users.set(credentialId, [name])
    else names.push(name)
  }
  const credentials = book.credentials().filter(({ id }) => users.has(id))
  return credentials.map((credential) => ({
    id: credential.id,
    providerId: credential.providerId,
    environment: credential.environment,
    apiAddress: credential.apiAddress,
    keyHint: secretHint(credential.clientId),
    redirectUri: credential.redirectUri,
    hasCertificate: credential.signing !== undefined,
    usedBy: users.get(credential.id) ?? [],
  }))
}

function certificatesOf({
  signing,
  mutualTls,
}: Credential): Pick<ProfileSummary, 'certificate' | 'mutualTlsUntil'> {
  return {
    ...(signing === undefined ? {} : { certificate: summariseSigning(signing) }),
    ...(mutualTls === undefined ? {} : { mutualTlsUntil: mutualTls.endsAt }),
  }
}

function summariseSigning({ userName, appId, key }: SigningKey): CertificateSummary {
  return { userName, endsAt: key.endsAt, ...(appId === undefined ? {} : { appId }) }
}

function keysOf(book: ProfileBook, profile: Profile, findByKey: FindByKey) {
  const credential = book.findCredential(profile.credentialId)
  if (credential === undefined) {
    return {
      environment: '',
      apiAddress: '',
      redirectUri: '',
      keyHint: '',
      ...usualSignIn,
      sharesKeyWith: [],
      sharers: [],
      needsSignIn: { cause: 'credential-missing' as const, at: profile.createdAt },
    }
  }
  return {
    environment: credential.environment,
    apiAddress: credential.apiAddress,
    redirectUri: credential.redirectUri,
    keyHint: secretHint(credential.clientId),
    ...certificatesOf(credential),
    ...optionsOf(credential),
    ...usersOfKey(findByKey(credential), credential, profile.id),
  }
}
