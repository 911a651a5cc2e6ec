import type { Exporter } from '#core/exporters/exporter'
import { holdsTemplate } from '#core/exporters/parts/characters'
import { environmentName, environmentUuid } from '#core/exporters/parts/client-environment'
import { clientUses, clientVariables } from '#core/exporters/parts/client-variables'
import { jsonText } from '#core/exporters/parts/json'

const label = 'Postman environment'

/** For Import in Postman; Hoppscotch, Insomnia and Bruno read it too. */
export const postman = {
  id: 'postman',
  label,
  fileName: 'token.postman_environment.json',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: clientUses,
  render: (values, options) => {
    const variables = clientVariables(values, options, { label, replaces: holdsTemplate }).map(
      ([name, carried]) => [
        ['key', name] as const,
        ['value', carried] as const,
        ['type', carried.isSecret ? 'secret' : 'default'] as const,
        ['enabled', true] as const,
      ],
    )
    return jsonText(
      [
        ['id', environmentUuid(values)],
        ['name', environmentName(values)],
        ['values', { list: variables }],
        ['_postman_variable_scope', 'environment'],
      ],
      label,
    )
  },
} as const satisfies Exporter
