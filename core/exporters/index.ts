import { dotenv } from '#core/exporters/dotenv'
import type { Exporter } from '#core/exporters/exporter'
import { sprinklrConf } from '#core/exporters/sprinklr-conf'

/** Every form the wallet exports, in the order of the export dialog. Add a new one here. */
export const exporters = [sprinklrConf, dotenv] as const satisfies readonly Exporter[]

export type ExporterId = (typeof exporters)[number]['id']

export const exporterIds = exporters.map((exporter) => exporter.id)

export function exporterOf(id: ExporterId): Exporter {
  const found = exporters.find((exporter) => exporter.id === id)
  if (found === undefined) throw new RangeError(`unknown exporter ${id}`)
  return found
}
