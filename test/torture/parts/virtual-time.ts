import { scheduledAt } from '#core/keep-alive'
import type { Profile } from '#core/profile'
import { dayMs, noon } from '../../helpers/builders'
import {
  aVirtualWallet,
  aVirtualWorld,
  lifetimeSeconds,
  virtualId,
  type Post,
  type VirtualWorld,
} from '../../helpers/virtual-world'
import { never, type Part, type Rounds } from '../part'
import { chanceOf, type Chance } from '../random'
import { countIn, quantileOf, type TallyKeeper } from '../tally'

const profilesInAll = 500
const days = 400
const hourMs = 3_600_000
const minuteMs = 60_000
/** What Sprinklr allows. */
const allowedPerSecond = 10
const allowedPerHourAndKey = 1_000
const title = `${days} days of virtual time`

/** A wallet full of profiles that lives through more than a year: nights asleep, weeks offline, clocks set wrong. */
export const virtualTime: Part = {
  name: 'virtual-time',
  rounds: { full: profilesInAll, quick: 40 },
  chunk: profilesInAll,
  lanes: 1,
  run: liveThrough,
  measures: [
    bad('renewals that came early', 'early'),
    bad('refresh tokens used twice, or refused', 'doubled'),
    bad('renewals of what is not to be renewed by the clock', 'unasked'),
    bad('requests answered with 429', 'too many'),
    {
      measure: `${title}: what was left of an automatic token without copies, at the least`,
      unit: 'h',
      count: ({ samples }) => samples['left']?.length ?? 0,
      value: (tally) => quantileOf(tally, 'left', 0),
      goal: { least: 72, fullCount: profilesInAll * 15 },
      isBad: false,
    },
    {
      measure: `${title}: requests in the busiest second`,
      unit: 'requests',
      count: (tally) => countIn(tally, 'requests'),
      value: (tally) => quantileOf(tally, 'peak', 1),
      goal: { most: 5, fullCount: profilesInAll * 15 },
      isBad: false,
    },
  ],
}

function bad(what: string, name: string) {
  const fullCount = profilesInAll * 15
  return never(`${title}: ${what}`, { unit: 'requests', of: 'requests', bad: name, fullCount })
}

const copy = { type: 'copied', at: noon } as const
/** Three in twenty are not simply automatic. */
const kinds: readonly Partial<Profile>[] = [
  { keepAlive: 'off' },
  { keepAlive: 'ask-me' },
  { history: [{ type: 'signed-in', at: noon }, copy] },
]

async function liveThrough({ seed, from, to }: Rounds, tally: TallyKeeper): Promise<void> {
  const world = aVirtualWorld()
  const tooMany = guarding(world)
  const profiles = Array.from({ length: to - from }, (_, at) => kinds[(from + at) % 20] ?? {})
  const { schedule } = await aVirtualWallet(world, profiles)
  schedule.start()
  const chance = chanceOf(seed, 'virtual-time', from, to)
  while (world.trueAt() < noon + days * dayMs) await liveADay(world, chance)
  await world.run(hourMs)
  schedule.stop()

  tally.add('requests', world.requestTimes.length)
  tally.add('too many', tooMany())
  tally.sample('peak', busiestSecond(world.requestTimes))
  for (const { key, isAccepted, at } of world.posts) {
    if (!isAccepted) tally.bad('doubled', `${key}, ${new Date(at).toISOString()} (seed ${seed})`)
  }
  profiles.forEach((profile, at) => {
    const posts = world.posts.filter(({ key }) => key === `key-${at}`)
    const isAutomatic = profile.keepAlive === undefined
    if (!isAutomatic) tally.add('unasked', posts.length)
    judge(tally, { at, posts, hasCopy: profile.history !== undefined, seed })
  })
}

/** Nights asleep; now and then up to six days away or offline, and a clock set wrong for a while. */
async function liveADay(world: VirtualWorld, chance: Chance): Promise<void> {
  await world.run((6 + 8 * chance.next()) * hourMs)
  const fate = chance.next()
  if (fate < 0.04) await world.sleep(chance.next() * 6 * dayMs)
  else if (fate < 0.08) {
    world.isOffline = true
    await world.run(chance.next() * 6 * dayMs)
    world.isOffline = false
  } else if (fate < 0.16) {
    world.wrongByMs = (chance.next() - 0.5) * 2 * 365 * dayMs
    await world.run(chance.next() * dayMs)
    world.wrongByMs = 0
  } else if (fate < 0.2) {
    // Daylight saving set by hand, or a time zone mistaken.
    world.wrongByMs = chance.pick([-2, -1, 1, 2, 12]) * hourMs
    await world.run(chance.next() * 3 * dayMs)
    world.wrongByMs = 0
  }
  await world.sleep((4 + 8 * chance.next()) * hourMs)
}

interface Life {
  readonly at: number
  readonly posts: readonly Post[]
  /** Its first token has a copy somewhere: that one is renewed later. */
  readonly hasCopy: boolean
  readonly seed: number
}

function judge(tally: TallyKeeper, { at, posts, hasCopy, seed }: Life): void {
  let obtainedAt = noon
  let expiresAt = noon + 30 * dayMs
  posts.forEach((post, number) => {
    const isPlain = number > 0 || !hasCopy
    if (isPlain) tally.sample('left', (expiresAt - post.at) / hourMs)
    // A clock that is less than a minute off is believed.
    if (post.at < scheduledAt(virtualId(at), { obtainedAt, expiresAt }) - minuteMs) {
      tally.bad('early', `profile ${at}, ${new Date(post.at).toISOString()} (seed ${seed})`)
    }
    obtainedAt = post.at
    expiresAt = post.at + lifetimeSeconds * 1000
  })
}

/** The provider refuses what is over its limits. Gives how often it had to. */
function guarding(world: VirtualWorld): () => number {
  const ofKey = new Map<string, number[]>()
  let refused = 0
  world.instead = ({ headers, body = '' }) => {
    const now = world.trueAt()
    const key = headers['key'] ?? new URLSearchParams(body).get('client_id') ?? ''
    const recent = (ofKey.get(key) ?? []).filter((at) => at > now - hourMs)
    ofKey.set(key, [...recent, now])
    const inSecond = world.requestTimes.slice(-allowedPerSecond - 1).filter((at) => at > now - 1000)
    if (inSecond.length <= allowedPerSecond && recent.length < allowedPerHourAndKey)
      return undefined
    refused += 1
    return { status: 429, headers: {}, body: '' }
  }
  return () => refused
}

function busiestSecond(times: readonly number[]): number {
  let most = 0
  let first = 0
  times.forEach((at, last) => {
    while ((times[first] ?? at) <= at - 1000) first += 1
    most = Math.max(most, last - first + 1)
  })
  return most
}
