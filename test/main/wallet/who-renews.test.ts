import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import { dayMs } from '../../helpers/builders'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
} from '../../helpers/wallet-bench'

const { headings } = text.notices

describe('who renews', () => {
  it('the other tool, once that is chosen: durable, told once, and nothing is renewed by the clock', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const left = await bench.wallet.leaveToOtherTool(id)
    expect(left).toMatchObject({ holder: 'other-tool', renewal: { type: 'none' } })
    await bench.wallet.leaveToOtherTool(id)
    const types = (await bench.wallet.history(id)).map(({ type }) => type)
    expect(types.filter((type) => type === 'left-to-other-tool')).toHaveLength(1)
    const before = tokensOf(bench, id)
    bench.start()
    bench.clock.advance(25 * dayMs)
    bench.clock.advance(dayMs)
    bench.rest()
    await bench.settle()
    expect(tokensOf(bench, id)).toEqual(before)
  })

  it('this wallet again, after a sign-in or a renewal that was asked for', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    await bench.wallet.leaveToOtherTool(id)
    expect((await bench.wallet.signInAgain(id, 'same-person')).holder).toBe('wallet')
    await bench.wallet.leaveToOtherTool(id)
    expect((await bench.wallet.renew(id)).holder).toBe('wallet')
  })

  it('is decided after a renewal under way, not beneath it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const renewed = bench.wallet.renew(id)
    await bench.wallet.leaveToOtherTool(id)
    await renewed
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
  })
})

describe('tokens that exist in memory only', () => {
  it('are part of the state, a notice and a notification until they are saved', async () => {
    const bench = await aWalletBench()
    const { id, name } = await signInWithPractice(bench)
    bench.start()
    expect(bench.notified.size).toBe(0)
    const disk = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject({ code: 'token-not-saved' })
    expect((await bench.wallet.state()).unsaved).toEqual([id])
    expect(bench.announced.at(-1)?.unsaved).toEqual([id])
    bench.clock.advance(0)
    expect(bench.notified.get('unsaved')?.title).toBe(headings.unsaved.one(name))
    bench.notified.get('unsaved')?.onClick()
    expect(bench.opened).toEqual([id])

    disk.allow()
    const before = (await bench.practice.counters()).token
    await bench.wallet.renew(id)
    expect((await bench.practice.counters()).token).toBe(before)
    expect((await bench.wallet.state()).unsaved).toEqual([])
    bench.clock.advance(0)
    expect(bench.notified.size).toBe(0)
    bench.rest()
  })

  it('no notification ever holds a token, a key or an address', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.start()
    const { access, refresh } = tokensOf(bench, id)
    refuseProfiles(bench)
    await bench.wallet.renew(id).catch(() => undefined)
    bench.clock.advance(0)
    const said = Array.from(bench.notified.values(), ({ title, body }) => title + body).join()
    expect(said).not.toBe('')
    for (const secret of [access, refresh, 'http']) expect(said).not.toContain(secret)
    bench.rest()
  })
})
