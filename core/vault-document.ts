import type { Credential, CredentialId } from '#core/credential'
import { assertNever, errorCodeOf, type ErrorCode } from '#core/errors'
import type { JsonObject } from '#core/json'
import type { LinkedFile, Slot } from '#core/linked-file'
import type {
  Grant,
  HistoryEntry,
  Holder,
  KeepAlive,
  Profile,
  ProfileId,
  Stage,
} from '#core/profile'
import { intentId, type RenewalIntent } from '#core/refresh/intent'
import type { Identity } from '#core/providers/provider'
import type { ProviderId } from '#core/providers/index'
import { Secret } from '#core/secret'
import type { SurfaceName } from '#core/sign-in-progress'
import {
  decodeKey,
  decodeSigning,
  encodeKey,
  encodeSigning,
  type StoredKey,
  type StoredSigningKey,
} from '#core/stored-key'
import type { StoredLinkedFile, StoredSlot } from '#core/stored-linked-file'
import { decodeTokenSet, encodeTokenSet, type StoredTokenSet } from '#core/stored-token-set'

/** One thing the vault keeps. Each is saved by itself, under its own id. */
export type VaultRecord =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'intent'; readonly intent: RenewalIntent }
  | { readonly kind: 'linked-file'; readonly file: LinkedFile }
  | { readonly kind: 'slot'; readonly slot: Slot }

export type RecordKind = VaultRecord['kind']

/** A record as plain JSON, before sealing. `version` counts per kind; other kinds may come from newer versions. */
export interface StoredRecord {
  readonly kind: string
  readonly version: number
  readonly body: JsonObject
}

type WithStoredCode<Entry> = Entry extends { readonly code: ErrorCode }
  ? Omit<Entry, 'code'> & { readonly code: string }
  : Entry

/** Codes are kept as text: a code that a later version no longer knows must not make a record unreadable. */
export type StoredHistoryEntry = WithStoredCode<HistoryEntry>

/** A profile's body, version 1. Instants are epoch milliseconds. */
export interface StoredProfile {
  readonly id: string
  readonly name: string
  readonly client: string
  readonly stage: Stage
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

/** One step from a body's version to the next. Pure, and kept for ever once released. */
export type Migration = (body: JsonObject) => JsonObject

export type Migrations = Readonly<Record<RecordKind, readonly Migration[]>>

/** The first entry of a kind leads from version 1 to 2, and so on. */
export const migrations: Migrations = {
  profile: [],
  credential: [],
  intent: [],
  'linked-file': [],
  slot: [],
}

/** What a stored record turns out to be. `foreign` and `newer` are kept exactly as they are. */
export type UpgradedRecord =
  | { readonly type: 'known'; readonly kind: RecordKind; readonly body: JsonObject }
  | { readonly type: 'foreign' }
  | { readonly type: 'newer' }

/** Brings a body to the current version, one step at a time. */
export function upgradeRecord(
  stored: StoredRecord,
  steps: Migrations = migrations,
): UpgradedRecord {
  const { kind, version } = stored
  if (!isRecordKind(kind)) return { type: 'foreign' }
  if (version > currentVersion(kind, steps)) return { type: 'newer' }
  const body = steps[kind].slice(version - 1).reduce((older, step) => step(older), stored.body)
  return { type: 'known', kind, body }
}

export function currentVersion(kind: RecordKind, steps: Migrations = migrations): number {
  return steps[kind].length + 1
}

/** The record as JSON of the current version. Its secrets are plain text from here: seal it at once. */
export function encodeRecord(record: VaultRecord): StoredRecord {
  return { kind: record.kind, version: currentVersion(record.kind), body: { ...bodyOf(record) } }
}

export function recordId(record: VaultRecord): string {
  switch (record.kind) {
    case 'profile':
      return record.profile.id
    case 'credential':
      return record.credential.id
    case 'intent':
      return intentId(record.intent.profileId)
    case 'linked-file':
      return record.file.id
    case 'slot':
      return record.slot.id
    default:
      return assertNever(record)
  }
}

export function encodeProfile(profile: Profile): StoredProfile {
  const { tokenSet, ...rest } = profile
  return tokenSet === undefined ? rest : { ...rest, tokenSet: encodeTokenSet(tokenSet) }
}

export function encodeCredential(credential: Credential): StoredCredential {
  const { signing, mutualTls, ...rest } = credential
  return {
    ...rest,
    clientSecret: credential.clientSecret.reveal(),
    ...(signing === undefined ? {} : { signing: encodeSigning(signing) }),
    ...(mutualTls === undefined ? {} : { mutualTls: encodeKey(mutualTls) }),
  }
}

export function decodeProfile(stored: StoredProfile): Profile {
  const { tokenSet, needsSignIn, ...rest } = stored
  return {
    ...rest,
    id: stored.id as ProfileId,
    credentialId: stored.credentialId as CredentialId,
    history: stored.history.map(decodeHistoryEntry),
    ...(tokenSet === undefined ? {} : { tokenSet: decodeTokenSet(tokenSet) }),
    ...(needsSignIn === undefined
      ? {}
      : { needsSignIn: { ...needsSignIn, cause: errorCodeOf(needsSignIn.cause) } }),
  }
}

export function decodeCredential(stored: StoredCredential): Credential {
  const { signing, mutualTls, ...rest } = stored
  return {
    ...rest,
    id: stored.id as CredentialId,
    clientSecret: new Secret(stored.clientSecret),
    ...(signing === undefined ? {} : { signing: decodeSigning(signing) }),
    ...(mutualTls === undefined ? {} : { mutualTls: decodeKey(mutualTls) }),
  }
}

export function decodeIntent(stored: StoredIntent): RenewalIntent {
  return {
    ...stored,
    profileId: stored.profileId as ProfileId,
    credentialId: stored.credentialId as CredentialId,
  }
}

type StoredBody = StoredProfile | StoredCredential | StoredIntent | StoredLinkedFile | StoredSlot

function bodyOf(record: VaultRecord): StoredBody {
  switch (record.kind) {
    case 'profile':
      return encodeProfile(record.profile)
    case 'credential':
      return encodeCredential(record.credential)
    case 'intent':
      return record.intent
    case 'linked-file':
      return record.file
    case 'slot':
      return record.slot
    default:
      return assertNever(record)
  }
}

function decodeHistoryEntry(entry: StoredHistoryEntry): HistoryEntry {
  return 'code' in entry ? { ...entry, code: errorCodeOf(entry.code) } : entry
}

function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(migrations, kind)
}
