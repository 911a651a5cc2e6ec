import type { Draft } from '#core/importers/draft'
import { addNotes, type ImportNote } from '#core/importers/note'

/** What an importer looks at. */
export interface Source {
  /** Without byte order mark and NUL; at most 50 MB. */
  readonly text: string
  /** Empty for a pasted text. */
  readonly fileName: string
  /** The text as JSON, or undefined when it is none. Untrusted like the text. */
  readonly json: unknown
}

/** What was read: the values of each profile as they stand in the text, not checked yet. */
export interface Reading {
  readonly drafts: readonly Draft[]
  readonly notes: readonly ImportNote[]
}

/** A part of a text that was read in a way of its own. */
export interface Passage {
  readonly from: number
  readonly to: number
  readonly reading: Reading
}

/** One form people keep tokens in. Pure; never throws, whatever the text is; its work grows with the text's length. */
export interface Importer {
  readonly id: string
  /** Undefined when the text has another form. Nothing in the text is ever evaluated. */
  read(source: Source): Reading | undefined
}

export const nothing: Reading = { drafts: [], notes: [] }

/** One reading after the other. */
export function joined(readings: readonly Reading[]): Reading {
  const notes: ImportNote[] = []
  for (const reading of readings) addNotes(notes, reading.notes)
  return { drafts: readings.flatMap(({ drafts }) => drafts), notes }
}
