import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import { practice as provider } from '#core/providers/practice'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

const right = provider.example.environment

/** A profile with tokens whose environment is wrong. */
async function misplaced(bench: WalletBench) {
  const { id } = await signInWithPractice(bench)
  return bench.wallet.changeEnvironment(id, 'prod0')
}

describe('the environment of a profile', () => {
  it('is put right after a check and a renewal were misdirected, with keys and tokens as they were', async () => {
    const bench = await aWalletBench()
    const { id } = await misplaced(bench)
    const before = tokensOf(bench, id)
    await expect(bench.wallet.check(id)).rejects.toThrow(code('wrong-environment'))
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('wrong-environment'))
    expect(tokensOf(bench, id)).toEqual(before)
    const changed = await bench.wallet.changeEnvironment(id, `{${right}}`)
    expect(changed).toMatchObject({ environment: right, hasRefreshToken: true })
    expect(tokensOf(bench, id)).toEqual(before)
    await bench.wallet.check(id)
    await bench.wallet.renew(id)
    expect(tokensOf(bench, id)).not.toEqual(before)
    const types = (await bench.wallet.history(id)).map(({ type }) => type)
    expect(types.filter((type) => type === 'changed-environment')).toHaveLength(2)
  })

  it('changes for this profile alone, and nobody is asked', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const copy = await bench.wallet.duplicate(id)
    const asked = await bench.practice.counters()
    await bench.wallet.changeEnvironment(copy.id, 'prod0')
    const { profiles } = await bench.wallet.state()
    expect(profiles.map(({ environment }) => environment)).toEqual([right, 'prod0'])
    expect(await bench.practice.counters()).toEqual(asked)
  })

  it('stays as it is where the name is none, or is the same', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = await bench.wallet.history(id)
    await expect(bench.wallet.changeEnvironment(id, 'evil.example/prod2')).rejects.toThrow(
      code('environment-invalid'),
    )
    expect(await bench.wallet.changeEnvironment(id, right)).toMatchObject({ environment: right })
    expect(await bench.wallet.history(id)).toEqual(before)
  })

  it('is not changed while a sign-in is open', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    let refusal: unknown
    bench.whileOpen = async () => {
      refusal = await bench.wallet.changeEnvironment(id, 'prod0').catch((error: unknown) => error)
    }
    await bench.wallet.signInAgain(id, 'same-person')
    expect(refusal).toMatchObject({ code: 'keys-in-use' })
    expect((await bench.wallet.state()).profiles[0]).toMatchObject({ environment: right })
  })

  it('waits until tokens that are in memory only are saved', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    const before = tokensOf(bench, id)
    await expect(bench.wallet.changeEnvironment(id, 'prod0')).rejects.toThrow(code('disk-full'))
    allow()
    const changed = await bench.wallet.changeEnvironment(id, 'prod0')
    expect(changed.environment).toBe('prod0')
    expect(tokensOf(bench, id)).not.toEqual(before)
  })
})
