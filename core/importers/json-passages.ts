import type { Passage } from '#core/importers/importer'
import { jsonDrafts, jsonLimit, parseJson } from '#core/importers/json-drafts'

/** Pieces that turn out to be no JSON may be read up to this many times the text's length, however they nest. */
const timesRead = 4

/** The JSON of a text that names a key, a secret or a token, in its order. */
export function jsonPassages(text: string): readonly Passage[] {
  if (text.length > jsonLimit || !text.includes('{')) return []
  const passages: Passage[] = []
  const ends = endsOfBrackets(text)
  let left = timesRead * text.length
  for (let from = 0; from < text.length && left > 0;) {
    const to = ends[from] ?? 0
    const json = to === 0 || !isPromising(text, from) ? undefined : parseJson(text.slice(from, to))
    if (json === undefined) {
      left -= Math.max(0, to - from)
      from += 1
      continue
    }
    const reading = jsonDrafts(json)
    if (reading.drafts.length > 0) passages.push({ from, to, reading })
    from = to
  }
  return passages
}

/** The braces of programs and the brackets of chats are told apart by what follows them. */
function isPromising(text: string, from: number): boolean {
  const beginning = /\{\s*"|\[\s*[[{]/y
  beginning.lastIndex = from
  return beginning.test(text)
}

/**
 * For every opening bracket the place behind its closing one, elsewhere 0. Brackets in strings count like others: where
 * they do not match, the piece is no JSON and read as the text around it.
 */
function endsOfBrackets(text: string): Int32Array {
  const ends = new Int32Array(text.length)
  const open: number[] = []
  for (const { 0: bracket, index } of text.matchAll(/[{}[\]]/g)) {
    if (bracket === '{' || bracket === '[') {
      open.push(index)
      continue
    }
    const at = open.at(-1)
    if (at === undefined || (text[at] === '{') !== (bracket === '}')) continue
    ends[at] = index + 1
    open.pop()
  }
  return ends
}
