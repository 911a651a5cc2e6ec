import { daysAfter } from '#core/day'
import type { End } from '#core/ends'
import { isDate } from '#core/plausible'
import { endTitle } from '#core/text/end-words'
import { text } from '#core/text/text'

/**
 * The ends as calendars read them (RFC 5545). Each keeps its UID, so that a later file moves it instead of doubling it.
 * What takes care of itself wakes nobody, and the wallet’s own renewals are no appointments. It holds no secret.
 */
export function calendarFile(ends: readonly End[], now: number): string {
  const shown = ends.filter(({ kind, at }) => kind !== 'renewal' && isDate(at))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Token Wallet//Token Wallet//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('X-WR-CALNAME', text.ends.calendar.name),
    ...shown.flatMap((end) => eventOf(end, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf(end: End, now: number): readonly string[] {
  const title = endTitle(end)
  const stamp = utcTime(now)
  return [
    'BEGIN:VEVENT',
    property('UID', `${end.key.replace(':', '-')}@token-wallet`),
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    // The later file counts, also where a calendar goes by this number alone.
    `SEQUENCE:${String(Math.max(0, Math.floor(now / 60_000)))}`,
    ...datesOf(end),
    property('SUMMARY', title),
    property('DESCRIPTION', descriptionOf(end)),
    'TRANSP:TRANSPARENT',
    ...(end.severity === 'calm' ? [] : alarm(title)),
    'END:VEVENT',
  ]
}

function datesOf({ at, reminder }: End): readonly string[] {
  // An instant: an end, where there is one, would have to be later.
  if (reminder === undefined) return [`DTSTART:${utcTime(at)}`]
  const day = (written: string): string => written.replaceAll('-', '')
  return [
    `DTSTART;VALUE=DATE:${day(reminder.on)}`,
    `DTEND;VALUE=DATE:${day(daysAfter(reminder.on, 1))}`,
  ]
}

function alarm(title: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    property('DESCRIPTION', title),
    'TRIGGER:-P1D',
    'END:VALARM',
  ]
}

function descriptionOf({ profile, severity }: End): string {
  const { calendar } = text.ends
  const client = profile?.client ?? ''
  const calm = profile?.holder === 'other-tool' ? calendar.elsewhere : calendar.byItself
  return [
    ...(client === '' ? [] : [calendar.client(client)]),
    severity === 'calm' ? calm : calendar.toDo,
  ].join('\n')
}

/** TEXT has its own escapes; control characters have none, so they go. */
function property(name: string, value: string): string {
  const escaped = value
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '')
  return `${name}:${escaped}`
}

function utcTime(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

const lineOctets = 75

/** No line is longer than 75 octets of UTF-8; the next one goes on after a space, and no character is cut in two. */
function folded(line: string): string {
  let octets = 0
  let result = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > lineOctets) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
