import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttemptRecord } from '#core/attempts'
import type { Diagnosis } from '#core/doctor/diagnosis'
import type { LinkedFileId, SlotId } from '#core/linked-file'
import { nothingToReport } from '#core/load-report'
import type { HistoryEntry } from '#core/profile'
import { Secret } from '#core/secret'
import { supportParts } from '#core/support/support-part'
import type { TemplateId } from '#core/templates/template'
import type { VaultRecord } from '#core/vault-document'
import { createSupportDesk } from '../../../main/doctor/support-desk'
import { createRedaction } from '../../../main/redaction'
import { aCredential, aProfile, aTokenSet, noon } from '../../helpers/builders'
import { aDoctorWorld } from '../../helpers/doctor-world'
import { acme, aSummary, aWalletState } from '../../renderer/fake-wallet'

/** A word that stands nowhere else. */
const word = fc
  .array(fc.constantFrom(...Array.from('bcdfghjklmnpqrstvwxz')), { minLength: 9, maxLength: 14 })
  .map((letters) => `zq${letters.join('')}`)
/** What people call things: anything, around a word it is known by. */
const around = fc.string({ unit: 'grapheme-composite', maxLength: 6 })
const name = fc
  .tuple(around, word, around)
  .map(([before, known, after]) => ({ known, whole: `${before}${known}${after}`.trim() }))
const secret = fc
  .tuple(
    word,
    fc.string({ unit: fc.constantFrom(...Array.from('aZ09+/=_-.~%& "\\')), maxLength: 30 }),
  )
  .map(([known, rest]) => `${known}${rest}`)

const names = [
  ...['profile', 'client', 'owner', 'customer', 'tag', 'slot', 'template', 'label', 'person'],
  ...['file', 'folder', 'host', 'userName', 'domain', 'deleted', 'issuer'],
] as const
const secrets = [
  ...['access', 'refresh', 'apiSecret', 'apiKey', 'passphrase', 'state', 'code', 'proxy'],
] as const

type Named = Readonly<Record<(typeof names)[number], { known: string; whole: string }>>
type Hidden = Readonly<Record<(typeof secrets)[number] | 'cookie', string>>

interface Planted {
  readonly named: Named
  readonly hidden: Hidden
}

