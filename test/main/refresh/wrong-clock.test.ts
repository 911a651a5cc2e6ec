import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { practiceAddress } from '#core/api-address'
import { scheduledAt } from '#core/keep-alive'
import type { HistoryEntry, Profile } from '#core/profile'
import { Secret } from '#core/secret'
import { aTokenSet, dayMs, noon } from '../../helpers/builders'
import {
  aVirtualWallet,
  aVirtualWorld,
  virtualId,
  type VirtualWorld,
} from '../../helpers/virtual-world'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const copy: HistoryEntry = { type: 'copied', at: noon }
const withoutDate = { status: 200, headers: { date: '' }, body: '{"data":{"name":"Ada"}}' }
const dueAt = (index = 0) =>
  scheduledAt(virtualId(index), { obtainedAt: noon, expiresAt: noon + 30 * dayMs })

async function aWallet(profiles: readonly Partial<Profile>[], world = aVirtualWorld()) {
  const wallet = await aVirtualWallet(world, profiles)
  wallet.schedule.start()
  return { world, wallet }
}

describe('a clock that cannot be trusted', () => {
  it.each([
    ['a year ahead', 365 * dayMs],
    ['a year behind', -365 * dayMs],
  ])('%s while the app runs changes nothing', async (_what, wrongByMs) => {
    const { world } = await aWallet([{}])
    await world.run(2 * dayMs)
    world.wrongByMs = wrongByMs
    await world.run(3 * dayMs)
    expect(world.posts).toEqual([])
    await world.run(dueAt() - world.trueAt() + 20 * minuteMs)
    if (wrongByMs > 0) expect(world.posts).toHaveLength(1)
    world.wrongByMs = 0
    await world.run(20 * minuteMs)
    expect(world.posts).toHaveLength(1)
  })

  it('set ahead between two ticks makes nothing due, though something in the wallet changes at once', async () => {
    const { world, wallet } = await aWallet([{}, { history: [copy] }])
    // The server has told the time: the clock was right until now.
    await world.run(20 * dayMs)
    const posts = world.posts.length
    await world.run(10_000)
    world.wrongByMs = 40 * dayMs
    wallet.schedule.changed()
    await world.run(30_000)
    expect(world.posts.length).toBe(posts)
    await world.run(hourMs)
    expect(world.posts.length).toBe(posts)
    expect(Math.round((wallet.offByMs() ?? 0) / dayMs)).toBe(40)
  })

  it('set ahead while a token waits for its turn makes it no more due than it is', async () => {
    const { world, wallet } = await aWallet([{}, {}, {}])
    await world.run(hourMs)
    await world.sleep(20 * dayMs)
    let sent = 0
    // After the first answer none comes: nothing tells that the clock was set meanwhile.
    world.instead = ({ method, body = '', headers }) => {
      if (method === 'POST') sent += 1
      if (sent === 0 || `${body}${JSON.stringify(headers)}`.includes('key-2')) return undefined
      throw new WalletError('answer-lost')
    }
    while (sent === 0) await world.run(100)
    // It is to be asked about by now: there is a copy.
    const profile: Profile = { ...wallet.profile(virtualId(2)), history: [copy] }
    await wallet.vault.put({ kind: 'profile', profile })
    world.wrongByMs = 40 * dayMs
    await world.run(30_000)
    expect(world.posts.map(({ key }) => key)).not.toContain('key-2')
  })

  it('a year ahead from the start is found out by the first answer, before anything is used up', async () => {
    const world = aVirtualWorld()
    world.wrongByMs = 365 * dayMs
    const { wallet } = await aWallet([{}], world)
    await world.run(dayMs)
    expect(world.posts).toEqual([])
    expect(world.requestTimes).toHaveLength(1)
    expect(Math.round((wallet.offByMs() ?? 0) / dayMs)).toBe(365)
  })

  it.each([-10, 80])('%d years off decides nothing by itself', async (years) => {
    const world = aVirtualWorld()
    world.wrongByMs = years * 365 * dayMs
    world.instead = ({ method }) => (method === 'GET' ? withoutDate : undefined)
    await aWallet([{}], world)
    await world.run(25 * dayMs)
    expect(world.posts).toEqual([])
  })

  it.each([-10, 80])('%d years off is put right by a server', async (years) => {
    const world = aVirtualWorld()
    world.wrongByMs = years * 365 * dayMs
    await aWallet([{}], world)
    await world.run(dueAt() - noon - minuteMs)
    expect(world.posts).toEqual([])
    await world.run(2 * minuteMs)
    expect(world.posts).toHaveLength(1)
  })

  const ofTenDays = aTokenSet({
    accessToken: new Secret('access-key-0-0'),
    refreshToken: new Secret('refresh-key-0-0'),
    expiresAt: noon + 10 * dayMs,
  })
  const renewedOf = (world: VirtualWorld) => world.posts.map(({ key }) => key).sort()

  it('one host with a wrong time makes nothing of another due, and renews its own no oftener', async () => {
    const { world, wallet } = await aWallet([{ tokenSet: ofTenDays }, {}, { history: [copy] }, {}])
    const record = wallet.vault.get('credential-0')
    if (record?.kind !== 'credential') throw new Error('no such credential')
    const credential = { ...record.credential, apiAddress: 'https://wrong.example.com' }
    await wallet.vault.put({ kind: 'credential', credential })
    world.dateWrongByMs = ({ url }) => (url.includes('wrong') ? 29 * dayMs + 12 * hourMs : 0)
    await world.run(12 * dayMs)
    expect(renewedOf(world)).toEqual(['key-0'])
    expect(wallet.offByMs()).toBeUndefined()
    await world.run(8 * dayMs)
    expect(renewedOf(world).filter((key) => key !== 'key-0')).toEqual(['key-1', 'key-3'])
    for (const index of [1, 3]) {
      const at = world.posts.find(({ key }) => key === `key-${index}`)?.at ?? 0
      expect(at).toBeGreaterThanOrEqual(dueAt(index) - minuteMs)
    }
  })

  it('the time of a gateway in trouble makes nothing due', async () => {
    const { world, wallet } = await aWallet([{ tokenSet: ofTenDays }, {}, { history: [copy] }, {}])
    const date = new Date(noon + 60 * dayMs).toUTCString()
    let troubles = 0
    world.instead = ({ body = '', headers }) => {
      if (!`${body}${JSON.stringify(headers)}`.includes('key-0')) return undefined
      troubles += 1
      return { status: 502, headers: { date }, body: 'gateway' }
    }
    await world.run(12 * dayMs)
    expect(troubles).toBeGreaterThan(3)
    expect(renewedOf(world)).toEqual([])
    expect(wallet.offByMs()).toBeUndefined()
    world.instead = () => undefined
    await world.run(8 * dayMs)
    expect(renewedOf(world)).toEqual(['key-0', 'key-1', 'key-3'])
  })

  it('after a sleep waits for the network to come back before it asks', async () => {
    const { world } = await aWallet([{}])
    await world.run(hourMs)
    await world.sleep(20 * dayMs)
    const wokenAt = world.trueAt()
    await world.run(3 * minuteMs)
    expect(world.posts).toHaveLength(1)
    expect(world.requestTimes[0] ?? 0).toBeGreaterThanOrEqual(wokenAt + 5_000)
  })
})

