import { useSyncExternalStore } from 'react'
import { useWallet } from '../store/use-wallet'
import { createTicker, type TickerClock } from './ticker'

const clock: TickerClock = {
  now: Date.now,
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}

const hourMs = 3_600_000
const minutes = createTicker(60_000, clock)
const seconds = createTicker(1000, clock)

const refresh = (): void => {
  minutes.refresh()
  seconds.refresh()
}

/** After a sleep, or when the person comes back, the time is looked at once. */
export function keepTimeFresh(): void {
  window.addEventListener('focus', refresh)
  document.addEventListener('visibilitychange', refresh)
}

/** The time (epoch ms): each second while one of `ends` is less than an hour away, else each minute. */
export function useNow(ends: readonly (number | undefined)[]): number {
  const ticker = ends.some((end) => isWithinAnHour(end, minutes.now())) ? seconds : minutes
  return useSyncExternalStore(ticker.subscribe, ticker.now, ticker.now)
}

/** The same by the servers’ time: tokens are obtained and end by it, whatever this computer’s clock shows. */
export function useTokenNow(ends: readonly (number | undefined)[]): number {
  const offByMs = useWallet((state) => state.wallet?.clockOffByMs) ?? 0
  return useNow(ends.map((end) => (end === undefined ? undefined : end + offByMs))) - offByMs
}

/** A minute of grace on both sides: the coarse clock may lag that much. */
function isWithinAnHour(end: number | undefined, now: number): boolean {
  if (end === undefined) return false
  const leftMs = end - now
  return leftMs > -60_000 && leftMs < hourMs + 60_000
}
