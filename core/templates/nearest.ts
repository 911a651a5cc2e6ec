/** The name that was meant, perhaps: of the same letters but for a few, or one that people use for it elsewhere. */
export function nearestName<Name extends string>(
  typed: string,
  names: readonly Name[],
): Name | undefined {
  const letters = lettersOf(typed)
  const best = names
    .map((name) => ({ name, distance: distance(letters, lettersOf(name)) }))
    .toSorted((one, other) => one.distance - other.distance)[0]
  return best === undefined || best.distance > Math.max(1, letters.length / 3)
    ? undefined
    : best.name
}

/** A longer one is none of ours. */
const mostLetters = 40

function lettersOf(name: string): string {
  return name
    .slice(0, mostLetters)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** How many letters have to be put in, taken out or exchanged (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (let at = 1; at < row.length; at += 1) {
      const exchanged = (row[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1)
      next.push(Math.min(exchanged, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
