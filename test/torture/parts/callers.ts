import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../../main/system-clock'
import { nodeNetSend } from '../../helpers/node-net'
import { renewalParts } from '../../helpers/renewal-parts'
import { never, type Part, type Rounds } from '../part'
import { openWallet, signIn, tortured } from '../renewing'
import type { TallyKeeper } from '../tally'
import { aGraceServer } from '../token-server'

const fullRounds = 1_000
const callersAtOnce = 200

/** Many who want the same token renewed at the same moment, in one process. */
export const callers: Part = {
  name: 'callers',
  rounds: { full: fullRounds, quick: 20 },
  chunk: 10,
  run: renewAtOnce,
  measures: [
    never(`${callersAtOnce} callers at once in one process: rounds without exactly one request`, {
      unit: 'rounds',
      of: 'rounds',
      bad: 'not one',
      fullCount: fullRounds,
    }),
  ],
}

async function renewAtOnce({ seed, from, to }: Rounds, tally: TallyKeeper): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-callers-'))
  const folder = join(dataFolder, 'wallet')
  const server = await aGraceServer('gives-another')
  await signIn(folder, server)
  const { vault, locks } = await openWallet(folder)
  const { renewal } = renewalParts(vault, { send: nodeNetSend(), locks, clock: systemClock })
  try {
    for (let round = from; round < to; round += 1) {
      const before = server.requests()
      const renewed = await Promise.allSettled(
        Array.from({ length: callersAtOnce }, () => renewal.renew(tortured)),
      )
      const requests = server.requests() - before
      const tokens = new Set(
        renewed.map((each) =>
          each.status === 'fulfilled'
            ? each.value.tokenSet?.refreshToken?.reveal()
            : String(each.reason),
        ),
      )
      const [token] = tokens
      const isLive = typeof token === 'string' && server.isKnown(token) && !server.isUsed(token)
      tally.add('rounds')
      if (requests !== 1 || tokens.size !== 1 || !isLive) {
        tally.bad(
          'not one',
          `${requests} requests, ${tokens.size} outcomes (seed ${seed}, round ${round})`,
        )
      }
    }
  } finally {
    await vault.close()
    await server.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
