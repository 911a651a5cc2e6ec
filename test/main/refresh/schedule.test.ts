import { describe, expect, it } from 'vitest'
import { scheduledAt } from '#core/keep-alive'
import type { HttpAnswer } from '#core/oauth/http-request'
import type { HistoryEntry, Profile } from '#core/profile'
import { Secret } from '#core/secret'
import type { Renewable } from '../../../main/refresh/journal'
import { usualLimits } from '../../../main/refresh/throttle'
import { dayMs, noon } from '../../helpers/builders'
import {
  aVirtualWallet,
  aVirtualWorld,
  lifetimeSeconds,
  virtualId,
  type VirtualWorld,
} from '../../helpers/virtual-world'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const copy: HistoryEntry = { type: 'copied', at: noon }
const dueAt = (index = 0) =>
  scheduledAt(virtualId(index), { obtainedAt: noon, expiresAt: noon + 30 * dayMs })

async function aWallet(profiles: readonly Partial<Profile>[], world = aVirtualWorld()) {
  const wallet = await aVirtualWallet(world, profiles)
  wallet.schedule.start()
  return { world, wallet }
}

function busiestSecond(times: readonly number[]): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  )
}

describe('by the clock', () => {
  it('a token is renewed when it is due, within a minute, and not before', async () => {
    const { world, wallet } = await aWallet([{}])
    await world.run(dueAt() - noon - minuteMs)
    expect(world.posts).toEqual([])
    await world.run(2 * minuteMs)
    expect(world.posts).toHaveLength(1)
    expect(wallet.profile(virtualId(0)).history.at(-1)?.type).toBe('renewed-on-schedule')
    await world.run(5 * dayMs)
    expect(world.posts).toHaveLength(1)
  })

  it('nothing is renewed that the person or the other tool keeps alive', async () => {
    const { world } = await aWallet([
      { keepAlive: 'off' },
      { keepAlive: 'ask-me' },
      { holder: 'other-tool' },
      { deletedAt: noon },
      { needsSignIn: { cause: 'refresh-lost', at: noon } },
      {
        tokenSet: {
          accessToken: new Secret('a'),
          refreshToken: new Secret('r'),
          tokenType: 'Bearer',
          obtainedAt: noon,
        },
      },
    ])
    await world.run(60 * dayMs)
    expect(world.posts).toEqual([])
  })

  it('copies are spared until a day before the end, and for good when the person says so', async () => {
    const history = [copy]
    const refused = { history, renewalRefusedAt: noon + 28 * dayMs }
    const { world } = await aWallet([{ history }, refused])
    await world.run(29 * dayMs - 2 * minuteMs)
    expect(world.posts).toEqual([])
    await world.run(5 * minuteMs)
    expect(world.posts.map(({ key }) => key)).toEqual(['key-0'])
    await world.run(10 * dayMs)
    expect(world.posts.map(({ key }) => key)).toEqual(['key-0'])
  })

  it('a change in the wallet is looked at at once', async () => {
    const { world, wallet } = await aWallet([{ keepAlive: 'off' }])
    await world.run(20 * dayMs)
    const profile: Profile = { ...wallet.profile(virtualId(0)), keepAlive: 'automatically' }
    await wallet.vault.put({ kind: 'profile', profile })
    wallet.schedule.changed()
    await world.run(0)
    await world.run(1000)
    expect(world.posts).toHaveLength(1)
  })

  it('nothing begins after it was stopped, not even what was waiting for its turn', async () => {
    const { world, wallet } = await aWallet(Array.from({ length: 20 }, () => ({})))
    await world.sleep(40 * dayMs)
    await world.run(minuteMs + 500)
    const seen = world.posts.length
    wallet.schedule.stop()
    await world.run(dayMs)
    expect(world.posts.length - seen).toBeLessThanOrEqual(usualLimits.perHost)
  })
})

