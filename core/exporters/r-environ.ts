import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { isPrintableAscii } from '#core/exporters/parts/characters'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'R (.Renviron)'

/** R reads lines of 10,000 bytes; the longest name is shorter than this leaves. */
const longestValue = 9_000

/**
 * For R’s `readRenviron`, and its start. Quotes go away; `${` is expanded even between them, and a backslash may keep a
 * quote from ending. ASCII only: R on Windows reads the system’s encoding.
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
      { label, before: (name) => `${name}='`, write, after: `'\n` },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (!isPrintableAscii(value) || /['\\]|\$\{/.test(value)) return undefined
  return value.length > longestValue ? undefined : value
}
