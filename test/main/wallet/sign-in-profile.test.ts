import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { createIdentityCheck } from '../../../main/profiles/identity-check'
import { createProfileBook } from '../../../main/profiles/profile-book'
import { profilesThatStay } from '../../../main/profiles/staying'
import { aFakeCipher } from '../../helpers/fake-cipher'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  type WalletBench,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error
const on = { staysSignedIn: true }
const off = { staysSignedIn: false }

const unmarked = { rehearsal: 'state-missing' } as const

/** Waits for the question about the mark and answers it. How often was it asked by then? */
async function answerAboutMark(
  bench: WalletBench,
  run: Promise<unknown>,
  isMine: boolean,
): Promise<void> {
  run.catch(() => undefined)
  await expect.poll(() => bench.progress.at(-1)?.type).toBe('asking-about-mark')
  await bench.wallet.answerAboutMark(isMine)
}

const timesAsked = ({ progress }: WalletBench): number =>
  progress.filter(({ type }) => type === 'asking-about-mark').length

const agreements = ({ vault }: WalletBench): readonly string[] =>
  vault
    .all()
    .flatMap((record) =>
      record.kind === 'credential' && record.credential.acceptsUnmarked === true
        ? [record.credential.environment]
        : [],
    )

const tokenRequests = async ({ practice }: WalletBench): Promise<number> =>
  (await practice.counters()).token

/** A second app of the practice, in an environment of its own. */
async function signInElsewhere(bench: WalletBench): Promise<ProfileSummary> {
  const keys = { apiKey: 'an-app-of-prod0', apiSecret: 'its-secret' }
  const redirectUri = provider.example.redirectUri
  await bench.practice.registerApp({
    clientId: keys.apiKey,
    clientSecret: keys.apiSecret,
    redirectUri,
    environment: 'prod0',
    description: '',
  })
  await bench.wallet.startDraft()
  await bench.wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: 'practice',
    environment: 'prod0',
    apiAddress: provider.apiAddresses[0],
  })
  await bench.wallet.chooseKeys({ type: 'new', ...keys, redirectUri })
  return bench.wallet.signInDraft(off)
}

describe('an answer without a mark', () => {
  it('is asked about once per environment, whichever profile and keys come next', async () => {
    const bench = await aWalletBench()
    bench.walk = unmarked
    const run = signInWithPractice(bench)
    await answerAboutMark(bench, run, true)
    const first = await run
    expect(agreements(bench)).toEqual(['prod2'])
    await bench.wallet.signInAgain(first.id, 'same-person')
    await signInWithPractice(bench)
    expect(timesAsked(bench)).toBe(1)

    const elsewhere = signInElsewhere(bench)
    await answerAboutMark(bench, elsewhere, true)
    await elsewhere
    expect(timesAsked(bench)).toBe(2)
    expect(agreements(bench)).toEqual(['prod2', 'prod0'])
  })

  it('is agreed to for a profile that is there already, and stays so', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.walk = unmarked
    const run = bench.wallet.signInAgain(id, 'same-person')
    await answerAboutMark(bench, run, true)
    expect(await run).toMatchObject({ id, hasToken: true })
    expect(agreements(bench)).toEqual(['prod2'])
    await bench.wallet.editKeys(id, { ...usualSignIn, redirectUri: provider.example.redirectUri })
    await bench.wallet.signInAgain(id, 'same-person')
    expect(timesAsked(bench)).toBe(1)
  })

  it('that is declined leaves nothing behind: no token request, no agreement, no profile', async () => {
    const bench = await aWalletBench()
    bench.walk = unmarked
    const run = signInWithPractice(bench)
    await answerAboutMark(bench, run, false)
    await expect(run).rejects.toThrow(code('state-missing'))
    expect(await tokenRequests(bench)).toBe(0)
    expect(bench.vault.all()).toEqual([])
    const again = bench.wallet.signInDraft(off)
    await answerAboutMark(bench, again, true)
    await again
    expect(timesAsked(bench)).toBe(2)
  })

  it('whose code is refused is not agreed to', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.walk = unmarked
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'token',
      fault: { type: 'expired-code' },
    })
    const run = bench.wallet.signInAgain(id, 'same-person')
    await answerAboutMark(bench, run, true)
    await expect(run).rejects.toThrow(code('code-expired'))
    expect(agreements(bench)).toEqual([])
  })

  it('is agreed to together with tokens that could be saved only later', async () => {
    const bench = await aWalletBench()
    bench.walk = unmarked
    const { allow } = refuseProfiles(bench)
    const run = signInWithPractice(bench)
    await answerAboutMark(bench, run, true)
    await expect(run).rejects.toThrow(code('token-not-saved'))
    expect(agreements(bench)).toEqual([])
    allow()
    expect(await bench.settle()).toBe(0)
    expect(agreements(bench)).toEqual(['prod2'])
  })

  it('is not agreed to by an answer that came with its mark', async () => {
    const bench = await aWalletBench()
    await signInWithPractice(bench)
    expect(agreements(bench)).toEqual([])
    expect(timesAsked(bench)).toBe(0)
  })
})

