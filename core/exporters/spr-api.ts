import { WalletError } from '#core/errors'
import { requiredRefreshToken, type Exporter } from '#core/exporters/exporter'
import { plain, secret } from '#core/exporters/parts/carried'
import { endInSeconds } from '#core/exporters/parts/instant'
import { jsonText } from '#core/exporters/parts/json'

const label = 'spr_api credentials'

/**
 * The file the Python library spr_api keeps: by environment and API key. It asks for every name, so that what does not
 * go along is empty. `prod` is an environment like any other.
 */
export const sprApi = {
  id: 'spr-api',
  label,
  fileName: 'spr-credentials.json',
  services: ['sprinklr'],
  group: 'sprinklr-tools',
  uses: {
    environment: 'always',
    apiAddress: 'no-place',
    apiKey: 'always',
    apiSecret: 'to-renew',
    redirectUri: 'always',
    accessToken: 'always',
    refreshToken: 'to-renew',
    expiresAt: 'always',
  },
  render: (values, options) => {
    const { environment, redirectUri } = values
    if (environment === '') throw new WalletError('environment-invalid', '', { reason: 'empty' })
    const refreshToken = requiredRefreshToken(values, options)
    const apiSecret = options.includeRefreshToken ? values.apiSecret : ''
    const entry = [
      ['secret', secret('apiSecret', apiSecret)],
      ['redirect_uri', plain('redirectUri', redirectUri)],
      ['refresh_token', secret('refreshToken', refreshToken)],
      ['access_token', secret('accessToken', values.accessToken)],
      ['expires_at', endInSeconds(values) ?? null],
    ] as const
    return jsonText(
      [[plain('environment', environment), [[secret('apiKey', values.apiKey), entry]]]],
      label,
    )
  },
} as const satisfies Exporter
