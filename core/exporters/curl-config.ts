import { commentLine, commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { callAddress, callHeaders, headerPieces } from '#core/exporters/parts/call'
import { text } from '#core/text/text'

const label = 'curl config file'

/** For `curl -K FILE ADDRESS`: the token stands in no command line. Between double quotes `\` escapes. */
export const curlConfig = {
  id: 'curl-config',
  label,
  fileName: 'token.curlrc',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: {
    environment: 'comment',
    apiAddress: 'comment',
    apiKey: 'always',
    apiSecret: 'no-use',
    redirectUri: 'no-use',
    accessToken: 'always',
    refreshToken: 'no-use',
    expiresAt: 'comment',
  },
  render: (values) => [
    ...commentLines(values),
    commentLine(text.exportFiles.callsBegin(callAddress(values, label))),
    ...callHeaders(values).flatMap((header) => [
      'header = "',
      ...headerPieces(header, label, (value) => value.replace(/[\\"]/g, '\\$&')),
      '"\n',
    ]),
  ],
} as const satisfies Exporter
