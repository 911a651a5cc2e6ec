import type { BenchPlace, Held } from './bench'
import { median, quantile, valuesOf } from './order'

const suite = 'vault'
const sizes = [10, 100, 1_000, 10_000]
const unlockGoals: ReadonlyMap<number, number> = new Map([
  [100, 60],
  [1_000, 300],
  [10_000, 2_500],
])

/** What saving and opening cost as the wallet fills up. */
export async function* vaultSuite(place: BenchPlace): AsyncIterable<Held> {
  for (const profiles of sizes) {
    const wallet = `wallet-${profiles}`
    await place.time({ task: 'fill', wallet, profiles, rounds: 0 })
    yield* saves(place, profiles, wallet)
    const goal = unlockGoals.get(profiles)
    if (goal !== undefined) yield* unlocks(place, profiles, goal)
    yield* compactions(place, profiles, wallet)
  }
}

async function* saves(place: BenchPlace, profiles: number, wallet: string): AsyncIterable<Held> {
  const rounds = place.isQuick ? 30 : 200
  const timings = await place.time({ task: 'save', wallet, profiles, rounds })
  const [saved, plain, stored] = ['saved', 'plain', 'electron-store'].map((name) =>
    valuesOf(timings, name),
  ) as [number[], number[], number[]]
  const baseline = median(plain)
  const of = `of ${profiles} profiles`
  yield {
    measure: {
      suite,
      measure: `one changed profile ${of} saved, to a plain write, fsync and rename of 2 KB`,
      count: saved.length,
      value: median(saved),
      unit: 'ms',
      baseline,
      ratio: median(saved) / baseline,
    },
    goal: { most: 3 },
  }
  yield {
    measure: {
      suite,
      measure: `the same by electron-store, one record ${of}`,
      count: stored.length,
      value: median(stored),
      unit: 'ms',
      baseline,
      ratio: median(stored) / baseline,
    },
  }
}

async function* compactions(
  place: BenchPlace,
  profiles: number,
  wallet: string,
): AsyncIterable<Held> {
  const timings = await place.time({ task: 'compact', wallet, profiles, rounds: 3 })
  const took = valuesOf(timings, 'compacted')
  // Small wallets do not get there: 256 KB at least.
  if (took.length === 0) return
  yield {
    measure: {
      suite,
      measure: `compaction with ${profiles} profiles, after the save`,
      count: took.length,
      value: median(took),
      unit: 'ms',
    },
  }
  yield {
    measure: {
      suite,
      measure: `compaction with ${profiles} profiles: longest block of the main thread`,
      count: took.length,
      value: quantile(valuesOf(timings, 'blocked'), 1),
      unit: 'ms',
    },
    goal: { most: 50 },
  }
}

async function* unlocks(place: BenchPlace, profiles: number, most: number): AsyncIterable<Held> {
  const wallet = `wallet-${profiles}`
  const took: number[] = []
  const calls: number[] = []
  for (let start = 0; start < (place.isQuick ? 3 : 9); start += 1) {
    const timings = await place.time({ task: 'unlock', wallet, profiles, rounds: 1 })
    took.push(...valuesOf(timings, 'unlocked and listed'))
    calls.push(...valuesOf(timings, 'keyring calls'))
  }
  yield {
    measure: {
      suite,
      measure: `${profiles} profiles unlocked by the keyring and listed, first thing in a process`,
      count: took.length,
      value: median(took),
      unit: 'ms',
    },
    goal: { most },
  }
  yield {
    measure: {
      suite,
      measure: `keyring calls for that, ${profiles} profiles`,
      count: calls.length,
      value: quantile(calls, 1),
      unit: 'calls',
    },
    goal: { most: 1, least: 1 },
  }
}
