import type { Text } from '#core/text/text'

/**
 * English that looks foreign, for tests: longer, accented and in brackets, so that a sentence that is cut off, glued from
 * parts or not in `core/text` at all can be told by looking at it.
 */
export function pseudoOf(words: Text): Text {
  return worded(words, '') as Text
}

/** What is no sentence: a locale, a direction, what stands in files and templates, what is typed at the command line. */
const asTheyAre = [
  /\.action$/,
  /^\.time\.locale$/,
  /^\.app\.list$/,
  /^\.practice\.language$/,
  /^\.exportFiles\./,
  /^\.templates\.start(Name)?$/,
  /^\.commandLine\.signIn\.yes(\[\])?$/,
]

function isPart(value: unknown): value is string {
  return typeof value === 'string' && value.trim().length > 0
}

/** `kept` are the parts a sentence was made of: names, times, other sentences. */
function worded(value: unknown, path: string, kept: readonly string[] = []): unknown {
  if (asTheyAre.some((pattern) => pattern.test(path))) return value
  if (typeof value === 'string') return pseudo(value, kept)
  if (typeof value === 'function') {
    return (...values: readonly unknown[]) =>
      worded(Reflect.apply(value, undefined, values), path, values.filter(isPart))
  }
  if (Array.isArray(value)) return value.map((one) => worded(one, `${path}[]`, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, worded(member, `${path}.${name}`, kept)]),
  )
}

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', U: 'Û', Y: 'Ý', Z: 'Ž' },
}

/** Languages that are long are so by about two fifths. */
export function pseudo(sentence: string, kept: readonly string[] = []): string {
  if (sentence.trim() === '') return sentence
  const length = Math.ceil(sentence.length * 0.4)
  return `⟦${foreign(sentence, kept)}${filler.repeat(length).slice(0, length)}⟧`
}

const filler = ' ñüñö'

/** With accents, but for what is kept. */
function foreign(sentence: string, kept: readonly string[]): string {
  const [part, ...others] = kept
  if (part === undefined) return sentence.replaceAll(/[a-z]/gi, (one) => accented[one] ?? one)
  return sentence
    .split(part)
    .map((between) => foreign(between, others))
    .join(part)
}