describe('a host that tells no time of its own', () => {
  /** The practice environment has this computer’s clock, and confirms nothing. */
  const inPractice = (world: VirtualWorld) => {
    world.dateWrongByMs = () => world.wrongByMs
    return aVirtualWallet(world, [{}], { apiAddress: practiceAddress })
  }

  it('is not asked again and again while the clock is behind', async () => {
    const world = aVirtualWorld()
    const wallet = await inPractice(world)
    wallet.schedule.start()
    await world.run(hourMs)
    world.wrongByMs = -2 * hourMs
    const before = world.requestTimes.length
    await world.run(minuteMs)
    wallet.schedule.changed()
    await world.run(hourMs)
    const asked = world.requestTimes.length - before
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThanOrEqual(8)
    expect(world.posts).toEqual([])
  })

  it('is not asked in a tight loop however often the clock jumps', async () => {
    const world = aVirtualWorld()
    const wallet = await inPractice(world)
    wallet.schedule.start()
    for (let turn = 0; turn < 60; turn += 1) {
      world.wrongByMs = turn % 2 === 0 ? -2 * hourMs : 0
      await world.run(minuteMs)
      wallet.schedule.changed()
      await world.run(minuteMs)
    }
    // Two hours: once in ten minutes.
    expect(world.requestTimes.length).toBeLessThanOrEqual(13)
  })
})
