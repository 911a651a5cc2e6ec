import type { ExportOptions, ExportValues } from '#core/exporters/exporter'
import { noon, dayMs } from '../../helpers/builders'

export interface ExportCase {
  readonly name: string
  readonly values: ExportValues
  readonly options: ExportOptions
}

export const accessOnly: ExportOptions = { includeRefreshToken: false }
export const withRefreshToken: ExportOptions = { includeRefreshToken: true }

/** A token with every character Sprinklr's tokens are known to have. */
export function exportValues(changes: Partial<ExportValues> = {}): ExportValues {
  return {
    service: 'sprinklr',
    environment: 'prod2',
    apiAddress: 'https://api3.sprinklr.com',
    apiKey: 'a1b2c3d4e5f6a1b2c3d4e5f6',
    apiSecret: 'SecretOf/The+Tests=0123456789',
    redirectUri: 'https://www.sprinklr.com',
    accessToken: 'access+token/of=the/tests==',
    refreshToken: 'refresh+token/of=the/tests==',
    expiresAt: noon + 30 * dayMs,
    writtenAt: noon,
    practice: false,
    ...changes,
  }
}

/** One golden file per case and form: test/golden/<form>/<case>.txt. */
export const exportCases: readonly ExportCase[] = [
  { name: 'access-token', values: exportValues(), options: accessOnly },
  { name: 'refresh-token', values: exportValues(), options: withRefreshToken },
  {
    name: 'prod-on-api2-without-end',
    values: withoutEnd({ environment: 'prod', apiAddress: 'https://api2.sprinklr.com' }),
    options: accessOnly,
  },
  {
    name: 'practice',
    values: exportValues({ apiAddress: 'http://127.0.0.1:49152', practice: true }),
    options: accessOnly,
  },
  {
    name: 'callback-with-query',
    values: exportValues({ redirectUri: 'https://tool.example/back?from=sprinklr&x=1' }),
    options: accessOnly,
  },
]

function withoutEnd(changes: Partial<ExportValues>): ExportValues {
  const values: { expiresAt?: number } & ExportValues = exportValues(changes)
  delete values.expiresAt
  return values
}
