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

/** A thousand may wait at one host: what ends at another must not go through them. */
interface Host {
  running: number
  readonly waiting: Set<{ readonly key: string; readonly start: () => void }>
}

const secondMs = 1000
const hourMs = 3_600_000

export function createThrottle(ports: {
  readonly clock: SteadyClock
  readonly send: Send
  readonly limits: Limits
}): Throttle {
  const { clock, limits } = ports
  const ledger = createLedger(clock)
  const rooms = createRooms(ports, (key) => ledger.lastHour(key) >= limits.perHourAndKey)
  /** When a request may leave next, so that they are spread over the second. */
  let nextAt = 0

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
      const leave = await rooms.enter(place)
      try {
        return await work(sendFor(place.key))
      } finally {
        leave()
      }
    },
  }
}

/** Who may work at a host now, and who waits for that, or for the key not to be used up any more. */
function createRooms(
  { clock, limits }: { readonly clock: SteadyClock; readonly limits: Limits },
  isUsedUp: (key: string) => boolean,
) {
  const hosts = new Map<string, Host>()
  let isLookingAgain = false

  const startWaiting = (host: Host): void => {
    for (const one of host.waiting) {
      if (host.running >= limits.perHost) return
      if (isUsedUp(one.key)) {
        lookAgainLater()
        continue
      }
      host.waiting.delete(one)
      host.running += 1
      one.start()
    }
  }

  const lookAgainLater = (): void => {
    if (isLookingAgain) return
    isLookingAgain = true
    clock.after(60 * secondMs, () => {
      isLookingAgain = false
      hosts.forEach(startWaiting)
    })
  }

  const leave = (host: Host): void => {
    host.running -= 1
    startWaiting(host)
  }

  return {
    enter: ({ host: name, key }: Place): Promise<() => void> =>
      new Promise((enter) => {
        const host = hosts.get(name) ?? { running: 0, waiting: new Set() }
        hosts.set(name, host)
        host.waiting.add({ key, start: () => enter(() => leave(host)) })
        startWaiting(host)
      }),
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
