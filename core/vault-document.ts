import { boardMemoryId, type BoardMemory } from '#core/board-memory'
import type { Credential, CredentialId } from '#core/credential'
import { assertNever, errorCodeOf } from '#core/errors'
import { variableNamesId, type OwnNames } from '#core/exporters/parts/variable-names'
import type { JsonObject } from '#core/json'
import type { LinkedFile, Slot } from '#core/linked-file'
import type { HistoryEntry, Profile, ProfileId } from '#core/profile'
import { intentId, type RenewalIntent } from '#core/refresh/intent'
import type { Reminder } from '#core/reminder'
import { Secret } from '#core/secret'
import type {
  StoredCredential,
  StoredHistoryEntry,
  StoredIntent,
  StoredProfile,
} from '#core/stored-bodies'
import { decodeKey, decodeSigning, encodeKey, encodeSigning } from '#core/stored-key'
import type { StoredLinkedFile, StoredSlot } from '#core/stored-linked-file'
import type { StoredReminder } from '#core/stored-reminder'
import { decodeTokenSet, encodeTokenSet } from '#core/stored-token-set'
import type { StoredTemplate } from '#core/templates/stored-template'
import type { Template } from '#core/templates/template'

/** One thing the vault keeps. Each is saved by itself, under its own id. */
export type VaultRecord =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'intent'; readonly intent: RenewalIntent }
  | { readonly kind: 'variable-names'; readonly names: OwnNames }
  | { readonly kind: 'board-memory'; readonly memory: BoardMemory }
  | { readonly kind: 'linked-file'; readonly file: LinkedFile }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'reminder'; readonly reminder: Reminder }

export type RecordKind = VaultRecord['kind']

/** A record as plain JSON, before sealing. `version` counts per kind; other kinds may come from newer versions. */
export interface StoredRecord {
  readonly kind: string
  readonly version: number
  readonly body: JsonObject
}

/** One step from a body's version to the next. Pure, and kept for ever once released. */
export type Migration = (body: JsonObject) => JsonObject

export type Migrations = Readonly<Record<RecordKind, readonly Migration[]>>

/** The first entry of a kind leads from version 1 to 2, and so on. */
export const migrations: Migrations = {
  profile: [],
  credential: [],
  intent: [],
  'variable-names': [],
  'board-memory': [],
  'linked-file': [],
  slot: [],
  template: [],
  reminder: [],
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
    case 'variable-names':
      return variableNamesId
    case 'board-memory':
      return boardMemoryId
    case 'linked-file':
      return record.file.id
    case 'slot':
      return record.slot.id
    case 'template':
      return record.template.id
    case 'reminder':
      return record.reminder.id
    default:
      return assertNever(record)
  }
}

export function encodeProfile(profile: Profile): StoredProfile {
  const { tokenSet, foundPairs, ...rest } = profile
  return {
    ...rest,
    ...(tokenSet === undefined ? {} : { tokenSet: encodeTokenSet(tokenSet) }),
    ...(foundPairs === undefined
      ? {}
      : {
          foundPairs: foundPairs.map((one) => ({ ...one, tokenSet: encodeTokenSet(one.tokenSet) })),
        }),
  }
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
  const { tokenSet, needsSignIn, foundPairs, ...rest } = stored
  return {
    ...rest,
    id: stored.id as ProfileId,
    credentialId: stored.credentialId as CredentialId,
    history: stored.history.map(decodeHistoryEntry),
    ...(tokenSet === undefined ? {} : { tokenSet: decodeTokenSet(tokenSet) }),
    ...(foundPairs === undefined
      ? {}
      : {
          foundPairs: foundPairs.map((one) => ({ ...one, tokenSet: decodeTokenSet(one.tokenSet) })),
        }),
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

type StoredBody =
  | StoredProfile
  | StoredCredential
  | StoredIntent
  | OwnNames
  | BoardMemory
  | StoredLinkedFile
  | StoredSlot
  | StoredTemplate
  | StoredReminder

function bodyOf(record: VaultRecord): StoredBody {
  switch (record.kind) {
    case 'profile':
      return encodeProfile(record.profile)
    case 'credential':
      return encodeCredential(record.credential)
    case 'intent':
      return record.intent
    case 'variable-names':
      return record.names
    case 'board-memory':
      return record.memory
    case 'linked-file':
      return record.file
    case 'slot':
      return record.slot
    case 'template':
      return record.template
    case 'reminder':
      return record.reminder
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
