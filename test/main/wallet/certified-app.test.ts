import { describe, expect, it } from 'vitest'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import type { CertificateChoice } from '#core/wallet-requests'
import { dayMs } from '../../helpers/builders'
import { aWalletBench, tokensOf, type WalletBench } from '../../helpers/wallet-bench'

const typed: CertificateChoice = { userName: 'ada@example.com', appId: '' }

/** The wizard up to its third step, with a key made in it. */
async function chooseCertificate(
  { wallet }: WalletBench,
  certificate: CertificateChoice = typed,
): Promise<void> {
  const { environment, clientId, clientSecret, redirectUri } = provider.example
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: 'practice',
    environment,
    apiAddress: provider.apiAddresses[0],
  })
  const { keyFiles } = await wallet.createKeyAndCertificate()
  expect(keyFiles.signing.madeUntil).toBeDefined()
  const draft = await wallet.chooseKeys({
    type: 'new',
    apiKey: clientId,
    apiSecret: clientSecret,
    redirectUri,
    way: 'certificate',
    certificate,
  })
  expect(draft.keys?.signsIn).toBe(certificate.appId === '')
}

async function aProfile(bench: WalletBench): Promise<ProfileSummary> {
  await chooseCertificate(bench)
  return bench.wallet.signInDraft({ staysSignedIn: false })
}

async function requests({ practice }: WalletBench) {
  const { token, register, appToken } = await practice.counters()
  return { token, register, appToken }
}

function signingOf({ vault }: WalletBench, { credentialId }: ProfileSummary) {
  const record = vault.get(credentialId)
  return record?.kind === 'credential' ? record.credential.signing : undefined
}

async function linesOf({ wallet }: WalletBench, id: ProfileId): Promise<readonly string[]> {
  return (await wallet.history(id)).map(({ type }) => type)
}

const cutAnswer = (endpoint: 'register' | 'appToken') =>
  ({ until: 'once', endpoint, fault: { type: 'cut-after-reading' } }) as const

describe('a new profile by certificate', () => {
  it('signs in once, registers, and replaces the pair of the sign-in', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    expect(profile).toMatchObject({
      grant: 'certificate',
      hasToken: true,
      hasRefreshToken: false,
      certificate: { userName: typed.userName },
    })
    expect(profile.certificate?.appId).toBeTruthy()
    expect(profile.expiresAt).toBeGreaterThan(bench.clock.now())
    expect(await requests(bench)).toEqual({ token: 1, register: 1, appToken: 1 })
    expect(bench.orders).toHaveLength(1)
    const lines = await linesOf(bench, profile.id)
    expect(lines).toEqual(['signed-in', 'certificate-registered', 'obtained', 'checked'])
  })

  it('finds the older place where the present one is not there', async () => {
    const bench = await aWalletBench()
    await bench.practice.setSwitches({ registersAt: 'older-place' })
    const profile = await aProfile(bench)
    expect(profile.grant).toBe('certificate')
    expect(await requests(bench)).toEqual({ token: 1, register: 2, appToken: 1 })
  })

  it('needs no sign-in with an app id', async () => {
    const bench = await aWalletBench()
    const first = await aProfile(bench)
    const { appId = '' } = first.certificate ?? {}
    // The certificate made now is another than the registered one.
    await chooseCertificate(bench, { ...typed, appId })
    await expect(bench.wallet.getDraftToken()).rejects.toMatchObject({
      code: 'certificate-token-refused',
    })
    await bench.wallet.startDraft()
    await bench.wallet.chooseEnvironment({
      ...usualSignIn,
      providerId: 'practice',
      environment: provider.example.environment,
      apiAddress: provider.apiAddresses[0],
    })
    const draft = await bench.wallet.chooseKeys({
      type: 'existing',
      credentialId: first.credentialId,
      way: 'certificate',
    })
    expect(draft.keys?.signsIn).toBe(false)
    const second = await bench.wallet.getDraftToken()
    expect(second).toMatchObject({ grant: 'certificate', hasToken: true })
    expect(bench.orders).toHaveLength(1)
  })

  it('says what is missing', async () => {
    const bench = await aWalletBench()
    const unnamed = { userName: ' ', appId: '' }
    await expect(chooseCertificate(bench, unnamed)).rejects.toMatchObject({
      code: 'user-name-missing',
    })
    await bench.wallet.startDraft()
    const { clientId, clientSecret, redirectUri, environment } = provider.example
    await bench.wallet.chooseEnvironment({
      ...usualSignIn,
      providerId: 'practice',
      environment,
      apiAddress: provider.apiAddresses[0],
    })
    const choosing = bench.wallet.chooseKeys({
      type: 'new',
      apiKey: clientId,
      apiSecret: clientSecret,
      redirectUri,
      way: 'certificate',
      certificate: typed,
    })
    await expect(choosing).rejects.toMatchObject({ code: 'certificate-not-chosen' })
  })
})

