import { timeLeft } from '#core/expiry'
import { isDate } from '#core/plausible'
import { text } from '#core/text/text'

/**
 * An instant as local time with its zone, e.g. `14 Mar 2026, 09:12 CET`, or that it is none. `timeZone` is for tests.
 */
export function localTime(at: number, timeZone?: string): string {
  if (!isDate(at)) return text.time.impossible
  return new Intl.DateTimeFormat(text.time.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at)
}

/** How long until `end`, computed from both instants. */
export function leftWords(end: number, now: number): string {
  return text.time.left(timeLeft(end - now))
}

/** An instant of today, to the second: `09:12:05`. */
export function clockTime(at: number, timeZone?: string): string {
  if (!isDate(at)) return text.time.impossible
  return new Intl.DateTimeFormat(text.time.locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at)
}
