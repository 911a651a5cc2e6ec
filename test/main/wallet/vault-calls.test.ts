import { describe, expect, it } from 'vitest'
import { vaultCalls } from '../../../main/wallet/vault-calls'
import { aVaultPlace, profileRecord } from '../../helpers/vault-place'
import { aWalletState } from '../../renderer/fake-wallet'

async function aGate(mood: 'willing' | 'missing', unsaved = 0) {
  const place = aVaultPlace()
  place.cipher.become(mood)
  const vault = await place.open()
  let restarts = 0
  let chosen: string | undefined
  const calls = vaultCalls({
    vault,
    restart: () => void (restarts += 1),
    wallets: {
      current: 'wallet',
      others: ['wallet-2'],
      free: 'wallet-3',
      choose: (name) => (chosen = name),
    },
    keeper: { settle: () => Promise.resolve(unsaved) },
    state: () => aWalletState({ vault: vault.status() }),
    announced: (work) => work(),
  })
  return { place, vault, calls, restarts: () => restarts, chosen: () => chosen }
}

describe('a window that asks for a restart', () => {
  it('gets one while the wallet is not open', async () => {
    const gate = await aGate('missing')
    await gate.calls.restartApp()
    expect(gate.restarts()).toBe(1)
    gate.place.remove()
  })

  it('gets none while it is: nobody’s work is interrupted', async () => {
    const gate = await aGate('willing')
    await gate.calls.restartApp()
    await gate.vault.put(profileRecord('a'))
    await gate.calls.restartApp()
    expect(gate.restarts()).toBe(0)
    gate.place.remove()
  })
})

describe('another wallet beside this one', () => {
  it('is begun only while this one is not open, under a name of its own', async () => {
    const gate = await aGate('willing')
    await expect(gate.calls.startAnotherWallet()).rejects.toMatchObject({ code: 'unexpected' })
    expect(gate.restarts()).toBe(0)
    gate.place.remove()

    const locked = await aGate('missing')
    await locked.calls.startAnotherWallet()
    expect([locked.chosen(), locked.restarts()]).toEqual(['wallet-3', 1])
    locked.place.remove()
  })

  it('is turned to by its name, unless tokens are in memory only', async () => {
    const gate = await aGate('willing')
    await expect(gate.calls.openOtherWallet('../elsewhere')).rejects.toMatchObject({
      code: 'unexpected',
    })
    await gate.calls.openOtherWallet('wallet-2')
    expect([gate.chosen(), gate.restarts()]).toEqual(['wallet-2', 1])
    gate.place.remove()

    const unsaved = await aGate('willing', 1)
    await expect(unsaved.calls.openOtherWallet('wallet-2')).rejects.toMatchObject({
      code: 'token-not-saved',
    })
    expect([unsaved.chosen(), unsaved.restarts()]).toEqual([undefined, 0])
    unsaved.place.remove()
  })
})
