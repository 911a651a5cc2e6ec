import { commentLines } from '#core/exporters/comments'
import type { Exporter, ExportValues } from '#core/exporters/exporter'
import { callHeaders, type CallHeader } from '#core/exporters/parts/call'
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

function firstRequest(values: ExportValues): readonly string[] {
  const { firstRequest: title, whoseToken } = text.exportFiles
  const isSprinklr = values.service === 'sprinklr'
  return [
    `\n### ${isSprinklr ? whoseToken : title}\n`,
    `GET {{baseUrl}}${isSprinklr ? '/api/v2/me' : '/'}\n`,
    ...callHeaders(values).map(headerLine),
  ]
}

/** Values of the profile by their name at the top of the file. */
function headerLine({ name, scheme, value }: CallHeader): string {
  return `${name}: ${scheme}${typeof value === 'string' ? value : `{{${value.field}}}`}\n`
}
