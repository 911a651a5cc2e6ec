import { z } from 'zod'
import type { BoardMemory, SavedView } from '#core/board-memory'
import type { BoardView } from '#core/board-view'
import { exporterIds, formIds } from '#core/exporters/exporter-id'
import { dayPattern } from '#core/day'
import type { Identity } from '#core/providers/provider'
import { appWays } from '#core/providers/provider'
import { providerIds } from '#core/providers/index'
import { reminderKinds } from '#core/reminder'
import type { StoredCredential, StoredIntent, StoredProfile } from '#core/stored-bodies'
import type { StoredKey, StoredSigningKey } from '#core/stored-key'
import type { StoredLinkedFile, StoredSlot } from '#core/stored-linked-file'
import type { StoredReminder } from '#core/stored-reminder'
import type { StoredTemplate } from '#core/templates/stored-template'
import { escapings } from '#core/templates/template'
import type { OwnNames } from '#core/exporters/parts/variable-names'

/** The bodies of records as zod reads them: what the vault’s own reading is held against. */
/** A reader for every member there may be: the compiler asks for those of a new one. */
type Members<Body> = { readonly [Name in keyof Body]-?: z.ZodType }

const id = z.string().min(1).max(200)
const instant = z.int()

const tokenSet = z.strictObject({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1).exactOptional(),
  tokenType: z.string(),
  obtainedAt: instant,
  expiresAt: instant.exactOptional(),
})

const plainEntries = [
  'signed-in',
  'obtained',
  'certificate-registered',
  'imported',
  'renewed',
  'renewed-on-schedule',
  'renewed-after-interruption',
  'renewal-refused',
  'left-to-other-tool',
  'adopted',
  'kept-own',
  'checked',
  'edited-keys',
  'changed-environment',
  'changed-certificate',
  'renamed',
  'duplicated',
  'restored',
] as const

const copyNotes = { label: z.string().exactOptional(), forgottenAt: instant.exactOptional() }

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
    exporterId: z.enum(formIds),
    template: z.string().exactOptional(),
    savedTo: z.string().exactOptional(),
    withRefreshToken: z.boolean(),
    isLinked: z.literal(true).exactOptional(),
    by: z.literal('command-line').exactOptional(),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
    removedAt: instant.exactOptional(),
    ...copyNotes,
  }),
  z.strictObject({ type: z.enum(['copied', 'revealed']), at: instant, ...copyNotes }),
  z.strictObject({
    type: z.literal('read'),
    at: instant,
    lastAt: instant,
    times: z.int().min(1),
    how: z.enum(['token', 'header', 'json', 'environment']),
    program: z.string().exactOptional(),
    ...copyNotes,
  }),
  z.strictObject({
    type: z.literal('moved'),
    at: instant,
    savedTo: z.string(),
    withRefreshToken: z.boolean(),
    ...copyNotes,
  }),
])

