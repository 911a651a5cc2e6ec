import type { SteadyClock } from '../ports'

/** What a tick of the wall clock tells: `steady`, or that the computer was away meanwhile or its clock was set. */
export type Tick = 'steady' | 'away'

export const tickMs = 45_000
const jumpMs = 5 * 60_000

/**
 * Ticks every 45 s: a timer of many days would overflow, and none runs while a computer sleeps. Between two ticks the
 * wall clock is compared with one nobody can set. The returned call ends it.
 */
export function startTicker(clock: SteadyClock, onTick: (tick: Tick) => void): () => void {
  let last = { wallAt: clock.now(), steadyAt: clock.monotonicNow() }
  let cancel = clock.after(tickMs, tick)

  function tick(): void {
    const now = { wallAt: clock.now(), steadyAt: clock.monotonicNow() }
    const passedMs = now.steadyAt - last.steadyAt
    const shownMs = now.wallAt - last.wallAt
    last = now
    cancel = clock.after(tickMs, tick)
    const isAway = passedMs > tickMs + jumpMs || Math.abs(shownMs - passedMs) > jumpMs
    onTick(isAway ? 'away' : 'steady')
  }

  return () => cancel()
}
