import type { ExportValues } from '#core/exporters/exporter'

/** The end of the token in ISO 8601, in UTC; undefined where it is unknown or no instant. */
export function instant({ expiresAt }: ExportValues): string | undefined {
  if (expiresAt === undefined) return undefined
  const end = new Date(expiresAt)
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString()
}

/** The end in seconds since 1970; undefined where it is unknown or no instant. */
export function endInSeconds(values: ExportValues): number | undefined {
  return instant(values) === undefined ? undefined : Math.floor((values.expiresAt ?? 0) / 1000)
}

/** How long it works from the moment of writing; undefined where one of them is unknown. */
export function secondsLeft(values: ExportValues): number | undefined {
  const end = endInSeconds(values)
  if (end === undefined || values.writtenAt === undefined) return undefined
  return Math.max(0, end - Math.floor(values.writtenAt / 1000))
}
