/** Every form the wallet exports, in the order of the export dialog. */
export const exporterIds = [
  'sprinklr-conf',
  'dotenv',
  'docker-env',
  'shell',
  'powershell',
  'windows-set',
  'python',
  'apps-script',
  'summary-json',
  'postman',
  'bruno',
  'insomnia',
  'http-file',
  'jetbrains',
  'kubernetes-secret',
  'aws-secret',
] as const

export type ExporterId = (typeof exporterIds)[number]
