import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeProgram } from '../killed-program'
import { never, type Part, type Rounds } from '../part'
import { startProgram, type Program } from '../program'
import { chanceOf } from '../random'
import { signIn, type RenewingOrder } from '../renewing'
import type { TallyKeeper } from '../tally'
import { aGraceServer, type TokenServer } from '../token-server'

const fullRounds = 500
const roundsPerPair = 25

/** Two processes that want the same token renewed at the same moment. */
export const twoProcesses: Part = {
  name: 'two-processes',
  rounds: { full: fullRounds, quick: 2 * roundsPerPair },
  chunk: roundsPerPair,
  run: renewInTwo,
  measures: [
    never('two processes at once: rounds without exactly one request', {
      unit: 'rounds',
      of: 'rounds',
      bad: 'not one',
      fullCount: fullRounds,
    }),
  ],
}

async function renewInTwo(rounds: Rounds, tally: TallyKeeper): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-two-'))
  const folder = join(dataFolder, 'wallet')
  const server = await aGraceServer('gives-another')
  await signIn(folder, server)
  const pair = [startRenewer(folder), startRenewer(folder)] as const
  try {
    await Promise.all(pair.map((each) => each.next('opened')))
    for (let round = rounds.from; round < rounds.to; round += 1) {
      await oneRound(server, pair, { rounds, round, tally })
    }
  } finally {
    for (const each of pair) each.kill()
    await Promise.all(pair.map((each) => each.ended))
    await server.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function startRenewer(folder: string): Program {
  const renewer = startProgram(nodeProgram('renewer', {}))
  const order: RenewingOrder = { folder, renewals: roundsPerPair, onDemand: true }
  renewer.tell(JSON.stringify(order))
  return renewer
}

async function oneRound(
  server: TokenServer,
  pair: readonly [Program, Program],
  { rounds, round, tally }: { rounds: Rounds; round: number; tally: TallyKeeper },
): Promise<void> {
  const before = server.requests()
  const chance = chanceOf(rounds.seed, 'two-processes', round)
  const [first, second] = chance.isIn(0.5) ? pair : [pair[1], pair[0]]
  const delayMs = chance.below(10)
  first.tell('renew')
  // Told while the first has not begun, is at it, or has just saved: it holds the old pair in any case.
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs - 1))
  second.tell('renew')
  const lines = await Promise.all(pair.map((each) => each.next('renewed', 'failed')))
  const requests = server.requests() - before
  const tokens = new Set(lines.map((line) => tokenIn(line)))
  const [token = ''] = tokens
  const isLive = server.isKnown(token) && !server.isUsed(token)
  tally.add('rounds')
  if (requests === 1 && tokens.size === 1 && isLive) return
  const said = lines.map((line, at) => line ?? pair[at]?.errors()).join('; ')
  tally.bad('not one', `${requests} requests: ${said} (seed ${rounds.seed}, round ${round})`)
}

function tokenIn(line: string | undefined): string {
  const [word, , token = 'none'] = line?.split(' ') ?? []
  return word === 'renewed' ? token : `none: ${line ?? ''}`
}
