import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { keptInTrashMs } from '#core/trash'
import { tickMs } from '../../../main/refresh/ticker'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const minuteMs = 60_000

async function aTrashedProfile(bench: WalletBench): Promise<ProfileId> {
  const { id } = await signInWithPractice(bench)
  await bench.wallet.remove(id)
  return id
}

const kindsIn = ({ vault }: WalletBench) => vault.all().map(({ kind }) => kind)
const trashIn = async ({ wallet }: WalletBench) => (await wallet.state()).trash

describe('a profile in the trash', () => {
  it('is shown with the day it is kept until, and in no list', async () => {
    const bench = await aWalletBench()
    const id = await aTrashedProfile(bench)
    const state = await bench.wallet.state()
    expect(state.profiles).toEqual([])
    expect(state.credentials).toEqual([])
    const at = bench.clock.now()
    expect(state.trash).toMatchObject([
      { id, deletedAt: at, keptUntil: at + keptInTrashMs, hasToken: true, linkedFiles: 0 },
    ])
  })

  it('comes back exactly as it was, and renews once', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await bench.wallet.rename(id, {
      name: 'Acme',
      client: 'A',
      stage: 'production',
      tags: ['emea'],
    })
    await bench.wallet.pin(id, true)
    const [before] = (await bench.wallet.state()).profiles
    const history = await bench.wallet.history(id)
    await bench.wallet.remove(id)
    bench.clock.advance(minuteMs)
    await bench.wallet.restore(id)
    const [after] = (await bench.wallet.state()).profiles
    expect(after).toEqual({ ...before, usedAt: bench.clock.now() })
    expect(await bench.wallet.history(id)).toEqual([
      ...history,
      { type: 'restored', at: bench.clock.now() },
    ])
    const { refresh } = tokensOf(bench, id)
    await bench.wallet.renew(id)
    expect(tokensOf(bench, id).refresh).not.toBe(refresh)
    expect(await trashIn(bench)).toEqual([])
  })

  it('outlives the end of the app, and says whose tokens have overtaken its own', async () => {
    const cipher = aFakeCipher()
    const before = await aWalletBench(cipher)
    const id = await aTrashedProfile(before)
    before.clock.advance(minuteMs)
    const newer = await signInWithPractice(before)
    await before.vault.close()
    const bench = await aWalletBench(cipher, before)
    expect(await trashIn(bench)).toMatchObject([{ id, overtakenBy: newer.name }])
  })
})

describe('thirty days later', () => {
  it('is deleted for good by the clock, with its keys and its files', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.saveTo = '/exports/Sprinklr.conf'
    await bench.wallet.saveExport({
      profileId: id,
      exporterId: 'sprinklr-conf',
      includeRefreshToken: false,
      keepUpToDate: true,
    })
    await bench.wallet.remove(id)
    expect(await trashIn(bench)).toMatchObject([{ linkedFiles: 1 }])
    bench.start()
    bench.clock.advance(keptInTrashMs - tickMs - 1)
    bench.clock.advance(tickMs)
    await bench.vault.reread()
    expect(await trashIn(bench)).toHaveLength(1)
    bench.clock.advance(tickMs)
    await vi.waitFor(() => expect(bench.announced.at(-1)?.trash).toEqual([]))
    expect(kindsIn(bench)).toEqual([])
    expect(bench.saved.has('/exports/Sprinklr.conf')).toBe(true)
    bench.rest()
  })

  it('is deleted at the next start, and is not back after another', async () => {
    const cipher = aFakeCipher()
    const before = await aWalletBench(cipher)
    await aTrashedProfile(before)
    await before.vault.close()
    before.clock.advance(keptInTrashMs)
    const bench = await aWalletBench(cipher, before)
    bench.start()
    await vi.waitFor(() => expect(kindsIn(bench)).toEqual([]))
    bench.rest()
    await bench.vault.close()
    expect(kindsIn(await aWalletBench(cipher, bench))).toEqual([])
  })

  it('is still whole when the disk fails in between, and goes at the next look', async () => {
    const cipher = aFakeCipher()
    const before = await aWalletBench(cipher)
    const id = await aTrashedProfile(before)
    await before.vault.close()
    const fs = aFaultyFileSystem()
    const bench = await aWalletBench(cipher, before, fs)
    const whole = kindsIn(bench)
    bench.clock.advance(keptInTrashMs)
    const log = join(bench.walletFolder, 'records.log')
    fs.restart(({ name, path }) => (path === log && name === 'write' ? { code: 'ENOSPC' } : 'none'))
    bench.start()
    await vi.waitFor(() => expect(fs.calls.some(({ name }) => name === 'write')).toBe(true))
    expect(kindsIn(bench)).toEqual(whole)
    expect(await trashIn(bench)).toMatchObject([{ id }])
    fs.restart()
    bench.clock.advance(tickMs)
    await vi.waitFor(() => expect(kindsIn(bench)).toEqual([]))
    bench.rest()
  })
})

describe('deleting for good', () => {
  it('leaves others the keys they share', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const copy = await bench.wallet.duplicate(first.id)
    await bench.wallet.remove(first.id)
    await bench.wallet.deleteForGood(first.id)
    expect(kindsIn(bench).toSorted()).toEqual(['credential', 'profile'])
    expect((await bench.wallet.signInAgain(copy.id, 'same-person')).hasToken).toBe(true)
  })

  it('takes nothing that was put back meanwhile', async () => {
    const bench = await aWalletBench()
    const id = await aTrashedProfile(bench)
    const restoring = bench.wallet.restore(id)
    const deleting = bench.wallet.deleteForGood(id)
    await expect(deleting).rejects.toMatchObject({ code: 'profile-missing' })
    await restoring
    expect((await bench.wallet.state()).profiles).toMatchObject([{ id }])
  })

  it('takes the whole trash, and the note of a renewal nobody has heard of', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const plain = bench.send
    bench.send = async (request) => {
      await plain(request)
      bench.send = () => Promise.reject(new WalletError('offline'))
      throw new WalletError('answer-lost')
    }
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'answer-lost' })
    await bench.wallet.remove(id)
    expect(kindsIn(bench)).toContain('intent')
    await bench.wallet.emptyTrash()
    expect(kindsIn(bench)).toEqual([])
    await expect(bench.wallet.restore(id)).rejects.toMatchObject({ code: 'profile-missing' })
  })

  it('leaves its tokens nowhere in the open', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { refresh } = tokensOf(bench, id)
    await bench.wallet.remove(id)
    await bench.wallet.deleteForGood(id)
    const log = await readFile(join(bench.walletFolder, 'records.log'), 'latin1')
    expect(log).not.toContain(refresh)
  })
})
