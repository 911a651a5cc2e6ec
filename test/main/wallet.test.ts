import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { dayMs } from '../helpers/builders'
import { askMe, refresh } from '../helpers/practice'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

function countPosts(bench: WalletBench): () => number {
  let sent = 0
  bench.beforeSend = ({ method }) => {
    if (method === 'POST') sent += 1
  }
  return () => sent
}

const fresh = { staysSignedIn: false }

describe('the main job', () => {
  it('ends in a saved profile that says whose token it is', async () => {
    const bench = await aWalletBench()
    const profile = await signInWithPractice(bench)
    const { profiles } = await bench.wallet.state()
    expect(profiles).toHaveLength(1)
    expect(profiles[0]).toMatchObject({
      id: profile.id,
      name: 'Practice prod2',
      environment: 'prod2',
      hasToken: true,
      hasRefreshToken: true,
      identity: { user: 'Ada Analyst' },
    })
    expect(profiles[0]?.expiresAt).toBe((profile.obtainedAt ?? 0) + 2591999_000)
    expect((await askMe(bench.base, tokensOf(bench, profile.id).access)).status).toBe(200)
  })

  it('proposes the client’s name: the one this customer has elsewhere in the wallet', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    expect(first.client).toBe('Customer 66000000')
    await bench.wallet.rename(first.id, { name: first.name, client: 'Acme', stage: 'production' })
    expect((await signInWithPractice(bench)).client).toBe('Acme')
  })

  it('has the token in the vault before anyone hears of the profile', async () => {
    const bench = await aWalletBench()
    await signInWithPractice(bench)
    const first = bench.announced.find((state) => state.profiles.length > 0)
    const id = first?.profiles[0]?.id
    expect(id).toBeDefined()
    expect(tokensOf(bench, id as ProfileId).access).not.toBe('')
  })

  it('never announces a secret', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await bench.wallet.renew(id)
    const told = JSON.stringify(bench.announced)
    const { access, refresh: renewing } = tokensOf(bench, id)
    for (const secret of [
      access,
      renewing,
      provider.example.clientSecret,
      provider.example.clientId,
    ]) {
      expect(told).not.toContain(secret)
    }
  })

  it('keeps the draft after a sign-in that failed', async () => {
    const bench = await aWalletBench()
    bench.walk = { deny: true }
    await expect(signInWithPractice(bench)).rejects.toThrow(code('sign-in-denied'))
    bench.walk = {}
    expect((await bench.wallet.signInDraft(fresh)).hasToken).toBe(true)
  })

  it('holds a token it cannot save, and saves it when it can', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    const saves = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    expect(saves.refused()).toBeGreaterThan(0)
    expect(tokensOf(bench, id)).toEqual(before)
    saves.allow()
    const sent = countPosts(bench)
    // The next renewal saves what is held, and that is the renewal that was asked for.
    await bench.wallet.renew(id)
    expect(sent()).toBe(0)
    expect(tokensOf(bench, id)).not.toEqual(before)
    expect((await askMe(bench.base, tokensOf(bench, id).access)).status).toBe(200)
  })
})

