import type { FindSpots, Spot } from '#core/templates/spots/spot'

/** What begins something else than text and elements, and how that ends. */
const sections = [
  ['<!--', '-->', 'unsure'],
  ['<![CDATA[', ']]>', 'unsure'],
  ['<?', '?>', 'never'],
  ['<!', '>', 'never'],
] as const

type State =
  | { readonly type: 'text' | 'tag' }
  | { readonly type: 'attribute'; readonly quote: string }
  | { readonly type: 'section'; readonly end: string; readonly spot: Spot }

/** Text and the values of attributes take what is escaped; comments and CDATA only plain words. */
export const xmlSpots: FindSpots = (outline, places) => {
  const spots: Spot[] = []
  let state: State = { type: 'text' }
  for (let at = 0; at < outline.length; at += 1) {
    if (places.has(at)) spots.push(spotIn(state, outline.slice(Math.max(0, at - 12), at)))
    else state = after(state, outline, at)
  }
  return spots
}

function spotIn(state: State, told: string): Spot {
  if (state.type === 'section') return state.spot
  // What follows an ampersand is the name of a character.
  return state.type === 'tag' || /&#?\w*$/.test(told) ? 'never' : 'quoted'
}

function after(state: State, outline: string, at: number): State {
  const character = outline[at] ?? ''
  switch (state.type) {
    case 'text': {
      const begun = sections.find(([begin]) => outline.startsWith(begin, at))
      if (begun !== undefined) return { type: 'section', end: begun[1], spot: begun[2] }
      return character === '<' ? { type: 'tag' } : state
    }
    case 'tag':
      if (character === '"' || character === "'") return { type: 'attribute', quote: character }
      return character === '>' ? { type: 'text' } : state
    case 'attribute':
      return character === state.quote ? { type: 'tag' } : state
    case 'section': {
      const from = at + 1 - state.end.length
      return outline.slice(Math.max(0, from), at + 1) === state.end ? { type: 'text' } : state
    }
  }
}
