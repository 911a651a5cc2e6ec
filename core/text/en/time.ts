import type { TimeLeft } from '#core/expiry'
import { locale } from '#core/text/en/grammar'

const two = (value: number): string => String(value).padStart(2, '0')

/** How long is left: days and hours above 48 h, h:mm below, mm:ss in the last hour. */
function left(time: TimeLeft): string {
  switch (time.type) {
    case 'days':
      return `${time.days} d ${time.hours} h left`
    case 'hours':
      return `${time.hours}:${two(time.minutes)} h left`
    case 'minutes':
      return `${two(time.minutes)}:${two(time.seconds)} min left`
  }
}

/** How long something is, in its two largest units. */
function span(time: {
  readonly days: number
  readonly hours: number
  readonly minutes: number
}): string {
  if (time.days > 0) return time.hours === 0 ? `${time.days} d` : `${time.days} d ${time.hours} h`
  if (time.hours === 0) return `${time.minutes} min`
  return time.minutes === 0 ? `${time.hours} h` : `${time.hours} h ${time.minutes} min`
}

/** Time in English: 24-hour clock, the zone beside it. */
export const time = {
  locale,
  /** Of an instant no calendar has. */
  impossible: 'unknown',
  left,
  span,
} as const
