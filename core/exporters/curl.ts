import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { callAddress, callHeaders, headerPieces } from '#core/exporters/parts/call'

const label = 'curl command'

/**
 * A call to paste into a terminal: of Sprinklr, who the token belongs to. Between single quotes of a shell nothing is
 * special but their end.
 */
export const curl = {
  id: 'curl',
  label,
  fileName: 'token-curl.sh',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: {
    environment: 'always',
    apiAddress: 'always',
    apiKey: 'always',
    apiSecret: 'no-use',
    redirectUri: 'no-use',
    accessToken: 'always',
    refreshToken: 'no-use',
    expiresAt: 'comment',
  },
  render: (values) => [
    ...commentLines(values),
    'curl \\\n',
    ...callHeaders(values).flatMap((header) => [
      "  -H '",
      ...headerPieces(header, label, (value) => value.replaceAll(`'`, `'\\''`)),
      "' \\\n",
    ]),
    `  '${callAddress(values, label)}${values.service === 'sprinklr' ? '/api/v2/me' : '/'}'\n`,
  ],
} as const satisfies Exporter
