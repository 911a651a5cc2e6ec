import { describe, expect, it } from 'vitest'
import { WalletError, type Failure } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { WalletBridge } from '#core/wallet-api'
import { walletOver } from '../../renderer/wallet'
import { aWallet } from './fake-wallet'

const refused: Failure = { code: 'over-rate', facts: { waitSeconds: 60 }, technical: 'HTTP 429' }

/** A bridge whose every method notes its call and answers with `answer`, as the preload's does. */
function aBridge(answer: unknown): { readonly bridge: WalletBridge; readonly calls: unknown[] } {
  const calls: unknown[] = []
  const methods = Object.keys(aWallet()).map((name) => [
    name,
    (...input: unknown[]) => {
      calls.push([name, ...input])
      return Promise.resolve(structuredClone(answer))
    },
  ])
  const bridge = Object.fromEntries(methods) as Record<string, unknown>
  return { bridge: bridge as unknown as WalletBridge, calls }
}

describe('the wallet over the bridge', () => {
  it('has every method of the contract, and each asks for exactly its own', async () => {
    const { bridge, calls } = aBridge({ ok: true, value: undefined })
    const wallet = walletOver(bridge) as unknown as Record<string, () => Promise<unknown>>
    const names = Object.keys(aWallet())
    for (const name of names) await wallet[name]?.()
    expect(calls).toEqual(names.map((name) => [name]))
    expect(Object.keys(wallet)).toEqual(names)
  })

  it('hands over what was asked with and gives back the value', async () => {
    const { bridge, calls } = aBridge({ ok: true, value: { clearsAfterMs: 30_000 } })
    const id = 'profile-1' as ProfileId
    expect(await walletOver(bridge).copyToken(id)).toEqual({ clearsAfterMs: 30_000 })
    expect(calls).toEqual([['copyToken', id]])
  })

  it('turns a failure back into the same WalletError', async () => {
    const { bridge } = aBridge({ ok: false, failure: refused })
    const error: unknown = await walletOver(bridge)
      .state()
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(WalletError)
    expect(error).toMatchObject({
      code: 'over-rate',
      facts: { waitSeconds: 60 },
      message: 'HTTP 429',
    })
  })
})
