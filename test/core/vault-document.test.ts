import type { CertifiedKey } from '#core/certified-key'
import { describe, expect, it } from 'vitest'
import { Secret } from '#core/secret'
import type { Credential } from '#core/credential'
import type { HistoryEntry, Profile } from '#core/profile'
import {
  decodeCredential,
  decodeProfile,
  encodeCredential,
  encodeProfile,
  encodeRecord,
  recordId,
  upgradeRecord,
  type Migrations,
} from '#core/vault-document'
import { aCredential, aProfile, noon } from '../helpers/builders'

const everyEntry: readonly HistoryEntry[] = [
  { type: 'signed-in', at: noon },
  { type: 'renewal-failed', at: noon, code: 'over-rate' },
  {
    type: 'exported',
    at: noon,
    exporterId: 'dotenv',
    savedTo: '/home/ana/.env',
    withRefreshToken: true,
    isLinked: true,
    digest: '0123456789abcdef'.repeat(4),
    label: 'Power BI',
  },
  { type: 'read', at: noon, lastAt: noon + 1, times: 2, how: 'environment', program: 'curl' },
]

/** `Required`: a field added to a profile has to be added here, and then has to survive. */
const everyField: Required<Profile> = {
  ...(aProfile() as Required<Profile>),
  identity: {
    user: 'Ana',
    email: 'ana@example.com',
    customer: 'Acme',
    workspace: 'Acme global',
    checkedAt: noon,
  },
  needsSignIn: { cause: 'refresh-refused', at: noon },
  history: everyEntry,
  deletedAt: noon,
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Secrets compare by what they hold: `toEqual` alone cannot see inside. */
function revealed(value: unknown): unknown {
  if (value instanceof Secret) return { secret: value.reveal() }
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revealed(inner)]))
}

const aCertifiedKey = (name: string): CertifiedKey => ({
  privateKey: new Secret(`private key ${name}`),
  certificate: `certificate ${name}`,
  chain: [`chain of ${name}`],
  startsAt: noon,
  endsAt: noon + 1,
})

describe('the stored form', () => {
  it('gives back a profile with every field, through JSON', () => {
    const back = decodeProfile(throughJson(encodeProfile(everyField)))
    expect(revealed(back)).toEqual(revealed(everyField))
  })

  it('gives back a profile without tokens, and without an end', () => {
    const { tokenSet, ...bare } = aProfile()
    expect(revealed(decodeProfile(throughJson(encodeProfile(bare))))).toEqual(revealed(bare))
    const endless = aProfile({
      tokenSet: { accessToken: new Secret('a'), tokenType: 'Bearer', obtainedAt: noon },
    })
    expect(tokenSet).toBeDefined()
    expect(revealed(decodeProfile(throughJson(encodeProfile(endless))))).toEqual(revealed(endless))
  })

  it('gives back a credential with every field', () => {
    const credential: Required<Credential> = {
      ...aCredential(),
      withoutPkce: true,
      asksInAddress: true,
      domainName: 'example.sprinklr.com',
      acceptsUnmarked: true,
      mutualTls: aCertifiedKey('tls'),
      signing: {
        userName: 'ada@example.com',
        appId: 'app-1==',
        key: aCertifiedKey('one'),
        next: aCertifiedKey('two'),
      },
    }
    const back = decodeCredential(throughJson(encodeCredential(credential)))
    expect(revealed(back)).toEqual(revealed(credential))
  })

  it('names kind and version, and keeps endpoint and Callback URL with the keys', () => {
    const record = { kind: 'credential', credential: aCredential() } as const
    expect(encodeRecord(record)).toMatchObject({
      kind: 'credential',
      version: 1,
      body: { apiAddress: 'https://api3.sprinklr.com', redirectUri: 'https://www.sprinklr.com' },
    })
    expect(recordId(record)).toBe('credential-1')
    expect(recordId({ kind: 'profile', profile: aProfile() })).toBe('profile-1')
  })

  it('reads a failure code that is no longer known as an unexpected failure', () => {
    const stored = {
      ...encodeProfile(aProfile()),
      needsSignIn: { cause: 'a-code-of-old', at: noon },
      history: [{ type: 'check-failed' as const, at: noon, code: 'another-one' }],
    }
    const profile = decodeProfile(stored)
    expect(profile.needsSignIn).toEqual({ cause: 'unexpected', at: noon })
    expect(profile.history).toEqual([{ type: 'check-failed', at: noon, code: 'unexpected' }])
  })
})

describe('migrations', () => {
  const steps: Migrations = {
    profile: [
      (body) => ({ ...body, second: true }),
      ({ name, ...rest }) => ({ ...rest, title: name }),
    ],
    credential: [],
    intent: [],
    'variable-names': [],
    'board-memory': [],
    'linked-file': [],
    slot: [],
    template: [],
    reminder: [],
  }

  it('run one after the other from the version a record has', () => {
    const body = { name: 'Acme' }
    expect(upgradeRecord({ kind: 'profile', version: 1, body }, steps)).toEqual({
      type: 'known',
      kind: 'profile',
      body: { title: 'Acme', second: true },
    })
    expect(upgradeRecord({ kind: 'profile', version: 2, body }, steps)).toMatchObject({
      body: { title: 'Acme' },
    })
    expect(upgradeRecord({ kind: 'profile', version: 3, body }, steps)).toMatchObject({ body })
    expect(body).toEqual({ name: 'Acme' })
  })

  it('leave alone what a newer version wrote', () => {
    const stored = { kind: 'profile', version: 4, body: {} }
    expect(upgradeRecord(stored, steps)).toEqual({ type: 'newer' })
  })

  it('leave alone kinds they do not know, also those named like parts of every object', () => {
    for (const kind of ['plan', 'toString', '__proto__', 'constructor']) {
      expect(upgradeRecord({ kind, version: 1, body: {} })).toEqual({ type: 'foreign' })
    }
  })
})
