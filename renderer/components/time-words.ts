import { timeLeft } from '#core/expiry'
import { formatInstant } from '#core/text/instant-format'
import { text } from '#core/text/text'

/**
 * An instant as local time with its zone, e.g. `14 Mar 2026, 09:12 CET`, or that it is none. `timeZone` is for tests.
 */
export function localTime(at: number, timeZone?: string): string {
  return formatInstant(at, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
}

/** How long until `end`, computed from both instants. */
export function leftWords(end: number, now: number): string {
  return text.time.left(timeLeft(end - now))
}

/** An instant of today, to the second: `09:12:05`. */
export function clockTime(at: number, timeZone?: string): string {
  return formatInstant(at, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
}
