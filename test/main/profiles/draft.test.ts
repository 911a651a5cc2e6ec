import { describe, expect, it } from 'vitest'
import type { ProfileSummary } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn, type SignInOptions } from '#core/sign-in-options'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

/** The wizard with keys that are in the wallet already, and these options under *Advanced*. */
async function signInWithKeysOf(
  { wallet }: WalletBench,
  { credentialId }: ProfileSummary,
  options: Partial<SignInOptions> = {},
): Promise<ProfileSummary> {
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    providerId: 'practice',
    environment: provider.example.environment,
    apiAddress: provider.apiAddresses[0],
    ...usualSignIn,
    ...options,
  })
  await wallet.chooseKeys({ type: 'existing', credentialId })
  return wallet.signInDraft({ staysSignedIn: false })
}

function lastAsked({ orders }: WalletBench): URLSearchParams {
  return new URL(orders.at(-1)?.authorizationUrl ?? '').searchParams
}

const domainName = 'example.sprinklr.com'

describe('keys of the wallet in a new profile', () => {
  it('sign in as was chosen under Advanced, and leave other profiles theirs', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const second = await signInWithKeysOf(bench, first, { domainName, usesPkce: false })
    expect(lastAsked(bench).get('domain_name')).toBe(domainName)
    expect(lastAsked(bench).has('code_challenge')).toBe(false)
    expect(second).toMatchObject({ domainName, usesPkce: false, keyHint: first.keyHint })
    expect(second.credentialId).not.toBe(first.credentialId)
    expect((await bench.wallet.state()).profiles[0]).toMatchObject(usualSignIn)
    // It is kept: the next sign-in goes the same way.
    await bench.wallet.signInAgain(second.id, 'same-person')
    expect(lastAsked(bench).get('domain_name')).toBe(domainName)
  })

  it('keep the options they have where nothing was chosen', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const unusual = await signInWithKeysOf(bench, first, { domainName, usesPkce: false })
    const next = await signInWithKeysOf(bench, unusual)
    expect(next).toMatchObject({ domainName, usesPkce: false, credentialId: unusual.credentialId })
    expect(lastAsked(bench).get('domain_name')).toBe(domainName)
    const same = await signInWithKeysOf(bench, unusual, { domainName })
    expect(same.credentialId).toBe(unusual.credentialId)
  })

  it('are one credential as long as the options are the same', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    expect((await signInWithKeysOf(bench, first)).credentialId).toBe(first.credentialId)
    expect((await bench.wallet.state()).credentials).toHaveLength(1)
  })
})
