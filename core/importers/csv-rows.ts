/** One record of a CSV file and the line it begins at, counted from 1. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
  /** A quote of it is never closed, so that it swallowed the rest. */
  readonly isOpen: boolean
}

/**
 * The records of `text` (RFC 4180), with LF as well as CRLF, one at a time. Quoted cells may hold delimiters, line
 * ends and doubled quotes; a quote within an unquoted cell is a character.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  let cells: string[] = []
  let line = 1
  let firstLine = 1
  for (let from = 0; from < text.length;) {
    const cell =
      text[from] === '"' ? quotedCell(text, from, delimiter) : plainCell(text, from, delimiter)
    cells.push(cell.value)
    line += lineEnds(cell.value)
    const isEnd = text[cell.end] !== delimiter
    from = cell.end + 1
    if (!isEnd) continue
    yield { cells, line: firstLine, isOpen: cell.isOpen }
    line += 1
    firstLine = line
    cells = []
  }
  if (cells.length > 0) yield { cells: [...cells, ''], line: firstLine, isOpen: false }
}

interface Cell {
  readonly value: string
  /** The place of the delimiter or line feed behind it. */
  readonly end: number
  readonly isOpen: boolean
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  const end = cellEnd(text, from, delimiter)
  return { value: text.slice(from, end).trim(), end, isOpen: false }
}

/** What stands between the closing quote and the delimiter is left out. */
function quotedCell(text: string, from: number, delimiter: string): Cell {
  const parts: string[] = []
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at)
    parts.push(text.slice(at, quote < 0 ? text.length : quote))
    if (quote < 0) return { value: parts.join(''), end: text.length, isOpen: true }
    if (text[quote + 1] !== '"') {
      return { value: parts.join(''), end: cellEnd(text, quote + 1, delimiter), isOpen: false }
    }
    parts.push('"')
    at = quote + 2
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
  return end
}

function lineEnds(value: string): number {
  return value.split('\n').length - 1
}
