import { isDate } from '#core/plausible'
import { text } from '#core/text/text'

/** A table as RFC 4180 has it, with a mark that lets spreadsheets see UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** An instant (epoch ms) as spreadsheets and programs read it, in UTC. */
export function isoTime(at: number): string {
  return isDate(at) ? new Date(at).toISOString() : text.time.impossible
}

/** What a spreadsheet would take for a formula begins with an apostrophe instead. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
