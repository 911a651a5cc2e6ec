import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { dotenvQuote, fitsDoubleQuotes } from '#core/exporters/parts/quotes'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = '.env for shells'

/**
 * One file to source in a shell and to load by dotenv libraries, docker compose too. They agree on what stands between
 * single quotes, but for `$` (some expand it even there), the quote itself, and a backslash that stands before another
 * or at the end. docker run keeps the quotes: its form is another.
 */
export const dotenvShell = {
  id: 'dotenv-shell',
  label,
  fileName: 'shell.env',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines(
      { label, before: (name) => `export ${name}=`, write, quote: dotenvQuote, after: '\n' },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (/[$\p{Control}\p{Surrogate}]|\\(\\|$)/u.test(value)) return undefined
  return dotenvQuote(value) === `'` || fitsDoubleQuotes(value) ? value : undefined
}
