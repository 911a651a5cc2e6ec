import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { dayMs } from '../../helpers/builders'
import { askMe } from '../../helpers/practice'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

/** Moves the clock, lets the pause after the gap pass and what was due begin. */
async function later({ clock }: WalletBench, ms: number): Promise<void> {
  clock.advance(ms)
  clock.advance(15_000)
  await Promise.resolve()
}

describe('keep alive', () => {
  it('renews by itself what is due, and tells the windows', async () => {
    const bench = await aWalletBench()
    const { id, keepAlive, renewsItself, renewal } = await signInWithPractice(bench)
    expect({ keepAlive, renewsItself, type: renewal.type }).toEqual({
      keepAlive: 'automatically',
      renewsItself: true,
      type: 'scheduled',
    })
    const before = tokensOf(bench, id)
    bench.start()
    await later(bench, 20 * dayMs)
    await expect
      .poll(() => {
        bench.clock.advance(1_000)
        return tokensOf(bench, id)
      })
      .not.toEqual(before)
    bench.rest()
    await bench.settle()
    expect((await askMe(bench.base, tokensOf(bench, id).access)).status).toBe(200)
    const types = (await bench.wallet.history(id)).map(({ type }) => type)
    expect(types.at(-1)).toBe('renewed-on-schedule')
    await expect.poll(() => bench.announced.at(-1)?.profiles[0]?.obtainedAt).toBeGreaterThan(0)
  })

  it('is what the person chose, across saves, and `off` renews nothing', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    expect((await bench.wallet.setKeepAlive(id, 'ask-me')).renewal).toMatchObject({ type: 'asks' })
    const off = await bench.wallet.setKeepAlive(id, 'off')
    expect(off).toMatchObject({ keepAlive: 'off', renewsItself: false, renewal: { type: 'none' } })
    bench.beforeSend = () => {
      throw new WalletError('unexpected', 'nothing may be sent')
    }
    const before = tokensOf(bench, id)
    bench.start()
    await later(bench, 25 * dayMs)
    await later(bench, dayMs)
    bench.rest()
    await bench.settle()
    expect(tokensOf(bench, id)).toEqual(before)
  })

  it('asks where copies would stop, until the renewal was refused', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await bench.wallet.copyToken(id)
    const [asked] = (await bench.wallet.state()).profiles
    expect(asked?.renewal).toMatchObject({ type: 'asks', copies: [{ type: 'copied' }] })
    expect((await bench.wallet.refuseRenewal(id)).renewal).toEqual({ type: 'none' })
    expect((await bench.wallet.history(id)).at(-1)?.type).toBe('renewal-refused')
    expect((await bench.wallet.renew(id)).renewal.type).toBe('scheduled')
  })
})
