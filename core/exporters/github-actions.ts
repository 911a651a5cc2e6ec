import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { dotenvQuote, fitsDoubleQuotes } from '#core/exporters/parts/quotes'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'GitHub Actions secrets'

/** A secret takes 48 KB; a character is three bytes at most for each of its UTF-16 units. */
const longestValue = 16_000

/**
 * For `gh secret set -f FILE`, which makes every line a secret of a repository. Between single quotes nothing is
 * special to it but the quote, and a `\` before it.
 */
export const githubActions = {
  id: 'github-actions',
  label,
  fileName: 'github-secrets.env',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'secret-stores',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines(
      { label, before: (name) => `${name}=`, write, quote: dotenvQuote, after: '\n' },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (/[\p{Control}\p{Surrogate}]|\\$/u.test(value)) return undefined
  if (dotenvQuote(value) === `"` && !fitsDoubleQuotes(value)) return undefined
  return value.length > longestValue ? undefined : value
}
