import { describe, expect, it } from 'vitest'
import type { ProfileId } from '#core/profile'
import type { ExportRequest } from '#core/wallet-requests'
import {
  pairInConf,
  renewElsewhere,
  savedByEasySettings,
  type PlainPair,
} from '../../helpers/other-tool'
import { bundle } from '../../helpers/moving-bench'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const path = '/exports/Sprinklr.conf'
const refused = { code: 'other-tool-renewed' }

interface Scene {
  readonly bench: WalletBench
  readonly id: ProfileId
  /** What the other tool got, and wrote into the file. The wallet has not looked there yet. */
  readonly theirs: PlainPair
}

async function renewedElsewhere(more: Partial<ExportRequest> = {}): Promise<Scene> {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  await link(bench, id, more)
  const conf = bench.saved.get(path) ?? ''
  const theirs = await renewElsewhere(bench.base, pairInConf(conf).refresh)
  bench.saved.set(path, savedByEasySettings(conf, theirs))
  return { bench, id, theirs }
}

async function link(
  bench: WalletBench,
  profileId: ProfileId,
  more: Partial<ExportRequest> = {},
): Promise<void> {
  bench.saveTo = path
  const request = { profileId, exporterId: 'sprinklr-conf', includeRefreshToken: true } as const
  await bench.wallet.saveExport({ ...request, keepUpToDate: true, ...more })
}

async function stateOf({ wallet }: WalletBench, id: ProfileId) {
  const found = (await wallet.state()).profiles.find((one) => one.id === id)
  if (found === undefined) throw new Error('no such profile')
  return found
}

/** The question stands, and the wallet has not given up the right to renew. */
async function expectAsked(bench: WalletBench, id: ProfileId): Promise<void> {
  const { holder, otherPair } = await stateOf(bench, id)
  expect(holder).toBe('wallet')
  expect(otherPair).toMatchObject({ path })
}

describe('a refresh token that another tool has used up', () => {
  it('is not handed on in a file or on the clipboard', async () => {
    const { bench, id } = await renewedElsewhere()
    const request = { profileId: id, exporterId: 'sprinklr-conf', leavesRenewing: true } as const
    const asked = { ...request, includeRefreshToken: true }
    bench.saveTo = '/exports/third.conf'
    await expect(bench.wallet.saveExport(asked)).rejects.toMatchObject(refused)
    await expect(bench.wallet.copyExport(asked)).rejects.toMatchObject(refused)
    expect(bench.saved.has('/exports/third.conf')).toBe(false)
    await expectAsked(bench, id)
  })

  it('is not handed on in a passphrase file', async () => {
    const { bench, id } = await renewedElsewhere()
    bench.saveTo = '/exports/moved.age'
    await expect(bundle(bench, [id])).rejects.toMatchObject(refused)
    await expectAsked(bench, id)
  })

  it('does not go into the files of a slot', async () => {
    const { bench, id } = await renewedElsewhere()
    const other = await signInWithPractice(bench)
    const slotPath = '/exports/slot.conf'
    bench.saveTo = slotPath
    await bench.wallet.saveExport({
      profileId: other.id,
      exporterId: 'sprinklr-conf',
      includeRefreshToken: true,
      keepUpToDate: true,
      slotName: 'weekly',
    })
    const [slot] = (await bench.wallet.state()).slots
    if (slot === undefined) throw new Error('there is no slot')
    await expect(bench.wallet.useSlot(slot.id, id)).rejects.toMatchObject(refused)
    expect(pairInConf(bench.saved.get(slotPath) ?? '')).toEqual(tokensOf(bench, other.id))
    await expectAsked(bench, id)
  })
})

describe('tokens of another tool that were left aside', () => {
  it('are offered once more also where the clock was set back meanwhile', async () => {
    const { bench, id } = await renewedElsewhere()
    await expect(bench.wallet.renew(id)).rejects.toMatchObject(refused)
    await bench.wallet.keepOwnPair(id, (await stateOf(bench, id)).otherPair?.foundAt ?? 0)
    bench.clock.advance(-3_600_000)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'refresh-handed-out' })
    expect((await stateOf(bench, id)).otherPair).toMatchObject({ isAgain: true })
  })
})