const jars = ({ orders }: WalletBench) => orders.map(({ cookies }) => cookies)
const kept = (profileId: ProfileId, startsEmpty = false) => ({
  type: 'kept',
  profileId,
  startsEmpty,
})
const fresh = { type: 'fresh' }

describe('staying signed in', () => {
  it('is off unless asked for: every sign-in starts from nothing', async () => {
    const bench = await aWalletBench()
    const { id, staysSignedIn } = await signInWithPractice(bench)
    await bench.wallet.signInAgain(id, 'same-person')
    expect(staysSignedIn).toBe(false)
    expect(jars(bench)).toEqual([fresh, fresh])
    expect(profilesThatStay(bench.vault)).toEqual(new Set())
  })

  it('keeps a place of each profile’s own, from its first sign-in on', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench, on)
    const second = await signInWithPractice(bench, on)
    await bench.wallet.signInAgain(first.id, 'same-person')
    expect(jars(bench)).toEqual([kept(first.id), kept(second.id), kept(first.id)])
    expect(bench.forgotten).toEqual([])
    expect(profilesThatStay(bench.vault)).toEqual(new Set([first.id, second.id]))
  })

  it('leaves nothing of a first sign-in that failed, each time it fails', async () => {
    const bench = await aWalletBench()
    bench.walk = { deny: true }
    await expect(signInWithPractice(bench, on)).rejects.toThrow(code('sign-in-denied'))
    await expect(bench.wallet.signInDraft(on)).rejects.toThrow(code('sign-in-denied'))
    bench.walk = {}
    const { id } = await bench.wallet.signInDraft(on)
    expect(jars(bench)).toEqual([kept(id), kept(id), kept(id)])
    expect(bench.forgotten).toEqual([id, id])
  })

  it('tells why the sign-in failed, though what the page has kept cannot be deleted', async () => {
    const bench = await aWalletBench()
    bench.walk = { deny: true }
    bench.forgettingFails = true
    await expect(signInWithPractice(bench, on)).rejects.toThrow(code('sign-in-denied'))
  })

  it('is turned on for a profile that is there, and counts from the next sign-in', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    expect(await bench.wallet.staySignedIn(id, true)).toMatchObject(on)
    await bench.wallet.signInAgain(id, 'same-person')
    expect(jars(bench)).toEqual([fresh, kept(id)])
  })

  it('deletes what was kept before it says that it is off', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench, on)
    bench.forgettingFails = true
    await expect(bench.wallet.staySignedIn(id, false)).rejects.toThrow('cannot be deleted')
    expect((await bench.wallet.state()).profiles[0]).toMatchObject(on)
    bench.forgettingFails = false
    expect(await bench.wallet.staySignedIn(id, false)).toMatchObject(off)
    expect(bench.forgotten).toEqual([id])
    await bench.wallet.signInAgain(id, 'same-person')
    expect(jars(bench).at(-1)).toEqual(fresh)
  })

  it('starts from nothing for someone else, and keeps their sign-in instead', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench, on)
    await bench.wallet.signInAgain(id, 'someone-else')
    expect(jars(bench)).toEqual([kept(id), kept(id, true)])
    expect(bench.forgotten).toEqual([])
  })

  it('keeps what was there while another sign-in is open', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench, on)
    bench.whileOpen = () =>
      expect(bench.wallet.signInAgain(id, 'someone-else')).rejects.toThrow(code('sign-in-busy'))
    await bench.wallet.signInAgain(id, 'same-person')
    expect(jars(bench)).toEqual([kept(id), kept(id)])
    expect(bench.forgotten).toEqual([])
  })

  it('does not keep a profile from being deleted', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench, on)
    bench.forgettingFails = true
    await bench.wallet.remove(id)
    expect((await bench.wallet.state()).profiles).toEqual([])
  })

  it('ends with the profile, and starts from nothing when it comes back', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench, on)
    await bench.wallet.remove(id)
    expect(bench.forgotten).toEqual([id])
    expect(profilesThatStay(bench.vault)).toEqual(new Set())
    expect(await bench.wallet.restore(id)).toMatchObject(on)
  })

  it.each([
    ['switched off', (bench: WalletBench, id: ProfileId) => bench.wallet.staySignedIn(id, false)],
    ['deleted', (bench: WalletBench, id: ProfileId) => bench.wallet.remove(id)],
  ])('leaves nothing when it is %s while the page is open', async (_what, change) => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench, on)
    bench.whileOpen = async () => {
      await change(bench, id)
    }
    await bench.wallet.signInAgain(id, 'same-person')
    expect(bench.forgotten).toEqual([id, id])
  })

  it('is not passed on to a duplicate', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench, on)
    expect(await bench.wallet.duplicate(first.id)).toMatchObject(off)
  })
})

