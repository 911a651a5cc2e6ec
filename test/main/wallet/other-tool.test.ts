import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { Secret } from '#core/secret'
import {
  pairInConf,
  renewElsewhere,
  savedByEasySettings,
  type PlainPair,
} from '../../helpers/other-tool'
import { dayMs } from '../../helpers/builders'
import { aFakeCipher } from '../../helpers/fake-cipher'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const path = '/exports/Sprinklr.conf'

interface Scene {
  readonly bench: WalletBench
  readonly id: ProfileId
}

/** A `Sprinklr.conf` that is kept up to date, with what is needed to renew. */
async function aLinkedConf(bench?: WalletBench): Promise<Scene> {
  const made = bench ?? (await aWalletBench())
  const { id } = await signInWithPractice(made)
  await link(made, id, path)
  return { bench: made, id }
}

async function link(bench: WalletBench, profileId: ProfileId, to: string): Promise<void> {
  bench.saveTo = to
  await bench.wallet.saveExport({
    profileId,
    exporterId: 'sprinklr-conf',
    includeRefreshToken: true,
    keepUpToDate: true,
  })
}

const content = ({ saved }: WalletBench, of = path): string => saved.get(of) ?? ''

function write(bench: WalletBench, pair: PlainPair, of = path): void {
  bench.saved.set(of, savedByEasySettings(content(bench, of), pair))
}

/** The other tool renews with what stands in the file, and writes what it gets. */
async function otherToolRenews(bench: WalletBench): Promise<PlainPair> {
  const pair = await renewElsewhere(bench.base, pairInConf(content(bench)).refresh)
  write(bench, pair)
  return pair
}

async function summaryOf({ wallet }: WalletBench, id: ProfileId) {
  const found = (await wallet.state()).profiles.find((one) => one.id === id)
  if (found === undefined) throw new Error('no such profile')
  return found
}

async function look({ wallet }: WalletBench): Promise<void> {
  const [file] = (await wallet.state()).linkedFiles
  if (file !== undefined) await wallet.checkLinkedFile(file.id)
}

/** What the person is asked about now. */
async function question(bench: WalletBench, id: ProfileId): Promise<number> {
  return (await summaryOf(bench, id)).otherPair?.foundAt ?? Number.NaN
}

const stateOf = async ({ wallet }: WalletBench) => (await wallet.state()).linkedFiles[0]?.state.type

const tokenRequests = async ({ practice }: WalletBench) => (await practice.counters()).token

