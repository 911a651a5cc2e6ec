import { startOfDay, type Day } from '#core/day'
import { isDate } from '#core/plausible'
import { text } from '#core/text/text'

/** `3 Dec 2026, 14:00` in this computer’s zone. */
export function dayAndTime(at: number): string {
  return formatted(at, {
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
  return formatted(startOfDay(day), { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `Tue 24 Nov` */
export function weekdayWords(at: number): string {
  return formatted(at, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** `24 Nov` */
export function shortDate(day: Day): string {
  return formatted(startOfDay(day), { day: 'numeric', month: 'short' })
}

/** Names one after the other, as the language has it. */
export function listWords(parts: readonly string[]): string {
  return new Intl.ListFormat(text.time.locale, { type: 'conjunction' }).format(parts)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are slow to make, and a picture asks for hundreds. */
function formatted(at: number, options: Intl.DateTimeFormatOptions): string {
  if (!isDate(at)) return text.time.impossible
  const key = `${text.time.locale} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(text.time.locale, options)
  formats.set(key, known)
  return known.format(at)
}
