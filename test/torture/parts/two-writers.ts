import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordId } from '#core/vault-document'
import type { Vault } from '../../../main/vault/vault'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { nodeProgram, runAndKill } from '../killed-program'
import { never, type Part, type Rounds } from '../part'
import { isSameState, printsOf } from '../steps'
import { systemVault } from '../../helpers/system-vault'
import type { TallyKeeper } from '../tally'
import { countIn, ownInTheEnd, shared, type WritingOrder } from '../writing'

const fullRounds = 500
const unhurried = { after: 'closed', times: 1, delayMs: 60_000 }

/** Two processes save to one wallet, the same record and different ones, as fast as they can. */
export const twoWriters: Part = {
  name: 'two-writers',
  rounds: { full: fullRounds, quick: 30 },
  chunk: fullRounds,
  lanes: 1,
  run: writeTogether,
  measures: [
    never('two processes saving: lost', {
      unit: 'saves',
      of: 'rounds',
      bad: 'lost',
      fullCount: fullRounds,
    }),
    never('two processes saving: corrupt', {
      unit: 'wallets',
      of: 'rounds',
      bad: 'corrupt',
      fullCount: fullRounds,
    }),
  ],
}

async function writeTogether({ seed, from, to }: Rounds, tally: TallyKeeper): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-writers-'))
  const folder = join(dataFolder, 'wallet')
  const where = `rounds ${from} to ${to}, seed ${seed}`
  const orders = (['one', 'other'] as const).map((writer): WritingOrder => {
    return { folder, seed, from, to, writer }
  })
  try {
    const first = vaultIn(folder)
    await first.open()
    await first.remove('nothing')
    await first.close()
    const ends = await Promise.all(
      orders.map((order) => runAndKill(nodeProgram('writer', order), unhurried)),
    )
    for (const { lines, errors } of ends) {
      if (!lines.includes('closed')) tally.bad('corrupt', `${where}: a process failed: ${errors}`)
    }
    tally.add('rounds', to - from)
    await judge(vaultIn(folder), orders, { tally, where })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function judge(
  vault: Vault,
  orders: readonly WritingOrder[],
  { tally, where }: { readonly tally: TallyKeeper; readonly where: string },
): Promise<void> {
  const status = await vault.open()
  const { log, lost } = vault.report()
  if (status.type !== 'open' || status.readOnly !== undefined || log !== 'whole' || lost > 0) {
    tally.bad('corrupt', `${where}: ${JSON.stringify({ status, report: vault.report() })}`)
    return
  }
  const wanted = orders.reduce((sum, { from, to }) => sum + to - from, 0)
  const missing = wanted - countIn(vault.get(shared))
  if (missing !== 0) {
    tally.add('lost', Math.abs(missing) - 1)
    tally.bad('lost', `${where}: the record both share is off by ${missing}`)
  }
  for (const order of orders) {
    const own = vault.all().filter((each) => recordId(each).startsWith(`profile-${order.writer}-`))
    if (!isSameState(printsOf(own), ownInTheEnd(order))) {
      tally.bad('lost', `${where}: records of ${order.writer} are not as it saved them`)
    }
  }
  await vault.close()
}

function vaultIn(folder: string): Vault {
  return systemVault(folder, aFakeCipher()).vault
}
