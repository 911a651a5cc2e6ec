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

/** A template of one’s own: its text stands in the wallet, not in the app. */
export const ownTemplateId = 'own-template'

/** Whatever a file can be made by. */
export type FormId = ExporterId | typeof ownTemplateId

export const formIds = [...exporterIds, ownTemplateId] as const
