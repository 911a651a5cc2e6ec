import { addressFacts, isSignInAnswer } from '#core/importers/addresses'
import type { Fact } from '#core/importers/draft'
import { fieldNamed, type NamedField } from '#core/importers/field-names'
import { readLabelled } from '#core/importers/labelled-value'
import { linesOf } from '#core/importers/lines'
import { addNotes, type ImportNote } from '#core/importers/note'

/** Where reading begins and what it has to say. */
interface Reader {
  readonly firstLine: number
  readonly notes: ImportNote[]
}

/**
 * The values that stand behind their names in a text written by people or programs: `API Key: …`, `secret = "…"`, a
 * query, a cell of a copied table, a name alone on a line with its value on the next, and what addresses tell.
 */
export function* labelledFacts(text: string, { firstLine, notes }: Reader): Generator<Fact> {
  let pending: NamedField | undefined
  for (const { text: whole, line } of linesOf(text, firstLine)) {
    const trimmed = whole.trim()
    if (trimmed === '') continue
    const answer = pending === undefined ? undefined : readLabelled(trimmed, 0, pending)
    if (pending !== undefined && answer?.value !== undefined && answer.end >= trimmed.length) {
      yield { ...pending, value: answer.value, line }
      pending = undefined
      continue
    }
    yield* factsOfLine(whole, { firstLine: line, notes })
    pending = labelAlone(trimmed)
  }
}

const addressLimit = 8192

function* factsOfLine(line: string, { firstLine, notes }: Reader): Generator<Fact> {
  // An address, or what stands between a name and its value.
  const marks = /https?:\/\/[^\s"'<>`]+|=>|:=|[:=\t|]/gi
  let from = 0
  for (let mark = marks.exec(line); mark !== null; mark = marks.exec(line)) {
    const isAddress = mark[0].length > 2
    if (isAddress) yield* factsOfAddress(mark[0].slice(0, addressLimit), { firstLine, notes })
    const named = isAddress ? undefined : labelBefore(line, from, mark.index)
    const found = named === undefined ? undefined : readLabelled(line, marks.lastIndex, named)
    from = found?.end ?? marks.lastIndex
    marks.lastIndex = from
    if (named !== undefined && found?.value !== undefined) {
      yield { ...named, value: found.value, line: firstLine }
    }
  }
}

function factsOfAddress(address: string, { firstLine, notes }: Reader): readonly Fact[] {
  if (!isSignInAnswer(address)) return addressFacts(address, firstLine)
  addNotes(notes, [{ type: 'code-ignored', line: firstLine }])
  return []
}

/** No name is looked for further back. */
const widestLabel = 80
const mostWords = 4

/** The longest name at the end of a piece of text; an everyday word counts only when it is all there is. */
function labelBefore(line: string, from: number, to: number): NamedField | undefined {
  const before = line.slice(Math.max(from, to - widestLabel), to).replace(/["'`*)\]\s]{1,8}$/, '')
  const words = (before.split(/[^\w.\- ]/).at(-1) ?? '').split(' ').filter((word) => word !== '')
  for (let count = Math.min(words.length, mostWords); count > 0; count -= 1) {
    const named = fieldNamed(words.slice(-count).join(' '))
    if (named !== undefined && (named.isVague !== true || count === words.length)) return named
  }
  return undefined
}

function labelAlone(line: string): NamedField | undefined {
  if (line.length > widestLabel) return undefined
  const named = fieldNamed(line)
  return named?.isVague === true && !/[:=]$/.test(line) ? undefined : named
}
