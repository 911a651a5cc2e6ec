import { exporterOf } from '#core/exporters/index'
import type { ExporterId } from '#core/exporters/exporter-id'
import { formLimits } from '#core/text/en/form-limits'
import { formats } from './formats'
import { unreadable } from './printable-limits'

/** What came of the values of one kind. */
export interface Count {
  readonly carried: number
  readonly refused: number
}

/** Of one form: hostile values anywhere, and keys and tokens of printable ASCII. */
export type Counts = Partial<Record<'hostile' | 'printable', Count>>

const headings = [
  ...['form', 'read by', 'read back identical', 'refused', 'changed', 'commands run'],
  ...['printable: identical', 'printable: refused', 'what it cannot carry of these'],
] as const

/** The table of docs/figures.md. A row stands there only when its readers found nothing changed and nothing run. */
export function formsTable(counted: ReadonlyMap<ExporterId, Counts>): string {
  const rows = Array.from(counted, ([id, { hostile, printable }]) => [
    `\`${id}\``,
    readBy(id),
    ...(hostile === undefined ? failed(4) : [...numbers(hostile), '0', '0']),
    ...(printable === undefined ? failed(2) : numbers(printable)),
    limitOf(id),
  ])
  return aligned([headings, ...rows])
}

function readBy(id: ExporterId): string {
  const readers = formats[id].readers.map(({ name }) => name)
  return Array.from(new Set(readers)).join(', ')
}

function limitOf(id: ExporterId): string {
  if (unreadable[id] === undefined) return ''
  return (formLimits[exporterOf(id).label] ?? '').replace(/[|<>`{}#*_~\\]/g, '\\$&')
}

function numbers({ carried, refused }: Count): readonly string[] {
  return [carried, refused].map((count) => count.toLocaleString('en'))
}

function failed(columns: number): readonly string[] {
  return Array.from({ length: columns }, () => '**failed**')
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = headings.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [head, rule, ...body].join('\n')
}
