import { expect, it } from 'vitest'
import type { ErrorFacts, WalletError } from '#core/errors'
import { text } from '#core/text/text'
import { dayMs } from '../../helpers/builders'
import { exampleApp } from '../../helpers/practice'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

/** Somebody on another computer gets a token with the same key. */
async function takeKey({ base }: WalletBench): Promise<void> {
  const { clientId, clientSecret } = exampleApp
  const body = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'client_credentials',
  })
  const answer = await fetch(`${base}/oauth/token`, { method: 'POST', body })
  expect(answer.status).toBe(200)
}

async function factsOf(work: Promise<unknown>): Promise<ErrorFacts> {
  return work.then(
    () => ({}),
    (error: unknown) => (error as WalletError).facts,
  )
}

it('a check and a renewal refused long before the end say that somebody else has the key', async () => {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  await takeKey(bench)
  bench.clock.advance(dayMs)
  const seen = await factsOf(bench.wallet.check(id))
  expect(seen).toMatchObject({ newHolder: 'somebody' })
  const { why } = text.errors.failures['token-refused'](seen)
  expect(why).toContain('should have worked for another 29 d')
  expect(why).toContain('a colleague, or a tool on another computer')
  expect(await factsOf(bench.wallet.renew(id))).toMatchObject({ newHolder: 'somebody' })
})

it('the profile of this wallet that got the newer token is named', async () => {
  const bench = await aWalletBench()
  const first = await signInWithPractice(bench)
  bench.clock.advance(1000)
  const second = await signInWithPractice(bench)
  const seen = await factsOf(bench.wallet.check(first.id))
  expect(seen).toMatchObject({ newHolder: 'profile', newHolderName: second.name })
  expect(text.errors.failures['token-refused'](seen).why).toContain(`“${second.name}”`)
})

it('a refusal near the end or after it accuses nobody', async () => {
  const bench = await aWalletBench()
  const { id, expiresAt = 0 } = await signInWithPractice(bench)
  bench.clock.advance(expiresAt - bench.clock.now() + 1)
  expect(await factsOf(bench.wallet.check(id))).toEqual({})
})
