import { startOfDay, type Day } from '#core/day'
import { formatInstant } from '#core/text/instant-format'
import { text } from '#core/text/text'

/** `3 Dec 2026, 14:00` in this computer’s zone. */
export function dayAndTime(at: number): string {
  return formatInstant(at, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}

/** `3 Dec 2026` */
export function dateWords(day: Day): string {
  return formatInstant(startOfDay(day), { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `Tue 24 Nov` */
export function weekdayWords(at: number): string {
  return formatInstant(at, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** `24 Nov` */
export function shortDate(day: Day): string {
  return formatInstant(startOfDay(day), { day: 'numeric', month: 'short' })
}

/** Names one after the other, as the language has it. */
export function listWords(parts: readonly string[]): string {
  return new Intl.ListFormat(text.time.locale, { type: 'conjunction' }).format(parts)
}
