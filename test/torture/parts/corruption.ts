import { dayMs, noon } from '../../helpers/builders'
import { createHarm } from '../harm'
import { knownLinesOf, newestSurviving, type KnownTexts } from '../held-lines'
import { memoryFiles, type MemoryFiles } from '../memory-files'
import { aSetClock, vaultOn } from '../memory-wallet'
import { never, type Part, type Rounds } from '../part'
import { chanceOf, type Chance } from '../random'
import { isSameState, printsOf, stepOf } from '../steps'
import type { TallyKeeper } from '../tally'

const fullRounds = 10_000
const roundsPerWallet = 100
const days = 9

/** Files damaged, exchanged and deleted, in a wallet that has backups. */
export const corruption: Part = {
  name: 'corruption',
  rounds: { full: fullRounds, quick: 200 },
  chunk: roundsPerWallet,
  run: corrupt,
  measures: [
    measure('damaged wallets: not opened', 'wallets', 'not opened'),
    measure('damaged wallets: records lost that a generation holds', 'records', 'lost'),
    measure('damaged wallets: not the same at the start after', 'wallets', 'unstable'),
  ],
}

function measure(name: string, unit: string, bad: string) {
  return never(name, { unit, of: 'wallets', bad, fullCount: fullRounds })
}

interface Base {
  readonly disk: MemoryFiles
  readonly texts: KnownTexts
}

async function corrupt(rounds: Rounds, tally: TallyKeeper): Promise<void> {
  const wallet = Math.floor(rounds.from / roundsPerWallet)
  const base = await makeBase(chanceOf(rounds.seed, 'corruption', 'wallet', wallet), wallet)
  for (let round = rounds.from; round < rounds.to; round += 1) {
    const chance = chanceOf(rounds.seed, 'corruption', round)
    await oneWallet(base, chance, {
      count: () => tally.add('wallets'),
      bad: (name, why) => tally.bad(name, `round ${round}, seed ${rounds.seed}: ${why}`),
    })
  }
}

/** A wallet of some days: a log, the one before its last compaction, seven daily backups and the header's copy. */
async function makeBase(chance: Chance, wallet: number): Promise<Base> {
  const disk = memoryFiles({ folders: ['/', '/data'] })
  const clock = aSetClock()
  const plan = { ids: 10, filling: 300 }
  const vault = vaultOn({ fs: disk, chance, clock })
  await vault.open()
  for (let day = 0; day < days; day += 1) {
    clock.set(noon + day * dayMs)
    const filling = day === days - 2 ? 60_000 : plan.filling
    for (let step = 0; step < 8; step += 1) {
      await vault.change(stepOf({ ...plan, filling }, 'corruption', wallet, day, step))
      await vault.open()
    }
  }
  await vault.close()
  return { disk, texts: await knownLinesOf(disk) }
}

interface Judging {
  readonly count: () => void
  readonly bad: (name: string, why: string) => void
}

async function oneWallet(base: Base, chance: Chance, { count, bad }: Judging): Promise<void> {
  const disk = base.disk.copy()
  const harm = createHarm(disk, chance)
  const done = Array.from({ length: 1 + chance.below(3) }, () => harm())
  const expected = newestSurviving(disk, base.texts)
  const why = done.join('; ')
  count()
  const clock = aSetClock()
  clock.set(noon + days * dayMs)
  const vault = vaultOn({ fs: disk, chance, clock })
  const status = await vault.open()
  if (status.type !== 'open') {
    bad('not opened', `${JSON.stringify(status)} after: ${why}`)
    return
  }
  const found = printsOf(vault.all())
  for (const [id, print] of expected) {
    if ((found.get(id) ?? 'deleted') !== print) bad('lost', `${id} after: ${why}`)
  }
  await vault.close()
  if (!chance.isIn(0.2)) return
  const again = vaultOn({ fs: disk, chance, clock })
  const { type } = await again.open()
  if (type !== 'open' || !isSameState(printsOf(again.all()), found)) bad('unstable', why)
}
