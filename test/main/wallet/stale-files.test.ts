import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { practiceCedato } from '#core/providers/practice-cedato'
import { usualSignIn } from '#core/sign-in-options'
import { aWalletBench, tokensOf, type WalletBench } from '../../helpers/wallet-bench'

const minuteMs = 60_000
const path = '/exports/.env'

/** A token of an hour that is asked for anew with the keys alone. */
async function aTokenOfAnHour() {
  const bench = await aWalletBench()
  const { wallet } = bench
  const { clientId, clientSecret } = practiceCedato.example
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: practiceCedato.id,
    environment: '',
    apiAddress: practiceCedato.apiAddresses[0],
  })
  await wallet.chooseKeys({
    type: 'new',
    apiKey: clientId,
    apiSecret: clientSecret,
    redirectUri: '',
    way: 'client-credentials',
  })
  const { id } = await wallet.getDraftToken()
  const keep = (): Promise<unknown> => {
    bench.saveTo = path
    return wallet.saveExport({
      profileId: id,
      exporterId: 'dotenv',
      includeRefreshToken: false,
      keepUpToDate: true,
    })
  }
  return { bench, id, keep }
}

const requests = async ({ practice }: WalletBench) => (await practice.counters()).cedatoToken

/** Lets what is due begin, and end. */
async function pass({ clock, settle }: WalletBench, minutes: number): Promise<void> {
  for (let second = 0; second < minutes * 60; second += 15) {
    clock.advance(15_000)
    await setImmediate()
  }
  await settle()
}

describe('a kept file whose token needs no person', () => {
  it('gets the next one shortly before the end, by one request', async () => {
    const { bench, id, keep } = await aTokenOfAnHour()
    await keep()
    const first = tokensOf(bench, id).access
    bench.start()
    await pass(bench, 50)
    expect(await requests(bench)).toBe(1)
    await pass(bench, 6)
    await expect
      .poll(() => {
        bench.clock.advance(1_000)
        return tokensOf(bench, id).access
      })
      .not.toBe(first)
    await pass(bench, 3)
    expect(await requests(bench)).toBe(2)
    expect(bench.saved.get(path)).toContain(tokensOf(bench, id).access)
    bench.rest()
  })

  it('is what it is asked for: without one nothing is asked by the clock', async () => {
    const { bench, id } = await aTokenOfAnHour()
    const first = tokensOf(bench, id).access
    bench.start()
    await pass(bench, 70)
    expect(await requests(bench)).toBe(1)
    expect(tokensOf(bench, id).access).toBe(first)
    bench.rest()
  })

  it('waits while keys are not to be used by the clock', async () => {
    const { bench, id, keep } = await aTokenOfAnHour()
    await keep()
    await bench.wallet.setKeepAlive(id, 'off')
    bench.start()
    await pass(bench, 70)
    expect(await requests(bench)).toBe(1)
    bench.clock.advance(minuteMs)
    bench.rest()
  })
})
