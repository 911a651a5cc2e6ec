const from = Date.UTC(2024, 0, 1)
const until = Date.UTC(2100, 0, 1)

/** What a calendar has days for (ECMA-262, time values). */
const farthest = 8_640_000_000_000_000

/** Can this instant (epoch ms) be told as a date at all? */
export function isDate(at: number): boolean {
  return Math.abs(at) <= farthest
}

/** Can this instant (epoch ms) be one of ours at all? Clocks that lost their battery show others. */
export function isPlausible(at: number | undefined): boolean {
  return at !== undefined && at >= from && at < until
}
