import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { copiesOf } from '#core/keep-alive'
import type { WalletApi } from '#core/wallet-api'
import type { Send } from '../../../main/ports'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const { environment, clientId, clientSecret, redirectUri } = provider.example
const otherApp = { apiKey: 'another-key-of-another-client', apiSecret: 'another-secret-1' }
const fromMail = { access: 'an-access-token-from-a-mail', refresh: 'its-refresh-token' }

interface AppKeys {
  readonly apiKey: string
  readonly apiSecret: string
}

async function begin(
  { wallet }: WalletBench,
  app: AppKeys = { apiKey: clientId, apiSecret: clientSecret },
): Promise<void> {
  await wallet.startDraft()
  await choose(wallet, app)
}

async function choose(wallet: WalletApi, app: AppKeys): Promise<void> {
  const apiAddress = provider.apiAddresses[0]
  const place = { providerId: 'practice' as const, environment, apiAddress }
  await wallet.chooseEnvironment({ ...place, ...usualSignIn })
  await wallet.chooseKeys({ type: 'new', ...app, redirectUri, way: 'authorization-code' })
}

async function bring(
  { wallet }: WalletBench,
  { access, refresh }: { readonly access: string; readonly refresh: string },
): Promise<ProfileId> {
  await wallet.giveDraftToken({ accessToken: access, refreshToken: refresh, expires: '' })
  return (await wallet.saveDraftToken({ isUntried: true })).id
}

/** A sign-in whose pair found no room on the disk. */
async function signInUnsaved(bench: WalletBench): Promise<void> {
  await begin(bench)
  const disk = refuseProfiles(bench)
  const signingIn = bench.wallet.signInDraft({ staysSignedIn: false })
  await expect(signingIn).rejects.toMatchObject({ code: 'token-not-saved' })
  disk.allow()
}

/** A sign-in that is saved, and whose certificate could not be registered. */
async function signInUnregistered(bench: WalletBench): Promise<ProfileId> {
  const { wallet } = bench
  await begin(bench)
  await wallet.createKeyAndCertificate()
  await wallet.chooseKeys({
    type: 'new',
    redirectUri,
    way: 'certificate',
    certificate: { userName: 'a@b.example', appId: '' },
  })
  const fault = { type: 'server-error', status: 503 } as const
  await bench.practice.setFault({ until: 'once', endpoint: 'register', fault })
  const signingIn = wallet.signInDraft({ staysSignedIn: false })
  await expect(signingIn).rejects.toMatchObject({ code: 'server-error' })
  return theOnly(bench)
}

async function theOnly({ wallet }: WalletBench): Promise<ProfileId> {
  const { profiles } = await wallet.state()
  expect(profiles).toHaveLength(1)
  return profiles[0]?.id ?? ('none' as ProfileId)
}

/** Every pair the wallet has, in the trash or not. */
function refreshTokens({ vault }: WalletBench): readonly string[] {
  return vault.all().flatMap((record) => {
    const token = record.kind === 'profile' ? record.profile.tokenSet?.refreshToken : undefined
    return token === undefined ? [] : [token.reveal()]
  })
}

describe('a token that was brought along', () => {
  it('leaves the pair of a sign-in its place that was saved late', async () => {
    const bench = await aWalletBench()
    await signInUnsaved(bench)
    await bench.settle()
    const signedIn = await theOnly(bench)
    const live = tokensOf(bench, signedIn)
    const id = await bring(bench, fromMail)
    expect(tokensOf(bench, id)).toEqual(fromMail)
    expect(tokensOf(bench, signedIn)).toEqual(live)
  })

  it('is saved after the pair of a sign-in that was in memory only', async () => {
    const bench = await aWalletBench()
    await signInUnsaved(bench)
    const id = await bring(bench, fromMail)
    await bench.settle()
    expect(tokensOf(bench, id)).toEqual(fromMail)
    expect((await bench.wallet.state()).profiles).toHaveLength(2)
    expect(refreshTokens(bench)).toHaveLength(2)
  })

  it('for another app leaves the profile of the sign-in as it is', async () => {
    const bench = await aWalletBench()
    const signedIn = await signInUnregistered(bench)
    const live = tokensOf(bench, signedIn)
    await choose(bench.wallet, otherApp)
    const id = await bring(bench, fromMail)
    expect(id).not.toBe(signedIn)
    expect(tokensOf(bench, signedIn)).toEqual(live)
  })
})

describe('a wizard that goes on with another app', () => {
  it('opens a sign-in of its own, and goes back to what there is for the first', async () => {
    const bench = await aWalletBench()
    const first = await signInUnregistered(bench)
    const live = tokensOf(bench, first)
    expect(bench.orders).toHaveLength(1)
    await choose(bench.wallet, otherApp)
    bench.whileOpen = () => Promise.reject(new WalletError('sign-in-cancelled'))
    const other = bench.wallet.signInDraft({ staysSignedIn: false })
    await expect(other).rejects.toMatchObject({ code: 'sign-in-cancelled' })
    expect(bench.orders).toHaveLength(2)
    await choose(bench.wallet, { apiKey: clientId, apiSecret: clientSecret })
    expect((await bench.wallet.signInDraft({ staysSignedIn: false })).id).toBe(first)
    expect(bench.orders).toHaveLength(2)
    expect(tokensOf(bench, first)).toEqual(live)
  })
})

