import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

/** A token from elsewhere, and the wizard's third step with a certificate that is to be registered. */
async function withOwnToken(bench: WalletBench) {
  const { wallet } = bench
  const { id } = await signInWithPractice(bench)
  const own = tokensOf(bench, id)
  await wallet.remove(id)
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: 'practice',
    environment: provider.example.environment,
    apiAddress: provider.apiAddresses[0],
  })
  await wallet.createKeyAndCertificate()
  await wallet.chooseKeys({
    type: 'new',
    apiKey: provider.example.clientId,
    apiSecret: provider.example.clientSecret,
    redirectUri: provider.example.redirectUri,
    way: 'certificate',
    certificate: { userName: 'ada@example.com', appId: '' },
  })
  await wallet.giveDraftToken({ accessToken: own.access, refreshToken: own.refresh, expires: '' })
  return own
}

async function requests({ practice }: WalletBench) {
  const { token, register, appToken } = await practice.counters()
  return { token, register, appToken }
}

const broken = (endpoint: 'register' | 'appToken') =>
  ({ until: 'once', endpoint, fault: { type: 'server-error', status: 503 } }) as const

describe('a certificate with a token that was brought along', () => {
  it('is registered with it, without a sign-in', async () => {
    const bench = await aWalletBench()
    await withOwnToken(bench)
    const profile = await bench.wallet.saveDraftToken({ isUntried: false })
    expect(profile).toMatchObject({ grant: 'certificate', hasToken: true, hasRefreshToken: false })
    expect(profile.certificate?.appId).toBeTruthy()
    expect(await requests(bench)).toEqual({ token: 1, register: 1, appToken: 1 })
    const types = (await bench.wallet.history(profile.id)).map(({ type }) => type)
    expect(types).toEqual(['imported', 'certificate-registered', 'obtained', 'checked'])
  })

  it.each(['register', 'appToken'] as const)(
    'that does not work at first (%s) leaves a profile with that token, which the next try goes on with',
    async (endpoint) => {
      const bench = await aWalletBench()
      const own = await withOwnToken(bench)
      await bench.practice.setFault(broken(endpoint))
      const saving = bench.wallet.saveDraftToken({ isUntried: false })
      await expect(saving).rejects.toThrow(code('server-error'))
      const [saved, ...others] = (await bench.wallet.state()).profiles
      if (saved === undefined) throw new Error('nothing was saved')
      expect(others).toEqual([])
      expect(saved).toMatchObject({ grant: 'authorization-code', hasRefreshToken: true })
      expect(tokensOf(bench, saved.id)).toEqual(own)
      const profile = await bench.wallet.saveDraftToken({ isUntried: false })
      expect(profile).toMatchObject({ id: saved.id, grant: 'certificate' })
      expect((await bench.wallet.state()).profiles).toHaveLength(1)
    },
  )

  it('that could not be registered may be left so, and registered from its page', async () => {
    const bench = await aWalletBench()
    const own = await withOwnToken(bench)
    await bench.practice.setFault(broken('register'))
    await expect(bench.wallet.saveDraftToken({ isUntried: false })).rejects.toThrow()
    const { id, grant } = await bench.wallet.saveDraftToken({ isUntried: true })
    expect(grant).toBe('authorization-code')
    expect(tokensOf(bench, id)).toEqual(own)
    expect(await bench.wallet.registerCertificate(id)).toMatchObject({ grant: 'certificate' })
  })

  it('that fails can still be followed by a sign-in, which takes nothing from the token', async () => {
    const bench = await aWalletBench()
    const own = await withOwnToken(bench)
    await bench.practice.setFault(broken('register'))
    await expect(bench.wallet.saveDraftToken({ isUntried: false })).rejects.toThrow()
    const [saved] = (await bench.wallet.state()).profiles
    if (saved === undefined) throw new Error('nothing was saved')
    const second = await bench.wallet.signInDraft({ staysSignedIn: false })
    expect(second).toMatchObject({ grant: 'certificate' })
    expect(second.id).not.toBe(saved.id)
    expect(tokensOf(bench, saved.id)).toEqual(own)
  })

  it('that the provider refuses is not saved', async () => {
    const bench = await aWalletBench()
    await withOwnToken(bench)
    await bench.wallet.giveDraftToken({ accessToken: 'made-up', refreshToken: '', expires: '' })
    const saving = bench.wallet.saveDraftToken({ isUntried: false })
    await expect(saving).rejects.toThrow(code('given-token-refused'))
    expect((await bench.wallet.state()).profiles).toEqual([])
    expect((await requests(bench)).register).toBe(0)
  })
})
