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
import { readsAsPickle } from '#core/exporters/pickle'
import { WalletError } from '#core/errors'
import { text } from '#core/text/text'

const label = 'Sprinklr.conf'

/** SprinklrClient has this host built in: the file cannot name another. */
const clientAddress = 'https://api2.sprinklr.com'

/**
 * The file of SprinklrClient's sample tools, as EasySettings 3.3.3 and 4.0.1 write and read it: ASCII, LF, one
 * `key=value` per line without blanks, quotes or escapes. `path` is the environment, empty for `prod`.
 */
export const sprinklrConf = {
  id: 'sprinklr-conf',
  label,
  fileName: 'Sprinklr.conf',
  services: ['sprinklr'],
  group: 'sprinklr-tools',
  uses: {
    environment: 'always',
    apiAddress: 'comment',
    apiKey: 'always',
    apiSecret: 'to-renew',
    redirectUri: 'always',
    accessToken: 'always',
    refreshToken: 'to-renew',
    expiresAt: 'comment',
  },
  render: (values, options) => [
    commentLine('Configuration'),
    ...commentLines(values),
    ...hostLines(values),
    ...entries(values, options).flatMap(line),
  ],
} as const satisfies Exporter

interface Entry {
  readonly key: string
  readonly field: ExportField
  readonly value: string
  readonly isSecret: boolean
}

/** In the order in which the tool itself writes them. */
function entries(values: ExportValues, options: ExportOptions): readonly Entry[] {
  const { environment, redirectUri } = values
  if (environment === '') throw new WalletError('environment-invalid', '', { reason: 'empty' })
  const refreshToken = requiredRefreshToken(values, options)
  const path = environment === 'prod' ? '' : environment
  const renews = options.includeRefreshToken
  return [
    secret('access_token', 'accessToken', values.accessToken),
    ...(renews ? [secret('refresh_token', 'refreshToken', refreshToken)] : []),
    plain('redirect_uri', 'redirectUri', redirectUri),
    secret('key', 'apiKey', values.apiKey),
    ...(renews ? [secret('secret', 'apiSecret', values.apiSecret)] : []),
    plain('path', 'environment', path),
  ]
}

function plain(key: string, field: ExportField, value: string): Entry {
  return { key, field, value, isSecret: false }
}

function secret(key: string, field: ExportField, value: string): Entry {
  return { key, field, value, isSecret: true }
}

function line({ key, field, value, isSecret }: Entry): readonly ExportPiece[] {
  if (!isCarried(value)) throw unsafeValue(field, label)
  return [`${key}=`, isSecret ? { masked: value } : value, '\n']
}

function hostLines({ apiAddress }: ExportValues): readonly string[] {
  if (apiAddress === clientAddress) return []
  // The address stands in a comment only, but a line feed in it would begin a line of its own.
  if (!isCarried(apiAddress)) throw unsafeValue('apiAddress', label)
  return [commentLine(text.exportFiles.otherHost(clientAddress, apiAddress))]
}

/**
 * Does EasySettings read exactly this value back? Not outside ASCII (it uses the system's encoding), not with
 * controls or blanks at an end, not `(es_nl)` (its line feed), not an ISO 8601 instant or a pickle (objects).
 */
function isCarried(value: string): boolean {
  if (!/^[\x20-\x7e]*$/.test(value) || value.trim() !== value) return false
  if (value.includes('(es_nl)')) return false
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return false
  return !readsAsPickle(value)
}
