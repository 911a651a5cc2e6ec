import type { ExportOptions, ExportValues } from '#core/exporters/exporter'
import { plain, secret, type Carried } from '#core/exporters/parts/carried'
import { instant } from '#core/exporters/parts/instant'
import type { ValueName } from '#core/templates/template-tree'

/** What a template may name; empty where there is none. Refresh token and API secret only where they were asked for. */
export function namedValues(
  values: ExportValues,
  { includeRefreshToken }: ExportOptions,
): Readonly<Record<ValueName, Carried>> {
  const { service, environment, apiAddress } = values
  const isPath = service === 'sprinklr' && environment !== '' && environment !== 'prod'
  return {
    accessToken: secret('accessToken', values.accessToken),
    apiKey: secret('apiKey', values.apiKey),
    environment: plain('environment', environment),
    apiAddress: plain('apiAddress', apiAddress),
    baseUrl: plain('apiAddress', isPath ? `${apiAddress}/${environment}` : apiAddress),
    redirectUri: plain('redirectUri', values.redirectUri),
    expiresAt: plain('expiresAt', instant(values) ?? ''),
    practice: plain('practice', values.practice ? 'true' : ''),
    apiSecret: secret('apiSecret', includeRefreshToken ? values.apiSecret : ''),
    refreshToken: secret('refreshToken', includeRefreshToken ? (values.refreshToken ?? '') : ''),
  }
}
