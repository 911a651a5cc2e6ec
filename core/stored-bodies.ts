import type { ErrorCode } from '#core/errors'
import type { FoundPair } from '#core/found-pair'
import type { Grant, HistoryEntry, Holder, KeepAlive, Stage } from '#core/profile'
import type { Identity } from '#core/providers/provider'
import type { ProviderId } from '#core/providers/index'
import type { RenewalIntent } from '#core/refresh/intent'
import type { SurfaceName } from '#core/sign-in-progress'
import type { StoredKey, StoredSigningKey } from '#core/stored-key'
import type { StoredTokenSet } from '#core/stored-token-set'

type WithStoredCode<Entry> = Entry extends { readonly code: ErrorCode }
  ? Omit<Entry, 'code'> & { readonly code: string }
  : Entry

/** Codes are kept as text: a code that a later version no longer knows must not make a record unreadable. */
export type StoredHistoryEntry = WithStoredCode<HistoryEntry>

/** Part of a profile's body, version 1. */
export type StoredFoundPair = Omit<FoundPair, 'tokenSet'> & { readonly tokenSet: StoredTokenSet }

/** A profile's body, version 1. Instants are epoch milliseconds. */
export interface StoredProfile {
  readonly id: string
  readonly name: string
  readonly client: string
  readonly stage: Stage
  readonly tags?: readonly string[]
  readonly isPinned?: true
  readonly providerId: ProviderId
  readonly credentialId: string
  readonly grant: Grant
  readonly holder: Holder
  readonly tokenSet?: StoredTokenSet
  readonly identity?: Identity
  readonly needsSignIn?: { readonly cause: string; readonly at: number }
  readonly keepAlive?: KeepAlive
  readonly renewalRefusedAt?: number
  readonly settlementSeenAt?: number
  readonly staysSignedIn?: true
  readonly signsInBy?: Exclude<SurfaceName, 'window'>
  readonly spentTokens?: readonly string[]
  readonly foundPairs?: readonly StoredFoundPair[]
  readonly history: readonly StoredHistoryEntry[]
  readonly createdAt: number
  readonly deletedAt?: number
}

/** A credential's body, version 1. Endpoint and Callback URL are inside, so that neither can be exchanged. */
export interface StoredCredential {
  readonly id: string
  readonly providerId: ProviderId
  readonly environment: string
  readonly apiAddress: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly withoutPkce?: true
  readonly asksInAddress?: true
  readonly domainName?: string
  readonly acceptsUnmarked?: true
  readonly signing?: StoredSigningKey
  readonly mutualTls?: StoredKey
  readonly createdAt: number
}

/** An intent's body, version 1. It holds no secret. */
export type StoredIntent = Omit<RenewalIntent, 'profileId' | 'credentialId'> & {
  readonly profileId: string
  readonly credentialId: string
}
