import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { WalletApi, WalletMethod } from '#core/wallet-api'
import { answerWith, walletMethods } from '../../main/answer'

function anAnswer(calls: Partial<Record<WalletMethod, (...input: never[]) => Promise<unknown>>>) {
  const bugs: unknown[] = []
  const answer = answerWith({
    wallet: calls as unknown as WalletApi,
    redact: (text) => text.replaceAll('secret', '***'),
    onBug: (error) => bugs.push(error),
  })
  return { answer, bugs }
}

describe('an answer to a window', () => {
  it('is a value when all is well', async () => {
    const { answer } = anAnswer({
      unlock: (passphrase: string) => Promise.resolve(passphrase.length),
    })
    expect(await answer('unlock', ['four'])).toEqual({ ok: true, value: 4 })
  })

  it('keeps the code and the facts of an expected failure, and redacts its technical part', async () => {
    const failure = new WalletError('over-rate', 'the secret one', { waitSeconds: 7 })
    const { answer } = anAnswer({ renew: () => Promise.reject(failure) })
    expect(await answer('renew', ['id'])).toEqual({
      ok: false,
      failure: { code: 'over-rate', technical: 'the *** one', facts: { waitSeconds: 7 } },
    })
  })

  it('tells a window nothing of a bug', async () => {
    const bug = new TypeError('token abc in the message')
    const { answer, bugs } = anAnswer({ state: () => Promise.reject(bug) })
    expect(await answer('state', [])).toEqual({
      ok: false,
      failure: { code: 'unexpected', facts: {} },
    })
    expect(bugs).toEqual([bug])
  })

  const hostile: readonly unknown[] = [
    undefined,
    null,
    7,
    '',
    'x'.repeat(100_000),
    [],
    {},
    { type: 'new', redirectUri: 'x', more: 1 },
    { __proto__: { type: 'existing' } },
    { profileId: 'p', exporterId: 'no-such-form', includeRefreshToken: true },
    () => undefined,
  ]

  it('never reaches the wallet with arguments that are not of the method’s form', async () => {
    let reached = 0
    const calls = Object.fromEntries(
      walletMethods.map((method) => [method, () => Promise.resolve((reached += 1))]),
    )
    const { answer } = anAnswer(calls)
    for (const method of walletMethods) {
      for (const one of hostile) {
        // Text of any content is a valid passphrase.
        if (['protectWithPassphrase', 'unlock'].includes(method) && one === '') continue
        expect((await answer(method, [one, one, one])) as object).toMatchObject({ ok: false })
      }
    }
    expect(reached).toBe(0)
    expect(walletMethods.length).toBeGreaterThan(20)
  })
})
