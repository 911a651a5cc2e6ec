import type { ExporterId } from '#core/exporters/exporter-id'
import type { LinkedFile } from '#core/linked-file'

/**
 * Forms that carry the refresh token and that an importer of their own reads again, so that what another tool wrote there
 * can be told from a change by hand. The others stand in no form of tools that renew; a change in one of them is shown as
 * a difference, whatever it is.
 */
export const readableForms = [
  'sprinklr-conf',
  'spr-api',
  'dotenv',
  'dotenv-shell',
  'docker-env',
  'shell',
  'r-environ',
  'python',
  'github-actions',
  'airflow-json',
  'token-json',
  'summary-json',
  'postman',
  'jetbrains',
  'aws-secret',
] as const satisfies readonly ExporterId[]

/** Could another tool have renewed with what stands in this file, and could it be read if it has? */
export function isReadBack({
  exporterId,
  withRefreshToken,
}: Pick<LinkedFile, 'exporterId' | 'withRefreshToken'>): boolean {
  const readable: readonly ExporterId[] = readableForms
  return withRefreshToken && readable.includes(exporterId)
}
