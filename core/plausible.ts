const from = Date.UTC(2024, 0, 1)
const until = Date.UTC(2100, 0, 1)

/** Can this instant (epoch ms) be one of ours at all? Clocks that lost their battery show others. */
export function isPlausible(at: number | undefined): boolean {
  return at !== undefined && at >= from && at < until
}
