import { assertNever } from '#core/errors'
import type { ImportNote } from '#core/importers/note'
import { text } from '#core/text/text'

/** A note of an import in words. `timeOf` says an instant as the reader’s local time. */
export function noteWords(note: ImportNote, timeOf: (at: number) => string): string {
  const sentence = sentenceOf(note, timeOf)
  return 'line' in note ? text.imports.notes.inLine(note.line, sentence) : sentence
}

function sentenceOf(note: ImportNote, timeOf: (at: number) => string): string {
  const words = text.imports.notes
  switch (note.type) {
    case 'value-refused':
      return words[note.type](note.field, note.reason)
    case 'differs':
    case 'quotes-kept':
    case 'cleaned':
    case 'zone-assumed':
      return words[note.type](note.field)
    case 'blanks-around-name':
    case 'pickle':
    case 'repeated':
    case 'disabled':
      return words[note.type](note.name)
    case 'name-missing':
    case 'row-uneven':
    case 'quote-open':
    case 'code-ignored':
    case 'too-deep':
    case 'more-notes':
      return words[note.type]
    case 'end-counted':
      return words[note.type](timeOf(note.at))
    case 'host-unknown':
      return words[note.type](note.host)
    default:
      return assertNever(note)
  }
}
