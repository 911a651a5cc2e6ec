import { expect, it } from 'vitest'
import type { SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { choicesOf } from '../../../renderer/palette/choices'
import { commandsOf } from '../../../renderer/palette/commands'
import { acme, aSummary, aWalletState } from '../fake-wallet'

const globex = 'profile-globex' as ProfileId
const slot = { id: 'slot-1' as SlotId, name: 'Reporting', profileId: acme, createdAt: 0 }
const two = aWalletState({
  profiles: [aSummary(), aSummary({ id: globex, name: 'Globex daily', client: 'Globex' })],
  slots: [slot],
})

const idsOf = (query: string, used: readonly string[] = []): readonly string[] =>
  choicesOf(commandsOf({ wallet: two, busy: {} }), query, used).groups.flatMap(({ commands }) =>
    commands.map(({ id }) => id),
  )

it('every command has an id of its own', () => {
  const ids = commandsOf({ wallet: two, busy: {} }).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('what and for whom may be typed in any order', () => {
  expect(idsOf('globex copy')[0]).toBe(`copy:${globex}`)
  expect(idsOf('renew acme')[0]).toBe(`renew:${acme}`)
})

it('of what is found for one profile the usual comes first, and deleting last', () => {
  const ids = idsOf('glbex')
  expect(ids[0]).toBe(`copy:${globex}`)
  expect(ids.at(-1)).toBe(`delete:${globex}`)
})

it('a slot is offered to those who do not use it', () => {
  expect(idsOf('reporting')).toEqual([`use:slot-1:${globex}`])
})

it('nothing typed: what was used lately, then what concerns no profile, and nothing twice', () => {
  const ids = idsOf('', [`copy:${globex}`, 'settings', 'copy:gone'])
  expect(ids.slice(0, 2)).toEqual([`copy:${globex}`, 'settings'])
  expect(ids.filter((id) => id === 'settings')).toHaveLength(1)
  expect(ids).not.toContain('copy:gone')
  expect(ids).not.toContain(`copy:${acme}`)
})

it('what cannot work is not there', () => {
  const profile = aSummary({ hasToken: false, hasRefreshToken: false })
  const ids = commandsOf({ wallet: aWalletState({ profiles: [profile] }), busy: {} }).map(
    ({ id }) => id,
  )
  expect(ids).toContain(`sign-in:${acme}`)
  for (const what of ['copy', 'export', 'renew', 'check'])
    expect(ids).not.toContain(`${what}:${acme}`)
  const busy = commandsOf({ wallet: two, busy: { [acme]: 'renew' } }).map(({ id }) => id)
  expect(busy.filter((id) => id.endsWith(acme))).toEqual([])
})

it('only a wallet that locks can be locked', () => {
  const ways = { keyring: false, passphrase: true, recoveryCode: false }
  const ids = (wallet: typeof two): readonly string[] =>
    commandsOf({ wallet, busy: {} }).map(({ id }) => id)
  expect(ids(two)).not.toContain('lock')
  expect(ids({ ...two, ways })).toContain('lock')
})

it('of very many only the first are shown, and how many more there are is said', () => {
  const profiles = Array.from({ length: 200 }, (_, at) =>
    aSummary({ id: `p${String(at)}` as ProfileId, name: `Client ${String(at)}` }),
  )
  const commands = commandsOf({ wallet: aWalletState({ profiles }), busy: {} })
  const { groups, more } = choicesOf(commands, 'copy token', [])
  expect(groups[0]?.commands).toHaveLength(30)
  expect(more).toBe(170)
})

it('each part of the settings is found by its name, and stands there only when it was looked for', () => {
  expect(idsOf('').filter((id) => id.startsWith('settings:'))).toEqual([])
  expect(idsOf('settings')[0]).toBe('settings')
  expect(idsOf('network')).toContain('settings:network')
  expect(idsOf('settings about')[0]).toBe('settings:about')
})
