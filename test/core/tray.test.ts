import { expect, it } from 'vitest'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { trayProfilesAtMost, trayViewOf } from '#core/tray'
import { dayMs, noon } from '../helpers/builders'
import { aSummary, aWalletState } from '../renderer/fake-wallet'

const named = (name: string, changes: Partial<ProfileSummary> = {}): ProfileSummary =>
  aSummary({ id: name as ProfileId, name, ...changes })

const ended = named('ended', { expiresAt: noon - dayMs })
const pinned = named('pinned', { isPinned: true })
const well = named('well')

it('shows who needs somebody and who is pinned, and counts as the board does', () => {
  const view = trayViewOf(aWalletState({ profiles: [well, pinned, ended] }), noon)
  expect(view).toMatchObject({
    type: 'open',
    attention: 1,
    canLock: false,
    profiles: [
      { name: 'ended', needsAttention: true },
      { name: 'pinned', needsAttention: false, canCopy: true, canRenew: true },
    ],
  })
})

it('goes by the servers’ time', () => {
  const state = aWalletState({ profiles: [ended], clockOffByMs: 40 * dayMs })
  expect(trayViewOf(state, noon)).toMatchObject({ attention: 0, profiles: [] })
})

it('stays short enough to be taken in, and counts all the same', () => {
  const many = Array.from({ length: 20 }, (_, at) => named(`p${at}`, { expiresAt: noon - 1 }))
  const view = trayViewOf(aWalletState({ profiles: many }), noon)
  expect(view).toMatchObject({ attention: 20 })
  expect(view.type === 'open' && view.profiles.length).toBe(trayProfilesAtMost)
})

it('offers Lock only where there is a lock passphrase', () => {
  const ways = { keyring: false, passphrase: true, recoveryCode: false }
  expect(trayViewOf(aWalletState({ ways }), noon)).toMatchObject({ canLock: true })
})

it('names nobody while the wallet is not open', () => {
  const vault = { type: 'locked', opensWith: 'passphrase' } as const
  const view = trayViewOf(aWalletState({ vault, profiles: [ended, pinned] }), noon)
  expect(view).toEqual({ type: 'closed' })
})

it('has nothing of a token in it', () => {
  const view = trayViewOf(aWalletState({ profiles: [ended, pinned] }), noon)
  expect(JSON.stringify(view)).not.toContain('f6a1')
  expect(Object.keys(view.type === 'open' ? (view.profiles[0] ?? {}) : {})).toEqual([
    'id',
    'name',
    'needsAttention',
    'canCopy',
    'canRenew',
  ])
})
