/** Tells listeners the time at every full step of `everyMs`, with one timer however many listen. */
export interface Ticker {
  readonly now: () => number
  readonly subscribe: (listener: () => void) => () => void
  /** Looks at the clock at once: after sleep, on focus, when the clock was set. */
  readonly refresh: () => void
}

export interface TickerClock {
  readonly now: () => number
  /** Runs `task` once after `delayMs`; the returned call cancels it. */
  after(delayMs: number, task: () => void): () => void
}

export function createTicker(everyMs: number, clock: TickerClock): Ticker {
  const listeners = new Set<() => void>()
  let seen = clock.now()
  let cancel: (() => void) | undefined

  const look = (): void => {
    seen = clock.now()
    listeners.forEach((listener) => listener())
  }
  const schedule = (): void => {
    cancel = clock.after(everyMs - (clock.now() % everyMs), () => {
      schedule()
      look()
    })
  }
  return {
    // Nobody listens, so nobody kept `seen` fresh; a whole step is the same for every look within it.
    now: () => (cancel === undefined ? clock.now() - (clock.now() % everyMs) : seen),
    subscribe: (listener) => {
      listeners.add(listener)
      if (cancel === undefined) {
        seen = clock.now()
        schedule()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        cancel?.()
        cancel = undefined
      }
    },
    refresh: look,
  }
}
