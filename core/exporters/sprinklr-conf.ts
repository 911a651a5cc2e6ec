import type { Exporter } from '#core/exporters/exporter'

export const sprinklrConf = {
  id: 'sprinklr-conf',
  label: 'Sprinklr.conf',
  fileName: 'Sprinklr.conf',
  render: () => [],
} as const satisfies Exporter
