/** Every form the wallet exports, in the order of the export dialog. */
export const exporterIds = [
  'sprinklr-conf',
  'dotenv',
  'shell',
  'powershell',
  'summary-json',
] as const

export type ExporterId = (typeof exporterIds)[number]
