import { assertNever, WalletError } from '#core/errors'
import { unsafeValue, type ExportPiece, type ExportValues } from '#core/exporters/exporter'
import { piece, secret, type Carried, type WriteValue } from '#core/exporters/parts/carried'
import { hasNoBlankEnds, isPrintableAscii } from '#core/exporters/parts/characters'

/** Servers take lines of 8 KiB. */
const longestValue = 8_000

/**
 * Where calls of the service begin: for Sprinklr the environment stands in the path. Throws `environment-invalid`, and
 * `export-value-unsafe` where the whole is more than a plain address.
 */
export function callAddress(values: ExportValues, format: string): string {
  const { service, environment, apiAddress } = values
  if (!/^https?:\/\/[A-Za-z0-9.-]+(:\d+)?$/.test(apiAddress))
    throw unsafeValue('apiAddress', format)
  if (service !== 'sprinklr') return apiAddress
  if (environment === '') throw new WalletError('environment-invalid', '', { reason: 'empty' })
  if (!/^[A-Za-z0-9_-]+$/.test(environment)) throw unsafeValue('environment', format)
  return environment === 'prod' ? apiAddress : `${apiAddress}/${environment}`
}

/** One header of every call. */
export interface CallHeader {
  readonly name: string
  /** Stands before the value. */
  readonly scheme: string
  /** Text is the same for everybody. */
  readonly value: Carried | string
}

/** What a call of the service has to carry. Throws `no-token` and `keys-missing`. */
export function callHeaders({ service, accessToken, apiKey }: ExportValues): readonly CallHeader[] {
  if (accessToken === '') throw new WalletError('no-token')
  const bearer = {
    name: 'Authorization',
    scheme: 'Bearer ',
    value: secret('accessToken', accessToken),
  }
  switch (service) {
    case 'sprinklr':
      if (apiKey === '') throw new WalletError('keys-missing')
      return [bearer, { name: 'key', scheme: '', value: secret('apiKey', apiKey) }]
    case 'cedato':
      return [bearer, { name: 'api-version', scheme: '', value: '1' }]
    case 'oauth':
      return [bearer]
    default:
      return assertNever(service)
  }
}

/** `Name: value` in the quoting of a form. What no header can carry is refused. */
export function headerPieces(
  { name, scheme, value }: CallHeader,
  format: string,
  quoted: (value: string) => string,
): readonly ExportPiece[] {
  const write: WriteValue = (one) => (isHeaderValue(one) ? quoted(one) : undefined)
  return [`${name}: ${scheme}`, typeof value === 'string' ? value : piece(value, format, write)]
}

/** Blanks at the ends get lost on the way; what is not ASCII means something else to every server. */
function isHeaderValue(value: string): boolean {
  return isPrintableAscii(value) && hasNoBlankEnds(value) && value.length <= longestValue
}
