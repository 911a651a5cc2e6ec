import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import type { ProfileId } from '#core/profile'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error
const typed = { accessToken: 'a-token-from-elsewhere', refreshToken: '', expires: '' }

describe('a token from elsewhere', () => {
  it('does not take the place of a sign-in’s that could not be saved yet', async () => {
    const bench = await aWalletBench()
    const { wallet } = bench
    const { allow } = refuseProfiles(bench)
    await expect(signInWithPractice(bench)).rejects.toThrow(code('token-not-saved'))
    await wallet.giveDraftToken(typed)
    await expect(wallet.saveDraftToken({ isUntried: true })).rejects.toThrow(code('disk-full'))
    allow()
    const brought = await wallet.saveDraftToken({ isUntried: true })
    expect(tokensOf(bench, brought.id).access).toBe(typed.accessToken)
    expect(await bench.settle()).toBe(0)
    const { profiles } = await wallet.state()
    expect(profiles).toHaveLength(2)
    const signedIn = profiles.find(({ id }) => id !== brought.id)?.id as ProfileId
    expect(tokensOf(bench, signedIn).access).not.toBe(typed.accessToken)
    expect((await wallet.history(signedIn)).map(({ type }) => type)).toContain('signed-in')
  })
})
