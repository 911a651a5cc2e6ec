import { describe, expect, it } from 'vitest'
import type { ProfileId } from '#core/profile'
import { dayMs } from '../../helpers/builders'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { askMe } from '../../helpers/practice'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const hourMs = 3_600_000

/** Ends the app, lets time pass, starts it again. Counts its token requests. */
async function restart(cipher: ReturnType<typeof aFakeCipher>, before: WalletBench, ms: number) {
  before.rest()
  await before.settle()
  await before.vault.close()
  before.clock.advance(ms)
  const bench = await aWalletBench(cipher, before)
  let posts = 0
  bench.beforeSend = ({ method }) => {
    if (method === 'POST') posts += 1
  }
  bench.start()
  return { bench, posts: () => posts }
}

/** Lets an hour pass, a little at a time, and everything that comes of it. */
async function anHour({ clock, settle }: WalletBench): Promise<void> {
  for (let passedMs = 0; passedMs < hourMs; passedMs += 30_000) {
    clock.advance(30_000)
    await new Promise((turned) => setImmediate(turned))
  }
  await settle()
}

const lastOf = async ({ wallet }: WalletBench, id: ProfileId) =>
  (await wallet.history(id)).at(-1)?.type

describe('what falls due while the app is closed', () => {
  it('is renewed after the next start, once', async () => {
    const cipher = aFakeCipher()
    const first = await aWalletBench(cipher)
    const { id } = await signInWithPractice(first)
    const before = tokensOf(first, id)
    const second = await restart(cipher, first, 20 * dayMs)
    await expect
      .poll(() => {
        second.bench.clock.advance(1_000)
        return tokensOf(second.bench, id)
      })
      .not.toEqual(before)
    await anHour(second.bench)
    expect(second.posts()).toBe(1)
    expect(await lastOf(second.bench, id)).toBe('renewed-on-schedule')
    const { access } = tokensOf(second.bench, id)
    expect((await askMe(second.bench.base, access)).status).toBe(200)

    const third = await restart(cipher, second.bench, dayMs)
    await anHour(third.bench)
    expect(third.posts()).toBe(0)
    expect(tokensOf(third.bench, id).access).toBe(access)
  })

  it('is asked about after the next start where the person wants to be asked, told once, and left alone', async () => {
    const cipher = aFakeCipher()
    const first = await aWalletBench(cipher)
    const { id } = await signInWithPractice(first)
    await first.wallet.setKeepAlive(id, 'ask-me')
    const before = tokensOf(first, id)
    const second = await restart(cipher, first, 28 * dayMs)
    await anHour(second.bench)
    expect(second.posts()).toBe(0)
    expect(tokensOf(second.bench, id)).toEqual(before)
    expect((await second.bench.wallet.state()).profiles[0]?.renewal).toMatchObject({ type: 'asks' })
    expect(second.bench.notified.size).toBe(1)

    const third = await restart(cipher, second.bench, hourMs)
    await anHour(third.bench)
    expect(third.bench.notified.size).toBe(0)
    await third.bench.wallet.renew(id)
    expect(third.posts()).toBe(1)
    expect(tokensOf(third.bench, id)).not.toEqual(before)
  })
})
