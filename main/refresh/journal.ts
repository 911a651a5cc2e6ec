import { createHash, randomUUID } from 'node:crypto'
import type { Profile, ProfileId } from '#core/profile'
import { intentId, type RenewalIntent } from '#core/refresh/intent'
import type { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'
import type { VaultChange } from '../vault/record-changes'
import type { Vault } from '../vault/vault'

/** A profile whose refresh token is there. */
export interface Renewable extends Profile {
  readonly tokenSet: TokenSet & { readonly refreshToken: Secret }
}

/**
 * What is noted before a one-use token is used: an intent, durable before the request leaves, ends in the save of what
 * came of it. One that is found later tells that nobody knows whether the provider acted.
 */
export interface Journal {
  /** Was a request with this very refresh token sent whose answer is not known? */
  isInDoubt(profile: Renewable): boolean
  /** Was this very refresh token brought along although it had brought newer ones to a profile of this wallet? */
  isSpent(profile: Renewable): boolean
  /** Notes one request about to be sent. Durable when it resolves; what cannot be noted must not be sent. */
  begin(profile: Renewable): Promise<void>
  /** Ends the profile's intent, for the save of what came of it. */
  end(id: ProfileId): VaultChange
}

export function createJournal(ports: {
  readonly vault: Pick<Vault, 'get' | 'change'>
  readonly now: () => number
}): Journal {
  const { vault, now } = ports

  const open = (profile: Renewable): RenewalIntent | undefined => {
    const record = vault.get(intentId(profile.id))
    if (record?.kind !== 'intent') return undefined
    // One for an earlier token says nothing about this one.
    return record.intent.fingerprint === fingerprintOf(profile) ? record.intent : undefined
  }

  return {
    isInDoubt: (profile) => open(profile) !== undefined,
    // Tokens that come from the provider are new, whatever they look like: they take the need for a sign-in away.
    isSpent: (profile) =>
      profile.needsSignIn !== undefined &&
      profile.spentTokens?.includes(fingerprintOf(profile)) === true,
    begin: (profile) => {
      const earlier = open(profile)
      const intent: RenewalIntent = {
        profileId: profile.id,
        credentialId: profile.credentialId,
        obtainedAt: profile.tokenSet.obtainedAt,
        fingerprint: fingerprintOf(profile),
        attemptId: randomUUID(),
        startedAt: earlier?.startedAt ?? now(),
        attempts: (earlier?.attempts ?? 0) + 1,
      }
      // A token request is about to be sent: nothing may stand in the way of what it brings.
      return vault.change({ put: [{ kind: 'intent', intent }] }, { isFollowed: true })
    },
    end: (id) => ({ remove: [intentId(id)] }),
  }
}

function fingerprintOf({ tokenSet }: Renewable): string {
  return tokenFingerprint(tokenSet.refreshToken)
}

/** Tells refresh tokens apart, and gives nothing of them away. */
export function tokenFingerprint(refreshToken: Secret): string {
  return createHash('sha256').update(refreshToken.reveal()).digest('hex').slice(0, 16)
}
