import type {
  StoredCredential,
  StoredFoundPair,
  StoredIntent,
  StoredProfile,
} from '#core/stored-bodies'
import {
  decodeCredential,
  decodeIntent,
  decodeProfile,
  upgradeRecord,
  type RecordKind,
  type StoredRecord,
  type VaultRecord,
} from '#core/vault-document'
import { appWays } from '#core/providers/provider'
import { providerIds } from '#core/providers/index'
import type { Identity } from '#core/providers/provider'
import { decodeTemplate, type StoredTemplate } from '#core/templates/stored-template'
import { escapings } from '#core/templates/template'
import { decodeReminder } from '#core/stored-reminder'
import type { StoredKey, StoredSigningKey } from '#core/stored-key'
import { decodeLinkedFile, decodeSlot } from '#core/stored-linked-file'
import type { StoredTokenSet } from '#core/stored-token-set'
import { historyEntry } from './history-schema'
import { linkedFileShape, slotShape } from './linked-file-schema'
import { boardMemoryShape } from './board-memory-schema'
import { reminderShape } from './reminder-schema'
import { ownNamesShape } from './variable-names-schema'
import {
  isObject,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  optional,
  text,
  textLike,
  textOf,
  wholeNumber,
} from './shape'

/** A deleted record, kept so that an older copy of it never comes back to life. */
export const deletedKind = 'deleted'

const id = textOf(1, 200)
const instant = wholeNumber
const count = numberFrom(1)

const tokenSet = objectOf<StoredTokenSet>({
  accessToken: textOf(1),
  refreshToken: optional(textOf(1)),
  tokenType: text,
  obtainedAt: instant,
  expiresAt: optional(instant),
})

const foundPair = objectOf<StoredFoundPair>({
  tokenSet,
  foundAt: instant,
  path: textOf(1),
  environment: optional(text),
  declinedAt: optional(instant),
  declinedOver: optional(text),
})

/** Of a refresh token. */
const fingerprint = textLike(/^[0-9a-f]{16}$/)

const profile = objectOf<StoredProfile>({
  id,
  name: text,
  client: text,
  stage: oneOf('production', 'sandbox'),
  providerId: oneOf(...providerIds),
  credentialId: id,
  tags: optional(listOf(textOf(1))),
  isPinned: optional(oneOf(true)),
  grant: oneOf(...appWays),
  holder: oneOf('wallet', 'other-tool'),
  tokenSet: optional(tokenSet),
  identity: optional(
    objectOf<Identity>({
      user: optional(text),
      email: optional(text),
      customer: optional(text),
      workspace: optional(text),
      checkedAt: instant,
    }),
  ),
  needsSignIn: optional(
    objectOf<{ readonly cause: string; readonly at: number }>({ cause: text, at: instant }),
  ),
  keepAlive: optional(oneOf('automatically', 'ask-me', 'off')),
  renewalRefusedAt: optional(instant),
  settlementSeenAt: optional(instant),
  staysSignedIn: optional(oneOf(true)),
  signsInBy: optional(oneOf('browser', 'paste')),
  spentTokens: optional(listOf(fingerprint)),
  foundPairs: optional(listOf(foundPair)),
  history: listOf(historyEntry),
  createdAt: instant,
  deletedAt: optional(instant),
})

const certifiedKey = objectOf<StoredKey>({
  privateKey: textOf(1),
  certificate: textOf(1),
  chain: listOf(textOf(1)),
  startsAt: instant,
  endsAt: instant,
})

const credential = objectOf<StoredCredential>({
  id,
  providerId: oneOf(...providerIds),
  environment: text,
  apiAddress: text,
  clientId: text,
  clientSecret: text,
  redirectUri: text,
  withoutPkce: optional(oneOf(true)),
  asksInAddress: optional(oneOf(true)),
  domainName: optional(text),
  acceptsUnmarked: optional(oneOf(true)),
  signing: optional(
    objectOf<StoredSigningKey>({
      userName: text,
      appId: optional(textOf(1)),
      key: certifiedKey,
      next: optional(certifiedKey),
    }),
  ),
  mutualTls: optional(certifiedKey),
  createdAt: instant,
})

const intent = objectOf<StoredIntent>({
  profileId: id,
  credentialId: id,
  obtainedAt: instant,
  fingerprint,
  attemptId: id,
  startedAt: instant,
  attempts: count,
})

const template = objectOf<StoredTemplate>({
  id,
  name: text,
  fileName: text,
  text,
  escaping: oneOf(...escapings),
  createdAt: instant,
})

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
  const stored = parseJson(content)
  if (!isStoredRecord(stored)) return { type: 'newer' }
  if (stored.kind === deletedKind) return { type: 'deleted' }
  const upgraded = upgradeRecord(stored)
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
    case 'profile':
      return profile(body) ? { kind, profile: decodeProfile(body) } : undefined
    case 'credential':
      return credential(body) ? { kind, credential: decodeCredential(body) } : undefined
    case 'intent':
      return intent(body) ? { kind, intent: decodeIntent(body) } : undefined
    case 'variable-names':
      return ownNamesShape(body) ? { kind, names: body } : undefined
    case 'board-memory':
      return boardMemoryShape(body) ? { kind, memory: body } : undefined
    case 'linked-file':
      return linkedFileShape(body) ? { kind, file: decodeLinkedFile(body) } : undefined
    case 'slot':
      return slotShape(body) ? { kind, slot: decodeSlot(body) } : undefined
    case 'template':
      return template(body) ? { kind, template: decodeTemplate(body) } : undefined
    case 'reminder':
      return reminderShape(body) ? { kind, reminder: decodeReminder(body) } : undefined
  }
}

/** Members beyond these are allowed: a newer version may say more. */
function isStoredRecord(value: unknown): value is StoredRecord {
  if (!isObject(value)) return false
  const { kind, version, savedAt, body } = value
  return textOf(1)(kind) && count(version) && instant(savedAt) && isObject(body)
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return undefined
  }
}
