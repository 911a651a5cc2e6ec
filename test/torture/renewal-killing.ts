import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeProgram } from './killed-program'
import type { Rounds } from './part'
import { startProgram, type Program } from './program'
import { chanceOf } from './random'
import { signIn, type RenewingOrder } from './renewing'
import type { TallyKeeper } from './tally'
import type { Phase, TokenServer } from './token-server'

/** What is known of a wallet between two rounds. */
interface Place {
  readonly folder: string
  readonly server: TokenServer
  readonly rounds: Rounds
  readonly tally: TallyKeeper
  /** The refresh token that was acknowledged last. */
  acknowledged: string
}

/** One wallet that is killed while it renews, round after round; each start is the check of the kill before it. */
export async function killWhileRenewing(
  rounds: Rounds,
  tally: TallyKeeper,
  makeServer: () => Promise<TokenServer>,
): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-renewals-'))
  const server = await makeServer()
  const folder = join(dataFolder, 'wallet')
  const { refreshToken } = await signIn(folder, server)
  const place: Place = { folder, server, rounds, tally, acknowledged: refreshToken }
  let standby = await ready()
  try {
    for (let round = rounds.from; round < rounds.to; round += 1) {
      await oneRound(place, round, standby)
      tally.add('rounds')
      standby = await ready()
    }
    await check(place, standby)
  } finally {
    standby.kill()
    await standby.ended
    await server.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** It has loaded its code when it is told what to do; nothing but what is measured runs beside a renewal. */
async function ready(): Promise<Program> {
  const program = startProgram(nodeProgram('renewer', {}))
  await program.next('ready')
  return program
}

async function oneRound(place: Place, round: number, renewer: Program): Promise<void> {
  aim(place, round, renewer)
  renewer.tell(order(place, 1_000))
  await judge(place, round, renewer)
  await renewer.ended
  place.server.onPhase = () => undefined
}

/** One more start, which is not killed: it renews twice. */
async function check(place: Place, renewer: Program): Promise<void> {
  renewer.tell(order(place, 2))
  const renewed = await judge(place, place.rounds.to, renewer)
  await renewer.ended
  if (renewed === 0 && renewer.wasKilled()) {
    note(place, 'lost outside the window', place.rounds.to, renewer.errors())
  }
}

function order({ folder }: Place, renewals: number): string {
  return JSON.stringify({ folder, renewals, onDemand: false } satisfies RenewingOrder)
}

/** Follows a renewer to its end, and gives how often it renewed. */
async function judge(place: Place, round: number, renewer: Program): Promise<number> {
  const opened = await renewer.next('opened')
  // Killed before it could say what it found: the next one may find the same.
  if (opened === undefined) {
    await renewer.ended
    if (!renewer.wasKilled()) note(place, 'lost outside the window', round, renewer.errors())
    return 0
  }
  const found = opened.slice('opened '.length)
  const wasSpent = place.server.isUsed(found)
  if (!isAcceptable(place, found)) {
    note(place, 'lost outside the window', round, `it holds ${found}`)
  }
  if (wasSpent) place.tally.add('answers lost')
  place.acknowledged = found
  for (let renewed = 0; ; renewed += 1) {
    const line = await renewer.next('renewed', 'failed')
    if (line === undefined) return renewed
    const [word, first = '', second = '', third = ''] = line.split(' ')
    if (word === 'failed') {
      await settle(place, round, {
        code: first,
        cause: second,
        kept: third,
        found,
        wasSpent,
        renewed,
      })
      return renewed
    }
    if (renewed === 0 && wasSpent) place.tally.add('answers given again')
    place.tally.sample('window', Number(first))
    place.acknowledged = second
  }
}

/** What was acknowledged, or what came after it and was not. */
function isAcceptable({ server, acknowledged }: Place, found: string): boolean {
  return found === acknowledged || (server.isUsed(acknowledged) && server.isKnown(found))
}

interface Failed {
  readonly code: string
  readonly cause: string
  /** The refresh token that is in the wallet all the same. */
  readonly kept: string
  readonly found: string
  readonly wasSpent: boolean
  readonly renewed: number
}

/** Only the very first renewal after a kill may fail, and only over a token that was used up by the one killed. */
async function settle(place: Place, round: number, failed: Failed): Promise<void> {
  const { code, cause, kept, found, wasSpent, renewed } = failed
  const { tally, folder, server } = place
  const isInWindow = wasSpent && renewed === 0
  tally.add('lost')
  if (isInWindow) tally.add('lost inside the window')
  else note(place, 'lost outside the window', round, `${code}, ${cause}`)
  const isTold = code === 'refresh-lost' && cause === 'refresh-lost' && kept === found
  if (isInWindow && !isTold) note(place, 'undiagnosed', round, `${code}, ${cause}, ${kept}`)
  place.acknowledged = (await signIn(folder, server)).refreshToken
}

function note({ tally, rounds }: Place, bad: string, round: number, what: string): void {
  tally.bad(bad, `${what} (seed ${rounds.seed}, wallet from round ${rounds.from}, round ${round})`)
}

const phases: readonly Phase[] = ['arrived', 'acted', 'answered']

/** Kills at a moment that depends on the seed: while it opens, somewhere in a renewal, or close to the server's work. */
function aim({ rounds, server }: Place, round: number, renewer: Program): void {
  const chance = chanceOf(rounds.seed, 'renewal-kills', round)
  const delayMs = chance.below(12)
  const soon = (): void => {
    if (delayMs === 0) renewer.kill()
    else setTimeout(() => renewer.kill(), delayMs)
  }
  const kind = chance.next()
  let times = 1 + chance.below(3)
  if (kind < 0.1) {
    setTimeout(() => renewer.kill(), chance.below(25))
  } else if (kind < 0.5) {
    renewer.onLine = (line) => {
      if (line === 'renewing' && (times -= 1) === 0) soon()
    }
  } else {
    const wanted = chance.pick(phases)
    const isAtOnce = chance.isIn(0.5)
    server.onPhase = (phase) => {
      if (phase !== wanted || (times -= 1) !== 0) return
      if (isAtOnce) renewer.kill()
      else soon()
    }
  }
}