describe('tokens that could not be saved', () => {
  it('are counted while they exist in memory only, and saved as soon as it works', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    expect(await bench.settle()).toBe(1)
    allow()
    bench.clock.advance(10_000)
    await expect.poll(() => tokensOf(bench, id)).not.toEqual(before)
    expect(await bench.settle()).toBe(0)
    expect((await askMe(bench.base, tokensOf(bench, id).access)).status).toBe(200)
  })

  it('of a new profile are kept as well', async () => {
    const bench = await aWalletBench()
    const { allow } = refuseProfiles(bench)
    await expect(signInWithPractice(bench)).rejects.toThrow(code('token-not-saved'))
    allow()
    // Trying again saves the tokens that are there: a second sign-in would kill them and add a profile.
    const saved = await bench.wallet.signInDraft(fresh)
    const { profiles } = await bench.wallet.state()
    expect(profiles.map(({ id }) => id)).toEqual([saved.id])
    expect((await askMe(bench.base, tokensOf(bench, saved.id).access)).status).toBe(200)
  })

  it('are saved by trying again, without another sign-in', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    const again = () => bench.wallet.signInAgain(id, 'same-person')
    await expect(again()).rejects.toThrow(code('token-not-saved'))
    await expect(again()).rejects.toThrow()
    allow()
    await again()
    expect(bench.orders).toHaveLength(2)
    expect((await askMe(bench.base, tokensOf(bench, id).access)).status).toBe(200)
  })

  it('never replace newer ones', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    allow()
    await bench.wallet.signInAgain(id, 'someone-else')
    const newest = tokensOf(bench, id)
    bench.clock.advance(10_000)
    await bench.settle()
    expect(tokensOf(bench, id)).toEqual(newest)
    expect((await askMe(bench.base, newest.access)).status).toBe(200)
  })

  it('are waited for: settling ends after the requests under way', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    void bench.wallet.renew(id)
    expect(await bench.settle()).toBe(0)
    expect(tokensOf(bench, id)).not.toEqual(before)
  })
})

describe('renewing', () => {
  it('leaves the live pair in the wallet when sign-ins and renewals with one key overlap', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await Promise.all([
      bench.wallet.renew(id),
      bench.wallet.signInAgain(id, 'same-person'),
      bench.wallet.renew(id),
    ])
    const { access, refresh: renewing } = tokensOf(bench, id)
    expect((await askMe(bench.base, access)).status).toBe(200)
    expect((await refresh(bench.base, renewing)).status).toBe(200)
  })

  it('rotates both tokens and saves them before it answers', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    bench.clock.advance(dayMs)
    const renewed = await bench.wallet.renew(id)
    const after = tokensOf(bench, id)
    expect(after.access).not.toBe(before.access)
    expect(after.refresh).not.toBe(before.refresh)
    expect(renewed.obtainedAt).toBe(bench.clock.now())
    expect((await askMe(bench.base, after.access)).status).toBe(200)
    expect((await refresh(bench.base, before.refresh)).status).toBe(400)
  })

  it('takes the lifetime as a number and as text', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    for (const expiresInForm of ['text', 'number'] as const) {
      await bench.practice.setSwitches({ expiresInForm, expiresInSeconds: 28799 })
      const renewed = await bench.wallet.renew(id)
      expect(renewed.expiresAt).toBe(bench.clock.now() + 28799_000)
    }
  })

  it('is tried afresh after a failure that came before anything was sent', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const get = bench.vault.get.bind(bench.vault)
    Object.assign(bench.vault, {
      get: () => {
        throw new WalletError('vault-locked')
      },
    })
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('vault-locked'))
    Object.assign(bench.vault, { get })
    expect((await bench.wallet.renew(id)).hasToken).toBe(true)
  })

  it('sends one request for many callers at once', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    let sent = 0
    bench.beforeSend = (request) => {
      if (request.method === 'POST') sent += 1
    }
    const renewed = await Promise.all(Array.from({ length: 50 }, () => bench.wallet.renew(id)))
    expect(sent).toBe(1)
    expect(new Set(renewed.map(({ obtainedAt }) => obtainedAt)).size).toBe(1)
  })

  it('keeps every token when it fails, whatever the failure', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    const faults: readonly (readonly [
      Parameters<typeof bench.practice.setFault>[0]['fault'],
      ErrorCode,
    ])[] = [
      [{ type: 'server-error', status: 503 }, 'server-error'],
      [{ type: 'over-rate-403' }, 'over-rate'],
      [{ type: 'over-rate-429', retryAfterSeconds: 60 }, 'over-rate'],
      [{ type: 'wrong-environment' }, 'wrong-environment'],
      [{ type: 'developer-inactive' }, 'developer-inactive'],
    ]
    for (const [fault, expected] of faults) {
      await bench.practice.setFault({ until: 'once', endpoint: 'token', fault } as never)
      await expect(bench.wallet.renew(id)).rejects.toThrow(code(expected))
      expect(tokensOf(bench, id)).toEqual(before)
    }
    bench.beforeSend = () => {
      throw new WalletError('offline')
    }
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('offline'))
    expect(tokensOf(bench, id)).toEqual(before)
    expect(
      (await bench.wallet.history(id)).filter(({ type }) => type === 'renewal-failed'),
    ).toHaveLength(6)
    bench.beforeSend = () => undefined
    expect((await bench.wallet.renew(id)).hasToken).toBe(true)
  })

  it('asks for a sign-in when the provider refuses the refresh token, and still keeps it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    expect((await refresh(bench.base, before.refresh)).status).toBe(200)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('refresh-refused'))
    expect(tokensOf(bench, id)).toEqual(before)
    const [summary] = (await bench.wallet.state()).profiles
    expect(summary?.needsSignIn?.cause).toBe('refresh-refused')
    const again = await bench.wallet.signInAgain(id, 'same-person')
    expect(again.needsSignIn).toBeUndefined()
    expect((await askMe(bench.base, tokensOf(bench, id).access)).status).toBe(200)
  })
})

