/** All places of a tree of words, with the kind of what stands there. */
export function membersOf(words: unknown): readonly string[] {
  return leavesOf(words)
    .map(([path, leaf]) => `${path} ${typeof leaf}`)
    .toSorted()
}

/** All sentences that are said as they stand, by their place. */
export function sentencesOf(words: unknown): readonly (readonly [string, string])[] {
  return leavesOf(words).flatMap(([path, leaf]) =>
    typeof leaf === 'string' ? [[path, leaf] as const] : [],
  )
}

/** Sentences in which `other` does not name something that `english` names there. */
export function markersLost(english: unknown, other: unknown): readonly string[] {
  const theirs = new Map(leavesOf(other))
  return leavesOf(english).flatMap(([path, leaf]) => {
    if (typeof leaf !== 'function') return []
    return inputsFor(leaf.length).flatMap((input) => {
      const said = saidBy(leaf, input)
      if (said === undefined || /undefined|NaN|\[object/.test(said)) return []
      const named = [...new Set(said.match(/8\d\d\d?/g) ?? [])]
      const answer = saidBy(theirs.get(path), input) ?? ''
      return named.filter((marker) => !answer.includes(marker)).map((marker) => `${path} ${marker}`)
    })
  })
}

type Leaf = readonly [path: string, leaf: unknown]

function leavesOf(words: unknown, path = ''): readonly Leaf[] {
  if (typeof words !== 'object' || words === null) return [[path, words]]
  return Object.entries(words).flatMap(([name, member]) => leavesOf(member, `${path}.${name}`))
}

/** Every kind of thing in every place, each with a number of its own to be known by. */
function inputsFor(length: number): readonly (readonly unknown[])[] {
  const kinds = [
    (at: number) => `‹8${at}1›`,
    (at: number) => 800 + at,
    () => 1,
    (at: number) => [`‹8${at}2›`, `‹8${at}3›`],
    (at: number) => factsOf(at),
  ]
  let inputs: readonly (readonly unknown[])[] = [[]]
  for (let at = 0; at < length; at += 1) {
    inputs = inputs.flatMap((input) => kinds.map((kind) => [...input, kind(at)]))
  }
  return inputs
}

/** An object that has whatever it is asked for. */
function factsOf(at: number): object {
  const known = new Map<PropertyKey, string>()
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name === 'symbol') return undefined
        const seen = known.get(name) ?? `‹8${at}${String(10 + known.size)}›`
        known.set(name, seen)
        return seen
      },
    },
  )
}

function saidBy(leaf: unknown, input: readonly unknown[]): string | undefined {
  if (typeof leaf !== 'function') return undefined
  try {
    const said: unknown = Reflect.apply(leaf, undefined, input)
    if (typeof said === 'string') return said
    return typeof said === 'object' ? JSON.stringify(said) : undefined
  } catch {
    return undefined
  }
}
