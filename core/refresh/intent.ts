import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'

/**
 * One line of the journal: this wallet is about to use a one-use refresh token, or has used it and does not know the
 * answer. It is durable before anything is sent and ends together with the save of what came of it.
 */
export interface RenewalIntent {
  readonly profileId: ProfileId
  readonly credentialId: CredentialId
  /** When the token set it uses was obtained. */
  readonly obtainedAt: number
  /** The first 16 hex digits of the SHA-256 of the refresh token it uses. */
  readonly fingerprint: string
  readonly attemptId: string
  readonly startedAt: number
  /** Requests journalled for this refresh token, the one about to be sent included. */
  readonly attempts: number
}

/** Where a profile's intent lies in the vault: there is at most one. */
export function intentId(profileId: ProfileId): string {
  return `intent-${profileId}`
}
