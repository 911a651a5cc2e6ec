import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = '.env for docker'

/** docker refuses longer lines; the longest name is shorter than this leaves. */
const longestValue = 65_000

/** For `docker run --env-file`: the rest of the line is the value, without quotes or escapes. */
export const dockerEnv = {
  id: 'docker-env',
  label,
  fileName: 'docker.env',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines({ label, before: (name) => `${name}=`, write, after: '\n' }, values, options),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (/[\p{Control}\p{Surrogate}]/u.test(value)) return undefined
  // A character is three bytes at most for each of its UTF-16 units.
  return value.length * (/^[\x20-\x7e]*$/.test(value) ? 1 : 3) > longestValue ? undefined : value
}
