import type { Clock } from '../../../main/ports'

/** A clock that moves only when told to, and runs what falls due in order. */
export interface VirtualClock extends Clock {
  advance(ms: number): void
  pending(): number
}

export function virtualClock(startAt = 0): VirtualClock {
  let now = startAt
  const timers = new Map<object, { readonly at: number; readonly task: () => void }>()
  const nextDue = (until: number) =>
    [...timers]
      .filter(([, { at }]) => at <= until)
      .toSorted(([, a], [, b]) => a.at - b.at)
      .at(0)
  return {
    now: () => now,
    pending: () => timers.size,
    after: (delayMs, task) => {
      const timer = {}
      timers.set(timer, { at: now + delayMs, task })
      return () => timers.delete(timer)
    },
    advance: (ms) => {
      const until = now + ms
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        const [timer, { at, task }] = due
        timers.delete(timer)
        now = at
        task()
      }
      now = until
    },
  }
}
