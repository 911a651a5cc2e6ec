import { text } from '#core/text/text'
import type { OneUseServer, SecondUse } from './one-use-server'
import type { Rounds } from './part'
import { chanceOf, type Chance } from './random'
import type { CommandSide, Side, SideBySide, Stored, WindowSide } from './side-by-side'
import type { TallyKeeper } from './tally'
import type { Phase } from './token-server'

/** One wallet, what works on it, and what is known of it between two rounds. */
export interface SidePlace {
  readonly sides: SideBySide
  readonly server: OneUseServer
  readonly secondUse: SecondUse
  readonly rounds: Rounds
  readonly tally: TallyKeeper
  /** A moment somewhere in a round. */
  readonly longestMs: number
  window: WindowSide | undefined
}

const victims = ['nobody', 'window', 'window', 'command', 'command', 'both'] as const
const phases: readonly Phase[] = ['arrived', 'acted', 'answered']

/** A window and a command renew the same profiles at once, and die of it; the next start of either finds what they left. */
export async function killSides(place: SidePlace): Promise<void> {
  const { rounds, tally } = place
  for (let round = rounds.from; round < rounds.to; round += 1) {
    await oneRound(place, round)
    tally.add('rounds')
  }
  // Once more, and nobody is killed.
  await oneRound(place, rounds.to, 'nobody')
  await judge(place, { round: rounds.to, isLast: true })
}

interface Round {
  readonly round: number
  readonly window: WindowSide
  readonly command: CommandSide
  readonly chance: Chance
}

async function oneRound(
  place: SidePlace,
  round: number,
  victim?: (typeof victims)[number],
): Promise<void> {
  const chance = chanceOf(place.rounds.seed, 'command-line', round)
  const killed = victim ?? chance.pick(victims)
  const staysOpen = victim === undefined && chance.isIn(0.5)
  const [window, command] = await Promise.all([
    place.window ?? place.sides.openWindow(),
    place.sides.makeCommand(),
  ])
  place.window = window
  const running = { round, window, command, chance }
  aim(place, running, killed)
  await Promise.all(inTurn(running, place.longestMs).map((renewing) => renewing()))
  place.server.onPhase = () => undefined
  place.tally.add('kills', [window, command].filter((side) => side.wasKilled()).length)
  tellMessages(place, running)
  if (window.wasKilled()) place.window = undefined
  else if (!staysOpen) {
    await window.quit()
    place.window = undefined
  }
  const isPeaceful = killed === 'nobody' && !staysOpen
  await judge(place, { round, isPeaceful })
}

/** Either begins, and the other comes at once or a little later. */
function inTurn(
  { window, command, chance }: Round,
  longestMs: number,
): readonly (() => Promise<void>)[] {
  const laterMs = chance.isIn(0.5) ? 0 : chance.below(longestMs / 4)
  const [first, second]: Side[] = chance.isIn(0.5) ? [window, command] : [command, window]
  return [
    () => first?.renew() ?? Promise.resolve(),
    async () => {
      if (laterMs > 0) await new Promise((over) => setTimeout(over, laterMs))
      await second?.renew()
    },
  ]
}

/** At a moment of the server’s work, or at any. */
function aim(
  { server, longestMs }: SidePlace,
  { window, command, chance }: Round,
  killed: (typeof victims)[number],
): void {
  const sides: Record<typeof killed, readonly Side[]> = {
    nobody: [],
    window: [window],
    command: [command],
    both: [window, command],
  }
  const plans = sides[killed].map((side) => planOf(side, { server, longestMs, chance }))
  server.onPhase = (phase) => {
    for (const plan of plans) plan(phase)
  }
}

function planOf(
  side: Side,
  { server, longestMs, chance }: Pick<SidePlace, 'server' | 'longestMs'> & Pick<Round, 'chance'>,
): (phase: Phase) => void {
  const kill = (): void => {
    server.noteKill()
    side.kill()
  }
  if (chance.isIn(0.3)) {
    setTimeout(kill, chance.below(longestMs))
    return () => undefined
  }
  const wanted = chance.pick(phases)
  const delayMs = chance.isIn(0.4) ? 0 : 1 + chance.below(12)
  let times = 1 + chance.below(4)
  return (phase) => {
    if (phase !== wanted || (times -= 1) !== 0) return
    if (delayMs === 0) kill()
    else setTimeout(kill, delayMs)
  }
}

/** Only an answer that was lost may be told as a failure, and only as what it is. */
function tellMessages(place: SidePlace, { round, window, command }: Round): void {
  const isStrict = place.secondUse === 'is-refused'
  const isAllowed = (failure: string) => isStrict && failure.endsWith(' refresh-lost')
  for (const failure of window.takeFailures()) {
    if (!isAllowed(failure)) note(place, 'wrong messages', round, `the window said ${failure}`)
  }
  const unknown = command.messages().filter((line) => meaningOf(line, isStrict) === undefined)
  for (const line of unknown) note(place, 'wrong messages', round, `the command said ${line}`)
  if (command.wasKilled()) return
  const isLost = command.messages().some((line) => meaningOf(line, isStrict) === 'lost')
  const code = command.exitCode()
  place.tally.add('commands through')
  if (code !== (isLost ? 5 : 0)) {
    note(place, 'wrong messages', round, `the command ended with ${String(code)}`)
  }
}

const words = text.commandLine
const lost = text.errors.failures['refresh-lost']()
const lostWords = words.failure(lost.what, lost.why, lost.next)

function meaningOf(line: string, isStrict: boolean): 'renewed' | 'lost' | undefined {
  const [name = ''] = line.split(':')
  if (line.startsWith(words.renewed(name, '').slice(0, -1).trimEnd())) return 'renewed'
  if (isStrict && line === words.notRenewed(name, lostWords)) return 'lost'
  return undefined
}

interface Moment {
  readonly round: number
  readonly isPeaceful?: boolean
  readonly isLast?: true
}

async function judge(place: SidePlace, { round, isPeaceful, isLast }: Moment): Promise<void> {
  const { server, sides, tally } = place
  for (const token of server.takeDoubled()) note(place, 'doubled', round, token)
  tally.add('answers asked for again', server.takeAskedAgain())
  for (const stored of await sides.look(isLast === true)) {
    tally.add('looks')
    await judgeOne(place, stored, round)
  }
  if (isPeaceful !== true && isLast !== true) return
  tally.add('looks for what is left behind')
  for (const file of sides.leftBehind()) note(place, 'left behind', round, file)
}

/** Its pair is the live one, or it is noted that the answer may be lost, or the person is told that it is. */
async function judgeOne(place: SidePlace, stored: Stored, round: number): Promise<void> {
  const { server, sides, tally, secondUse } = place
  const { name, accessToken, isInDoubt, needsSignIn } = stored
  const standing = accessToken === undefined ? 'untold' : server.standingOf(accessToken)
  if (needsSignIn === 'refresh-lost' && standing === 'replaced' && secondUse === 'is-refused') {
    tally.add('answers lost and told')
    await sides.signInAgain(name, server.issue(name))
    return
  }
  if (needsSignIn !== undefined || standing === 'unknown') {
    note(place, 'lost', round, `${name} ${standing} ${needsSignIn ?? ''}`)
  }
  if (standing !== 'replaced') return
  if (isInDoubt !== true)
    note(place, 'lost', round, `${name} holds a pair that was replaced, and nothing says so`)
}

function note({ tally, rounds }: SidePlace, bad: string, round: number, what: string): void {
  tally.bad(bad, `${what} (seed ${rounds.seed}, wallet from round ${rounds.from}, round ${round})`)
}
