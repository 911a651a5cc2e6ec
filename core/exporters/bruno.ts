import type { Exporter } from '#core/exporters/exporter'
import { piece } from '#core/exporters/parts/carried'
import { hasNoBlankEnds, holdsName } from '#core/exporters/parts/characters'
import { clientUses, clientVariables } from '#core/exporters/parts/client-variables'

const label = 'Bruno environment'

/**
 * For the folder `environments` of a collection, where the file’s name is the environment’s. Bruno’s secret variables
 * never have their values in a file, so all of them are plain ones.
 */
export const bruno = {
  id: 'bruno',
  label,
  fileName: 'token.bru',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: clientUses,
  render: (values, options) => [
    'vars {\n',
    // There are no comments in it.
    ...(values.practice ? ['  practice: true\n'] : []),
    ...clientVariables(values, options, { label, replaces: holdsName }).flatMap(
      ([name, carried]) => [`  ${name}: `, piece(carried, label, write), '\n'],
    ),
    '}\n',
  ],
} as const satisfies Exporter

/** The rest of the line is the value, but for blanks at its ends; three quotes at its end would begin a block. */
function write(value: string): string | undefined {
  if (/[\p{Control}\p{Surrogate}]/u.test(value) || !hasNoBlankEnds(value)) return undefined
  return value.endsWith(`'''`) ? `'''\n    ${value}\n  '''` : value
}
