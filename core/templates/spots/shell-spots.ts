import type { FindSpots, Spot } from '#core/templates/spots/spot'

/** `lost`: something has begun whose end only a shell finds, such as a here-document. */
type State = 'outside' | 'single' | 'double' | 'comment' | 'lost'

/** Nothing is special between single quotes but their end; elsewhere a value brings its own. */
export const shellSpots: FindSpots = (outline, places) => {
  const spots: Spot[] = []
  let state: State = 'outside'
  for (let at = 0; at < outline.length; at += 1) {
    if (places.has(at)) {
      spots.push(spotIn(state, outline[at - 1] ?? ''))
    } else if (isEscape(state, outline[at]) && !places.has(at + 1)) {
      at += 1
    } else {
      state = after(state, outline, at)
    }
  }
  return spots
}

function spotIn(state: State, previous: string): Spot {
  if (state === 'single') return 'quoted'
  // `$'…'` is another kind of quotes, `$word` a variable, and a backslash takes the meaning of what follows.
  if (state !== 'comment' && '\\$'.includes(previous) && previous !== '') return 'never'
  return state === 'outside' ? 'bare' : 'unsure'
}

function isEscape(state: State, character: string | undefined): boolean {
  return character === '\\' && (state === 'outside' || state === 'double')
}

function after(state: State, outline: string, at: number): State {
  const character = outline[at] ?? ''
  switch (state) {
    case 'outside':
      return afterOutside(outline, at, character)
    case 'single':
      return character === "'" ? 'outside' : 'single'
    case 'double':
      if (character === '"') return 'outside'
      return character === '`' || /^\$(?:\(|\{(?!\w+\}))/.test(outline.slice(at, at + 80))
        ? 'lost'
        : 'double'
    case 'comment':
      return character === '\n' ? 'outside' : 'comment'
    case 'lost':
      return 'lost'
  }
}

function afterOutside(outline: string, at: number, character: string): State {
  if (character === "'") return 'single'
  if (character === '"') return 'double'
  if (character === '#' && /^[\s;|&()]?$/.test(outline[at - 1] ?? '')) return 'comment'
  const opens = outline.slice(at, at + 3)
  return character === '`' || /^(?:<<|\$['"{]|\$\(\()/.test(opens) ? 'lost' : 'outside'
}
