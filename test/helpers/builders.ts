import type { Credential, CredentialId } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'

/** 1 March 2026, 12:00 UTC: the instant tests start from. */
export const noon = Date.UTC(2026, 2, 1, 12)

export const dayMs = 86_400_000

export function aTokenSet(changes: Partial<TokenSet> = {}): TokenSet {
  return {
    accessToken: new Secret('access+token/of=the/tests=='),
    refreshToken: new Secret('refresh+token/of=the/tests=='),
    tokenType: 'Bearer',
    obtainedAt: noon,
    expiresAt: noon + 30 * dayMs,
    ...changes,
  }
}

export function aCredential(changes: Partial<Credential> = {}): Credential {
  return {
    id: 'credential-1' as CredentialId,
    providerId: 'sprinklr',
    environment: 'prod2',
    apiAddress: 'https://api3.sprinklr.com',
    clientId: 'a1b2c3d4e5f6a1b2c3d4e5f6',
    clientSecret: new Secret('SecretOfTheTests0123456789'),
    redirectUri: 'https://www.sprinklr.com',
    createdAt: noon,
    ...changes,
  }
}

export function aProfile(changes: Partial<Profile> = {}): Profile {
  return {
    id: 'profile-1' as ProfileId,
    name: 'Acme weekly',
    client: 'Acme',
    stage: 'production',
    providerId: 'sprinklr',
    credentialId: 'credential-1' as CredentialId,
    grant: 'authorization-code',
    holder: 'wallet',
    tokenSet: aTokenSet(),
    history: [{ type: 'signed-in', at: noon }],
    createdAt: noon,
    ...changes,
  }
}
