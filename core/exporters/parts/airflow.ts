import { WalletError } from '#core/errors'
import {
  requiredRefreshToken,
  unsafeValue,
  type ExportField,
  type ExportOptions,
  type ExportValues,
  type FieldUses,
} from '#core/exporters/exporter'
import { plain, secret, type Carried } from '#core/exporters/parts/carried'
import { instant } from '#core/exporters/parts/instant'
import type { Member } from '#core/exporters/parts/json'

/** Airflow’s database has columns of 500 and 5000 characters; the longer one holds the password encrypted. */
const longest: Readonly<Partial<Record<ExportField, number>>> = {
  apiAddress: 500,
  apiKey: 500,
  apiSecret: 3_000,
}
const longestOfAll = 9_000

export const airflowUses: FieldUses = {
  environment: 'always',
  apiAddress: 'always',
  apiKey: 'always',
  apiSecret: 'to-renew',
  redirectUri: 'always',
  accessToken: 'always',
  refreshToken: 'to-renew',
  expiresAt: 'always',
}

/**
 * What hooks for Sprinklr read of a connection. Its type is `generic`: of the type `http`, Airflow’s own hook would send
 * every extra as a header.
 */
export interface AirflowConnection {
  readonly id: string
  readonly host: Carried
  readonly login: Carried
  /** Present where it goes along to renew. */
  readonly password?: Carried
  readonly extra: readonly Member[]
}

/** Throws what `requiredRefreshToken` throws. */
export function airflowConnection(
  values: ExportValues,
  options: ExportOptions,
  format: string,
): AirflowConnection {
  const { service, environment, redirectUri } = values
  if (service === 'sprinklr' && environment === '') {
    throw new WalletError('environment-invalid', '', { reason: 'empty' })
  }
  const refreshToken = requiredRefreshToken(values, options)
  const renews = options.includeRefreshToken
  const fitting = (carried: Carried): Carried => {
    const limit = longest[carried.field] ?? longestOfAll
    if (carried.value.length > limit) throw unsafeValue(carried.field, format)
    return carried
  }
  // A host without its scheme comes back in small letters.
  if (!/^https?:\/\//.test(values.apiAddress)) throw unsafeValue('apiAddress', format)
  return {
    id: service,
    host: fitting(plain('apiAddress', values.apiAddress)),
    login: fitting(secret('apiKey', values.apiKey)),
    ...(renews ? { password: fitting(secret('apiSecret', values.apiSecret)) } : {}),
    extra: [
      ['access_token', fitting(secret('accessToken', values.accessToken))],
      ['refresh_token', renews ? fitting(secret('refreshToken', refreshToken)) : undefined],
      ['redirect_uri', redirectUri === '' ? undefined : fitting(plain('redirectUri', redirectUri))],
      ['environment', environment === '' ? undefined : fitting(plain('environment', environment))],
      ['expires_at', instant(values)],
    ],
  }
}
