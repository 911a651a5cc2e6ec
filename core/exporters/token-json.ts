import { requiredRefreshToken, type Exporter } from '#core/exporters/exporter'
import { secret } from '#core/exporters/parts/carried'
import { endInSeconds, secondsLeft } from '#core/exporters/parts/instant'
import { jsonText } from '#core/exporters/parts/json'

const label = 'JSON token answer'

/**
 * As a token endpoint answers (RFC 6749), for programs that save the answer as it is. `expires_in` counts from the
 * moment of writing; `expires_at`, which OAuth libraries for Python keep beside it, stays true when the file is moved.
 */
export const tokenJson = {
  id: 'token-json',
  label,
  fileName: 'token.json',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: {
    environment: 'no-place',
    apiAddress: 'no-place',
    apiKey: 'no-place',
    apiSecret: 'no-place',
    redirectUri: 'no-place',
    accessToken: 'always',
    refreshToken: 'to-renew',
    expiresAt: 'always',
  },
  render: (values, options) => {
    const refreshToken = requiredRefreshToken(values, options)
    return jsonText(
      [
        ['access_token', secret('accessToken', values.accessToken)],
        ['token_type', 'Bearer'],
        ['expires_in', secondsLeft(values)],
        ['expires_at', endInSeconds(values)],
        ['refresh_token', refreshToken === '' ? undefined : secret('refreshToken', refreshToken)],
      ],
      label,
    )
  },
} as const satisfies Exporter
