import type { Exporter } from '#core/exporters/exporter'

export const dotenv = {
  id: 'dotenv',
  label: '.env',
  fileName: '.env',
  render: () => [],
} as const satisfies Exporter
