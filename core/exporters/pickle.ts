/** How many characters follow an opcode as its argument. */
const argumentLengths: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('()]}012NRQabdelostu', (opcode) => [opcode, 0])),
  ...{ K: 1, h: 1, q: 1, M: 2, J: 4, j: 4, r: 4, G: 8 },
}

/** Opcodes that put something on the empty stack; whatever else comes first fails at once. */
const openers = new Set('()]}NKMJGUC')

/**
 * Could Python's `pickle.loads` make an object of this line of printable ASCII? It needs no more than a
 * beginning that is a pickle: `N.` and everything that starts with it becomes `None`. Walks the opcodes without
 * their stack, so that a few harmless values count as pickles too, but no pickle as harmless. Opcodes whose
 * argument ends in a line feed, and those with a four-byte length (over 500 MB in printable characters), never
 * complete; neither do letters that are no opcode, so that a JWT, a URL or a token without a full stop is safe.
 */
export function readsAsPickle(value: string): boolean {
  if (!openers.has(value.charAt(0))) return false
  for (let at = 0; at < value.length;) {
    const opcode = value.charAt(at)
    if (opcode === '.') return true
    const length = argumentLength(opcode, value.charCodeAt(at + 1))
    if (length === undefined) return false
    at += 1 + length
  }
  return false
}

/** Short strings and bytes (`U`, `C`) name their length in the character behind the opcode. */
function argumentLength(opcode: string, next: number): number | undefined {
  if (opcode === 'U' || opcode === 'C') return 1 + next
  return argumentLengths[opcode]
}
