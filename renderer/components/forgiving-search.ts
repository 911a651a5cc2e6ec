import UFuzzy from '@leeoniya/ufuzzy'

/** Letters of any script; a word may have one mistake inside, and capitals and accents do not count. */
const matcher = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- its const enum cannot be imported: SingleError
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  sort: ({ idx, chars, intraIns, interLft2, interRgt2 }, texts, query) => {
    const at = (numbers: readonly number[], place: number): number => numbers[place] ?? 0
    const whole = (place: number): number => at(interLft2, place) + at(interRgt2, place)
    const isAll = (place: number): number =>
      Number(texts[at(idx, place)]?.toLowerCase() === query.toLowerCase())
    return idx
      .map((_, place) => place)
      .sort(
        (one, other) =>
          isAll(other) - isAll(one) ||
          at(chars, other) - at(chars, one) ||
          at(intraIns, one) - at(intraIns, other) ||
          whole(other) - whole(one),
      )
  },
})

/** More words than that are looked for in the order they were typed. */
const wordsInAnyOrder = 4

/**
 * The places in `texts` of those in which every word of `query` occurs, the best first,
 * and equally good ones as they stand; all of them for an empty query.
 */
export function findForgiving(texts: readonly string[], query: string): readonly number[] {
  return findIn(texts.map(searchable), query)
}

/** The same in texts that were made `searchable` before, once for many queries. */
export function findIn(texts: readonly string[], query: string): readonly number[] {
  const needle = searchable(query)
  if (needle === '') return texts.map((_, place) => place)
  const [places, info, order] = matcher.search([...texts], needle, wordsInAnyOrder, Infinity)
  if (places === null) return []
  if (order === null) return places
  return order.flatMap((at) => info.idx[at] ?? [])
}

/** Without accents, which do not count. */
export function searchable(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').trim()
}
