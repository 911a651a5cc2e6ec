import { isDate } from '#core/plausible'
import { text } from '#core/text/text'

const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant in the words of the language that is spoken, or that it is none. Formats are slow to make, so each is made once. */
export function formatInstant(at: number, options: Intl.DateTimeFormatOptions): string {
  if (!isDate(at)) return text.time.impossible
  const key = `${text.time.locale} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(text.time.locale, options)
  formats.set(key, known)
  return known.format(at)
}
