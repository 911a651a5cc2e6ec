import type { CertifiedKey } from '#core/certified-key'
import { perObject } from '#core/per-object'
import type { ProviderId } from '#core/providers/index'
import type { Secret } from '#core/secret'

export type CredentialId = string & { readonly idOf: 'credential' }

/** What tokens by certificate need beside the keys. */
export interface SigningKey {
  /** The login of the Sprinklr user whom the tokens act for. */
  readonly userName: string
  /** What registering the certificate gave; absent before. It stays the same when another one takes its place. */
  readonly appId?: string
  readonly key: CertifiedKey
  /** Takes its place: kept before it is registered, so that no answer that gets lost leaves a key without its half. */
  readonly next?: CertifiedKey
}

/** One developer app's keys and where they count. Several profiles may use one credential. */
export interface Credential {
  readonly id: CredentialId
  readonly providerId: ProviderId
  readonly environment: string
  readonly apiAddress: string
  readonly clientId: string
  readonly clientSecret: Secret
  /** The registered Callback URL, to the letter. */
  readonly redirectUri: string
  /** Sign-ins leave PKCE out. */
  readonly withoutPkce?: true
  /** Requests for tokens carry their values in the address. */
  readonly asksInAddress?: true
  /** The SSO domain sign-ins ask for. */
  readonly domainName?: string
  /** The person agreed that answers of this environment come without `state`. */
  readonly acceptsUnmarked?: true
  readonly signing?: SigningKey
  /** Shown in the TLS handshake of every request. */
  readonly mutualTls?: CertifiedKey
  readonly createdAt: number
}

/** A credential without its secrets, for the list *Use keys already in the wallet*. */
export interface CredentialSummary {
  readonly id: CredentialId
  readonly providerId: ProviderId
  readonly environment: string
  readonly apiAddress: string
  readonly keyHint: string
  readonly redirectUri: string
  /** Key and certificate for tokens of the way `certificate` are there. */
  readonly hasCertificate: boolean
  readonly usedBy: readonly string[]
}

/**
 * Tells whether two credentials are one key at the provider, whatever address or environment they are used at:
 * a provider keeps one live token pair for it.
 */
export const keyIdentity = perObject((key: Pick<Credential, 'providerId' | 'clientId'>): string =>
  JSON.stringify([key.providerId, key.clientId]),
)

/** A certificate as a window sees it. */
export interface CertificateSummary {
  readonly userName: string
  /** Absent until it is registered. */
  readonly appId?: string
  readonly endsAt: number
}
