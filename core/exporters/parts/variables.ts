import { assertNever, WalletError } from '#core/errors'
import {
  requiredRefreshToken,
  type ExportField,
  type ExportOptions,
  type ExportValues,
  type FieldUses,
} from '#core/exporters/exporter'
import type { Carried } from '#core/exporters/parts/carried'

/** A value and the names of the environment variables that hold it. */
export interface Variable extends Carried {
  readonly names: readonly string[]
}

/** What a form carries that writes `variables`, and the end of the token in a comment. */
export const variableUses: FieldUses = {
  environment: 'always',
  apiAddress: 'always',
  apiKey: 'always',
  apiSecret: 'to-renew',
  redirectUri: 'always',
  accessToken: 'always',
  refreshToken: 'to-renew',
  expiresAt: 'comment',
}

export const callbackName = ({ service }: ExportValues): string =>
  `${service.toUpperCase()}_REDIRECT_URI`

/**
 * The values of a profile under the names that scripts for the service use, two names where two are common. Throws what
 * `requiredRefreshToken` throws.
 */
export function variables(values: ExportValues, options: ExportOptions): readonly Variable[] {
  switch (values.service) {
    case 'sprinklr':
      return ofSprinklr(values, options)
    case 'cedato':
      return ofCedato(values, options)
    case 'oauth':
      return ofAnyOther(values, options)
    default:
      return assertNever(values.service)
  }
}

/** No environments, no Callback URL, nothing to renew with. */
function ofCedato(values: ExportValues, options: ExportOptions): readonly Variable[] {
  requiredRefreshToken(values, options)
  return [
    plain('apiAddress', ['CEDATO_BASE_URL'], values.apiAddress),
    secret('apiKey', ['CEDATO_CLIENT_ID'], values.apiKey),
    secret('accessToken', ['CEDATO_ACCESS_TOKEN'], values.accessToken),
  ]
}

function ofSprinklr(values: ExportValues, options: ExportOptions): readonly Variable[] {
  const { environment, apiAddress } = values
  if (environment === '') throw new WalletError('environment-invalid', '', { reason: 'empty' })
  const baseUrl = environment === 'prod' ? apiAddress : `${apiAddress}/${environment}`
  return [
    plain('environment', ['SPRINKLR_ENV', 'SPRINKLR_ENVIRONMENT'], environment),
    plain('apiAddress', ['SPRINKLR_BASE_URL'], baseUrl),
    ...keysAndTokens(values, options, {
      key: ['SPRINKLR_API_KEY', 'SPRINKLR_CLIENT_ID'],
      secret: ['SPRINKLR_API_SECRET', 'SPRINKLR_CLIENT_SECRET'],
    }),
  ]
}

/** In the names of RFC 6749. */
function ofAnyOther(values: ExportValues, options: ExportOptions): readonly Variable[] {
  const { environment, apiAddress } = values
  return [
    ...(environment === '' ? [] : [plain('environment', ['OAUTH_ENVIRONMENT'], environment)]),
    plain('apiAddress', ['OAUTH_BASE_URL'], apiAddress),
    ...keysAndTokens(values, options, {
      key: ['OAUTH_CLIENT_ID'],
      secret: ['OAUTH_CLIENT_SECRET'],
    }),
  ]
}

interface KeyNames {
  readonly key: readonly string[]
  readonly secret: readonly string[]
}

function keysAndTokens(
  values: ExportValues,
  options: ExportOptions,
  names: KeyNames,
): readonly Variable[] {
  const { apiKey, apiSecret, accessToken, redirectUri } = values
  const prefix = values.service.toUpperCase()
  const refreshToken = requiredRefreshToken(values, options)
  const always = [
    secret('apiKey', names.key, apiKey),
    secret('accessToken', [`${prefix}_ACCESS_TOKEN`], accessToken),
    ...(redirectUri === '' ? [] : [plain('redirectUri', [callbackName(values)], redirectUri)]),
  ]
  if (!options.includeRefreshToken) return always
  return [
    ...always,
    secret('apiSecret', names.secret, apiSecret),
    secret('refreshToken', [`${prefix}_REFRESH_TOKEN`], refreshToken),
  ]
}

function plain(field: ExportField, names: readonly string[], value: string): Variable {
  return { field, names, value, isSecret: false }
}

function secret(field: ExportField, names: readonly string[], value: string): Variable {
  return { field, names, value, isSecret: true }
}
