/** Crockford's base 32: no I, L, O and U, so that nothing can be read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Symbols that are random: 5 bits each, 130 in all. */
export const randomSymbols = 26
const checkSymbols = 2
const symbols = randomSymbols + checkSymbols
const groupLength = 4

/** The longest input worth reading: a code with spaces and hyphens around every symbol. */
export const longestRecoveryCode = 256

/** What was typed as a recovery code. `incomplete` and `mistyped` are told before any key is tried. */
export type TypedRecoveryCode =
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'incomplete' }
  | { readonly type: 'mistyped' }

/**
 * A recovery code of `randomSymbols` random bytes, in groups of four. Its last two symbols are those of a Reed-Solomon
 * code over GF(32): any two wrong symbols, two neighbours exchanged among them, are always noticed.
 */
export function makeRecoveryCode(random: Uint8Array): string {
  if (random.length !== randomSymbols) throw new RangeError(`${randomSymbols} random bytes`)
  const values = Array.from(random, (byte) => byte & 31)
  return written([...values, ...checkOf(values)])
}

/** Case, spaces and hyphens do not count; O is read as 0, I and L as 1. Gives the code as it was shown. */
export function readRecoveryCode(typed: string): TypedRecoveryCode {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length < symbols) return { type: 'incomplete' }
  const values = Array.from(plain, (symbol) => alphabet.indexOf(symbol))
  if (values.length !== symbols || values.includes(-1)) return { type: 'mistyped' }
  const [sum, weighted] = syndromes(values)
  return sum === 0 && weighted === 0
    ? { type: 'code', code: written(values) }
    : { type: 'mistyped' }
}

function written(values: readonly number[]): string {
  const plain = values.map((value) => alphabet[value]).join('')
  return plain.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? ''
}

/** The two symbols that bring both syndromes to nothing. */
function checkOf(values: readonly number[]): readonly [number, number] {
  const [sum, weighted] = syndromes([...values, 0, 0])
  // x + y = sum and x·a + y = weighted, where a is the generator: the last symbol has weight 1.
  const x = times(sum ^ weighted, inverse(1 ^ generator))
  return [x, sum ^ x]
}

const generator = 2

/** The sums of all symbols with weight 1, and with the powers of the generator. */
function syndromes(values: readonly number[]): readonly [number, number] {
  let sum = 0
  let weighted = 0
  for (const value of values) {
    sum ^= value
    weighted = times(weighted, generator) ^ value
  }
  return [sum, weighted]
}

/** Multiplication in GF(32), modulo x⁵ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0
  let left = one
  for (let right = other; right > 0; right >>= 1) {
    if (right & 1) product ^= left
    left <<= 1
    if (left & 32) left ^= 0b100101
  }
  return product
}

/** The power of 30: every element but 0 to the power of 31 is 1. */
function inverse(value: number): number {
  let result = 1
  for (let power = 0; power < 30; power += 1) result = times(result, value)
  return result
}
