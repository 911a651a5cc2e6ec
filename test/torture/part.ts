import { countIn, type Tally, type TallyKeeper } from './tally'

/** The rounds one lane does, in this order. */
export interface Lane {
  readonly seed: number
  /** Rounds from here up to, not including, `to`. */
  readonly from: number
  readonly to: number
  /** Of several lanes that run at once, which one: chunks are dealt out in turn. */
  readonly lane: number
  readonly lanes: number
}

/** One kind of torture. What a round does depends on the seed and the round's number alone. */
export interface Part {
  readonly name: string
  readonly rounds: { readonly full: number; readonly quick: number }
  /** So many rounds share one wallet, from a multiple of this number on. */
  readonly chunk: number
  /** Unless it is to run in one process alone. */
  readonly lanes?: 1
  /** What has to be there: then `TORTURE_ELECTRON` names its executable, and `TORTURE_APP` the built app. */
  readonly needs?: 'electron' | 'app'
  /** Does the rounds of one chunk or less. */
  run(rounds: Rounds, tally: TallyKeeper): Promise<void>
  readonly measures: readonly Measured[]
}

export interface Rounds {
  readonly seed: number
  readonly from: number
  readonly to: number
}

/** What is read off a tally. A goal on the count holds for a full run. */
export interface Measured {
  readonly measure: string
  readonly unit: string
  readonly count: (tally: Tally) => number
  readonly value: (tally: Tally) => number
  readonly goal: { readonly most?: number; readonly least?: number; readonly fullCount: number }
  /** A time: a few rounds beside other work are reported and prove nothing. */
  readonly needsFullRun?: true
  /** Is the value a number of things that must not be? */
  readonly isBad: boolean
}

/** A measure that counts what must never happen. */
export function never(
  measure: string,
  plan: {
    readonly unit: string
    readonly of: string
    readonly bad: string
    readonly fullCount: number
  },
): Measured {
  const { unit, of, bad, fullCount } = plan
  return {
    measure,
    unit,
    count: (tally) => countIn(tally, of),
    value: (tally) => countIn(tally, bad),
    goal: { most: 0, fullCount },
    isBad: true,
  }
}

/** The chunks of a lane, each with the rounds asked for. */
export function chunksOf(part: Pick<Part, 'chunk'>, lane: Lane): readonly Rounds[] {
  const { seed, from, to } = lane
  const chunks: Rounds[] = []
  const first = Math.floor(from / part.chunk)
  for (let number = first; number * part.chunk < to; number += 1) {
    if (number % lane.lanes !== lane.lane) continue
    const start = number * part.chunk
    chunks.push({ seed, from: Math.max(start, from), to: Math.min(start + part.chunk, to) })
  }
  return chunks
}
