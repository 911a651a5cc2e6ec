import { dayMs, noon } from '../../helpers/builders'
import { createAftermaths, durableFolders, fatesOf, pendingAt } from '../crash'
import { memoryFiles, type DiskOperation, type MemoryFiles } from '../memory-files'
import { aSetClock, locksAfterBoot, memoryFolder, vaultOn } from '../memory-wallet'
import { never, type Part, type Rounds } from '../part'
import { chanceOf, type Chance } from '../random'
import {
  after,
  isSameState,
  printsOf,
  recordWith,
  stepOf,
  type Expected,
  type StepPlan,
} from '../steps'
import type { TallyKeeper } from '../tally'

const fullStates = 100_000
/** Of all states, in so many it is also tried whether the wallet can be saved to again. */
const goOnShare = 0.2

/** Every disk a power cut may leave behind, at every operation of a wallet's life, loaded by the next start. */
export const crashStates: Part = {
  name: 'crash-states',
  rounds: { full: 72, quick: 2 },
  chunk: 1,
  run: async (rounds, tally) => {
    for (let round = rounds.from; round < rounds.to; round += 1) await oneLife(rounds, round, tally)
  },
  measures: [
    measure('states after a power cut: unreadable', 'unreadable'),
    measure('states after a power cut: older than the last acknowledged', 'older'),
    measure('states after a power cut: could not be saved to again', 'stuck'),
  ],
}

function measure(name: string, bad: string) {
  return never(name, { unit: 'states', of: 'states', bad, fullCount: fullStates })
}

/** What was true after so many operations. */
interface Mark {
  readonly operations: number
  /** What the disk may hold from here on: acknowledged, or that and what is under way. */
  readonly states: readonly Expected[]
}

export interface Life {
  readonly operations: readonly DiskOperation[]
  readonly marks: readonly Mark[]
}

export interface Recording {
  readonly saves: number
  /** Leaves out what a disk that lies would not do. */
  readonly isKept?: (operation: DiskOperation) => boolean
}

/** A wallet is made and saved to, with compactions and backups in it, and every operation of it recorded. */
export async function recordLife(
  chance: Chance,
  labels: readonly (string | number)[],
  { saves, isKept = () => true }: Recording,
): Promise<Life> {
  const operations: DiskOperation[] = []
  const fs = memoryFiles({ folders: durableFolders }, (operation) => {
    if (isKept(operation)) operations.push(operation)
  })
  const clock = aSetClock()
  const plan: StepPlan = { ids: 6, filling: chance.pick([100, 2_000, 60_000]) }
  const vault = vaultOn({ fs, chance, clock, locks: locksAfterBoot(fs, chance, 1) })
  const marks: Mark[] = [{ operations: 0, states: [new Map()] }]
  await vault.open()
  let state: Expected = new Map()
  for (let step = 0; step < saves; step += 1) {
    const change = stepOf(plan, ...labels, step)
    const next = after(state, change)
    marks.push({ operations: operations.length, states: [state, next] })
    await vault.change(change)
    marks.push({ operations: operations.length, states: [next] })
    state = next
    // Waits for what follows a save; mostly.
    if (chance.isIn(0.7)) await vault.open()
    if (chance.isIn(0.15)) clock.set(noon + step * dayMs)
  }
  await vault.close()
  return { operations, marks }
}

async function oneLife({ seed }: Rounds, round: number, tally: TallyKeeper): Promise<void> {
  const chance = chanceOf(seed, 'crash-states', round)
  const life = await recordLife(chance, [seed, round], { saves: 8 + chance.below(8) })
  await tryAllStates(life, chance, { tally, where: `round ${round}, seed ${seed}` })
}

/** Loads every state of a life that is not the same as one before. */
export async function tryAllStates(
  { operations, marks }: Life,
  chance: Chance,
  { tally, where }: { readonly tally: TallyKeeper; readonly where: string },
): Promise<void> {
  const aftermaths = createAftermaths(operations)
  let markNumber = 0
  let seen = new Set<string>()
  for (let count = 0; count <= operations.length; count += 1) {
    while ((marks[markNumber + 1]?.operations ?? Infinity) <= count) {
      markNumber += 1
      seen = new Set()
      aftermaths.forget()
    }
    const states = statesAt(marks, markNumber, count)
    for (const fates of fatesOf(operations, pendingAt(operations, count), chance)) {
      const { disk, key } = aftermaths.after(count, fates)
      if (seen.has(key)) continue
      seen.add(key)
      tally.add('states')
      await tryOne(disk, chance, {
        states,
        bad: (name, why) =>
          tally.bad(name, `${where}, after ${count} operations: ${why} ${describe(fates)}`),
      })
    }
  }
}

/** A save counts as acknowledged from the operation after its last one on. */
function statesAt(marks: readonly Mark[], number: number, count: number): readonly Expected[] {
  const now = marks[number]?.states ?? []
  const before = marks[number - 1]?.states ?? []
  return marks[number]?.operations === count ? [...before, ...now] : now
}

interface Judging {
  readonly states: readonly Expected[]
  readonly bad: (name: string, why: string) => void
}

async function tryOne(disk: MemoryFiles, chance: Chance, { states, bad }: Judging): Promise<void> {
  const open = (boot: number) =>
    vaultOn({ fs: disk, chance, locks: locksAfterBoot(disk, chance, boot) })
  const vault = open(2)
  const status = await vault.open()
  if (status.type !== 'open' || status.readOnly !== undefined) {
    bad('unreadable', JSON.stringify(status))
    return
  }
  const found = printsOf(vault.all())
  if (!states.some((state) => isSameState(state, found))) bad('older', `${found.size} records`)
  const left = [...disk.names.keys()].filter((path) => /\.(tmp|lock)$/.test(path))
  if (left.length > 0 && disk.names.has(`${memoryFolder}/wallet.json`)) {
    bad('stuck', `left behind: ${left.join(', ')}`)
  }
  if (!chance.isIn(goOnShare)) return
  const more = recordWith('profile-later', 'later')
  await vault.put(more).catch((error: unknown) => bad('stuck', String(error)))
  await vault.close()
  const again = open(3)
  const { type } = await again.open()
  const reread = type === 'open' ? printsOf(again.all()) : new Map<string, string>()
  if (!isSameState(reread, after(found, { put: [more] })))
    bad('stuck', 'the next save is not there')
}

function describe(fates: ReadonlyMap<number, unknown>): string {
  return JSON.stringify([...fates].filter(([, fate]) => fate !== 'done'))
}
