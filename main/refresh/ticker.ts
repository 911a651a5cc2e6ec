import type { SteadyClock } from '../ports'

export const tickMs = 45_000
const jumpMs = 5 * 60_000

/** Ticks every 45 s: a timer of many days would overflow, and none runs while a computer sleeps. The call ends it. */
export function startTicker(clock: SteadyClock, onTick: () => void): () => void {
  let cancel = clock.after(tickMs, tick)

  function tick(): void {
    cancel = clock.after(tickMs, tick)
    onTick()
  }

  return () => cancel()
}

/**
 * Tells, whenever it is asked, whether the computer was away or its clock was set since it was asked last: the wall clock
 * is compared with one nobody can set. To be asked at each tick at least.
 */
export function createJumpWatch(clock: SteadyClock): () => boolean {
  let last = { wallAt: clock.now(), steadyAt: clock.monotonicNow() }
  return () => {
    const now = { wallAt: clock.now(), steadyAt: clock.monotonicNow() }
    const passedMs = now.steadyAt - last.steadyAt
    const shownMs = now.wallAt - last.wallAt
    last = now
    return passedMs > tickMs + jumpMs || Math.abs(shownMs - passedMs) > jumpMs
  }
}
