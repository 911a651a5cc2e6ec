import { curlCommands } from '#core/importers/curl-command'
import { gathered, isConvincing, type Draft } from '#core/importers/draft'
import type { Importer, Passage } from '#core/importers/importer'
import { jsonPassages } from '#core/importers/json-passages'
import { labelledFacts } from '#core/importers/labels'
import { addNotes, type ImportNote } from '#core/importers/note'

/**
 * Any text with keys or tokens in it: an e-mail, a chat, a page copied whole, a script. Commands and JSON are read as
 * such, what lies around them by names and addresses. A value that contradicts one before it begins another profile.
 */
export const anyText = {
  id: 'any-text',
  read: ({ text }) => {
    const notes: ImportNote[] = []
    const drafts = gathered(draftsOf(text, notes)).filter(isConvincing)
    return drafts.length === 0 && notes.length === 0 ? undefined : { drafts, notes }
  },
} as const satisfies Importer

function* draftsOf(text: string, notes: ImportNote[]): Generator<Draft> {
  let firstLine = 1
  for (const { text: part, passage } of allPieces(text)) {
    if (passage === undefined) {
      for (const fact of labelledFacts(part, { firstLine, notes })) yield [fact]
    } else {
      addNotes(notes, passage.reading.notes)
      yield* passage.reading.drafts
    }
    firstLine += lineEnds(part)
  }
}

/** Commands before JSON: some carry it. */
function* allPieces(text: string): Generator<Piece> {
  for (const piece of pieces(text, curlCommands(text))) {
    if (piece.passage !== undefined) yield piece
    else yield* pieces(piece.text, jsonPassages(piece.text))
  }
}

/** A stretch of the text: a passage, or what lies between two. */
interface Piece {
  readonly text: string
  readonly passage?: Passage
}

function* pieces(text: string, passages: readonly Passage[]): Generator<Piece> {
  let from = 0
  for (const passage of passages) {
    yield { text: text.slice(from, passage.from) }
    yield { text: text.slice(passage.from, passage.to), passage }
    from = passage.to
  }
  yield { text: text.slice(from) }
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
