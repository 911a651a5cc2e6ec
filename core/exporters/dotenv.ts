import { commentLine, commentLines } from '#core/exporters/comments'
import {
  requiredRefreshToken,
  unsafeValue,
  type Exporter,
  type ExportField,
  type ExportOptions,
  type ExportPiece,
  type ExportValues,
} from '#core/exporters/exporter'
import { assertNever, WalletError } from '#core/errors'
import { text } from '#core/text/text'

const label = '.env'

/**
 * What python-dotenv, dotenv, Node, sourcing shells and docker all read back the same without quotes. No
 * quoting works for all of them: docker keeps quotes, python-dotenv expands `${}` even inside them.
 */
const universal = /^[A-Za-z0-9_%+,\-./:=@^]+$/

/** docker reads env files line by line and refuses longer ones. */
const longestLine = 65_535

/**
 * Environment variables under the names that scripts for the service use (two names where two are common). A
 * value outside the universal set is refused, except a Callback URL that only a renewing tool would need: its
 * line is left out and a comment says so. Nothing is ever quoted, escaped or shortened.
 */
export const dotenv = {
  id: 'dotenv',
  label,
  fileName: '.env',
  services: ['sprinklr', 'cedato', 'oauth'],
  render: (values, options) => [
    ...commentLines(values),
    ...callbackComment(values, options),
    ...entries(values, options).flatMap(line),
  ],
} as const satisfies Exporter

interface Entry {
  readonly names: readonly string[]
  readonly field: ExportField
  readonly value: string
  readonly isSecret: boolean
}

function entries(values: ExportValues, options: ExportOptions): readonly Entry[] {
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
function ofCedato(values: ExportValues, options: ExportOptions): readonly Entry[] {
  requiredRefreshToken(values, options)
  return [
    plain('apiAddress', ['CEDATO_BASE_URL'], values.apiAddress),
    secret('apiKey', ['CEDATO_CLIENT_ID'], values.apiKey),
    secret('accessToken', ['CEDATO_ACCESS_TOKEN'], values.accessToken),
  ]
}

function ofSprinklr(values: ExportValues, options: ExportOptions): readonly Entry[] {
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
function ofAnyOther(values: ExportValues, options: ExportOptions): readonly Entry[] {
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
): readonly Entry[] {
  const { apiKey, apiSecret, accessToken, redirectUri } = values
  const prefix = values.service.toUpperCase()
  const refreshToken = requiredRefreshToken(values, options)
  const always = [
    secret('apiKey', names.key, apiKey),
    secret('accessToken', [`${prefix}_ACCESS_TOKEN`], accessToken),
    ...(redirectUri === '' || leavesCallbackOut(values, options)
      ? []
      : [plain('redirectUri', [callbackName(values)], redirectUri)]),
  ]
  if (!options.includeRefreshToken) return always
  return [
    ...always,
    secret('apiSecret', names.secret, apiSecret),
    secret('refreshToken', [`${prefix}_REFRESH_TOKEN`], refreshToken),
  ]
}

function plain(field: ExportField, names: readonly string[], value: string): Entry {
  return { field, names, value, isSecret: false }
}

function secret(field: ExportField, names: readonly string[], value: string): Entry {
  return { field, names, value, isSecret: true }
}

function line({ names, field, value, isSecret }: Entry): readonly ExportPiece[] {
  return names.flatMap((name) => {
    if (!isCarried(name, value)) throw unsafeValue(field, label)
    return [`${name}=`, isSecret ? { masked: value } : value, '\n']
  })
}

function isCarried(name: string, value: string): boolean {
  return universal.test(value) && name.length + 1 + value.length < longestLine
}

const callbackName = ({ service }: ExportValues): string => `${service.toUpperCase()}_REDIRECT_URI`

/** A tool that only uses the access token never needs it; one that renews would fail weeks later without it. */
function leavesCallbackOut(values: ExportValues, options: ExportOptions): boolean {
  return !options.includeRefreshToken && !isCarried(callbackName(values), values.redirectUri)
}

function callbackComment(values: ExportValues, options: ExportOptions): readonly string[] {
  if (values.redirectUri === '' || !leavesCallbackOut(values, options)) return []
  return [commentLine(text.exportFiles.callbackLeftOut(callbackName(values)))]
}
