import { describe, expect, it } from 'vitest'
import type { ProfileSummary } from '#core/profile'
import { practice } from '#core/providers/practice'
import { practiceCedato } from '#core/providers/practice-cedato'
import type { AppWay } from '#core/providers/provider'
import { usualSignIn } from '#core/sign-in-options'
import { dayMs } from '../../helpers/builders'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const hourMs = 3_600_000
const way: AppWay = 'client-credentials'

async function draftFor(
  { wallet }: WalletBench,
  provider: typeof practice | typeof practiceCedato,
  secret: string = provider.example.clientSecret,
): Promise<void> {
  const { environment, clientId } = provider.example
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: provider.id,
    environment,
    apiAddress: provider.apiAddresses[0],
  })
  await wallet.chooseKeys({
    type: 'new',
    apiKey: clientId,
    apiSecret: secret,
    redirectUri: '',
    way,
  })
}

async function aProfile(
  bench: WalletBench,
  provider: typeof practice | typeof practiceCedato,
): Promise<ProfileSummary> {
  await draftFor(bench, provider)
  return bench.wallet.getDraftToken()
}

const cedatoRequests = async ({ practice: server }: WalletBench): Promise<number> =>
  (await server.counters()).cedatoToken

const accessOf = (bench: WalletBench, id: ProfileSummary['id']): string =>
  tokensOf(bench, id).access

describe('a token with the keys alone', () => {
  it('makes a profile without a sign-in, whose it is and all', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench, practice)
    expect(profile).toMatchObject({ grant: way, hasToken: true, redirectUri: '' })
    expect(bench.orders).toEqual([])
    const [shown] = (await bench.wallet.state()).profiles
    expect(shown?.identity?.user).toBe('Integration User')
    const history = await bench.wallet.history(profile.id)
    expect(history.map(({ type }) => type)).toEqual(['obtained', 'checked'])
  })

  it('of Cedato lasts an hour and names nobody', async () => {
    const bench = await aWalletBench()
    const profile = await aProfile(bench, practiceCedato)
    expect(profile).toMatchObject({ hasRefreshToken: false, environment: '', name: 'Practice' })
    expect(profile.expiresAt).toBe(bench.clock.now() + hourMs)
    expect(await bench.wallet.check(profile.id)).toEqual({ checkedAt: bench.clock.now() })
  })

  it('is not got where the keys are refused: the draft stays, and the next try works', async () => {
    const bench = await aWalletBench()
    await draftFor(bench, practiceCedato, 'wrong')
    await expect(bench.wallet.getDraftToken()).rejects.toMatchObject({ code: 'keys-refused' })
    expect((await bench.wallet.state()).profiles).toEqual([])
    await bench.wallet.chooseKeys({
      type: 'new',
      apiSecret: practiceCedato.example.clientSecret,
      redirectUri: '',
      way,
    })
    expect((await bench.wallet.getDraftToken()).hasToken).toBe(true)
  })

  it('that cannot be saved is held, and the next try saves it without asking again', async () => {
    const bench = await aWalletBench()
    const disk = refuseProfiles(bench)
    await draftFor(bench, practiceCedato)
    await expect(bench.wallet.getDraftToken()).rejects.toMatchObject({ code: 'token-not-saved' })
    disk.allow()
    expect((await bench.wallet.getDraftToken()).hasToken).toBe(true)
    expect(await cedatoRequests(bench)).toBe(1)
  })

  it('says so where the app may not ask that way', async () => {
    const bench = await aWalletBench()
    await bench.practice.registerApp({
      clientId: practice.example.clientId,
      clientSecret: practice.example.clientSecret,
      redirectUri: practice.example.redirectUri,
      environment: 'prod2',
      description: '',
      refusesClientCredentials: true,
    })
    await draftFor(bench, practice)
    await expect(bench.wallet.getDraftToken()).rejects.toMatchObject({ code: 'way-not-allowed' })
  })

  it('needs no Callback URL, a sign-in with the same keys does', async () => {
    const { wallet } = await aWalletBench()
    await wallet.startDraft()
    const { environment } = practice.example
    const [apiAddress] = practice.apiAddresses
    await wallet.chooseEnvironment({
      ...usualSignIn,
      providerId: 'practice',
      environment,
      apiAddress,
    })
    const keys = { type: 'new', apiKey: 'k', apiSecret: 's', redirectUri: '' } as const
    await expect(wallet.chooseKeys({ ...keys, way: 'authorization-code' })).rejects.toMatchObject({
      code: 'callback-invalid',
    })
    expect((await wallet.chooseKeys({ ...keys, way })).keys?.way).toBe(way)
  })
})

