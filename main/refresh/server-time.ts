import { practiceAddress } from '#core/api-address'
import { isPlausible } from '#core/plausible'
import type { Send, SteadyClock } from '../ports'

/**
 * The time by which tokens are obtained and renewed: this computer's, unless a server's `Date` says that it is more
 * than a minute off; then the server's.
 */
export interface ServerTime {
  /** The computer's clock, corrected. */
  readonly clock: SteadyClock
  /** How far the computer's clock is ahead (behind: negative) of the servers', where that is more than a minute. */
  offByMs(): number | undefined
  /** Has a server answered since the clock was last in doubt? */
  isConfirmed(): boolean
  /** Does the clock show less than is known to have passed already? `knownAt`: an instant that was. */
  isBehind(knownAt: number): boolean
  /** The computer slept or its clock was set: what it shows has to be confirmed before anything is used up by it. */
  doubt(): void
  /**
   * Sends as `send` does and learns the time from every answer. The practice environment's, which has this computer's
   * clock, count only until a server has answered, and confirm nothing.
   */
  watching(send: Send): Send
}

const toleranceMs = 60_000
/** A `Date` counts whole seconds (RFC 9110 section 6.6.1). */
const halfASecondMs = 500

export function createServerTime(clock: SteadyClock): ServerTime {
  let correctionMs = 0
  let isConfirmed = false
  let seen: { readonly serverAt: number; readonly steadyAt: number } | undefined

  const now = (): number => clock.now() + correctionMs
  const learn = (date: string | undefined, localAt: number): void => {
    const serverAt = Date.parse(date ?? '')
    if (!isPlausible(serverAt)) return
    seen = { serverAt, steadyAt: clock.monotonicNow() }
    const differenceMs = serverAt + halfASecondMs - localAt
    correctionMs = Math.abs(differenceMs) > toleranceMs ? Math.round(differenceMs) : 0
  }

  return {
    clock: {
      now,
      monotonicNow: () => clock.monotonicNow(),
      after: (delayMs, task) => clock.after(delayMs, task),
    },
    offByMs: () => (correctionMs === 0 ? undefined : -correctionMs),
    isConfirmed: () => isConfirmed,
    isBehind: (knownAt) => {
      const passedMs = seen === undefined ? 0 : clock.monotonicNow() - seen.steadyAt
      const leastAt = Math.max(knownAt, (seen?.serverAt ?? 0) + passedMs)
      return now() < leastAt - toleranceMs
    },
    doubt: () => {
      // A correction was for the clock as it was.
      correctionMs = 0
      isConfirmed = false
    },
    watching: (send) => async (request) => {
      const sentAt = clock.monotonicNow()
      const answer = await send(request)
      const tripMs = clock.monotonicNow() - sentAt
      const isPractice = new URL(request.url).origin === practiceAddress
      if (isPractice && isConfirmed) return answer
      isConfirmed ||= !isPractice
      learn(answer.headers['date'], clock.now() - tripMs / 2)
      return answer
    },
  }
}
