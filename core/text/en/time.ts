import type { TimeLeft } from '#core/expiry'

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

/** Time in English: 24-hour clock, the zone beside it. */
export const time = {
  locale: 'en-GB',
  left,
} as const
