import { changes } from './changes'
import type { Dice } from './dice'
import { places, type Place } from './places'
import { joined, spelled, sprinkled, type Pieces } from './spelling'

/** An address somebody may be sent to, and what is known of it because of how it was made. */
export interface TriedAddress {
  readonly registered: string
  readonly url: string
  readonly isRedirect: boolean
  readonly reaches: boolean
}

/**
 * The redirect address in some spelling, with no, one or two of its pieces changed, or something else altogether.
 * The verdict follows from the pieces; no address is parsed or compared here.
 */
export function aTriedAddress(dice: Dice): TriedAddress {
  const place = dice.pick(places)
  if (dice.once(25)) return { ...tried(place, somethingElse(place, dice)), reaches: false }
  let pieces = spelled(place, dice)
  let reaches = true
  const changed = new Set<keyof Pieces>()
  for (let left = dice.pick([0, 0, 1, 1, 1, 1, 1, 2]); left > 0; left--) {
    const [piece, ways] = dice.pick(changes)
    const change = dice.pick(ways)(place, dice)
    // A piece is changed once: a second change could undo the first.
    if (change === undefined || changed.has(piece)) continue
    changed.add(piece)
    pieces = { ...pieces, [piece]: change.text }
    reaches &&= change.reaches
  }
  const isRedirect = changed.size === 0
  return { ...tried(place, sprinkled(joined(pieces), dice)), isRedirect, reaches }
}

const tried = ({ registered }: Place, url: string): TriedAddress => ({
  registered,
  url,
  isRedirect: false,
  reaches: false,
})

/** The redirect inside another address, the address of another place, or no address. */
function somethingElse(place: Place, dice: Dice): string {
  const url = joined(spelled(place, dice))
  const other = dice.pick(places)
  if (other !== place && dice.once(2)) return sprinkled(joined(spelled(other, dice)), dice)
  return dice.pick([
    `https://evil.example/${url}`,
    `https://evil.example/?to=${url}`,
    `https://evil.example/#${url}`,
    `view-source:${url}`,
    `data:text/html,${url}`,
    `javascript:location="${url}"`,
    `/${url}`,
    url.slice(0, url.indexOf(':')),
    'about:blank',
    'null',
    '',
  ])
}
