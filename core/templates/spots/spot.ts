/**
 * Where a value stands by the grammar of its escaping: outside of quotes, so that it brings its own; within them; where
 * nothing but a plain word is safe; or where even that would be read as something else.
 */
export type Spot = 'bare' | 'quoted' | 'unsure' | 'never'

/**
 * Says of each place of `outline`, in order, what it is. The outline is the file with one letter in the place of each
 * value: no value changes what stands around it.
 */
export type FindSpots = (outline: string, places: ReadonlySet<number>) => readonly Spot[]

/** The character that counts before, or behind, blanks; empty at an end. */
export function before(outline: string, at: number): string {
  return outline.slice(0, at).trimEnd().slice(-1)
}

/** Not so far that a long file is looked through for each of its values. */
export function behind(outline: string, at: number): string {
  return outline.slice(at + 1).trimStart()[0] ?? ''
}

/** Within a string: digits of an escape are to come, and would be taken from the value. */
export function isWithinEscape(outline: string, at: number): boolean {
  return /\\[xuU][0-9A-Fa-f]{0,8}$/.test(outline.slice(Math.max(0, at - 11), at))
}
