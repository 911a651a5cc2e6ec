import type { Exporter, ExportValues } from '#core/exporters/exporter'
import { plain, type Carried } from '#core/exporters/parts/carried'
import { holdsName } from '#core/exporters/parts/characters'
import { clientUses, clientVariables } from '#core/exporters/parts/client-variables'
import { jsonText } from '#core/exporters/parts/json'

const label = 'JetBrains HTTP client'

/** The private environments beside one’s requests; Kulala reads them too. */
export const jetbrains = {
  id: 'jetbrains',
  label,
  fileName: 'http-client.private.env.json',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: clientUses,
  render: (values, options) =>
    jsonText(
      [[listedAs(values), clientVariables(values, options, { label, replaces: holdsName })]],
      label,
    ),
} as const satisfies Exporter

function listedAs({ service, environment, practice }: ExportValues): Carried {
  const words = [service, environment, practice ? 'practice' : '']
  return plain('environment', words.filter((word) => word !== '').join('-'))
}
