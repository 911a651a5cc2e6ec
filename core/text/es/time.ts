import type { TimeLeft } from '#core/expiry'
import { locale } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

const two = (value: number): string => String(value).padStart(2, '0')

/** How long is left: days and hours above 48 h, h:mm below, mm:ss in the last hour. */
function left(time: TimeLeft): string {
  switch (time.type) {
    case 'days':
      return `quedan ${time.days} d ${time.hours} h`
    case 'hours':
      return `quedan ${time.hours}:${two(time.minutes)} h`
    case 'minutes':
      return `quedan ${two(time.minutes)}:${two(time.seconds)} min`
  }
}

/** How long something is, in its two largest units. */
function span(time: Parameters<Text['time']['span']>[0]): string {
  if (time.days > 0) return time.hours === 0 ? `${time.days} d` : `${time.days} d ${time.hours} h`
  if (time.hours === 0) return `${time.minutes} min`
  return time.minutes === 0 ? `${time.hours} h` : `${time.hours} h ${time.minutes} min`
}

/** Time in Spanish: 24-hour clock, the zone beside it. */
export const time: Text['time'] = {
  locale,
  impossible: 'desconocido',
  left,
  span,
}
