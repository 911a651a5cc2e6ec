import { expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { noon } from '../../helpers/builders'
import { aSummary, aWallet, aWalletState } from '../fake-wallet'

const { id } = aSummary()

function aWindow(changes: Parameters<typeof aWallet>[0] = {}) {
  const told: string[] = []
  const wallet = aWallet({
    comeForward: () => Promise.resolve(void told.push('forward')),
    ...changes,
  })
  const store = createWalletStore(wallet, () => noon)
  store.getState().actions.receiveState(aWalletState())
  return { store, told, take: store.getState().actions.takeTrayOrder }
}

it('copies and renews without a window in the way', async () => {
  const { store, told, take } = aWindow()
  await take({ id, act: 'copy' })
  expect(store.getState().notice?.type).toBe('copied')
  await take({ id, act: 'renew' })
  expect(store.getState().notice?.type).toBe('renewed')
  expect(told).toEqual([])
})

it('brings the window forward with the profile whose renewal failed', async () => {
  const { store, told, take } = aWindow({
    renew: () => Promise.reject(new WalletError('offline', '')),
  })
  await take({ id, act: 'renew' })
  expect(store.getState().view).toEqual({ type: 'profile', profileId: id })
  expect(store.getState().failures[id]?.failure.code).toBe('offline')
  expect(told).toEqual(['forward'])
})

it('asks first where another would lose by the renewal, in front of the person', async () => {
  const { store, told, take } = aWindow({ renew: () => Promise.reject(new Error('too early')) })
  store
    .getState()
    .actions.receiveState(aWalletState({ profiles: [aSummary({ holder: 'other-tool' })] }))
  await take({ id, act: 'renew' })
  expect(store.getState().dialog).toMatchObject({ type: 'confirm', profileId: id })
  expect(told).toEqual(['forward'])
})

it('takes no dialog away that is open, and starts nothing behind it', async () => {
  const { store, told, take } = aWindow({ renew: () => Promise.reject(new Error('not now')) })
  store.getState().actions.openDialog('rename', id)
  await take({ id, act: 'renew' })
  expect(store.getState().dialog.type).toBe('rename')
  expect(store.getState().failures).toEqual({})
  expect(told).toEqual(['forward'])
})

it('shows a profile, and the board where it is gone', async () => {
  const { store, take } = aWindow()
  await take({ id, act: 'show' })
  expect(store.getState().view).toEqual({ type: 'profile', profileId: id })
  await take({ id: 'gone' as ProfileId, act: 'show' })
  expect(store.getState().view).toEqual({ type: 'board' })
})
