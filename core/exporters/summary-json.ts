import { WalletError } from '#core/errors'
import {
  requiredRefreshToken,
  type Exporter,
  type ExportOptions,
  type ExportValues,
} from '#core/exporters/exporter'
import { plain, secret } from '#core/exporters/parts/carried'
import { instant } from '#core/exporters/parts/instant'
import { jsonText, type Json } from '#core/exporters/parts/json'

const label = 'JSON summary'

/** Everything there is of the profile, for programs of one's own. */
export const summaryJson = {
  id: 'summary-json',
  label,
  fileName: 'token-summary.json',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: {
    environment: 'always',
    apiAddress: 'always',
    apiKey: 'always',
    apiSecret: 'to-renew',
    redirectUri: 'always',
    accessToken: 'always',
    refreshToken: 'to-renew',
    expiresAt: 'always',
  },
  render: (values, options) => jsonText(summary(values, options), label),
} as const satisfies Exporter

function summary(values: ExportValues, options: ExportOptions): Json {
  const { service, environment, redirectUri } = values
  if (service === 'sprinklr' && environment === '') {
    throw new WalletError('environment-invalid', '', { reason: 'empty' })
  }
  const refreshToken = requiredRefreshToken(values, options)
  const renews = options.includeRefreshToken
  return [
    ['practice', values.practice],
    ['environment', environment === '' ? undefined : plain('environment', environment)],
    ['api_address', plain('apiAddress', values.apiAddress)],
    ['api_key', secret('apiKey', values.apiKey)],
    ['api_secret', renews ? secret('apiSecret', values.apiSecret) : undefined],
    ['redirect_uri', redirectUri === '' ? undefined : plain('redirectUri', redirectUri)],
    ['access_token', secret('accessToken', values.accessToken)],
    ['refresh_token', renews ? secret('refreshToken', refreshToken) : undefined],
    ['expires_at', instant(values)],
  ]
}