describe('tokens that another tool has renewed and written into a linked file', () => {
  it('are asked about before anything is renewed, and nothing is sent meanwhile', async () => {
    const { bench, id } = await aLinkedConf()
    const theirs = await otherToolRenews(bench)
    const sent = await tokenRequests(bench)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'other-tool-renewed' })
    expect(await tokenRequests(bench)).toBe(sent)
    expect((await summaryOf(bench, id)).otherPair).toMatchObject({ path, hasEnd: false })
    expect(await stateOf(bench)).toBe('other-pair')
    expect(pairInConf(content(bench))).toEqual(theirs)
  })

  it('take the place of the wallet’s once they are found to work, and are renewed with one request', async () => {
    const { bench, id } = await aLinkedConf()
    const before = tokensOf(bench, id)
    await bench.wallet.check(id)
    const theirs = await otherToolRenews(bench)
    await look(bench)
    await bench.wallet.useOtherPair(id, await question(bench, id))
    expect(tokensOf(bench, id)).toEqual(theirs)
    expect(await summaryOf(bench, id)).toMatchObject({ holder: 'wallet' })
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    expect((await bench.wallet.history(id)).map(({ type }) => type)).toContain('adopted')
    expect(await stateOf(bench)).toBe('ok')
    expect(JSON.stringify(bench.vault.get(id))).not.toContain(before.refresh)

    const sent = await tokenRequests(bench)
    await bench.wallet.renew(id)
    expect(await tokenRequests(bench)).toBe(sent + 1)
    expect(pairInConf(content(bench))).toEqual(tokensOf(bench, id))
  })

  it('go into the other linked files of the profile too', async () => {
    const { bench, id } = await aLinkedConf()
    await link(bench, id, '/exports/second.conf')
    const theirs = await otherToolRenews(bench)
    await look(bench)
    await bench.wallet.useOtherPair(id, await question(bench, id))
    expect(pairInConf(content(bench, '/exports/second.conf'))).toEqual(theirs)
  })

  it('are left aside where the person keeps the wallet’s own, and kept until a renewal has worked', async () => {
    const { bench, id } = await aLinkedConf()
    const own = tokensOf(bench, id)
    const invented = { access: 'another-access-token-0001', refresh: 'another-refresh-token-0001' }
    write(bench, invented)
    await look(bench)
    await bench.wallet.keepOwnPair(id, await question(bench, id))
    expect(pairInConf(content(bench))).toEqual(own)
    expect(await stateOf(bench)).toBe('ok')
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    expect(foundPairs(bench, id)).toEqual([invented])

    write(bench, invented)
    await look(bench)
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    expect(await stateOf(bench)).toBe('edited')

    await bench.wallet.renew(id)
    expect(foundPairs(bench, id)).toEqual([])
  })

  it('are offered once more where the wallet’s own turn out to be used up', async () => {
    const { bench, id } = await aLinkedConf()
    const theirs = await otherToolRenews(bench)
    await look(bench)
    await bench.wallet.keepOwnPair(id, await question(bench, id))
    bench.clock.advance(1_000)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'refresh-handed-out' })
    expect((await summaryOf(bench, id)).otherPair).toMatchObject({ isAgain: true })
    await bench.wallet.useOtherPair(id, await question(bench, id))
    expect(tokensOf(bench, id)).toEqual(theirs)
    expect((await summaryOf(bench, id)).needsSignIn).toBeUndefined()
  })

  it('are no answer any more where others were written since the question', async () => {
    const { bench, id } = await aLinkedConf()
    await otherToolRenews(bench)
    await look(bench)
    const asked = await question(bench, id)
    const newest = await otherToolRenews(bench)
    for (const answer of ['useOtherPair', 'keepOwnPair'] as const) {
      await expect(bench.wallet[answer](id, asked)).rejects.toMatchObject({
        code: 'other-pair-changed',
      })
    }
    expect(pairInConf(content(bench))).toEqual(newest)
    await bench.wallet.useOtherPair(id, await question(bench, id))
    expect(tokensOf(bench, id)).toEqual(newest)
  })

  it('stay a question, and stay kept, while the provider cannot be asked', async () => {
    const { bench, id } = await aLinkedConf()
    const own = tokensOf(bench, id)
    const theirs = await otherToolRenews(bench)
    await look(bench)
    const asked = await question(bench, id)
    const { send } = bench
    bench.send = () => Promise.reject(new WalletError('offline'))
    await expect(bench.wallet.useOtherPair(id, asked)).rejects.toMatchObject({ code: 'offline' })
    expect(tokensOf(bench, id)).toEqual(own)
    expect(pairInConf(content(bench))).toEqual(theirs)
    expect(await question(bench, id)).toBe(asked)
    bench.send = send
    await bench.wallet.useOtherPair(id, asked)
    expect(tokensOf(bench, id)).toEqual(theirs)
  })

  it('are not taken over where the provider refuses them', async () => {
    const { bench, id } = await aLinkedConf()
    const own = tokensOf(bench, id)
    write(bench, { access: 'invented-access-token-1', refresh: 'invented-refresh-token-1' })
    await look(bench)
    await expect(bench.wallet.useOtherPair(id, await question(bench, id))).rejects.toMatchObject({
      code: 'other-pair-refused',
    })
    expect(tokensOf(bench, id)).toEqual(own)
    expect((await summaryOf(bench, id)).otherPair).toBeDefined()
  })

  it('of another user are refused, and it is said whose they are', async () => {
    const { bench, id } = await aLinkedConf()
    await bench.wallet.check(id)
    const own = tokensOf(bench, id)
    // Somebody else signs in with the same key, and their tool writes the file.
    bench.walk = { user: 'Bea Builder' }
    const other = await signInWithPractice(bench)
    const theirs = await renewElsewhere(bench.base, tokensOf(bench, other.id).refresh)
    write(bench, theirs)
    await look(bench)
    await expect(bench.wallet.useOtherPair(id, await question(bench, id))).rejects.toMatchObject({
      code: 'other-pair-foreign',
      facts: { differs: 'user', theirs: expect.stringMatching(/bea/i) as string },
    })
    expect(tokensOf(bench, id)).toEqual(own)
  })

  it('of another environment are refused before they could be used there', async () => {
    const { bench, id } = await aLinkedConf()
    await otherToolRenews(bench)
    bench.saved.set(path, content(bench).replace(/^path=.*$/m, 'path=prod7'))
    await look(bench)
    await expect(bench.wallet.useOtherPair(id, await question(bench, id))).rejects.toMatchObject({
      code: 'other-pair-foreign',
      facts: { differs: 'environment' },
    })
  })

  it('are kept before they are written over by hand', async () => {
    const { bench, id } = await aLinkedConf()
    const theirs = await otherToolRenews(bench)
    const [file] = (await bench.wallet.state()).linkedFiles
    if (file === undefined) throw new Error('no file is kept up to date')
    await bench.wallet.updateLinkedFile(file.id, { overwrites: true })
    expect(pairInConf(content(bench))).toEqual(tokensOf(bench, id))
    expect(foundPairs(bench, id)).toEqual([theirs])
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
  })

  it('are not written over where they come while the wallet writes its own', async () => {
    const { bench, id } = await aLinkedConf()
    const theirs = { access: 'another-access-token-0001', refresh: 'another-refresh-token-0001' }
    const { linkedFileStore } = bench
    bench.linkedFileStore = {
      ...linkedFileStore,
      replaceAll: () => {
        write(bench, theirs)
        return Promise.reject(new WalletError('linked-file-edited'))
      },
    }
    await bench.wallet.renew(id)
    bench.linkedFileStore = linkedFileStore
    expect(pairInConf(content(bench))).toEqual(theirs)
    expect(foundPairs(bench, id)).toEqual([theirs])
    expect(await stateOf(bench)).toBe('other-pair')
  })

  it('are no question where the other tool renews from now on', async () => {
    const { bench, id } = await aLinkedConf()
    const theirs = await otherToolRenews(bench)
    await look(bench)
    await bench.wallet.leaveToOtherTool(id)
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    expect(foundPairs(bench, id)).toEqual([theirs])
    expect(pairInConf(content(bench))).toEqual(theirs)
  })

  it('are asked about again after a crash between question and answer', async () => {
    const cipher = aFakeCipher()
    const { bench, id } = await aLinkedConf(await aWalletBench(cipher))
    const theirs = await otherToolRenews(bench)
    await look(bench)
    const again = await aWalletBench(cipher, bench)
    again.saved.set(path, content(bench))
    await again.wallet.useOtherPair(id, await question(again, id))
    expect(tokensOf(again, id)).toEqual(theirs)
  })
})

