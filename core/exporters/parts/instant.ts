import type { ExportValues } from '#core/exporters/exporter'

/** The end of the token in ISO 8601, in UTC; undefined where it is unknown or no instant. */
export function instant({ expiresAt }: ExportValues): string | undefined {
  if (expiresAt === undefined) return undefined
  const end = new Date(expiresAt)
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString()
}
