import { csvRows, type CsvRow } from '#core/importers/csv-rows'
import { isConvincing, isCredential, profileLimit, type Draft } from '#core/importers/draft'
import { fieldNamed, type NamedField } from '#core/importers/field-names'
import type { Importer } from '#core/importers/importer'
import { addNotes, type ImportNote } from '#core/importers/note'

const delimiters = [',', ';', '\t'] as const

/**
 * A table of profiles, one a row, with comma, semicolon or tab (RFC 4180): the first row names the columns. A row with
 * more cells than that is left out: a value with a delimiter in it would have moved the others.
 */
export const csv = {
  id: 'csv',
  read: ({ text }) => {
    const delimiter = delimiters.find((candidate) => isTable(text, candidate))
    if (delimiter === undefined) return undefined
    const drafts: Draft[] = []
    const notes: ImportNote[] = []
    let columns: Columns | undefined
    for (const row of csvRows(text, delimiter)) {
      if (columns === undefined) columns = columnsOf(row)
      else if (row.isOpen) addNotes(notes, [{ type: 'quote-open', line: row.line }])
      else if (row.cells.slice(columns.length).some((cell) => cell !== '')) {
        addNotes(notes, [{ type: 'row-uneven', line: row.line }])
      } else drafts.push(draftOf(row, columns))
      if (drafts.length > profileLimit) break
    }
    return { drafts: drafts.filter((draft) => draft.some(isCredential)), notes }
  },
} as const satisfies Importer

type Columns = readonly (NamedField | undefined)[]

/** No row of names is longer. */
const headerLimit = 4096

/** Does the first row name two columns we know, keys or tokens among them, and is there another row? */
function isTable(text: string, delimiter: string): boolean {
  const end = text.indexOf('\n')
  if (end < 0 || end > headerLimit) return false
  const [header] = csvRows(text.slice(0, end), delimiter)
  const known = header === undefined ? [] : columnsOf(header).filter((one) => one !== undefined)
  return known.length > 1 && isConvincing(known.map((named) => ({ ...named, value: '' })))
}

function columnsOf({ cells }: CsvRow): Columns {
  return cells.map(fieldNamed)
}

function draftOf({ cells, line }: CsvRow, columns: Columns): Draft {
  return columns.flatMap((named, at) => {
    const value = cells[at] ?? ''
    return named === undefined || value === '' ? [] : [{ ...named, value, line }]
  })
}
