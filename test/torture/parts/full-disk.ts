import { never, type Part, type Rounds } from '../part'
import { chanceOf } from '../random'
import { refuse } from '../refused-calls'
import { canLimitFiles, canMount, fillOnce } from '../small-disk'
import type { TallyKeeper } from '../tally'

/** So many cases are asked for; the calls of the system that are refused give many more. */
const fullCount = 96
/** Of so many rounds, one fills up a real disk. */
const realEvery = 40
const diskSizesKiB = [40, 56, 64, 80, 100, 128, 160, 200, 256, 320, 400, 512]
/** Compaction keeps the log below what would be larger. */
const fileSizesKiB = [4, 8, 16, 24, 40, 56, 80, 100, 128, 160, 200, 256]

/** No room, quotas, refusals of the system and writes that do less than asked. */
export const fullDisk: Part = {
  name: 'full-disk',
  rounds: { full: 4_000, quick: 240 },
  chunk: realEvery,
  run: async (rounds, tally) => {
    for (let round = rounds.from; round < rounds.to; round += 1) await oneCase(rounds, round, tally)
  },
  measures: [
    never('no room and refusals: silent losses and failures nobody is told of', {
      unit: 'cases',
      of: 'cases',
      bad: 'wrong',
      fullCount,
    }),
    never('no room: real disks and limits filled up', {
      unit: 'cases',
      of: 'real disks',
      bad: 'wrong on a real disk',
      fullCount: canMount() || canLimitFiles() ? fullCount : 0,
    }),
  ],
}

async function oneCase({ seed }: Rounds, round: number, tally: TallyKeeper): Promise<void> {
  if (round % realEvery === 0) {
    fillRealDisk(seed, round, tally)
    return
  }
  const { name, wrong } = await refuse(seed, round - Math.ceil(round / realEvery))
  if (name === undefined) return
  tally.add('cases')
  if (wrong.length > 0)
    tally.bad('wrong', `round ${round}, seed ${seed}, ${name}: ${wrong.join('; ')}`)
}

function fillRealDisk(seed: number, round: number, tally: TallyKeeper): void {
  const number = round / realEvery
  const isDisk = number % 2 === 0 && canMount()
  if (!isDisk && !canLimitFiles()) return
  const sizesKiB = isDisk ? diskSizesKiB : fileSizesKiB
  const sizeKiB = sizesKiB[Math.floor(number / 2) % sizesKiB.length] ?? 64
  const ballast = isDisk ? chanceOf(seed, 'full-disk', round).below(sizeKiB * 512) + 8_192 : 0
  const limit = isDisk ? 'disk' : 'file size'
  const wrong = fillOnce({ seed, round, ballast, limit }, sizeKiB)
  tally.add('cases')
  tally.add('real disks')
  if (wrong.length === 0) return
  tally.add('wrong on a real disk')
  tally.bad(
    'wrong',
    `round ${round}, seed ${seed}, ${limit} of ${sizeKiB} KiB: ${wrong.join('; ')}`,
  )
}
