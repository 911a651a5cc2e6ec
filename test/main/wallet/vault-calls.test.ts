import { describe, expect, it } from 'vitest'
import { vaultCalls } from '../../../main/wallet/vault-calls'
import { aVaultPlace, profileRecord } from '../../helpers/vault-place'
import { aWalletState } from '../../renderer/fake-wallet'

async function aGate(mood: 'willing' | 'missing') {
  const place = aVaultPlace()
  place.cipher.become(mood)
  const vault = await place.open()
  let restarts = 0
  const calls = vaultCalls({
    vault,
    restart: () => void (restarts += 1),
    state: () => aWalletState({ vault: vault.status() }),
    announced: (work) => work(),
  })
  return { place, vault, calls, restarts: () => restarts }
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