describe('profiles', () => {
  it('tell whose token a second sign-in with the same key may stop', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    await bench.wallet.startDraft()
    await bench.wallet.chooseEnvironment({
      providerId: 'practice',
      environment: 'prod2',
      apiAddress: provider.apiAddresses[0],
      ...usualSignIn,
    })
    const draft = await bench.wallet.chooseKeys({
      type: 'existing',
      credentialId: first.credentialId,
    })
    expect(draft.sharesKeyWith).toEqual([first.name])
    const second = await bench.wallet.signInDraft(fresh)
    expect(second.sharesKeyWith).toEqual([first.name])
    expect(second.name).toBe('Practice prod2 (2)')
  })

  it('are duplicated without their tokens: those belong to the first', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const copy = await bench.wallet.duplicate(first.id)
    expect(copy).toMatchObject({
      name: 'Practice prod2 copy',
      hasToken: false,
      hasRefreshToken: false,
    })
    await expect(bench.wallet.renew(copy.id)).rejects.toThrow(code('no-token'))
  })

  it('are duplicated as this wallet’s own, though another tool renews the first', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await bench.wallet.copyExport({
      profileId: id,
      exporterId: 'dotenv',
      includeRefreshToken: true,
      leavesRenewing: true,
    })
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
    expect((await bench.wallet.duplicate(id)).holder).toBe('wallet')
  })

  it('come back from the trash with their tokens', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    await bench.wallet.remove(id)
    expect((await bench.wallet.state()).profiles).toEqual([])
    await bench.wallet.restore(id)
    expect((await bench.wallet.state()).profiles).toHaveLength(1)
    expect(tokensOf(bench, id)).toEqual(before)
  })

  it('keep a name, and refuse none', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const named = await bench.wallet.rename(id, { name: ' Acme ', client: ' A ', stage: 'sandbox' })
    expect(named).toMatchObject({ name: 'Acme', client: 'A', stage: 'sandbox' })
    const nameless = { name: '  ', client: '', stage: 'sandbox' } as const
    await expect(bench.wallet.rename(id, nameless)).rejects.toThrow(code('name-missing'))
  })

  it('come back from the trash with the keys they had, whatever was edited meanwhile', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const copy = await bench.wallet.duplicate(first.id)
    await bench.wallet.remove(first.id)
    const keys = {
      ...usualSignIn,
      apiKey: 'k'.repeat(24),
      apiSecret: 's'.repeat(64),
      redirectUri: 'https://a.example',
    }
    await bench.wallet.editKeys(copy.id, keys)
    await bench.wallet.restore(first.id)
    expect((await bench.wallet.renew(first.id)).hasToken).toBe(true)
  })

  it('get keys of their own when the keys they share are edited', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const copy = await bench.wallet.duplicate(first.id)
    const redirectUri = 'https://practice.example/other'
    const edited = await bench.wallet.editKeys(copy.id, { ...usualSignIn, redirectUri })
    expect(edited.redirectUri).toBe(redirectUri)
    const unchanged = (await bench.wallet.state()).profiles.find(({ id }) => id === first.id)
    expect(unchanged?.redirectUri).toBe(provider.example.redirectUri)
  })
})