describe('the access token of a deleted profile', () => {
  it('brings its refresh token along, and the deleted profile no second of it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const live = tokensOf(bench, id)
    await bench.wallet.remove(id)
    await begin(bench)
    const again = await bring(bench, { access: live.access, refresh: '' })
    await bench.wallet.restore(id)
    expect(tokensOf(bench, again)).toEqual(live)
    expect(refreshTokens(bench)).toEqual([live.refresh])
    await bench.wallet.renew(again)
    expect(tokensOf(bench, again).refresh).not.toBe(live.refresh)
  })

  it('does the same from a table', async () => {
    const bench = await aWalletBench()
    const id = await importRow(bench, 'access-token-1,refresh-token-1')
    await bench.wallet.remove(id)
    const again = await importRow(bench, 'access-token-1,')
    expect(tokensOf(bench, again).refresh).toBe('refresh-token-1')
    await bench.wallet.restore(id)
    expect(refreshTokens(bench)).toEqual(['refresh-token-1'])
  })

  it('leaves it its refresh token where another key is said to be its own', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const live = tokensOf(bench, id)
    await bench.wallet.remove(id)
    await begin(bench, otherApp)
    await bring(bench, { access: live.access, refresh: '' })
    await bench.wallet.restore(id)
    expect(tokensOf(bench, id)).toEqual(live)
  })
})

async function importRow({ wallet }: WalletBench, tokens: string): Promise<ProfileId> {
  const names = 'name,api key,api secret,callback url,environment,access token,refresh token'
  const row = `C,key-1-of-tests,secret-1,https://a.example/,prod2,${tokens}`
  const { id } = await wallet.importText(`${names}\n${row}`)
  const { profileIds } = await wallet.confirmImport({ id, places: [0], holder: 'wallet' })
  return profileIds[0] ?? ('none' as ProfileId)
}

describe('a pair that moves out of the trash', () => {
  it('takes the doubt about its last use along: the access token is asked first', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const live = tokensOf(bench, id)
    const network = losesTheAnswer(bench)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'answer-lost' })
    network.isOffline = false
    await bench.wallet.remove(id)
    await begin(bench)
    const again = await bring(bench, live)
    network.asked.length = 0
    await expect(bench.wallet.renew(again)).rejects.toMatchObject({ code: 'refresh-lost' })
    expect(network.asked[0]).not.toContain('/oauth/token')
    expect(intentsOf(bench)).toEqual([])
  })

  it('keeps its copies and the tool that renews it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const live = tokensOf(bench, id)
    await bench.wallet.copyToken(id)
    await bench.wallet.leaveToOtherTool(id)
    await bench.wallet.remove(id)
    await begin(bench)
    const again = await bring(bench, live)
    const record = bench.vault.get(again)
    if (record?.kind !== 'profile') throw new Error('no such profile')
    expect(record.profile.holder).toBe('other-tool')
    expect(copiesOf(record.profile)).toHaveLength(1)
  })
})

function intentsOf({ vault }: WalletBench) {
  return vault.all().filter(({ kind }) => kind === 'intent')
}

/** The first token request arrives, its answer does not; from then on nothing gets through. */
function losesTheAnswer(bench: WalletBench) {
  const plain = bench.send
  let isLost = false
  const network = { isOffline: false, asked: [] as string[] }
  bench.send = async (request) => {
    if (network.isOffline) throw new WalletError('offline')
    network.asked.push(request.url)
    const answer = await plain(request)
    if (isLost) return answer
    isLost = true
    network.isOffline = true
    throw new WalletError('answer-lost')
  }
  return network
}

describe('a profile that is deleted while its token is renewed', () => {
  it('is deleted with the new pair, and the one before is not sent again by another profile', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const live = tokensOf(bench, id)
    const gate = holdsTokens(bench)
    const renewing = bench.wallet.renew(id)
    await gate.reached
    const order: string[] = []
    const removing = bench.wallet.remove(id).then(() => order.push('removed'))
    const renewed = renewing.then(() => order.push('renewed'))
    gate.open()
    await Promise.all([removing, renewed])
    expect(order).toEqual(['renewed', 'removed'])
    expect(tokensOf(bench, id).refresh).not.toBe(live.refresh)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'profile-missing' })
    await begin(bench)
    const again = await bring(bench, live)
    bench.send = () => Promise.reject(new Error('nothing may be sent'))
    await expect(bench.wallet.renew(again)).rejects.toMatchObject({ code: 'refresh-overtaken' })
    expect(refreshTokens(bench)).toContain(live.refresh)
  })
})

function holdsTokens(bench: WalletBench) {
  const plain: Send = bench.send
  let reach = (): void => undefined
  let open = (): void => undefined
  const reached = new Promise<void>((resolve) => (reach = resolve))
  const gate = new Promise<void>((resolve) => (open = resolve))
  bench.send = async (request) => {
    const answer = await plain(request)
    if (request.url.includes('/oauth/token')) {
      reach()
      await gate
    }
    return answer
  }
  return { reached, open }
}
