import { expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { exampleApp } from '../../helpers/practice'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const minuteMs = 60_000

async function profileOf({ wallet }: WalletBench, id: ProfileId) {
  const found = (await wallet.state()).profiles.find((one) => one.id === id)
  if (found === undefined) throw new Error('no such profile')
  return found
}

it('a check says what the provider said last, and how much the key may still ask', async () => {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  const first = await profileOf(bench, id)
  expect(first.lastCheck).toEqual({ type: 'works', at: bench.clock.now() })
  expect(first.gauge).toMatchObject({ limit: 1000, remaining: 998 })

  bench.clock.advance(minuteMs)
  await bench.wallet.check(id)
  const second = await profileOf(bench, id)
  expect(second.lastCheck).toEqual({ type: 'works', at: bench.clock.now() })
  expect(second.gauge?.remaining).toBe(997)
  expect(second.gauge?.resetAt).toBeGreaterThan(bench.clock.now())
})

it('a check nobody answered does not say that the token works, and a new token has not been checked', async () => {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  bench.beforeSend = () => {
    throw new WalletError('offline')
  }
  await expect(bench.wallet.check(id)).rejects.toMatchObject({ code: 'offline' })
  const at = bench.clock.now()
  expect((await profileOf(bench, id)).lastCheck).toEqual({
    type: 'unanswered',
    at,
    code: 'offline',
  })

  bench.beforeSend = () => undefined
  await bench.wallet.renew(id)
  expect((await profileOf(bench, id)).lastCheck).toBeUndefined()
})

it('the token passport is copied without a secret, and stays in the clipboard', async () => {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  await bench.wallet.copyPassport(id)
  const { text } = bench.clipboard
  expect(text).toContain('Belongs to: Ada Analyst')
  expect(text).toContain('Calls left: 998 of 1000')
  const { access, refresh } = tokensOf(bench, id)
  for (const secret of [access, refresh, exampleApp.clientId, exampleApp.clientSecret]) {
    expect(text).not.toContain(secret)
  }
  bench.clock.advance(minuteMs)
  expect(bench.clipboard.text).toBe(text)
})
