import { describe, expect, it } from 'vitest'
import type { ProfileSummary } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { dayMs } from '../../helpers/builders'
import { aWalletBench, type WalletBench } from '../../helpers/wallet-bench'

const minuteMs = 60_000

/** A profile whose tokens come for a certificate made in the wizard. */
async function aProfile({ wallet }: WalletBench): Promise<ProfileSummary> {
  const { environment, clientId, clientSecret, redirectUri } = provider.example
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: 'practice',
    environment,
    apiAddress: provider.apiAddresses[0],
  })
  await wallet.createKeyAndCertificate()
  await wallet.chooseKeys({
    type: 'new',
    apiKey: clientId,
    apiSecret: clientSecret,
    redirectUri,
    way: 'certificate',
    certificate: { userName: 'ada@example.com', appId: '' },
  })
  return wallet.signInDraft({ staysSignedIn: false })
}

/** A renewal of the certificate whose answer got lost: the provider has the new one, nobody knows. */
async function halfRenewed(bench: WalletBench): Promise<ProfileSummary> {
  const profile = await aProfile(bench)
  bench.clock.advance(360 * dayMs)
  await bench.wallet.renew(profile.id)
  await bench.practice.setFault({
    until: 'once',
    endpoint: 'register',
    fault: { type: 'cut-after-reading' },
  })
  await expect(bench.wallet.renewCertificate(profile.id)).rejects.toThrow()
  expect(signingOf(bench, profile)?.next).toBeDefined()
  return profile
}

function credentialOf({ vault }: WalletBench, { id }: ProfileSummary) {
  const profile = vault.get(id)
  const record = profile?.kind === 'profile' ? vault.get(profile.profile.credentialId) : undefined
  return record?.kind === 'credential' ? record.credential : undefined
}

const signingOf = (bench: WalletBench, profile: ProfileSummary) =>
  credentialOf(bench, profile)?.signing

/** A copy of the profile; then the keys of the first one become its own. */
async function withCopyOfItsKeys(bench: WalletBench, profile: ProfileSummary) {
  const copy = await bench.wallet.duplicate(profile.id)
  await bench.wallet.renew(copy.id)
  await bench.wallet.editKeys(profile.id, {
    ...usualSignIn,
    redirectUri: provider.example.redirectUri,
    domainName: 'sso.example.com',
  })
  await bench.wallet.renew(profile.id)
  // Practice counts requests per second, as Sprinklr does.
  bench.clock.advance(minuteMs)
  expect(credentialOf(bench, copy)?.id).not.toBe(credentialOf(bench, profile)?.id)
  return copy
}

const registerFails = {
  until: 'once',
  endpoint: 'register',
  fault: { type: 'server-error', status: 503 },
} as const

describe('a new certificate that may be registered, once the old one has ended', () => {
  it('is what renewing the certificate goes on with', async () => {
    const bench = await aWalletBench()
    const profile = await halfRenewed(bench)
    const next = signingOf(bench, profile)?.next?.certificate
    bench.clock.advance(40 * dayMs)
    const { register } = await bench.practice.counters()
    await bench.wallet.renewCertificate(profile.id)
    expect(signingOf(bench, profile)?.key.certificate).toBe(next)
    expect(signingOf(bench, profile)?.next).toBeUndefined()
    expect((await bench.practice.counters()).register).toBe(register)
    await bench.wallet.renew(profile.id)
  })

  it('is tried first after a sign-in, and no failure on the way drops it', async () => {
    const bench = await aWalletBench()
    const profile = await halfRenewed(bench)
    const next = signingOf(bench, profile)?.next?.certificate
    bench.clock.advance(40 * dayMs)
    await bench.practice.setFault(registerFails)
    const again = await bench.wallet.signInAgain(profile.id, 'same-person')
    expect(again.grant).toBe('certificate')
    expect(signingOf(bench, profile)?.key.certificate).toBe(next)
    bench.clock.advance(40 * dayMs)
    await bench.wallet.renew(profile.id)
  })

  it('stays where it was never registered, until it is', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    bench.clock.advance(360 * dayMs)
    await bench.wallet.renew(profile.id)
    await bench.practice.setFault(registerFails)
    await expect(bench.wallet.renewCertificate(profile.id)).rejects.toThrow()
    const next = signingOf(bench, profile)?.next?.certificate
    bench.clock.advance(40 * dayMs)
    const renewing = bench.wallet.renewCertificate(profile.id)
    await expect(renewing).rejects.toMatchObject({ code: 'certificate-ended' })
    await bench.practice.setFault(registerFails)
    await expect(bench.wallet.signInAgain(profile.id, 'same-person')).rejects.toThrow()
    expect(signingOf(bench, profile)?.key.certificate).toBe(next)
    await bench.wallet.registerCertificate(profile.id)
    expect(signingOf(bench, profile)?.key.certificate).toBe(next)
  })
})

describe('renewing the certificate of an app', () => {
  it('gives it to the copies of its keys in the same save', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    const copy = await withCopyOfItsKeys(bench, profile)
    await bench.wallet.renewCertificate(profile.id)
    const { key } = signingOf(bench, profile) ?? {}
    expect(signingOf(bench, copy)).toMatchObject({ key: { certificate: key?.certificate } })
    expect((await bench.wallet.renew(copy.id)).hasToken).toBe(true)
    expect(signingOf(bench, copy)?.next).toBeUndefined()
  })

  it('leaves a copy able to go on where the answer got lost', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    const copy = await withCopyOfItsKeys(bench, profile)
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'register',
      fault: { type: 'cut-after-reading' },
    })
    await expect(bench.wallet.renewCertificate(profile.id)).rejects.toThrow()
    await bench.wallet.renew(copy.id)
    bench.clock.advance(minuteMs)
    await bench.wallet.renew(profile.id)
    expect(signingOf(bench, copy)?.key.certificate).toBe(signingOf(bench, profile)?.key.certificate)
  })
})
