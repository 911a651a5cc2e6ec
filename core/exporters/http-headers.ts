import type { Exporter } from '#core/exporters/exporter'
import { callHeaders, headerPieces } from '#core/exporters/parts/call'

const label = 'HTTP headers'

/** For `curl -H @FILE ADDRESS`, and the fields of whatever sends requests: a header a line, and nothing else. */
export const httpHeaders = {
  id: 'http-headers',
  label,
  fileName: 'token-headers.txt',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'api-clients',
  uses: {
    environment: 'no-place',
    apiAddress: 'no-place',
    apiKey: 'always',
    apiSecret: 'no-use',
    redirectUri: 'no-use',
    accessToken: 'always',
    refreshToken: 'no-use',
    expiresAt: 'no-place',
  },
  render: (values) =>
    callHeaders(values).flatMap((header) => [
      ...headerPieces(header, label, (value) => value),
      '\n',
    ]),
} as const satisfies Exporter
