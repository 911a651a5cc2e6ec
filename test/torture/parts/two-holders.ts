import type { HttpRequest } from '#core/oauth/http-request'
import { dayMs } from '../../helpers/builders'
import { aVirtualWorld, virtualId, type VirtualWorld } from '../../helpers/virtual-world'
import { never, type Part, type Rounds } from '../part'
import { chanceOf, type Chance } from '../random'
import { countIn, type TallyKeeper } from '../tally'
import { aVirtualHolder, type VirtualHolder } from '../virtual-holder'

const fullRounds = 500
/** Time enough for the longest story. */
const daysTogether = 110
const title = 'two holders, refresh token exported'

/**
 * A refresh token goes to another tool, often while the wallet is about to renew or at it. From then on the other tool
 * renews; or the person has the wallet take it back, and the wallet renews.
 */
export const twoHolders: Part = {
  name: 'two-holders',
  rounds: { full: fullRounds, quick: 20 },
  chunk: 50,
  run: shareTokens,
  measures: [
    never(`${title}: tokens used twice, or refused`, {
      unit: 'requests',
      of: 'rounds',
      bad: 'doubled',
      fullCount: fullRounds,
    }),
    never(`${title}: renewed by the wallet though the other tool renews`, {
      unit: 'requests',
      of: 'the other tool renews',
      bad: 'meddled',
      fullCount: 200,
    }),
    never(`${title}: not kept alive by the wallet that took it back`, {
      unit: 'rounds',
      of: 'this wallet renews',
      bad: 'let go',
      fullCount: 200,
    }),
    {
      measure: `${title}: renewals by the other tool`,
      unit: 'renewals',
      count: (tally) => countIn(tally, 'the other tool renews'),
      value: (tally) => countIn(tally, 'renewals by the other tool'),
      goal: { least: 1, fullCount: 200 },
      isBad: false,
    },
  ],
}

interface Shared {
  readonly world: VirtualWorld
  readonly holder: VirtualHolder
  readonly chance: Chance
  readonly number: number
}

async function shareTokens({ seed, from, to }: Rounds, tally: TallyKeeper): Promise<void> {
  const world = aVirtualWorld()
  const sent = chanceOf(seed, 'two-holders', from, 'send')
  // Time passes while a request is under way: only then can two meet.
  const send = async (request: HttpRequest) => {
    await new Promise<void>((arrived) => void world.clock.after(sent.below(400), arrived))
    const answer = await world.send(request)
    await new Promise<void>((arrived) => void world.clock.after(sent.below(400), arrived))
    return answer
  }
  const holder = await aVirtualHolder(world, send, to - from)
  const ending = new AbortController()
  void world.during(() => new Promise((ended) => ending.signal.addEventListener('abort', ended)))
  holder.wallet.start()
  const stories = Array.from({ length: to - from }, (_, number) => {
    const chance = chanceOf(seed, 'two-holders', from + number)
    const shared = { world, holder, chance, number }
    return chance.isIn(0.5) ? otherRenews(shared) : walletRenews(shared)
  })
  await world.run(daysTogether * dayMs)
  holder.wallet.rest()
  await world.run(60_000)
  ending.abort()
  for (const [number, story] of stories.entries()) {
    const told = await story
    const where = `${told.mode} (seed ${seed}, round ${from + number})`
    const posts = world.posts.filter(({ key }) => key === `key-${number}`)
    tally.add('rounds')
    tally.add(told.mode)
    tally.add('renewals by the other tool', told.byOther)
    const refused = posts.filter(({ isAccepted }) => !isAccepted)
    refused.forEach(() => tally.bad('doubled', where))
    const byWallet = posts.length - told.byOther - told.before
    if (told.mode === 'the other tool renews' && byWallet > 0) tally.bad('meddled', where)
    // A life of 30 days is renewed after 16.5 to 19.5 of them.
    if (told.mode === 'this wallet renews' && byWallet < 3) tally.bad('let go', where)
  }
}

interface Told {
  readonly mode: 'the other tool renews' | 'this wallet renews'
  /** Renewals until the other tool had its token. */
  readonly before: number
  readonly byOther: number
}

/** The other tool renews what it was given, at its own times. */
async function otherRenews(shared: Shared): Promise<Told> {
  const { world, chance, number } = shared
  let token = await handOver(shared)
  const before = renewals(shared)
  let byOther = 0
  const until = world.trueAt() + 60 * dayMs
  while (world.trueAt() < until) {
    await pass(world, (1 + chance.below(20)) * dayMs)
    const answer = await world.send(renewalOf(number, token))
    byOther += 1
    token = refreshTokenIn(answer.body)
  }
  return { mode: 'the other tool renews', before, byOther }
}

/** The person takes the token back by renewing it here; the other tool leaves it alone. */
async function walletRenews(shared: Shared): Promise<Told> {
  const { world, holder, chance, number } = shared
  await handOver(shared)
  await pass(world, chance.below(5) * dayMs + chance.below(1_000))
  const before = renewals(shared)
  await holder.wallet.api.renew(virtualId(number))
  return { mode: 'this wallet renews', before, byOther: 0 }
}

/** Exports with the refresh token, half of the time while a renewal is under way, and gives what the other tool got. */
async function handOver({ world, holder, chance, number }: Shared): Promise<string> {
  const id = virtualId(number)
  const api = holder.wallet.api
  // Some are about to fall due by the clock just then.
  await pass(world, chance.pick([chance.below(1_000), chance.below(20 * dayMs)]))
  const renewing = chance.isIn(0.5) ? api.renew(id) : Promise.resolve()
  await pass(world, chance.below(900))
  const exporterId = chance.pick(['dotenv', 'sprinklr-conf'] as const)
  const copied = api.copyExport({
    profileId: id,
    exporterId,
    includeRefreshToken: true,
    leavesRenewing: true,
  })
  await Promise.all([renewing, copied])
  return holder.handedOver(number)
}

function renewals({ world, number }: Shared): number {
  return world.posts.filter(({ key }) => key === `key-${number}`).length
}

function pass(world: VirtualWorld, ms: number): Promise<void> {
  return new Promise((passed) => void world.clock.after(ms, passed))
}

function renewalOf(number: number, refreshToken: string): HttpRequest {
  const form = { client_id: `key-${number}`, refresh_token: refreshToken }
  const body = new URLSearchParams({ grant_type: 'refresh_token', ...form }).toString()
  return { method: 'POST', url: 'https://api3.sprinklr.com/oauth/token', headers: {}, body }
}

function refreshTokenIn(body: string): string {
  return String((JSON.parse(body) as { refresh_token?: unknown }).refresh_token)
}
