import { commentSentences } from '#core/exporters/comments'
import {
  unsafeValue,
  type Exporter,
  type ExportPiece,
  type ExportValues,
} from '#core/exporters/exporter'
import { callHeaders } from '#core/exporters/parts/call'
import { piece, plain, type Carried } from '#core/exporters/parts/carried'
import { isWellFormed } from '#core/exporters/parts/characters'
import { WalletError } from '#core/errors'

const label = 'Power Query'

/** The editor of Power BI and Excel takes more; nobody has such values. */
const longestValue = 30_000

/** How the record is used where the query is called `Token`. */
const example =
  '// Web.Contents(Token[BaseUrl], [RelativePath = "api/v2/me", Headers = Token[Headers]])\n'

/**
 * A record for the Advanced Editor of Power BI and Excel. A query cannot keep what a renewal gives, so nothing to renew
 * with goes along.
 */
export const powerQuery = {
  id: 'power-query',
  label,
  fileName: 'token.pq',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: {
    environment: 'always',
    apiAddress: 'always',
    apiKey: 'always',
    apiSecret: 'no-use',
    redirectUri: 'no-use',
    accessToken: 'always',
    refreshToken: 'no-use',
    expiresAt: 'comment',
  },
  render: (values) => [
    ...commentSentences(values).map((sentence) => `// ${sentence}\n`),
    ...(values.service === 'sprinklr' ? [example] : []),
    '[\n',
    ...address(values),
    '  Headers = [',
    ...callHeaders(values).flatMap(({ name, scheme, value }, at) => [
      `${at === 0 ? '' : ','}\n    #"${name}" = "${scheme}`,
      typeof value === 'string' ? value : written(value),
      '"',
    ]),
    '\n  ]\n]\n',
  ],
} as const satisfies Exporter

function address(values: ExportValues): readonly ExportPiece[] {
  const { service, environment, apiAddress } = values
  if (environment === '' && service === 'sprinklr') {
    throw new WalletError('environment-invalid', '', { reason: 'empty' })
  }
  const named = environment !== ''
  const inPath = service === 'sprinklr' && environment !== 'prod'
  if (inPath && !/^[A-Za-z0-9_-]+$/.test(environment)) throw unsafeValue('environment', label)
  const base = written(plain('apiAddress', apiAddress))
  return [
    ...(named ? ['  Environment = "', written(plain('environment', environment)), '",\n'] : []),
    '  BaseUrl = "',
    ...[base, inPath ? `/${environment}` : '', '",\n'],
  ]
}

function written(carried: Carried): ExportPiece {
  return piece(carried, label, textLiteral)
}

/** Between the quotes of a text literal: quotes are doubled, `#(` begins an escape. */
function textLiteral(value: string): string | undefined {
  if (!isWellFormed(value) || value.length > longestValue) return undefined
  return Array.from(value.replaceAll('#(', '#(#)(').replaceAll('"', '""'), (one) =>
    /[\x20-\x7e]/.test(one) ? one : `#(${hex(one.codePointAt(0) ?? 0)})`,
  ).join('')
}

function hex(point: number): string {
  return point.toString(16).padStart(point > 0xffff ? 8 : 4, '0')
}
