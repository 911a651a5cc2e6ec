import { expect, it } from 'vitest'
import { byClient, inOrder, needsAttention, worstState, type BoardOrder } from '#core/board'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { dayMs, noon } from '../helpers/builders'
import { aSummary } from '../renderer/fake-wallet'

const named = (name: string, changes: Partial<ProfileSummary> = {}): ProfileSummary =>
  aSummary({ id: name as ProfileId, name, ...changes })

const signIn = named('sign-in', { needsSignIn: { cause: 'refresh-lost', at: noon } })
const soon = named('soon', { obtainedAt: noon - 29 * dayMs, expiresAt: noon + dayMs })
const well = named('well', { expiresAt: noon + 20 * dayMs, usedAt: noon + 2 })
const unknown = named('unknown', { usedAt: noon + 5 })
const { expiresAt: _end, ...endless } = unknown
const ended = named('ended', { expiresAt: noon - dayMs, usedAt: noon - 1 })
const all = [well, endless, soon, signIn, ended]

const order = (by: BoardOrder, some: readonly ProfileSummary[] = all): readonly string[] =>
  inOrder(some, by, noon).map(({ name }) => name)

it('what needs somebody stands first, the one that ended longest ago before all', () => {
  expect(order('attention')).toEqual(['ended', 'sign-in', 'soon', 'unknown', 'well'])
  expect(all.filter((one) => needsAttention(one, noon)).map(({ name }) => name)).toEqual([
    'soon',
    'sign-in',
    'ended',
  ])
})

it('what was used last stands first', () => {
  expect(order('recent').slice(0, 2)).toEqual(['unknown', 'well'])
  expect(order('recent').at(-1)).toBe('ended')
})

it('names stand as people count, whatever their capitals', () => {
  const some = ['Client 10', 'client 2', 'Äcme', 'zebra', 'Beta'].map((name) => named(name))
  expect(order('name', some)).toEqual(['Äcme', 'Beta', 'client 2', 'Client 10', 'zebra'])
})

it.each(['attention', 'recent', 'name'] as const)(
  'pinned ones come before all others, by %s',
  (by) => {
    const pinned = named('zz pinned', { isPinned: true, usedAt: 0 })
    expect(order(by, [...all, pinned])[0]).toBe('zz pinned')
  },
)

it('clients stand in the order of their first profile, under one name whatever its capitals', () => {
  const groups = byClient([
    named('a', { client: 'Globex' }),
    named('b', { client: '' }),
    named('c', { client: 'globex ' }),
  ])
  expect(groups.map((one) => [one.name, one.profiles.map(({ name }) => name)])).toEqual([
    ['Globex', ['a', 'c']],
    ['', ['b']],
  ])
})

it('a client with several environments has them below it, under keys of their own', () => {
  const [acme, globex] = byClient([
    named('a', { client: 'Acme', environment: 'prod2' }),
    named('b', { client: 'Globex', environment: 'prod2' }),
    named('c', { client: 'Acme', environment: 'prod' }),
  ])
  expect(acme?.environments.map(({ name, profiles }) => [name, profiles.length])).toEqual([
    ['prod2', 1],
    ['prod', 1],
  ])
  expect(new Set(acme?.environments.map(({ key }) => key)).size).toBe(2)
  expect(globex?.environments).toEqual([])
})

it('a group stands as the one does that needs somebody most', () => {
  expect(worstState([well, soon], noon)).toBe('expiring')
  expect(worstState([well, soon, signIn], noon)).toBe('needs-sign-in')
  expect(worstState([well], noon)).toBe('valid')
})
