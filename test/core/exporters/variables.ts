import type { ExportOptions, ExportValues } from '#core/exporters/exporter'
import type { Settings } from './readers/reader'

/** The de-facto names of the scripts that use Sprinklr's tokens. */
export function variables(values: ExportValues, { includeRefreshToken }: ExportOptions): Settings {
  const { environment, redirectUri } = values
  const path = environment === 'prod' ? '' : `/${environment}`
  return {
    SPRINKLR_ENV: environment,
    SPRINKLR_ENVIRONMENT: environment,
    SPRINKLR_BASE_URL: `${values.apiAddress}${path}`,
    SPRINKLR_API_KEY: values.apiKey,
    SPRINKLR_CLIENT_ID: values.apiKey,
    SPRINKLR_ACCESS_TOKEN: values.accessToken,
    ...(redirectUri === '' ? {} : { SPRINKLR_REDIRECT_URI: redirectUri }),
    ...(includeRefreshToken
      ? {
          SPRINKLR_API_SECRET: values.apiSecret,
          SPRINKLR_CLIENT_SECRET: values.apiSecret,
          SPRINKLR_REFRESH_TOKEN: values.refreshToken ?? '',
        }
      : {}),
  }
}
