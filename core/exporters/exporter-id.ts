/** Every form the wallet exports, in the order of the export dialog. */
export const exporterIds = ['sprinklr-conf', 'dotenv'] as const

export type ExporterId = (typeof exporterIds)[number]
