import { isWithinEscape, type FindSpots, type Spot } from '#core/templates/spots/spot'

interface State {
  readonly type: 'start' | 'plain' | 'double' | 'single' | 'comment'
  /** Of `[` and `{`. */
  readonly depth: number
  /** Something on this line says that a value begins here: it is not the second line of another. */
  readonly isBegun: boolean
}

/** A value brings its quotes where a whole value stands; within a text without quotes only a plain word is safe. */
export const yamlSpots: FindSpots = (outline, places) => {
  const spots: Spot[] = []
  let state: State = { type: 'start', depth: 0, isBegun: false }
  for (let at = 0; at < outline.length; at += 1) {
    if (places.has(at)) {
      spots.push(spotIn(state, outline, at))
      if (state.type === 'start') state = { ...state, type: 'plain' }
    } else if (state.type === 'double' && outline[at] === '\\' && !places.has(at + 1)) {
      at += 1
    } else if (
      state.type === 'start' &&
      /^[|>][\d+-]*[ \t]*(?:#.*)?$/.test(restOfLine(outline, at))
    ) {
      const end = endOfBlock(outline, at)
      for (const place of places) if (place >= at && place < end) spots.push('unsure')
      at = end - 1
      state = { ...state, isBegun: false }
    } else {
      state = after(state, outline, at)
    }
  }
  return spots
}

function spotIn({ type, depth, isBegun }: State, outline: string, at: number): Spot {
  if (type === 'double') {
    return outline[at - 1] === '\\' || isWithinEscape(outline, at) ? 'never' : 'quoted'
  }
  if (type !== 'start') return 'unsure'
  const rest = restOfLine(outline, at + 1)
  if (/^[ \t]*:(?:[ \t]|$)/.test(rest)) return 'bare'
  const isWhole = /^[ \t]*$|^[ \t]+#/.test(rest) || (depth > 0 && /^[ \t]*[,\]}]/.test(rest))
  return isWhole && (isBegun || depth > 0) ? 'bare' : 'unsure'
}

function after(state: State, outline: string, at: number): State {
  const character = outline[at] ?? ''
  const next = outline[at + 1] ?? '\n'
  switch (state.type) {
    case 'double':
      return character === '"' ? { ...state, type: 'plain' } : state
    case 'single':
      return character === "'" ? { ...state, type: 'plain' } : state
    case 'comment':
      return character === '\n' ? newLine(state) : state
    case 'plain':
      if (character === '\n') return newLine(state)
      // Two single quotes are one, within the quotes.
      if (character === "'" && outline[at - 1] === "'") return { ...state, type: 'single' }
      if (character === '#' && isBlank(outline[at - 1] ?? '\n'))
        return { ...state, type: 'comment' }
      if (character === ':' && isBlank(next)) return { ...state, type: 'start', isBegun: true }
      return state.depth > 0 ? withinFlow(state, character) : state
    case 'start':
      return afterStart(state, outline, at)
  }
}

function afterStart(state: State, outline: string, at: number): State {
  const character = outline[at] ?? ''
  if (character === '\n') return newLine(state)
  if (isBlank(character)) return state
  if (character === '"') return { ...state, type: 'double' }
  if (character === "'") return { ...state, type: 'single' }
  if (character === '#') return { ...state, type: 'comment' }
  if ('-?'.includes(character) && isBlank(outline[at + 1] ?? '\n')) {
    return { ...state, isBegun: true }
  }
  return '[{'.includes(character) || state.depth > 0
    ? withinFlow({ ...state, type: 'plain' }, character)
    : { ...state, type: 'plain' }
}

function withinFlow(state: State, character: string): State {
  if ('[{'.includes(character)) return { ...state, type: 'start', depth: state.depth + 1 }
  if (']}'.includes(character)) return { ...state, depth: Math.max(0, state.depth - 1) }
  return character === ',' ? { ...state, type: 'start' } : state
}

function newLine(state: State): State {
  return { ...state, type: 'start', isBegun: false }
}

function isBlank(character: string): boolean {
  return ' \t\r\n'.includes(character)
}

function restOfLine(outline: string, at: number): string {
  const end = outline.indexOf('\n', at)
  return outline.slice(at, end === -1 ? outline.length : end).replace(/\r$/, '')
}

/** Where the first line begins, behind a block’s head, that is not indented further than the head’s own line. */
function endOfBlock(outline: string, at: number): number {
  const start = outline.lastIndexOf('\n', at) + 1
  const indent = indentOf(outline, start)
  let line = outline.indexOf('\n', at) + 1
  while (line > 0) {
    const isEmpty = restOfLine(outline, line).trim() === ''
    if (!isEmpty && indentOf(outline, line) <= indent) return line
    line = outline.indexOf('\n', line) + 1
  }
  return outline.length
}

function indentOf(outline: string, lineStart: number): number {
  return (/^ */.exec(outline.slice(lineStart, lineStart + 200))?.[0] ?? '').length
}
