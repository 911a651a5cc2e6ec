import { expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aWallet, failing } from '../fake-wallet'

const found = { seenHost: 'space-prod2.sprinklr.com', foundEnvironment: 'prod2' }

it('what the failure of a profile has found is proposed, and the failure is past once it is changed', async () => {
  const error = new WalletError('wrong-environment', '', found)
  const store = createWalletStore(aWallet({ signInAgain: failing(error) }))
  const { actions } = store.getState()
  await actions.load()
  await actions.signInAgain(acme)
  actions.openEnvironment(acme)
  expect(store.getState().dialog).toMatchObject({ type: 'change-environment', proposed: 'prod2' })
  actions.openEnvironment(acme, 'prod5')
  expect(store.getState().dialog).toMatchObject({ proposed: 'prod5' })
  expect(await actions.changeEnvironment(acme, 'prod5')).toBe(true)
  expect(store.getState().dialog).toEqual({ type: 'none' })
  expect(store.getState().failures).toEqual({})
})
