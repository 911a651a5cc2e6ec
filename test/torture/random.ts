import { createHash } from 'node:crypto'

/** A stream of chance that depends on its seed alone. Not for secrets. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
  /** True in that share of all cases. */
  isIn(share: number): boolean
  bytes(length: number): Buffer
}

/** The same labels give the same stream, on every machine. */
export function chanceOf(...labels: readonly (string | number)[]): Chance {
  const state = new Uint32Array(createHash('sha256').update(labels.join('/')).digest().buffer, 0, 4)
  const below = (limit: number) => Math.floor(next(state) * limit)
  return {
    next: () => next(state),
    below,
    pick: (choices) => {
      const picked = choices[below(choices.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    isIn: (share) => next(state) < share,
    bytes: (length) => bytesOf(state, length),
  }
}

/** sfc32 (Chris Doty-Humphrey, PractRand). */
function next(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, counter = 0] = state
  const sum = (a + b + counter) | 0
  state[3] = counter + 1
  state[0] = b ^ (b >>> 9)
  state[1] = (c + (c << 3)) | 0
  state[2] = ((c << 21) | (c >>> 11)) + sum
  return (sum >>> 0) / 0x1_0000_0000
}

function bytesOf(state: Uint32Array, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at += 1) bytes[at] = Math.floor(next(state) * 256)
  return bytes
}