export const profileByZod = z.strictObject({
  id,
  name: z.string(),
  client: z.string(),
  stage: z.enum(['production', 'sandbox']),
  providerId: z.enum(providerIds),
  credentialId: id,
  grant: z.enum(appWays),
  holder: z.enum(['wallet', 'other-tool']),
  tokenSet: tokenSet.exactOptional(),
  identity: z
    .strictObject({
      user: z.string().exactOptional(),
      email: z.string().exactOptional(),
      customer: z.string().exactOptional(),
      workspace: z.string().exactOptional(),
      checkedAt: instant,
    } satisfies Members<Identity>)
    .exactOptional(),
  needsSignIn: z.strictObject({ cause: z.string(), at: instant }).exactOptional(),
  keepAlive: z.enum(['automatically', 'ask-me', 'off']).exactOptional(),
  renewalRefusedAt: instant.exactOptional(),
  settlementSeenAt: instant.exactOptional(),
  tags: z.array(z.string().min(1)).exactOptional(),
  isPinned: z.literal(true).exactOptional(),
  staysSignedIn: z.literal(true).exactOptional(),
  signsInBy: z.enum(['browser', 'paste']).exactOptional(),
  spentTokens: z.array(z.string().regex(/^[0-9a-f]{16}$/)).exactOptional(),
  foundPairs: z
    .array(
      z.strictObject({
        tokenSet,
        foundAt: instant,
        path: z.string().min(1),
        environment: z.string().exactOptional(),
        declinedAt: instant.exactOptional(),
        declinedOver: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  history: z.array(historyEntry),
  createdAt: instant,
  deletedAt: instant.exactOptional(),
} satisfies Members<StoredProfile>)

const key = z.strictObject({
  privateKey: z.string().min(1),
  certificate: z.string().min(1),
  chain: z.array(z.string().min(1)),
  startsAt: instant,
  endsAt: instant,
} satisfies Members<StoredKey>)

export const credentialByZod = z.strictObject({
  id,
  providerId: z.enum(providerIds),
  environment: z.string(),
  apiAddress: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  redirectUri: z.string(),
  withoutPkce: z.literal(true).exactOptional(),
  asksInAddress: z.literal(true).exactOptional(),
  domainName: z.string().exactOptional(),
  acceptsUnmarked: z.literal(true).exactOptional(),
  signing: z
    .strictObject({
      userName: z.string(),
      appId: z.string().min(1).exactOptional(),
      key,
      next: key.exactOptional(),
    } satisfies Members<StoredSigningKey>)
    .exactOptional(),
  mutualTls: key.exactOptional(),
  createdAt: instant,
} satisfies Members<StoredCredential>)

export const intentByZod = z.strictObject({
  profileId: id,
  credentialId: id,
  obtainedAt: instant,
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  attemptId: id,
  startedAt: instant,
  attempts: z.int().min(1),
} satisfies Members<StoredIntent>)

const someNames = z.array(z.string().min(1).max(200)).exactOptional()

const namesByZod = z
  .strictObject({
    environment: someNames,
    apiAddress: someNames,
    apiKey: someNames,
    apiSecret: someNames,
    redirectUri: someNames,
    accessToken: someNames,
    refreshToken: someNames,
  })
  .exactOptional()

export const ownNamesByZod = z.strictObject({
  sprinklr: namesByZod,
  cedato: namesByZod,
  oauth: namesByZod,
} satisfies Members<OwnNames>)

const boardOrder = z.enum(['attention', 'recent', 'name'])

export const boardMemoryByZod = z.strictObject({
  order: boardOrder,
  isByClient: z.boolean(),
  saved: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      query: z.string(),
      view: z.strictObject({
        order: boardOrder,
        isByClient: z.boolean(),
        tag: z.string().exactOptional(),
        isAttentionOnly: z.boolean(),
      } satisfies Members<BoardView>),
    } satisfies Members<SavedView>),
  ),
  folded: z.array(z.string()),
} satisfies Members<BoardMemory>)

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const written = z.strictObject({
  at: instant,
  fileDigest: digest,
  formDigest: digest,
  profileId: id,
  own: z
    .strictObject({ comments: z.array(z.string()), names: z.array(z.string()), digest })
    .exactOptional(),
})

export const linkedFileByZod = z.strictObject({
  id,
  owner: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('profile'), profileId: id }),
    z.strictObject({ type: z.literal('slot'), slotId: id }),
  ]),
  path: z.string().min(1),
  exporterId: z.enum(exporterIds),
  withRefreshToken: z.boolean(),
  written: written.exactOptional(),
  writing: written.exactOptional(),
  answered: digest.exactOptional(),
  knownPairs: z.array(z.string().regex(/^[0-9a-f]{16}$/)).exactOptional(),
  state: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('ok') }),
    z.strictObject({ type: z.literal('failed'), code: z.string(), at: instant }),
    z.strictObject({ type: z.literal('edited'), at: instant }),
    z.strictObject({ type: z.literal('other-pair'), at: instant }),
  ]),
  createdAt: instant,
} satisfies Members<StoredLinkedFile>)

export const slotByZod = z.strictObject({
  id,
  name: z.string().min(1),
  profileId: id,
  createdAt: instant,
} satisfies Members<StoredSlot>)

export const reminderByZod = z.strictObject({
  id,
  kind: z.enum(reminderKinds),
  text: z.string(),
  on: z.string().regex(dayPattern),
  profileId: id.exactOptional(),
  everyDays: z.int().min(1).exactOptional(),
  createdAt: instant,
} satisfies Members<StoredReminder>)

export const templateByZod = z.strictObject({
  id,
  name: z.string(),
  fileName: z.string(),
  text: z.string(),
  escaping: z.enum(escapings),
  createdAt: instant,
} satisfies Members<StoredTemplate>)
