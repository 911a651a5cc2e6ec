import type { TimeLeft } from '#core/expiry'
import { locale, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

const two = (value: number): string => String(value).padStart(2, '0')

const days = (count: number): string =>
  plural(count, { one: `${count} Tag`, other: `${count} Tage` })

/** How long is left: days and hours above 48 h, h:mm below, mm:ss in the last hour. */
function left(time: TimeLeft): string {
  switch (time.type) {
    case 'days':
      return `noch ${days(time.days)} ${time.hours} Std.`
    case 'hours':
      return `noch ${time.hours}:${two(time.minutes)} Std.`
    case 'minutes':
      return `noch ${two(time.minutes)}:${two(time.seconds)} Min.`
  }
}

function span(time: Parameters<Text['time']['span']>[0]): string {
  if (time.days > 0) {
    return time.hours === 0 ? days(time.days) : `${days(time.days)} ${time.hours} Std.`
  }
  if (time.hours === 0) return `${time.minutes} Min.`
  return time.minutes === 0 ? `${time.hours} Std.` : `${time.hours} Std. ${time.minutes} Min.`
}

/** Time in German. */
export const time: Text['time'] = {
  locale,
  impossible: 'unbekannt',
  left,
  span,
}