describe('an attempt that fails on its way', () => {
  it('leaves the profile somebody signed in to, and goes on where it stopped', async () => {
    const bench = await aWalletBench()
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'register',
      fault: { type: 'server-error', status: 503 },
    })
    await chooseCertificate(bench)
    const failing = bench.wallet.signInDraft({ staysSignedIn: false })
    await expect(failing).rejects.toMatchObject({ code: 'server-error' })
    const [left] = (await bench.wallet.state()).profiles
    expect(left).toMatchObject({ grant: 'authorization-code', hasRefreshToken: true })
    const profile = await bench.wallet.signInDraft({ staysSignedIn: false })
    expect(profile).toMatchObject({ id: left?.id, grant: 'certificate' })
    expect(bench.orders).toHaveLength(1)
  })

  it('does not register once more what an answer that got lost had given a token for', async () => {
    const bench = await aWalletBench()
    await bench.practice.setFault(cutAnswer('appToken'))
    await chooseCertificate(bench)
    const failing = bench.wallet.signInDraft({ staysSignedIn: false })
    await expect(failing).rejects.toThrow()
    const [left] = (await bench.wallet.state()).profiles
    const profile = await bench.wallet.registerCertificate(left?.id ?? ('' as ProfileId))
    expect(profile.grant).toBe('certificate')
    expect(await requests(bench)).toEqual({ token: 1, register: 1, appToken: 2 })
  })

  it('asks for a sign-in where the token no longer works', async () => {
    const bench = await aWalletBench()
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'register',
      fault: { type: 'server-error', status: 503 },
    })
    await chooseCertificate(bench)
    await expect(bench.wallet.signInDraft({ staysSignedIn: false })).rejects.toThrow()
    const [left] = (await bench.wallet.state()).profiles
    const id = left?.id ?? ('' as ProfileId)
    bench.clock.advance(40 * dayMs)
    const registering = bench.wallet.registerCertificate(id)
    await expect(registering).rejects.toMatchObject({ code: 'certificate-unregistered' })
    await bench.wallet.signInAgain(id, 'same-person')
    expect((await bench.wallet.registerCertificate(id)).grant).toBe('certificate')
  })
})

describe('the certificate in use', () => {
  it('signs afresh each time, and its key never reaches a window', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    const before = tokensOf(bench, profile.id).access
    await bench.wallet.renew(profile.id)
    await bench.wallet.renew(profile.id)
    expect(tokensOf(bench, profile.id).access).not.toBe(before)
    expect((await requests(bench)).appToken).toBe(3)
    expect(signingOf(bench, profile)?.key.privateKey.reveal()).toContain('PRIVATE KEY')
    const told = JSON.stringify([bench.announced, await bench.wallet.state()])
    expect(told).toContain(typed.userName)
    expect(told).not.toContain('PRIVATE KEY')
  })

  it('that has ended is said without a request, and made anew by signing in again', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    bench.clock.advance(366 * dayMs)
    await expect(bench.wallet.renew(profile.id)).rejects.toMatchObject({
      code: 'certificate-ended',
    })
    expect((await requests(bench)).appToken).toBe(1)
    const again = await bench.wallet.signInAgain(profile.id, 'same-person')
    expect(again).toMatchObject({ grant: 'certificate', hasRefreshToken: false })
    expect(again.certificate?.appId).toBe(profile.certificate?.appId)
    expect(again.certificate?.endsAt).toBeGreaterThan(bench.clock.now())
  })

  it('gives way to a new one under the same app id', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    const old = signingOf(bench, profile)
    const renewed = await bench.wallet.renewCertificate(profile.id)
    expect(renewed.certificate?.appId).toBe(profile.certificate?.appId)
    const present = signingOf(bench, profile)
    expect(present?.next).toBeUndefined()
    expect(present?.key.certificate).not.toBe(old?.key.certificate)
    await bench.wallet.renew(profile.id)
    expect(bench.orders).toHaveLength(1)
  })

  it('gives way with another token where the one there is was ended elsewhere', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    const old = signingOf(bench, profile)
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'register',
      fault: { type: 'refusal', refusal: 'unauthorized' },
    })
    const renewed = await bench.wallet.renewCertificate(profile.id)
    expect(renewed.grant).toBe('certificate')
    expect(signingOf(bench, profile)?.key.certificate).not.toBe(old?.key.certificate)
    expect(await requests(bench)).toEqual({ token: 1, register: 3, appToken: 3 })
  })

  it('is the new one where the answer to its registering got lost', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    await bench.practice.setFault(cutAnswer('register'))
    await expect(bench.wallet.renewCertificate(profile.id)).rejects.toThrow()
    const { next } = signingOf(bench, profile) ?? {}
    expect(next).toBeDefined()
    await bench.wallet.renew(profile.id)
    expect(signingOf(bench, profile)).toMatchObject({ key: { certificate: next?.certificate } })
    expect(signingOf(bench, profile)?.next).toBeUndefined()
  })

  it('stays the old one where its successor was never registered', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench)
    const old = signingOf(bench, profile)
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'register',
      fault: { type: 'cut-before-reading' },
    })
    await expect(bench.wallet.renewCertificate(profile.id)).rejects.toThrow()
    await bench.wallet.renew(profile.id)
    expect(signingOf(bench, profile)?.key.certificate).toBe(old?.key.certificate)
    const renewed = await bench.wallet.renewCertificate(profile.id)
    expect(renewed.grant).toBe('certificate')
    expect(signingOf(bench, profile)?.key.certificate).not.toBe(old?.key.certificate)
  })
})
