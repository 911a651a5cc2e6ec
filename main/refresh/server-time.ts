import { practiceAddress } from '#core/api-address'
import { isPlausible } from '#core/plausible'
import type { Send, SteadyClock } from '../ports'

/**
 * The time by which tokens are obtained and renewed: this computer's, unless a server's `Date` says that it is more
 * than a minute off; then the server's. What one server says counts for its own tokens only.
 */
export interface ServerTime {
  /** The computer's clock, corrected as far as all servers heard agree that it is wrong. */
  readonly clock: SteadyClock
  /** The time at `host`. One that was not heard yet is taken to be late rather than early: before anything is used up it is asked. */
  nowAt(host: string): number
  /** How far the computer's clock is ahead (behind: negative) of all servers', where that is more than a minute. */
  offByMs(): number | undefined
  /** Has `host` answered since the clock was last in doubt? */
  isConfirmed(host: string): boolean
  /** Does the time at `host` show less than is known to have passed already? `knownAt`: an instant that was. */
  isBehind(host: string, knownAt: number): boolean
  /** The computer slept or its clock was set: what it shows has to be confirmed before anything is used up by it. */
  doubt(): void
  /**
   * Sends as `send` does, learns the time from every answer that speaks of no trouble of the server's, and notes in it when
   * it came. The practice environment's, which has this computer's clock, count only until a server has answered, and
   * confirm nothing.
   */
  watching(send: Send): Send
}

const toleranceMs = 60_000
/** A `Date` counts whole seconds (RFC 9110 section 6.6.1). */
const halfASecondMs = 500
const practiceHost = new URL(practiceAddress).host

interface Seen {
  readonly serverAt: number
  readonly steadyAt: number
}

export function createServerTime(clock: SteadyClock): ServerTime {
  /** What has to be added to this computer's clock, by the host that says so. */
  const corrections = new Map<string, number>()
  const confirmed = new Set<string>()
  const seen = new Map<string, Seen>()
  let agreedMs = 0

  const now = (): number => clock.now() + agreedMs
  const nowAt = (host: string): number => {
    if (host === practiceHost) return now()
    const unheardMs = confirmed.has(host) ? 0 : Math.max(0, agreedMs)
    return clock.now() + (corrections.get(host) ?? unheardMs)
  }
  const isConfirmed = (host: string): boolean =>
    host === practiceHost ? confirmed.size > 0 : confirmed.has(host)

  const learn = (host: string, date: string | undefined, localAt: number): void => {
    if (host !== practiceHost) confirmed.add(host)
    const serverAt = Date.parse(date ?? '')
    if (isPlausible(serverAt)) {
      seen.set(host, { serverAt, steadyAt: clock.monotonicNow() })
      const differenceMs = serverAt + halfASecondMs - localAt
      corrections.set(host, Math.abs(differenceMs) > toleranceMs ? Math.round(differenceMs) : 0)
    }
    if (confirmed.size > 0) corrections.delete(practiceHost)
    agreedMs = nearestToNought(corrections.values())
  }

  return {
    clock: {
      now,
      monotonicNow: () => clock.monotonicNow(),
      after: (delayMs, task) => clock.after(delayMs, task),
    },
    nowAt,
    offByMs: () => (agreedMs === 0 ? undefined : -agreedMs),
    isConfirmed,
    isBehind: (host, knownAt) => {
      const last = seen.get(host)
      const passedMs = last === undefined ? 0 : clock.monotonicNow() - last.steadyAt
      const leastAt = Math.max(knownAt, (last?.serverAt ?? 0) + passedMs)
      return nowAt(host) < leastAt - toleranceMs
    },
    doubt: () => {
      // Corrections were for the clock as it was.
      corrections.clear()
      confirmed.clear()
      agreedMs = 0
    },
    watching: (send) => async (request) => {
      const sentAt = clock.monotonicNow()
      const answer = await send(request)
      const { host } = new URL(request.url)
      const tripMs = clock.monotonicNow() - sentAt
      // A gateway in trouble may show any time, and is no witness of one.
      if (answer.status < 500) learn(host, answer.headers['date'], clock.now() - tripMs / 2)
      return { ...answer, receivedAt: nowAt(host) }
    },
  }
}

function nearestToNought(corrections: Iterable<number>): number {
  return Array.from(corrections).sort((one, other) => Math.abs(one) - Math.abs(other))[0] ?? 0
}
