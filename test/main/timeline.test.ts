import { describe, expect, it } from 'vitest'
import { newKeyWaitMs } from '#core/clinic/waiting'
import { WalletError, type ErrorFacts } from '#core/errors'
import { practice } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { attemptReport } from '#core/text/attempt-words'
import { answering } from '../helpers/told-server'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../helpers/wallet-bench'
import { meet } from './catalogue/provocation'

const inactive = answering(403, '<h1>Developer Inactive</h1>')

/** What a window hears of how `work` failed. */
async function factsOf(bench: WalletBench, work: () => Promise<unknown>): Promise<ErrorFacts> {
  const error: unknown = await work().catch((failure: unknown) => failure)
  if (!(error instanceof WalletError)) throw new Error('it did not fail')
  return bench.factsOf(error)
}

describe('the attempts of this session', () => {
  it('tell a sign-in from its page to its token, and the check after it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const [signIn, check] = await bench.wallet.attempts()
    expect(signIn).toMatchObject({ number: 1, kind: 'sign-in', profileId: id })
    expect(signIn?.steps.map(({ type }) => type)).toEqual([
      'page-opened',
      'came-back',
      'asked',
      'answered',
    ])
    expect(signIn?.outcome.type).toBe('worked')
    expect(check).toMatchObject({ kind: 'check', outcome: { type: 'worked' } })
  })

  it('hold no query, no code and no token', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await bench.wallet.renew(id)
    const records = await bench.wallet.attempts()
    const told = JSON.stringify(records) + records.map(attemptReport).join('\n')
    const { access, refresh } = tokensOf(bench, id)
    for (const secret of [access, refresh, practice.example.clientSecret, 'code=', 'state=', '?']) {
      expect(told).not.toContain(secret)
    }
    expect(told).toContain('/prod2/oauth/token')
  })

  it('name the one that a failure ended, and how', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await meet(bench, answering(503, ''))
    const { attempt } = await factsOf(bench, () => bench.wallet.check(id))
    const record = (await bench.wallet.attempts()).find(({ number }) => number === attempt)
    expect(record).toMatchObject({
      kind: 'check',
      outcome: { type: 'failed', code: 'server-error' },
    })
    expect(record?.steps.at(-1)).toMatchObject({ type: 'answered', status: 503 })
  })

  it('are bounded, the latest stay', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    for (let count = 0; count < 70; count += 1) {
      bench.clock.advance(1000)
      await bench.wallet.check(id)
    }
    const records = await bench.wallet.attempts()
    expect(records).toHaveLength(60)
    expect(records.at(-1)?.number).toBe(72)
  })

  it('are not told while the wallet is locked', async () => {
    const bench = await aWalletBench()
    await signInWithPractice(bench)
    await bench.wallet.setPassphrase('correct horse battery staple', 'lock')
    await bench.wallet.lock()
    expect(await bench.wallet.attempts()).toEqual([])
  })
})

describe('the time to wait', () => {
  it('of a rate limit is an instant of this computer’s clock', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await meet(bench, answering(429, '', { 'retry-after': '90' }))
    const facts = await factsOf(bench, () => bench.wallet.check(id))
    expect(facts['retryAt']).toBe(bench.clock.now() + 90_000)
  })

  it('of a new key is half an hour from when it was typed, and no longer', async () => {
    const bench = await aWalletBench()
    const typedAt = bench.clock.now()
    const { id } = await signInWithPractice(bench)
    await meet(bench, inactive)
    bench.clock.advance(60_000)
    const check = () => bench.wallet.check(id)
    expect((await factsOf(bench, check))['retryAt']).toBe(typedAt + newKeyWaitMs)
    bench.clock.advance(newKeyWaitMs)
    expect((await factsOf(bench, check))['retryAt']).toBeUndefined()
  })

  it('does not begin anew when only another field was typed again, in the wizard or later', async () => {
    const bench = await aWalletBench()
    const typedAt = bench.clock.now()
    const send = bench.send
    await meet(bench, inactive)
    const first = await factsOf(bench, () => signInWithPractice(bench))
    expect(first['retryAt']).toBe(typedAt + newKeyWaitMs)
    bench.clock.advance(60_000)
    const { redirectUri } = practice.example
    await bench.wallet.chooseKeys({ type: 'new', redirectUri })
    const again = () => bench.wallet.signInDraft({ staysSignedIn: false })
    expect((await factsOf(bench, again))['retryAt']).toBe(typedAt + newKeyWaitMs)

    bench.send = send
    const { id } = await bench.wallet.signInDraft({ staysSignedIn: false })
    await bench.wallet.editKeys(id, { ...usualSignIn, redirectUri })
    await meet(bench, inactive)
    const later = await factsOf(bench, () => bench.wallet.check(id))
    expect(later['retryAt']).toBe(typedAt + newKeyWaitMs)
  })
})