describe('whose token it is', () => {
  const me = (request: { readonly method: string }): boolean => request.method === 'GET'

  it('is nobody’s who signed in before, when the provider cannot be asked', async () => {
    const bench = await aWalletBench()
    const { id, identity } = await signInWithPractice(bench)
    expect(identity?.user).toBe('Ada Analyst')
    bench.beforeSend = (request) => {
      if (me(request)) throw new WalletError('offline')
    }
    const again = await bench.wallet.signInAgain(id, 'someone-else')
    expect(again.identity).toBeUndefined()
  })

  it('stays known when the token is renewed', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    expect((await bench.wallet.renew(id)).identity?.user).toBe('Ada Analyst')
  })

  it('is not taken from an answer about the token before', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const check = createIdentityCheck({
      book: createProfileBook(bench.vault),
      clock: bench.clock,
      gauges: { note: () => undefined },
      send: async () => {
        // While the answer is on its way, somebody else signs in whom the provider cannot name.
        bench.beforeSend = (later) => {
          if (me(later)) throw new WalletError('offline')
        }
        await bench.wallet.signInAgain(id, 'someone-else')
        const body = JSON.stringify({ data: { name: 'Ada Analyst' } })
        return { status: 200, headers: {}, body }
      },
    })
    expect((await check(id)).user).toBe('Ada Analyst')
    expect((await bench.wallet.state()).profiles[0]?.identity).toBeUndefined()
  })
})

describe('the draft', () => {
  it('of a profile begun meanwhile outlives the end of the sign-in before', async () => {
    const bench = await aWalletBench()
    bench.whileOpen = async () => {
      await bench.wallet.startDraft()
      await bench.wallet.chooseEnvironment({
        ...usualSignIn,
        providerId: 'practice',
        environment: 'prod0',
        apiAddress: provider.apiAddresses[0],
      })
    }
    await signInWithPractice(bench)
    const { apiKey, apiSecret, redirectUri } = {
      apiKey: 'another-key',
      apiSecret: 'its-secret',
      redirectUri: provider.example.redirectUri,
    }
    const chosen = await bench.wallet.chooseKeys({ type: 'new', apiKey, apiSecret, redirectUri })
    expect(chosen.environment?.environment).toBe('prod0')
  })
})

describe('without a keyring', () => {
  const protections: readonly (readonly [string, (bench: WalletBench) => Promise<void>])[] = [
    ['a passphrase', ({ wallet }) => wallet.protectWithPassphrase('four words are enough')],
    ['memory alone', ({ wallet }) => wallet.keepInMemoryOnly()],
  ]

  it.each(protections)('nothing is kept with %s, whatever is asked for', async (_what, protect) => {
    const bench = await aWalletBench(aFakeCipher('missing'))
    await protect(bench)
    const { id, staysSignedIn } = await signInWithPractice(bench, on)
    expect(staysSignedIn).toBe(false)
    expect(await bench.wallet.staySignedIn(id, true)).toMatchObject(off)
    await bench.wallet.signInAgain(id, 'same-person')
    await bench.wallet.signInAgain(id, 'someone-else')
    expect(jars(bench)).toEqual([fresh, fresh, fresh])
    expect(profilesThatStay(bench.vault)).toEqual(new Set())
  })

  it('nobody knows whose sign-ins are kept while the wallet is closed', async () => {
    const bench = await aWalletBench(aFakeCipher('missing'))
    expect(profilesThatStay(bench.vault)).toBeUndefined()
  })
})
