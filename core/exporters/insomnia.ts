import { commentLines } from '#core/exporters/comments'
import type { Exporter, ExportPiece } from '#core/exporters/exporter'
import { piece, type Carried } from '#core/exporters/parts/carried'
import { holdsTemplate, isPrintableAscii } from '#core/exporters/parts/characters'
import { environmentDigits, environmentName } from '#core/exporters/parts/client-environment'
import { clientUses, clientVariables } from '#core/exporters/parts/client-variables'
import { jsonEscaped } from '#core/exporters/parts/json'

const label = 'Insomnia environment'

/** For Import in Insomnia, version 5 of its form: requests call the values `{{ _.accessToken }}`. */
export const insomnia = {
  id: 'insomnia',
  label,
  fileName: 'token.insomnia.yaml',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: clientUses,
  render: (values, options) => {
    const digits = environmentDigits(values)
    return [
      ...commentLines(values),
      'type: environment.insomnia.rest/5.0\n',
      'name: ',
      ...quoted(environmentName(values)),
      `meta:\n  id: wrk_${digits}\n`,
      'environments:\n  name: Base Environment\n',
      `  meta:\n    id: env_${digits}\n    isPrivate: false\n`,
      '  data:\n',
      ...clientVariables(values, options, { label, replaces: holdsTemplate }).flatMap(
        ([name, carried]) => [`    ${name}: `, ...quoted(carried)],
      ),
      '  subEnvironments: []\n',
    ]
  },
} as const satisfies Exporter

/** ASCII only: readers of YAML differ in escapes beyond it. */
function quoted(carried: Carried): readonly ExportPiece[] {
  const write = (value: string) => (isPrintableAscii(value) ? jsonEscaped(value) : undefined)
  return ['"', piece(carried, label, write), '"\n']
}