describe('a token that can be asked for again', () => {
  it('is never asked for by the clock, and no notice says that it ends', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practiceCedato)
    const before = accessOf(bench, id)
    bench.start()
    for (let day = 0; day < 3; day += 1) bench.clock.advance(dayMs)
    bench.rest()
    await bench.settle()
    expect(accessOf(bench, id)).toBe(before)
    expect(await cedatoRequests(bench)).toBe(1)
    expect([...bench.notified.values()]).toEqual([])
  })

  it('is asked for when it is used after its end, once, and not before', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practiceCedato)
    const first = accessOf(bench, id)
    await bench.wallet.copyToken(id)
    expect(bench.clipboard.text).toBe(first)
    bench.clock.advance(hourMs)
    await bench.wallet.copyToken(id)
    expect(bench.clipboard.text).not.toBe(first)
    expect(bench.clipboard.text).toBe(accessOf(bench, id))
    bench.saveTo = '/home/ada/cedato.env'
    const request = { profileId: id, exporterId: 'dotenv', includeRefreshToken: false } as const
    await bench.wallet.saveExport(request)
    expect(await cedatoRequests(bench)).toBe(2)
    bench.clock.advance(2 * hourMs)
    await bench.wallet.saveExport(request)
    expect(bench.saved.get('/home/ada/cedato.env')).toContain(accessOf(bench, id))
    expect(await cedatoRequests(bench)).toBe(3)
  })

  it('is asked for by Renew now; a failure is noted and loses nothing', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practice)
    const first = accessOf(bench, id)
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'token',
      fault: { type: 'server-error', status: 503 },
    })
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'server-error' })
    expect(accessOf(bench, id)).toBe(first)
    const renewed = await bench.wallet.renew(id)
    expect(accessOf(bench, id)).not.toBe(first)
    expect(renewed.identity?.user).toBe('Integration User')
    const types = (await bench.wallet.history(id)).map(({ type }) => type)
    expect(types).toEqual(['obtained', 'checked', 'renewal-failed', 'obtained'])
  })

  it('is asked for once by all who ask at the same time', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practiceCedato)
    await Promise.all(Array.from({ length: 20 }, () => bench.wallet.renew(id)))
    expect(await cedatoRequests(bench)).toBe(2)
  })

  it('belongs to nobody who signs in: that is refused past the screen', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practice)
    await expect(bench.wallet.signInAgain(id, 'same-person')).rejects.toMatchObject({
      code: 'no-sign-in',
    })
    await draftFor(bench, practiceCedato)
    await expect(bench.wallet.signInDraft({ staysSignedIn: false })).rejects.toMatchObject({
      code: 'no-sign-in',
    })
  })

  it('comes to a duplicate when that is used for the first time', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practiceCedato)
    const copy = await bench.wallet.duplicate(id)
    expect(copy).toMatchObject({ hasToken: false, grant: way })
    await bench.wallet.copyToken(copy.id)
    expect(bench.clipboard.text).toBe(accessOf(bench, copy.id))
  })

  it('is still there after a restart, as what it is', async () => {
    const bench = await aWalletBench()
    const { id } = await aProfile(bench, practiceCedato)
    await bench.vault.close()
    const again = await aWalletBench(undefined, bench)
    const [shown] = (await again.wallet.state()).profiles
    expect(shown).toMatchObject({ id, grant: way, providerId: 'practice-cedato' })
  })

  it('shares its key with a profile that signs in, and says whose token stops', async () => {
    const bench = await aWalletBench()
    const signedIn = await signInWithPractice(bench)
    const alone = await aProfile(bench, practice)
    expect(alone.sharesKeyWith).toEqual([signedIn.name])
    await expect(bench.wallet.check(signedIn.id)).rejects.toMatchObject({ code: 'token-refused' })
  })
})
