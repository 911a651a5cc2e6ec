import {
  before,
  behind,
  isWithinEscape,
  type FindSpots,
  type Spot,
} from '#core/templates/spots/spot'

/** Strings stand between quotation marks; outside of them a value is a whole string by itself. */
export const jsonSpots: FindSpots = (outline, places) => {
  const spots: Spot[] = []
  let isQuoted = false
  let isEscaped = false
  for (let at = 0; at < outline.length; at += 1) {
    if (places.has(at)) {
      if (isQuoted) spots.push(isEscaped || isWithinEscape(outline, at) ? 'never' : 'quoted')
      else spots.push(isWholeValue(outline, at) ? 'bare' : 'unsure')
      isEscaped = false
      continue
    }
    const character = outline[at]
    if (!isEscaped && character === '"') isQuoted = !isQuoted
    isEscaped = isQuoted && !isEscaped && character === '\\'
  }
  return spots
}

function isWholeValue(outline: string, at: number): boolean {
  return '[{,:'.includes(before(outline, at)) && ',]}:'.includes(behind(outline, at))
}
