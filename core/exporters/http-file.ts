import { commentLines } from '#core/exporters/comments'
import type { Exporter, ExportValues } from '#core/exporters/exporter'
import { piece } from '#core/exporters/parts/carried'
import { holdsName, isPrintableAscii } from '#core/exporters/parts/characters'
import { clientUses, clientVariables } from '#core/exporters/parts/client-variables'
import { text } from '#core/text/text'

const label = 'VS Code REST Client'

/** A file of requests with the values at its top and one request to begin with. */
export const httpFile = {
  id: 'http-file',
  label,
  fileName: 'token.http',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: clientUses,
  render: (values, options) => [
    ...commentLines(values),
    ...clientVariables(values, options, { label, replaces: holdsName }).flatMap(
      ([name, carried]) => [`@${name} = `, piece(carried, label, write), '\n'],
    ),
    ...firstRequest(values),
  ],
} as const satisfies Exporter

/** The rest of the line is the value, but for blanks at its ends; a backslash keeps what follows as it is. */
function write(value: string): string | undefined {
  if (!isPrintableAscii(value) || value.endsWith(' ')) return undefined
  return value.replaceAll('\\', '\\\\').replace(/^ /, '\\ ')
}

function firstRequest({ service }: ExportValues): readonly string[] {
  if (service !== 'sprinklr') {
    return [
      `\n### ${text.exportFiles.firstRequest}\n`,
      'GET {{baseUrl}}/\nAuthorization: Bearer {{accessToken}}\n',
    ]
  }
  return [
    `\n### ${text.exportFiles.whoseToken}\n`,
    'GET {{baseUrl}}/api/v2/me\nAuthorization: Bearer {{accessToken}}\nKey: {{apiKey}}\n',
  ]
}
