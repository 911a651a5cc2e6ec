import { assertNever, WalletError } from '#core/errors'
import {
  requiredRefreshToken,
  type ExportField,
  type ExportOptions,
  type ExportValues,
  type FieldUses,
} from '#core/exporters/exporter'
import { plain, secret, type Carried } from '#core/exporters/parts/carried'
import { namedFields, namesInUse, type VariableNames } from '#core/exporters/parts/variable-names'

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

/** The names of the Callback URL, none where it is left out. */
export function callbackNames(
  { service }: ExportValues,
  { names }: ExportOptions,
): readonly string[] {
  return namesInUse(service, names).redirectUri ?? []
}

/**
 * The values of a profile under their names: the usual ones of its service, or those a person chose. Throws what
 * `requiredRefreshToken` throws.
 */
export function variables(values: ExportValues, options: ExportOptions): readonly Variable[] {
  const names = namesInUse(values.service, options.names)
  return carriedBy(values, options)
    .map((carried) => ({ ...carried, names: namesOf(carried.field, names) }))
    .filter((variable) => variable.names.length > 0)
}

function namesOf(field: ExportField, names: VariableNames): readonly string[] {
  const named = namedFields.find((one) => one === field)
  return named === undefined ? [] : (names[named] ?? [])
}

function carriedBy(values: ExportValues, options: ExportOptions): readonly Carried[] {
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
function ofCedato(values: ExportValues, options: ExportOptions): readonly Carried[] {
  requiredRefreshToken(values, options)
  return [
    plain('apiAddress', values.apiAddress),
    secret('apiKey', values.apiKey),
    secret('accessToken', values.accessToken),
  ]
}

function ofSprinklr(values: ExportValues, options: ExportOptions): readonly Carried[] {
  const { environment, apiAddress } = values
  if (environment === '') throw new WalletError('environment-invalid', '', { reason: 'empty' })
  const baseUrl = environment === 'prod' ? apiAddress : `${apiAddress}/${environment}`
  return [
    plain('environment', environment),
    plain('apiAddress', baseUrl),
    ...keysAndTokens(values, options),
  ]
}

function ofAnyOther(values: ExportValues, options: ExportOptions): readonly Carried[] {
  const { environment, apiAddress } = values
  return [
    ...(environment === '' ? [] : [plain('environment', environment)]),
    plain('apiAddress', apiAddress),
    ...keysAndTokens(values, options),
  ]
}

function keysAndTokens(values: ExportValues, options: ExportOptions): readonly Carried[] {
  const { apiKey, apiSecret, accessToken, redirectUri } = values
  const refreshToken = requiredRefreshToken(values, options)
  const always = [
    secret('apiKey', apiKey),
    secret('accessToken', accessToken),
    ...(redirectUri === '' ? [] : [plain('redirectUri', redirectUri)]),
  ]
  if (!options.includeRefreshToken) return always
  return [...always, secret('apiSecret', apiSecret), secret('refreshToken', refreshToken)]
}
