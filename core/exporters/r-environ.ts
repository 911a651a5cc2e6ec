import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { isPrintableAscii } from '#core/exporters/parts/characters'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'R (.Renviron)'

/** R reads lines of 10,000 bytes; the longest name is shorter than this leaves. */
const longestValue = 9_000

/**
 * For R’s `readRenviron`, and its start. Quotes go away, and what they enclose may stand in several pieces. ASCII only: R
 * on Windows reads the system’s encoding.
 */
export const rEnviron = {
  id: 'r-environ',
  label,
  fileName: '.Renviron',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines(
      { label, before: (name) => `${name}=`, write, quote, after: '\n' },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (!isPrintableAscii(value)) return undefined
  if (value.length > longestValue) return undefined
  const written = fitsOneQuote(value) ? value : quoted(value)
  return written.length > longestValue ? undefined : written
}

function quote(value: string): string {
  return fitsOneQuote(value) ? `'` : ''
}

function fitsOneQuote(value: string): boolean {
  return !/'|\$\{|\\$/.test(value)
}

/**
 * Single quotes stand between double ones, with the backslashes before them, which would keep a single one from ending.
 * `${` is expanded wherever it stands, so it is taken apart. At the end, outside of quotes, R drops one backslash of a row.
 */
function quoted(value: string): string {
  const [, body = '', atEnd = ''] = /^(.*?)(\\*)$/.exec(value) ?? []
  const pieces = body.match(/(?:\\*')+|(?:(?!\\*')[^'])+/g) ?? []
  const written = pieces.map((piece) =>
    piece.endsWith(`'`) ? `"${piece}"` : `'${piece.split('${').join(`$''{`)}'`,
  )
  return written.join('') + (atEnd === '' ? '' : `${atEnd}\\`)
}