describe('when it fails', () => {
  const unwell = (
    world: VirtualWorld,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    world.instead = ({ method }) => (method === 'POST' ? { status, headers, body: '' } : undefined)
  }
  const attempts = (world: VirtualWorld) => world.requestTimes.length
  const refuseTokens = (world: VirtualWorld, answer: HttpAnswer) => {
    let refused = 0
    world.instead = ({ method }) => {
      if (method !== 'POST') return undefined
      refused += 1
      return answer
    }
    return () => refused
  }

  it('an offline week is quiet, one line in the history, and made good afterwards', async () => {
    const { world, wallet } = await aWallet([{}])
    await world.run(dueAt() - noon - hourMs)
    world.isOffline = true
    await world.run(7 * dayMs)
    const { history } = wallet.profile(virtualId(0))
    expect(history.filter(({ type }) => type === 'renewal-failed')).toHaveLength(1)
    world.isOffline = false
    await world.run(6.5 * hourMs)
    expect(world.posts).toHaveLength(1)
  })

  it('a host in trouble is left alone: far fewer requests than ticks', async () => {
    const { world } = await aWallet(Array.from({ length: 10 }, () => ({})))
    await world.run(20 * dayMs - 1)
    const before = attempts(world)
    unwell(world, 503)
    await world.sleep(20 * dayMs)
    await world.run(dayMs)
    expect(attempts(world) - before).toBeGreaterThan(5)
    expect(attempts(world) - before).toBeLessThan(400)
  })

  it('a wait that the provider asks for is kept', async () => {
    const { world } = await aWallet([{}])
    unwell(world, 429, { 'retry-after': '7200' })
    await world.sleep(20 * dayMs)
    await world.run(2 * minuteMs)
    const refusedAt = world.requestTimes.at(-1) ?? 0
    const before = attempts(world)
    await world.run(refusedAt + 2 * hourMs - world.trueAt() - minuteMs)
    expect(attempts(world)).toBe(before)
    world.instead = () => undefined
    await world.run(hourMs)
    expect(world.posts).toHaveLength(1)
  })

  it('wrong keys are not tried again by the clock', async () => {
    const { world } = await aWallet([{}])
    unwell(world, 421)
    await world.sleep(20 * dayMs)
    await world.run(5 * minuteMs)
    const before = attempts(world)
    await world.run(30 * dayMs)
    expect(attempts(world)).toBe(before)
  })

  it.each([
    ['a gateway’s page', 404, '<html>gateway</html>'],
    ['a refusal nobody knows', 404, '{"message":"not found"}'],
    ['a user without a permission', 403, '{"message":"ask your administrator"}'],
  ])('%s is no reason to give up: made good within 6 h', async (_what, status, body) => {
    const { world } = await aWallet([{}])
    const attemptsOf = refuseTokens(world, { status, headers: {}, body })
    await world.run(dueAt() - noon + hourMs)
    expect(attemptsOf()).toBeGreaterThan(0)
    world.instead = () => undefined
    await world.run(6 * hourMs + 2 * minuteMs)
    expect(world.posts).toHaveLength(1)
  })

  it('a renewal that was interrupted is settled at the next start, at once, and told', async () => {
    const { world, wallet } = await aWallet([{ keepAlive: 'off' }])
    const profile = wallet.profile(virtualId(0))
    world.isOffline = true
    await wallet.journal.begin(profile as Renewable)
    wallet.schedule.stop()
    world.isOffline = false
    const restarted = await aVirtualWallet(world, [], { vault: wallet.vault })
    restarted.schedule.start()
    await world.run(0)
    await world.run(1000)
    expect(world.posts).toHaveLength(1)
    expect(restarted.profile(virtualId(0)).history.at(-1)?.type).toBe('renewed-after-interruption')
  })

  it('a renewal that was interrupted is left alone once another tool holds the token, or it was deleted', async () => {
    const { world, wallet } = await aWallet([{}, {}])
    for (const [index, changes] of [{ holder: 'other-tool' }, { deletedAt: noon }].entries()) {
      const profile = wallet.profile(virtualId(index))
      await wallet.journal.begin(profile as Renewable)
      await wallet.vault.put({ kind: 'profile', profile: { ...profile, ...changes } as Profile })
    }
    await world.run(40 * dayMs)
    expect(world.posts).toEqual([])
  })
})

