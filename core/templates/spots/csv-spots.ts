import type { FindSpots, Spot } from '#core/templates/spots/spot'

type State = 'start' | 'plain' | 'quoted' | 'closed'

/** A cell is quoted from its first character, or not at all; commas, semicolons and tabs part cells. */
export const csvSpots: FindSpots = (outline, places) => {
  const spots: Spot[] = []
  let state: State = 'start'
  for (let at = 0; at < outline.length; at += 1) {
    if (places.has(at)) {
      spots.push(spotIn(state, outline[at + 1] ?? '\n'))
      if (state === 'start') state = 'closed'
    } else {
      state = after(state, outline[at] ?? '')
    }
  }
  return spots
}

function spotIn(state: State, next: string): Spot {
  if (state === 'quoted') return 'quoted'
  if (state === 'closed') return 'never'
  return state === 'start' && isEnd(next) ? 'bare' : 'unsure'
}

function after(state: State, character: string): State {
  if (state === 'quoted') return character === '"' ? 'closed' : 'quoted'
  if (isEnd(character)) return 'start'
  // Two quotation marks are one, within the cell.
  if (character === '"' && (state === 'start' || state === 'closed')) return 'quoted'
  return state === 'closed' ? 'closed' : 'plain'
}

function isEnd(character: string): boolean {
  return ',;\t\r\n'.includes(character)
}
