/** What came of some rounds. Sums of several lanes are added up. */
export interface Tally {
  /** What ran: cases, states, rounds. */
  readonly counts: Readonly<Record<string, number>>
  readonly samples: Readonly<Record<string, readonly number[]>>
  /** What went wrong, in words, with the round it happened in. */
  readonly notes: readonly string[]
}

export interface TallyKeeper {
  add(name: string, count?: number): void
  sample(name: string, value: number): void
  /** Counts under `name` and says where. */
  bad(name: string, where: string): void
  result(): Tally
}

const notesKept = 20

export function keepTally(): TallyKeeper {
  const counts: Record<string, number> = {}
  const samples: Record<string, number[]> = {}
  const notes: string[] = []
  const add = (name: string, count = 1) => {
    counts[name] = (counts[name] ?? 0) + count
  }
  return {
    add,
    sample: (name, value) => void (samples[name] ??= []).push(value),
    bad: (name, where) => {
      add(name)
      if (notes.length < notesKept) notes.push(`${name}: ${where}`)
    },
    result: () => ({ counts, samples, notes }),
  }
}

export function mergeTallies(tallies: readonly Tally[]): Tally {
  const merged = keepTally()
  for (const { counts, samples } of tallies) {
    for (const [name, count] of Object.entries(counts)) merged.add(name, count)
    for (const [name, values] of Object.entries(samples)) {
      for (const value of values) merged.sample(name, value)
    }
  }
  return { ...merged.result(), notes: tallies.flatMap(({ notes }) => notes) }
}

export const countIn = ({ counts }: Tally, name: string): number => counts[name] ?? 0

/** The value below which `share` of the samples lie; 0 without any. */
export function quantileOf({ samples }: Tally, name: string, share: number): number {
  const sorted = [...(samples[name] ?? [])].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
