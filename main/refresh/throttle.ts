import type { Send, SteadyClock } from '../ports'

/** How much is asked of providers by the clock. A person's own clicks are not held up. */
export interface Limits {
  /** Requests in a second, over all. */
  readonly perSecond: number
  /** Requests in an hour with one API key. */
  readonly perHourAndKey: number
  /** Renewals at a time at one host. */
  readonly perHost: number
}

/** Half of what Sprinklr allows a second, less than a third of what it allows an hour. */
export const usualLimits: Limits = { perSecond: 5, perHourAndKey: 300, perHost: 2 }

export interface Place {
  readonly host: string
  /** The identity of the API key. */
  readonly key: string
}

/** Lets work at providers start one after the other, within the limits. */
export interface Throttle {
  /** Runs `work` when its host and key have room; what it sends through `send` keeps to the limits too. */
  run<T>(place: Place, work: (send: Send) => Promise<T>): Promise<T>
}

const secondMs = 1000
const hourMs = 3_600_000

export function createThrottle(ports: {
  readonly clock: SteadyClock
  readonly send: Send
  readonly limits: Limits
}): Throttle {
  const { clock, limits } = ports
  const atHost = new Map<string, number>()
  const ledger = createLedger(clock)
  const waiting = new Set<{ readonly place: Place; readonly start: () => void }>()
  /** When a request may leave next, so that they are spread over the second. */
  let nextAt = 0
  let lookAgain: (() => void) | undefined

  const startWaiting = (): void => {
    lookAgain?.()
    lookAgain = undefined
    for (const one of waiting) {
      const { host, key } = one.place
      if ((atHost.get(host) ?? 0) >= limits.perHost) continue
      if (ledger.lastHour(key) >= limits.perHourAndKey) {
        lookAgain ??= clock.after(60 * secondMs, startWaiting)
        continue
      }
      waiting.delete(one)
      atHost.set(host, (atHost.get(host) ?? 0) + 1)
      one.start()
    }
  }

  const sendFor =
    (key: string): Send =>
    async (request) => {
      const now = clock.monotonicNow()
      const at = Math.max(now, nextAt)
      nextAt = at + secondMs / limits.perSecond
      if (at > now) await new Promise<void>((go) => void clock.after(at - now, go))
      ledger.note(key)
      return ports.send(request)
    }

  return {
    run: async (place, work) => {
      await new Promise<void>((start) => {
        waiting.add({ place, start })
        startWaiting()
      })
      try {
        return await work(sendFor(place.key))
      } finally {
        atHost.set(place.host, (atHost.get(place.host) ?? 1) - 1)
        startWaiting()
      }
    },
  }
}

/** How often each key was used in the last hour. */
function createLedger(clock: Pick<SteadyClock, 'monotonicNow'>) {
  const sentAt = new Map<string, readonly number[]>()
  const recent = (key: string): readonly number[] => {
    const since = clock.monotonicNow() - hourMs
    return (sentAt.get(key) ?? []).filter((at) => at > since)
  }
  return {
    lastHour: (key: string): number => recent(key).length,
    note: (key: string): void => void sentAt.set(key, [...recent(key), clock.monotonicNow()]),
  }
}