describe('many at once', () => {
  it('500 due after a long time away: at most 5 requests a second, done in ten minutes, each once', async () => {
    const { world, wallet } = await aWallet(Array.from({ length: 500 }, () => ({})))
    await world.run(minuteMs)
    await world.sleep(60 * dayMs)
    await world.run(10 * minuteMs)
    expect(world.posts).toHaveLength(500)
    expect(new Set(world.posts.map(({ key }) => key)).size).toBe(500)
    expect(busiestSecond(world.requestTimes)).toBeLessThanOrEqual(5)
    expect(wallet.profiles().every(({ needsSignIn }) => needsSignIn === undefined)).toBe(true)
  }, 120_000)
})

describe('400 days with 50 profiles', () => {
  it('none early, none doubled, every automatic one without copies 72 h before its end', async () => {
    const kinds: readonly Partial<Profile>[] = [
      { keepAlive: 'off' },
      { keepAlive: 'ask-me' },
      { history: [copy] },
    ]
    const profiles = Array.from({ length: 50 }, (_, index) =>
      index < 40 ? {} : (kinds[index % 3] ?? {}),
    )
    const { world, wallet } = await aWallet(profiles)
    const dice = seeded(20_260_301)
    while (world.trueAt() < noon + 400 * dayMs) await liveADay(world, dice)
    world.isOffline = false
    world.wrongByMs = 0
    await world.run(hourMs)

    const lives = profiles.map((_, index) => judge(world, index))
    const automatic = lives.slice(0, 40)
    const total = world.posts.length
    const worstLeftMs = Math.min(...automatic.flatMap(({ leftMs }) => leftMs))
    const peak = busiestSecond(world.requestTimes)
    process.stdout.write(
      `400 days, 50 profiles: ${total} renewals, ${world.requestTimes.length} requests, at worst ${(worstLeftMs / hourMs).toFixed(0)} h before the end, peak ${peak}/s\n`,
    )
    expect(lives.flatMap(({ early }) => early)).toEqual([])
    expect(world.posts.filter(({ isAccepted }) => !isAccepted)).toEqual([])
    expect(worstLeftMs).toBeGreaterThanOrEqual(72 * hourMs)
    for (const life of automatic) expect(life.leftMs.length).toBeGreaterThan(15)
    expect(peak).toBeLessThanOrEqual(5)
    profiles.forEach((profile, index) => {
      if (profile.keepAlive !== undefined) expect(lives[index]?.leftMs).toEqual([])
    })
    expect(wallet.profiles().filter(({ needsSignIn }) => needsSignIn !== undefined)).toEqual([])
  }, 180_000)
})

/** Nights asleep, now and then up to six days offline or away, now and then a clock set wrong for a while. */
async function liveADay(world: VirtualWorld, dice: () => number): Promise<void> {
  await world.run((6 + 8 * dice()) * hourMs)
  const fate = dice()
  if (fate < 0.04) await world.sleep(dice() * 6 * dayMs)
  else if (fate < 0.08) {
    world.isOffline = true
    await world.run(dice() * 3 * dayMs)
    world.isOffline = false
  } else if (fate < 0.16) {
    world.wrongByMs = (dice() - 0.5) * 2 * 365 * dayMs
    await world.run(dice() * dayMs)
    world.wrongByMs = 0
  }
  await world.sleep((4 + 8 * dice()) * hourMs)
}

/** How long before its end each token of a profile was replaced, and which were replaced too early. */
function judge(world: VirtualWorld, index: number) {
  let obtainedAt = noon
  let expiresAt = noon + 30 * dayMs
  const early: number[] = []
  const leftMs: number[] = []
  for (const { at } of world.posts.filter(({ key }) => key === `key-${index}`)) {
    leftMs.push(expiresAt - at)
    // A clock that is less than a minute off is believed.
    if (at < scheduledAt(virtualId(index), { obtainedAt, expiresAt }) - minuteMs) early.push(at)
    obtainedAt = at
    expiresAt = at + lifetimeSeconds * 1000
  }
  return { early, leftMs }
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
