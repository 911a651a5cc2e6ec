import { WalletError } from '#core/errors'
import {
  requiredRefreshToken,
  unsafeValue,
  type ExportOptions,
  type ExportValues,
  type FieldUses,
} from '#core/exporters/exporter'
import { plain, secret, type Carried } from '#core/exporters/parts/carried'
import { instant } from '#core/exporters/parts/instant'

/** A variable of an API client’s environment. */
export type ClientVariable = readonly [name: string, carried: Carried]

/** What every form carries that writes `clientVariables`. */
export const clientUses: FieldUses = {
  environment: 'always',
  apiAddress: 'always',
  apiKey: 'always',
  apiSecret: 'to-renew',
  redirectUri: 'always',
  accessToken: 'always',
  refreshToken: 'to-renew',
  expiresAt: 'always',
}

/** Of an API client’s form: what stands in a value and is replaced by something else where it is used. */
export interface ClientForm {
  readonly label: string
  readonly replaces: (value: string) => boolean
}

/**
 * The values of a profile under the names requests call them by: `{{accessToken}}`. API clients replace such names inside
 * values too, so a value that holds one is refused. Throws what `requiredRefreshToken` throws.
 */
export function clientVariables(
  values: ExportValues,
  options: ExportOptions,
  { label, replaces }: ClientForm,
): readonly ClientVariable[] {
  const refreshToken = requiredRefreshToken(values, options)
  const { environment, redirectUri } = values
  const end = instant(values)
  const variables: readonly ClientVariable[] = [
    ...(environment === '' ? [] : [['environment', plain('environment', environment)] as const]),
    ['baseUrl', plain('apiAddress', baseUrl(values))],
    ['apiKey', secret('apiKey', values.apiKey)],
    ['accessToken', secret('accessToken', values.accessToken)],
    ...(redirectUri === '' ? [] : [['redirectUri', plain('redirectUri', redirectUri)] as const]),
    ...(end === undefined ? [] : [['expiresAt', plain('expiresAt', end)] as const]),
    ...(options.includeRefreshToken
      ? [
          ['apiSecret', secret('apiSecret', values.apiSecret)] as const,
          ['refreshToken', secret('refreshToken', refreshToken)] as const,
        ]
      : []),
  ]
  const unsafe = variables.find(([, { value }]) => replaces(value))
  if (unsafe !== undefined) throw unsafeValue(unsafe[1].field, label)
  return variables
}

/** Where requests go: the environment is a part of Sprinklr’s addresses, except for `prod`. */
function baseUrl({ service, environment, apiAddress }: ExportValues): string {
  if (service !== 'sprinklr') return apiAddress
  if (environment === '') throw new WalletError('environment-invalid', '', { reason: 'empty' })
  return environment === 'prod' ? apiAddress : `${apiAddress}/${environment}`
}
