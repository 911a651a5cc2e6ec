import { describe, expect, it } from 'vitest'
import { endedEarly, keyUseOf, overtakerOf, whoLoses, type KeyUse } from '#core/collisions'
import type { HistoryEntry, ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import { aCredential, aProfile, aTokenSet, dayMs, noon } from '../helpers/builders'

function aUse(changes: Partial<KeyUse> = {}): KeyUse {
  const id = (changes.name ?? 'mine') as ProfileId
  return { ...keyUseOf(aProfile({ id, name: id }), aCredential()), ...changes }
}

const { obtainedAt: _at, ...noToken } = aUse({ name: 'no token' })
const { obtainedAt: _began, expiresAt: _end, ...another } = aUse({ name: 'unknown' })

describe('who loses when a profile gets a new token', () => {
  it.each<readonly [string, Partial<KeyUse>, Partial<KeyUse>, readonly unknown[]]>([
    ['the same place', { customer: 'a' }, { customer: 'a' }, ['will-probably-stop']],
    ['a customer nobody asked about', { customer: 'a' }, {}, ['will-probably-stop']],
    ['one of a customer nobody asked about', {}, { customer: 'a' }, ['will-probably-stop']],
    ['another customer', { customer: 'a' }, { customer: 'b' }, ['may-stop']],
    ['another environment', {}, { environment: 'prod4' }, ['may-stop']],
    ['another key', {}, { key: 'another' }, []],
  ])('of the same key at %s, is said to be', (_what, mine, theirs, chances) => {
    const { others } = whoLoses(aUse(mine), [aUse(mine), aUse({ ...theirs, name: 'theirs' })])
    expect(others.map(({ chance }) => chance)).toEqual(chances)
  })

  it('is nobody without a token, and never the profile itself', () => {
    expect(whoLoses(aUse(), [aUse(), noToken]).others).toEqual([])
  })

  it('names the likelier ones first, with their copies and whoever renews them', () => {
    const far = aUse({ name: 'far', environment: 'prod4' })
    const copies = [{ type: 'copied', at: noon }] as const
    const near = aUse({ name: 'near', holder: 'other-tool', copies })
    expect(whoLoses(aUse(), [far, near]).others).toEqual([
      { id: 'near', name: 'near', holder: 'other-tool', copies, chance: 'will-probably-stop' },
      { id: 'far', name: 'far', holder: 'wallet', copies: [], chance: 'may-stop' },
    ])
  })

  it('names its own copies since the newest token, and that the other tool has it', () => {
    const history: readonly HistoryEntry[] = [
      { type: 'copied', at: noon - 1 },
      { type: 'renewed', at: noon },
      { type: 'copied', at: noon + 1 },
    ]
    const use = keyUseOf(aProfile({ history, holder: 'other-tool' }), aCredential())
    expect(whoLoses(use, [use])).toEqual({
      holder: 'other-tool',
      copies: [{ type: 'copied', at: noon + 1 }],
      others: [],
    })
  })
})

it('what is known of a key’s use holds no secret', () => {
  const refreshToken = new Secret('a refresh token of its own')
  const tokenSet = aTokenSet({ refreshToken })
  const use = JSON.stringify(keyUseOf(aProfile({ tokenSet }), aCredential()))
  expect(use).not.toContain(tokenSet.accessToken.reveal())
  expect(use).not.toContain(refreshToken.reveal())
  expect(use).not.toContain(aCredential().clientSecret.reveal())
})

it('the newest token of the same key overtakes, an older one does not', () => {
  const before = aUse({ name: 'before', obtainedAt: noon - 1 })
  const soon = aUse({ name: 'soon', obtainedAt: noon + 1 })
  const last = aUse({ name: 'last', obtainedAt: noon + 2 })
  expect(overtakerOf(aUse(), [before, soon, last])?.name).toBe('last')
  expect(overtakerOf(aUse(), [before])).toBeUndefined()
  expect(overtakerOf(noToken, [before, soon])).toBeUndefined()
})

describe('a token refused long before its end', () => {
  const newer = aUse({ name: 'newer', obtainedAt: noon + dayMs })
  const exported = {
    type: 'exported',
    at: noon,
    exporterId: 'dotenv',
    withRefreshToken: true,
  } as const

  it.each([
    ['by a profile of the same key', aUse(), [newer], { type: 'profile', name: 'newer' }],
    ['by the other tool', aUse({ holder: 'other-tool' }), [], { type: 'other-tool' }],
    ['by whoever it was exported to', aUse({ copies: [exported] }), [], { type: 'other-tool' }],
    [
      'by nobody it was handed to',
      aUse({ copies: [{ ...exported, withRefreshToken: false }] }),
      [],
      { type: 'somebody' },
    ],
  ])('was probably replaced %s', (_who, use, uses, holder) => {
    expect(endedEarly(use, uses, noon + 2 * dayMs)).toMatchObject(holder)
  })

  it.each([
    ['near its end', aUse(), noon + 29 * dayMs],
    ['after its end', aUse(), noon + 31 * dayMs],
    ['with no known end', { ...another, obtainedAt: noon }, noon + dayMs],
    ['without a token', another, noon + dayMs],
    ['before it was obtained', aUse(), noon - 1],
    ['by a clock that lost its battery', aUse({ obtainedAt: 0 }), 1],
  ])('is not suspected %s', (_when, use, refusedAt) => {
    expect(endedEarly(use, [newer], refusedAt)).toBeUndefined()
  })
})
