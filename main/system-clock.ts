import type { SteadyClock } from './ports'

/** Longer delays overflow a timer (2^31-1 ms is 24.8 days) and would fire at once. */
const longestMs = 24 * 3_600_000

export const systemClock: SteadyClock = {
  now: () => Date.now(),
  monotonicNow: () => performance.now(),
  after: (delayMs, task) => {
    if (!(delayMs >= 0 && delayMs <= longestMs)) throw new RangeError('delay out of range')
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}