describe('a renewal by the clock', () => {
  /** Its time has come; `isOver` is asked while seconds pass. */
  async function whenDue(bench: WalletBench, isOver: () => Promise<boolean>): Promise<void> {
    bench.clock.advance(20 * dayMs)
    bench.clock.advance(15_000)
    await expect
      .poll(() => {
        bench.clock.advance(1_000)
        return isOver()
      })
      .toBe(true)
    for (let second = 0; second < 60; second += 1) {
      bench.clock.advance(1_000)
      await setImmediate()
    }
    bench.rest()
    await bench.settle()
  }

  const isAsked = async (bench: WalletBench, id: ProfileId): Promise<boolean> =>
    !Number.isNaN(await question(bench, id)) && bench.notified.has('other-tool-renewed')

  it('waits for the answer, and the person is told', async () => {
    const { bench, id } = await aLinkedConf()
    await otherToolRenews(bench)
    const sent = await tokenRequests(bench)
    bench.start()
    await whenDue(bench, () => isAsked(bench, id))
    expect(await tokenRequests(bench)).toBe(sent)
    expect((await summaryOf(bench, id)).needsSignIn).toBeUndefined()
  })

  it('looks into the file right before it sends anything', async () => {
    const { bench, id } = await aLinkedConf()
    bench.start()
    await look(bench)
    await otherToolRenews(bench)
    const sent = await tokenRequests(bench)
    await whenDue(bench, () => isAsked(bench, id))
    expect(await tokenRequests(bench)).toBe(sent)
  })

  it('comes as ever where nobody has renewed', async () => {
    const { bench, id } = await aLinkedConf()
    const sent = await tokenRequests(bench)
    bench.start()
    await whenDue(bench, async () => (await tokenRequests(bench)) > sent)
    expect(await tokenRequests(bench)).toBe(sent + 1)
    expect(pairInConf(content(bench))).toEqual(tokensOf(bench, id))
  })
})

describe('what is no news in a linked file', () => {
  it('is an older pair of the wallet’s own', async () => {
    const { bench, id } = await aLinkedConf()
    const old = content(bench)
    await bench.wallet.renew(id)
    bench.saved.set(path, `${old}# restored from a backup\n`)
    await look(bench)
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    await bench.wallet.renew(id)
  })

  it('is the pair from before a sign-in', async () => {
    const { bench, id } = await aLinkedConf()
    const old = content(bench)
    await bench.wallet.signInAgain(id, 'same-person')
    bench.saved.set(path, old.replace('# ', '#  '))
    await look(bench)
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
  })

  it('is a pair of another app', async () => {
    const { bench, id } = await aLinkedConf()
    write(bench, { access: 'another-access-token-0001', refresh: 'another-refresh-token-0001' })
    bench.saved.set(path, content(bench).replace(/^key=.*$/m, 'key=another-api-key-0001'))
    await look(bench)
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    expect(await stateOf(bench)).toBe('edited')
  })

  it('is a change by hand of one token alone', async () => {
    const { bench, id } = await aLinkedConf()
    write(bench, { ...tokensOf(bench, id), refresh: 'typed-by-hand-0001' })
    await look(bench)
    expect((await summaryOf(bench, id)).otherPair).toBeUndefined()
    expect(await stateOf(bench)).toBe('edited')
    await bench.wallet.renew(id)
  })
})

function foundPairs({ vault }: WalletBench, id: ProfileId): readonly PlainPair[] {
  const record = vault.get(id)
  if (record?.kind !== 'profile') throw new Error('no such profile')
  const plain = (one: Secret | undefined): string => one?.reveal() ?? ''
  return (record.profile.foundPairs ?? []).map(({ tokenSet }) => ({
    access: plain(tokenSet.accessToken),
    refresh: plain(tokenSet.refreshToken),
  }))
}
