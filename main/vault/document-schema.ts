import { z } from 'zod'
import {
  decodeCredential,
  decodeIntent,
  decodeProfile,
  upgradeRecord,
  type RecordKind,
  type StoredCredential,
  type StoredHistoryEntry,
  type StoredIntent,
  type StoredProfile,
  type StoredRecord,
  type StoredTokenSet,
  type VaultRecord,
} from '#core/vault-document'
import type { JsonObject } from '#core/json'
import { exporterIds } from '#core/exporters/exporter-id'
import { providerIds } from '#core/providers/index'

/** A deleted record, kept so that an older copy of it never comes back to life. */
export const deletedKind = 'deleted'

const id = z.string().min(1).max(200)
const instant = z.int()

const tokenSet = z.strictObject({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1).exactOptional(),
  tokenType: z.string(),
  obtainedAt: instant,
  expiresAt: instant.exactOptional(),
}) satisfies z.ZodType<StoredTokenSet>

const plainEntries = [
  'signed-in',
  'renewed',
  'renewed-on-schedule',
  'renewed-after-interruption',
  'renewal-refused',
  'left-to-other-tool',
  'checked',
  'copied',
  'revealed',
  'edited-keys',
  'renamed',
  'duplicated',
  'restored',
] as const

const historyEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(plainEntries), at: instant }),
  z.strictObject({
    type: z.enum(['renewal-failed', 'check-failed']),
    at: instant,
    code: z.string(),
  }),
  z.strictObject({
    type: z.literal('exported'),
    at: instant,
    exporterId: z.enum(exporterIds),
    savedTo: z.string().exactOptional(),
    withRefreshToken: z.boolean(),
  }),
]) satisfies z.ZodType<StoredHistoryEntry>

const profile = z.strictObject({
  id,
  name: z.string(),
  client: z.string(),
  stage: z.enum(['production', 'sandbox']),
  providerId: z.enum(providerIds),
  credentialId: id,
  grant: z.literal('authorization-code'),
  holder: z.enum(['wallet', 'other-tool']),
  tokenSet: tokenSet.exactOptional(),
  identity: z
    .strictObject({
      user: z.string(),
      email: z.string().exactOptional(),
      customer: z.string().exactOptional(),
      workspace: z.string().exactOptional(),
      checkedAt: instant,
    })
    .exactOptional(),
  needsSignIn: z.strictObject({ cause: z.string(), at: instant }).exactOptional(),
  keepAlive: z.enum(['automatically', 'ask-me', 'off']).exactOptional(),
  renewalRefusedAt: instant.exactOptional(),
  settlementSeenAt: instant.exactOptional(),
  staysSignedIn: z.literal(true).exactOptional(),
  history: z.array(historyEntry),
  createdAt: instant,
  deletedAt: instant.exactOptional(),
}) satisfies z.ZodType<StoredProfile>

const credential = z.strictObject({
  id,
  providerId: z.enum(providerIds),
  environment: z.string(),
  apiAddress: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  redirectUri: z.string(),
  withoutPkce: z.literal(true).exactOptional(),
  domainName: z.string().exactOptional(),
  acceptsUnmarked: z.literal(true).exactOptional(),
  createdAt: instant,
}) satisfies z.ZodType<StoredCredential>

const intent = z.strictObject({
  profileId: id,
  credentialId: id,
  obtainedAt: instant,
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  attemptId: id,
  startedAt: instant,
  attempts: z.int().min(1),
}) satisfies z.ZodType<StoredIntent>

/** The content of a sealed line. Fields beyond these are allowed: a newer version may say more. */
const storedRecord = z.object({
  kind: z.string().min(1),
  version: z.int().min(1),
  savedAt: instant,
  body: z.custom<JsonObject>(isJsonObject),
}) satisfies z.ZodType<StoredRecord>

/** What a sealed line turns out to hold. */
export type ReadRecord =
  | { readonly type: 'record'; readonly record: VaultRecord }
  | { readonly type: 'deleted' }
  /** A kind this version does not know: kept as it is. */
  | { readonly type: 'foreign' }
  /** Authentic, and not in a shape this version understands: a newer one wrote it. */
  | { readonly type: 'newer' }

/**
 * Reads the content of a line whose seal held. It is what some version of this app wrote, byte for byte: where
 * it cannot be understood it is newer, never damaged.
 */
export function readRecord(content: Buffer): ReadRecord {
  const stored = storedRecord.safeParse(parseJson(content))
  if (!stored.success) return { type: 'newer' }
  if (stored.data.kind === deletedKind) return { type: 'deleted' }
  const upgraded = upgradeRecord(stored.data)
  if (upgraded.type !== 'known') return upgraded
  const record = decodeBody(upgraded.kind, upgraded.body)
  return record === undefined ? { type: 'newer' } : { type: 'record', record }
}

/** The bytes to seal. Throws when they could not be read again: nothing unreadable is ever written. */
export function writeRecord(stored: StoredRecord, savedAt: number): Buffer {
  const content = Buffer.from(JSON.stringify({ ...stored, savedAt }))
  const read = readRecord(content).type
  if (read === 'newer') throw new TypeError(`a record of kind ${stored.kind} has an unknown shape`)
  return content
}

function decodeBody(kind: RecordKind, body: unknown): VaultRecord | undefined {
  switch (kind) {
    case 'profile': {
      const read = profile.safeParse(body)
      return read.success ? { kind, profile: decodeProfile(read.data) } : undefined
    }
    case 'credential': {
      const read = credential.safeParse(body)
      return read.success ? { kind, credential: decodeCredential(read.data) } : undefined
    }
    case 'intent': {
      const read = intent.safeParse(body)
      return read.success ? { kind, intent: decodeIntent(read.data) } : undefined
    }
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return undefined
  }
}
