import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import { aCredential, aProfile, aTokenSet, dayMs, noon } from './builders'

/** Opens test/fixtures/data/v1-passphrase, as its README says. */
export const v1Passphrase = new Secret('gulls over the grey harbour')

const signedIn: VaultRecord = {
  kind: 'profile',
  profile: aProfile({
    id: 'f2b1c7de-0000-4000-8000-000000000001' as ProfileId,
    name: 'Acme weekly',
    client: 'Acme – Zürich',
    credentialId: 'f2b1c7de-0000-4000-8000-00000000000a' as CredentialId,
    tokenSet: aTokenSet({
      accessToken: new Secret('fictional/access+token=of-the/fixture=='),
      refreshToken: new Secret('fictional/refresh+token=of-the/fixture=='),
    }),
    identity: { user: 'Ana Example', email: 'ana@example.com', workspace: 'Acme', checkedAt: noon },
    history: [
      { type: 'signed-in', at: noon },
      { type: 'renewal-failed', at: noon + dayMs, code: 'over-rate' },
      { type: 'renewed', at: noon + dayMs + 60_000 },
      {
        type: 'exported',
        at: noon + 2 * dayMs,
        exporterId: 'sprinklr-conf',
        savedTo: '/home/ana/Sprinklr.conf',
        withRefreshToken: false,
      },
    ],
  }),
}

const needsSignIn: VaultRecord = {
  kind: 'profile',
  profile: aProfile({
    id: 'f2b1c7de-0000-4000-8000-000000000002' as ProfileId,
    name: 'Practice',
    stage: 'sandbox',
    providerId: 'practice',
    credentialId: 'f2b1c7de-0000-4000-8000-00000000000b' as CredentialId,
    holder: 'other-tool',
    tokenSet: {
      accessToken: new Secret('fictional-endless'),
      tokenType: 'Bearer',
      obtainedAt: noon,
    },
    needsSignIn: { cause: 'refresh-refused', at: noon + dayMs },
    deletedAt: noon + 3 * dayMs,
  }),
}

const keys: VaultRecord = {
  kind: 'credential',
  credential: aCredential({
    id: 'f2b1c7de-0000-4000-8000-00000000000a' as CredentialId,
    clientSecret: new Secret('FictionalSecretOfTheFixture'),
  }),
}

const practiceKeys: VaultRecord = {
  kind: 'credential',
  credential: aCredential({
    id: 'f2b1c7de-0000-4000-8000-00000000000b' as CredentialId,
    providerId: 'practice',
    environment: 'prod',
    apiAddress: 'http://practice',
    redirectUri: 'http://localhost:8123/sprinklr/callback',
  }),
}

/** What the wallet in test/fixtures/data/v1-passphrase holds. It was removed from once: that record stays gone. */
export const v1Records: readonly VaultRecord[] = [signedIn, needsSignIn, keys, practiceKeys]
