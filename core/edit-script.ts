/** One step from one row of characters to another: both keep it, one alone has it, or each has its own. */
export type EditStep =
  | { readonly type: 'same' | 'different'; readonly one: string; readonly other: string }
  | { readonly type: 'one-only'; readonly one: string; readonly other: '' }
  | { readonly type: 'other-only'; readonly one: ''; readonly other: string }

/** Beyond it a table of all pairs would cost more than anybody gains. */
const mostPairs = 4_000_000

/**
 * The fewest steps from `one` to `other`, character by character as a person sees them (grapheme clusters: combining
 * marks and surrogate pairs stay together). Where what differs is longer than about 2,000 characters each, that part is
 * not minimal but one to one.
 */
export function editScript(one: string, other: string): readonly EditStep[] {
  const left = charactersOf(one)
  const right = charactersOf(other)
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1
  const same = (characters: readonly string[]): readonly EditStep[] =>
    characters.map((character) => ({ type: 'same', one: character, other: character }))
  return [
    ...same(left.slice(0, head)),
    ...stepsBetween(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    ...same(left.slice(left.length - tail)),
  ]
}

/** How many characters have to be put in, taken out or changed to get from `one` to `other`. */
export function editDistance(one: string, other: string): number {
  return editScript(one, other).filter(({ type }) => type !== 'same').length
}

function charactersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)
}

function stepsBetween(left: readonly string[], right: readonly string[]): readonly EditStep[] {
  const rest = left.length * right.length > mostPairs ? undefined : restDistances(left, right)
  const restAt = (row: number, column: number): number =>
    rest?.[row * (right.length + 1) + column] ?? 0
  const steps: EditStep[] = []
  let row = 0
  let column = 0
  while (row < left.length || column < right.length) {
    const step = stepFrom(left[row], right[column], {
      withoutOne: restAt(row + 1, column),
      withoutOther: restAt(row, column + 1),
      withoutBoth: restAt(row + 1, column + 1),
    })
    steps.push(step)
    if (step.type !== 'other-only') row += 1
    if (step.type !== 'one-only') column += 1
  }
  return steps
}

/** The step after which least is left to do. */
function stepFrom(
  one: string | undefined,
  other: string | undefined,
  rest: Readonly<Record<'withoutOne' | 'withoutOther' | 'withoutBoth', number>>,
): EditStep {
  if (other === undefined) return { type: 'one-only', one: one ?? '', other: '' }
  if (one === undefined) return { type: 'other-only', one: '', other }
  if (one === other) return { type: 'same', one, other }
  const least = Math.min(rest.withoutOne, rest.withoutOther, rest.withoutBoth)
  if (rest.withoutBoth === least) return { type: 'different', one, other }
  return rest.withoutOne === least
    ? { type: 'one-only', one, other: '' }
    : { type: 'other-only', one: '', other }
}

/** How many steps are left from each pair of positions to the ends (Wagner and Fischer, 1974). */
function restDistances(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1
  const rest = new Uint32Array((left.length + 1) * width)
  const at = (row: number, column: number): number => rest[row * width + column] ?? 0
  for (let row = left.length; row >= 0; row -= 1) {
    for (let column = right.length; column >= 0; column -= 1) {
      if (row === left.length || column === right.length) {
        rest[row * width + column] = left.length - row + right.length - column
      } else if (left[row] === right[column]) {
        rest[row * width + column] = at(row + 1, column + 1)
      } else {
        const least = Math.min(at(row + 1, column), at(row, column + 1), at(row + 1, column + 1))
        rest[row * width + column] = 1 + least
      }
    }
  }
  return rest
}
