import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { CredentialId } from '#core/credential'
import type { LinkedFileId, SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import type { ReminderId } from '#core/reminder'
import { Secret } from '#core/secret'
import type { TemplateId } from '#core/templates/template'
import { encodeRecord, type RecordKind, type VaultRecord } from '#core/vault-document'
import { readRecord } from '../../../main/vault/document-schema'
import { aCredential, aProfile, aTokenSet, noon } from '../../helpers/builders'
import {
  credentialByZod,
  intentByZod,
  linkedFileByZod,
  boardMemoryByZod,
  ownNamesByZod,
  profileByZod,
  reminderByZod,
  slotByZod,
  templateByZod,
} from '../../helpers/records-by-zod'

const aKey = {
  privateKey: new Secret('a key of the tests'),
  certificate: 'a certificate',
  chain: ['another'],
  startsAt: noon,
  endsAt: noon,
}

/** A record of every kind with every member it may have, and who else reads it: the compiler asks for a new kind. */
const full: {
  readonly [Kind in RecordKind]: readonly [
    Extract<VaultRecord, { readonly kind: Kind }>,
    z.ZodObject,
  ]
} = {
  profile: [
    {
      kind: 'profile',
      profile: aProfile({
        identity: { user: 'Ada', email: 'ada@acme.example', customer: 'Acme', checkedAt: noon },
        needsSignIn: { cause: 'answer-lost', at: noon },
        keepAlive: 'ask-me',
        renewalRefusedAt: noon,
        settlementSeenAt: noon,
        staysSignedIn: true,
        signsInBy: 'paste',
        tags: ['emea'],
        isPinned: true,
        spentTokens: ['0123456789abcdef'],
        foundPairs: [
          {
            tokenSet: aTokenSet(),
            foundAt: noon,
            path: '/reports/Sprinklr.conf',
            environment: 'prod2',
            declinedAt: noon,
            declinedOver: 'answer-lost 1',
          },
        ],
        deletedAt: noon,
        history: [
          { type: 'signed-in', at: noon },
          { type: 'renewal-failed', at: noon, code: 'offline' },
          { type: 'exported', at: noon, exporterId: 'dotenv', withRefreshToken: true },
          {
            type: 'exported',
            at: noon,
            exporterId: 'dotenv',
            savedTo: '/tmp/a',
            withRefreshToken: false,
            isLinked: true,
            by: 'command-line',
            digest: '0123456789abcdef'.repeat(4),
            removedAt: noon,
          },
          { type: 'adopted', at: noon },
          { type: 'kept-own', at: noon },
          { type: 'copied', at: noon, label: 'Power BI', forgottenAt: noon },
          { type: 'revealed', at: noon },
          { type: 'moved', at: noon, savedTo: '/tmp/b', withRefreshToken: true },
          {
            type: 'exported',
            at: noon,
            exporterId: 'own-template',
            template: 'Ours',
            withRefreshToken: false,
          },
          { type: 'read', at: noon, lastAt: noon, times: 2, how: 'environment', program: 'curl' },
        ],
      }),
    },
    profileByZod,
  ],
  credential: [
    {
      kind: 'credential',
      credential: aCredential({
        withoutPkce: true,
        asksInAddress: true,
        domainName: 'acme.example',
        acceptsUnmarked: true,
        signing: { userName: 'ada', appId: 'app', key: aKey, next: aKey },
        mutualTls: aKey,
      }),
    },
    credentialByZod,
  ],
  intent: [
    {
      kind: 'intent',
      intent: {
        profileId: 'p' as ProfileId,
        credentialId: 'c' as CredentialId,
        obtainedAt: noon,
        fingerprint: '0123456789abcdef',
        attemptId: 'a',
        startedAt: noon,
        attempts: 1,
      },
    },
    intentByZod,
  ],
  'variable-names': [
    {
      kind: 'variable-names',
      names: { sprinklr: { accessToken: ['API_TOKEN'], apiKey: [] }, cedato: {}, oauth: {} },
    },
    ownNamesByZod,
  ],
  'board-memory': [
    {
      kind: 'board-memory',
      memory: {
        order: 'recent',
        isByClient: true,
        saved: [
          {
            id: 'v',
            name: 'Europe',
            query: 'emea',
            view: { order: 'name', isByClient: false, tag: 'emea', isAttentionOnly: true },
          },
        ],
        folded: ['acme'],
      },
    },
    boardMemoryByZod,
  ],
  'linked-file': [
    {
      kind: 'linked-file',
      file: {
        id: 'f' as LinkedFileId,
        owner: { type: 'slot', slotId: 's' as SlotId },
        path: '/reports/.env',
        exporterId: 'dotenv',
        withRefreshToken: false,
        written: {
          at: noon,
          fileDigest: 'a'.repeat(64),
          formDigest: 'b'.repeat(64),
          profileId: 'p' as ProfileId,
          own: { comments: ['# Until then'], names: ['KEY'], digest: 'c'.repeat(64) },
        },
        writing: {
          at: noon,
          fileDigest: 'd'.repeat(64),
          formDigest: 'e'.repeat(64),
          profileId: 'p' as ProfileId,
        },
        answered: 'f'.repeat(64),
        knownPairs: ['0123456789abcdef'],
        state: { type: 'failed', code: 'disk-full', at: noon },
        createdAt: noon,
      },
    },
    linkedFileByZod,
  ],
  slot: [
    {
      kind: 'slot',
      slot: { id: 's' as SlotId, name: 'weekly', profileId: 'p' as ProfileId, createdAt: noon },
    },
    slotByZod,
  ],
  template: [
    {
      kind: 'template',
      template: {
        id: 't' as TemplateId,
        name: 'Ours',
        fileName: 'ours.txt',
        text: '{{accessToken}}',
        escaping: 'shell',
        createdAt: noon,
      },
    },
    templateByZod,
  ],
  reminder: [
    {
      kind: 'reminder',
      reminder: {
        id: 'r' as ReminderId,
        kind: 'password',
        text: 'Password of the report user',
        on: '2026-12-03',
        profileId: 'p' as ProfileId,
        everyDays: 90,
        createdAt: noon,
      },
    },
    reminderByZod,
  ],
}

type Json = Record<string, unknown>

const odd = fc.oneof(
  fc.constantFrom<unknown>('', null, true, false, 0, -1, 1.5, 2 ** 60, 'x'.repeat(201), [], {}),
  fc.constantFrom<unknown>('renewed', 'exported', 'prod', 'wallet', 'off', '0123456789abcdef'),
  fc.jsonValue(),
)

/** Where something may be changed: every member of every object and list. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    [...path, name],
    ...placesIn(member, [...path, name]),
  ])
}

function changedAt(root: Json, path: readonly string[], change: (at: Json, name: string) => void) {
  const copy = structuredClone(root)
  const parent = path.slice(0, -1).reduce((at, name) => at[name] as Json, copy)
  change(parent, path.at(-1) ?? '')
  return copy
}

describe.each(Object.values(full))('the content of a record', (record, byZod) => {
  const { kind, version, body } = encodeRecord(record)
  const isKnown = (changed: unknown): boolean =>
    readRecord(Buffer.from(JSON.stringify({ kind, version, savedAt: noon, body: changed })))
      .type === 'record'

  it(`stands here with all its members: ${kind}`, () => {
    expect(Object.keys(body).toSorted()).toEqual(Object.keys(byZod.shape).toSorted())
  })

  it(`is understood just where a library would: ${kind}`, () => {
    expect(isKnown(body)).toBe(true)
    const places = placesIn(body)
    let refused = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(
          odd.map((value) => (at: Json, name: string) => void (at[name] = value)),
          fc.constant((at: Json, name: string) => void Reflect.deleteProperty(at, name)),
          fc
            .string()
            // A list’s length is no member that JSON could add.
            .filter((added) => added !== 'length')
            .map((added) => (at: Json) => void (at[added] = added)),
          fc.constant(
            (at: Json) =>
              void Object.defineProperty(at, '__proto__', { value: {}, enumerable: true }),
          ),
        ),
        (path, change) => {
          const changed = changedAt(body, path, change)
          const asRead: unknown = JSON.parse(JSON.stringify(changed))
          const verdict = byZod.safeParse(asRead).success
          if (!verdict) refused += 1
          expect(isKnown(changed)).toBe(verdict)
        },
      ),
      { numRuns: 2_000 },
    )
    expect(refused).toBeGreaterThan(500)
  })
})
