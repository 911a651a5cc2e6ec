import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronProgram } from '../killed-program'
import { never, type Part, type Rounds } from '../part'
import { startProgram } from '../program'
import { chanceOf, type Chance } from '../random'
import { signIn, type RenewingOrder } from '../renewing'
import type { TallyKeeper } from '../tally'
import { aGraceServer, type Spoil } from '../token-server'

const fullRounds = 1_000
const roundsPerApp = 125

/** Connections that break while a token request is under way, sent by Electron’s own network stack. */
export const dropped: Part = {
  name: 'dropped',
  rounds: { full: fullRounds, quick: 60 },
  chunk: roundsPerApp,
  needs: 'electron',
  run: dropConnections,
  measures: [
    never('dropped connections, in Electron: requests the server saw − attempts journalled', {
      unit: 'requests',
      of: 'dropped',
      bad: 'unjournalled',
      fullCount: fullRounds,
    }),
  ],
}

async function dropConnections(rounds: Rounds, tally: TallyKeeper): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-dropped-'))
  const folder = join(dataFolder, 'wallet')
  const faults: ((response: ServerResponse) => void)[] = []
  let phase: Parameters<Spoil>[0] = 'unread'
  const server = await aGraceServer('gives-another', (at) => {
    if (at !== phase) return undefined
    return faults.shift()
  })
  await signIn(folder, server)
  const wanted = rounds.to - rounds.from
  const order: RenewingOrder = { folder, renewals: wanted, onDemand: true }
  const renewer = startProgram(electronProgram(dataFolder, {}, 'renewer-in-electron'))
  try {
    renewer.tell(JSON.stringify(order))
    await renewer.next('opened')
    for (let round = rounds.from; round < rounds.to; round += 1) {
      const chance = chanceOf(rounds.seed, 'dropped', round)
      phase = chance.isIn(0.5) ? 'unread' : 'acted'
      const planned = chance.isIn(0.25) ? 2 : 1
      faults.push(...Array.from({ length: planned }, () => cutOf(chance)))
      const before = server.requests()
      renewer.tell('renew')
      const line = await renewer.next('renewed', 'failed')
      const journalled = Number(line?.split(' ').at(-1))
      const seen = server.requests() - before
      tally.add('dropped', planned - faults.length)
      faults.length = 0
      if (seen === journalled) continue
      tally.add('unjournalled', Math.abs(seen - journalled) || 1)
      tally.bad(
        'rounds that differ',
        `${seen} seen, ${line ?? renewer.errors()} (seed ${rounds.seed}, round ${round})`,
      )
      if (line === undefined) break
    }
  } finally {
    renewer.kill()
    await renewer.ended
    await server.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

const fullAnswer = '{"access_token":"half'

/** The ways a connection breaks: without a word, reset, in the middle of the head, in the middle of the body. */
function cutOf(chance: Chance): (response: ServerResponse) => void {
  return chance.pick([
    (response: ServerResponse) => void response.socket?.destroy(),
    (response: ServerResponse) => void response.socket?.resetAndDestroy(),
    (response: ServerResponse) => void response.socket?.end('HTTP/1.1 200 OK\r\nContent-Ty'),
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
      response.write(fullAnswer, () => response.socket?.resetAndDestroy())
    },
  ])
}