/** One of its own under each key. */
function under<Key extends string, Value>(
  keys: readonly Key[],
  each: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<Key, Value>> {
  const size = { minLength: keys.length, maxLength: keys.length }
  return fc
    .array(each, size)
    .map((all) => Object.fromEntries(keys.map((key, at) => [key, all[at]])) as Record<Key, Value>)
}

const planted: fc.Arbitrary<Planted> = fc
  .tuple(under(names, name), under(secrets, secret), word)
  .map(([named, hidden, cookie]) => ({ named, hidden: { ...hidden, cookie } }))

/** What stands in longer texts only. */
const unsaid = ['issuer', 'host', 'folder', 'file']

/** A wallet in which all of it stands somewhere, and a log that tells everything. */
function aDesk({ named, hidden }: Planted) {
  const home = `/home/${named.person.known}`
  const savedTo = `${home}/${named.folder.whole}/${named.file.known}.env`
  const address = `https://${named.host.known}.example`
  const redirectUri = `${address}/${named.folder.known}`
  const identity = {
    checkedAt: noon,
    user: named.owner.whole,
    email: `${named.owner.known}@${named.host.known}.example`,
    customer: named.customer.whole,
  }
  const exported: HistoryEntry = {
    ...{ type: 'exported', at: noon, exporterId: 'dotenv', withRefreshToken: false, savedTo },
    label: named.label.whole,
  }
  const profile = aProfile({
    ...{ id: acme, name: named.profile.whole, client: named.client.whole, identity },
    tags: [named.tag.whole],
    tokenSet: aTokenSet({
      accessToken: new Secret(hidden.access),
      refreshToken: new Secret(hidden.refresh),
    }),
    history: [exported],
  })
  const deleted = { ...profile, id: 'profile-2' as typeof acme, name: named.deleted.whole }
  const linked = {
    ...{ id: 'file-1' as LinkedFileId, path: savedTo, exporterId: 'dotenv' as const },
    ...{ withRefreshToken: false, state: { type: 'ok' as const } },
  }
  const slot = { id: 'slot-1' as SlotId, name: named.slot.whole, profileId: acme }
  const template = {
    ...{ id: 'template-1' as TemplateId, name: named.template.whole, fileName: 'a.txt' },
    ...{ text: '', escaping: 'none' as const, createdAt: noon },
  }
  const records: readonly VaultRecord[] = [
    { kind: 'profile', profile },
    { kind: 'profile', profile: { ...deleted, deletedAt: noon } },
    {
      kind: 'credential',
      credential: aCredential({
        ...{ clientId: hidden.apiKey, clientSecret: new Secret(hidden.apiSecret) },
        ...{ redirectUri, domainName: named.domain.whole, apiAddress: address },
      }),
    },
    { kind: 'slot', slot: { ...slot, createdAt: noon } },
    { kind: 'template', template },
    {
      kind: 'linked-file',
      file: { ...linked, owner: { type: 'profile', profileId: acme }, createdAt: noon },
    },
  ]
  const state = aWalletState({
    profiles: [
      aSummary({
        ...{ name: named.profile.whole, client: named.client.whole, identity, redirectUri },
        ...{ apiAddress: address, environment: named.domain.known, tags: [named.tag.whole] },
        domainName: named.domain.whole,
        certificate: { userName: named.userName.whole, appId: hidden.apiKey, endsAt: noon },
      }),
    ],
    linkedFiles: [{ ...linked, profileId: acme }],
    slots: [slot],
    templates: [{ id: template.id, name: template.name }] as never,
    loaded: nothingToReport,
  })
  const attempt: AttemptRecord = {
    ...{ number: 1, kind: 'sign-in', profileId: acme, startedAt: noon },
    steps: [
      { type: 'came-back', at: noon, address: `${redirectUri}/${hidden.code}` },
      { type: 'asked', at: noon, method: 'POST', address: `${address}/${named.client.known}` },
    ],
    outcome: { type: 'failed', at: noon, code: 'bad-answer' },
  }
  const found: readonly Diagnosis[] = [
    { type: 'folder-open', mode: '755', path: home },
    { type: 'tls-company', host: `${named.host.known}.example`, issuer: named.issuer.whole },
    { type: 'proxy-used', proxy: `${named.host.known}:3128`, hosts: 1 },
  ]
  const log = [
    ...Object.values(hidden).map((one) => `Error: ${one} and ${encodeURIComponent(one)}`),
    ...Object.entries(named).flatMap(([of, { whole }]) =>
      unsaid.includes(of) ? [] : [`TypeError: no “${whole}” in ${JSON.stringify({ name: whole })}`],
    ),
    `getaddrinfo ENOTFOUND ${named.host.known}.example`,
    `ENOENT: open '${savedTo}' (${home}/other/place.txt) at file://${home}/app/out/main.js:1:2`,
    `set-cookie: session=${hidden.cookie}; Path=/ from ${redirectUri}?state=${named.host.known}`,
  ]
  // A cookie is known by where it stands alone.
  const known = log.filter((line) => !line.startsWith(`Error: ${hidden.cookie}`))
  const { redactKnown } = createRedaction(() => secrets.map((one) => hidden[one]))
  const written: string[] = []
  let count = 0
  const desk = createSupportDesk({
    patient: {
      world: aDoctorWorld({
        dataFolder: `${home}/.config/Token Wallet`,
        logLines: () => Promise.resolve(known),
        person: { userName: named.person.known, home },
      }),
      clock: { now: () => noon, monotonicNow: () => 0, after: () => () => undefined },
      serverTime: { offByMs: () => undefined, isConfirmed: () => false },
      state: () => state,
      version: '1.0.0',
    },
    doctor: {
      examine: () => Promise.resolve([]),
      examineServer: () => Promise.resolve([]),
      closeFolder: () => Promise.resolve(),
      all: () => Promise.resolve(found),
    },
    vault: { all: () => records },
    timeline: { all: () => [attempt] },
    exports: {
      saveText: (_name, content) => {
        written.push(content)
        return Promise.resolve({ savedTo: '/saved' })
      },
    },
    redactKnown,
    newId: () => `file-${(count += 1)}`,
  })
  return { desk, written }
}

describe('a support file', () => {
  it('holds no secret and no name of 1,000 wallets', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(planted, async (all) => {
        const { content } = await aDesk(all).desk.preview(supportParts, { isNew: true })
        const told = content.toLowerCase()
        const leaked = [
          ...Object.entries(all.named).map(([of, { known }]) => [of, known] as const),
          ...Object.entries(all.hidden),
        ].filter(([, value]) => told.includes(value.toLowerCase()))
        expect(leaked).toEqual([])
        expect(JSON.parse(content)).toMatchObject({ format: 'token-wallet-support' })
      }),
      { numRuns: 1000 },
    )
  })

  const [one] = fc.sample(planted, { numRuns: 1, seed: 7 })
  if (one === undefined) throw new Error('nothing was made')

  it('is written as it was shown, byte by byte, and no other one is', async () => {
    const { desk, written } = aDesk(one)
    const first = await desk.preview(supportParts, { isNew: true })
    const second = await desk.preview(['versions', 'log'], { isNew: false })
    await expect(desk.save(first.id)).rejects.toMatchObject({ code: 'unexpected' })
    await desk.save(second.id)
    expect(written).toEqual([second.content])
    expect(Object.keys(JSON.parse(second.content) as object)).toEqual([
      ...['format', 'version', 'madeAt', 'versions', 'log'],
    ])
  })

  it('tells what helps: codes, times, counts, and profiles by number', async () => {
    const { content } = await aDesk(one).desk.preview(supportParts, { isNew: true })
    const { profiles, history, attempts, checks } = JSON.parse(content) as {
      readonly profiles: { readonly each: readonly object[] }
      readonly [part: string]: unknown
    }
    expect(profiles.each).toMatchObject([
      { profile: 'profile 1', client: 'client 1', address: 'https://another host' },
    ])
    expect(history).toContain('2026-03-01T12:00:00.000Z profile 1 exported, dotenv, file')
    expect(attempts).toMatchObject([{ profile: 'profile 1', outcome: 'failed, bad-answer' }])
    expect(checks).toMatchObject([
      { type: 'folder-open', mode: '755' },
      { type: 'tls-company', host: 'another host' },
      { type: 'proxy-used', hosts: 1 },
    ])
  })
})
