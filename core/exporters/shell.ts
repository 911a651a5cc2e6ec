import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'Shell script'

/** For `. ./token.sh` in every shell of the POSIX family: nothing is special between single quotes but their end. */
export const shell = {
  id: 'shell',
  label,
  fileName: 'token.sh',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines(
      { label, before: (name) => `export ${name}='`, write, after: `'\n` },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

/** Controls are refused: editors and terminals change them where shells would not. */
function write(value: string): string | undefined {
  return /[\p{Control}\p{Surrogate}]/u.test(value) ? undefined : value.replaceAll(`'`, `'\\''`)
}
