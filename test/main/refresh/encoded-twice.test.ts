import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { intentId } from '#core/refresh/intent'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

/** A profile whose refresh token the provider takes only when it is encoded twice, and which it has refused. */
async function refused(bench: WalletBench) {
  const { id } = await signInWithPractice(bench)
  await bench.practice.setSwitches({ refreshEncoded: 'twice' })
  const failure: unknown = await bench.wallet.renew(id).catch((error: unknown) => error)
  return { id, failure }
}

const tokenRequests = async ({ practice }: WalletBench) => (await practice.counters()).token

const cut = { until: 'once', endpoint: 'token', fault: { type: 'cut-after-reading' } } as const

describe('a refresh token encoded twice', () => {
  it('is offered after a refusal, and renews in one request that the journal knew of', async () => {
    const bench = await aWalletBench()
    const { id, failure } = await refused(bench)
    expect(failure).toMatchObject({ code: 'refresh-refused', facts: { mayEncodeTwice: 'yes' } })
    const before = tokensOf(bench, id)
    const asked = await tokenRequests(bench)
    let wasNoted = false
    bench.beforeSend = () => (wasNoted = bench.vault.get(intentId(id)) !== undefined)
    const renewed = await bench.wallet.renewEncodedTwice(id)
    expect(wasNoted).toBe(true)
    expect(renewed).toMatchObject({ hasRefreshToken: true })
    expect(renewed.needsSignIn).toBeUndefined()
    expect(tokensOf(bench, id)).not.toEqual(before)
    expect(await tokenRequests(bench)).toBe(asked + 1)
    expect(bench.vault.get(intentId(id))).toBeUndefined()
  })

  it('that is refused too leaves everything as it was', async () => {
    const bench = await aWalletBench()
    const { id } = await refused(bench)
    const before = tokensOf(bench, id)
    await bench.practice.setSwitches({ refreshEncoded: 'once' })
    const again: unknown = await bench.wallet.renewEncodedTwice(id).catch((error: unknown) => error)
    expect(again).toMatchObject({ code: 'refresh-refused' })
    expect(tokensOf(bench, id)).toEqual(before)
    expect(bench.vault.get(intentId(id))).toBeUndefined()
    await bench.wallet.renew(id)
    expect(tokensOf(bench, id)).not.toEqual(before)
  })

  it('whose answer is lost is one request, and stays in doubt', async () => {
    const bench = await aWalletBench()
    const { id } = await refused(bench)
    const before = tokensOf(bench, id)
    const asked = await tokenRequests(bench)
    const { send } = bench
    bench.send = (request) =>
      send(request).catch(() => Promise.reject(new WalletError('answer-lost')))
    await bench.practice.setFault(cut)
    const lost: unknown = await bench.wallet.renewEncodedTwice(id).catch((error: unknown) => error)
    expect(lost).toMatchObject({ code: 'answer-lost' })
    expect(await tokenRequests(bench)).toBe(asked + 1)
    expect(tokensOf(bench, id)).toEqual(before)
    expect(bench.vault.get(intentId(id))).toBeDefined()
    await expect(bench.wallet.renewEncodedTwice(id)).rejects.toThrow()
    expect(await tokenRequests(bench)).toBe(asked + 1)
  })

  it('is never sent without a refusal before', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const asked = await tokenRequests(bench)
    await expect(bench.wallet.renewEncodedTwice(id)).rejects.toThrow()
    expect(await tokenRequests(bench)).toBe(asked)
  })
})
