/** Every form the wallet exports, in the order of the export dialog. */
export const exporterIds = [
  'sprinklr-conf',
  'spr-api',
  'dotenv',
  'dotenv-shell',
  'docker-env',
  'shell',
  'powershell',
  'windows-set',
  'r-environ',
  'airflow-uri',
  'python',
  'apps-script',
  'power-query',
  'airflow-json',
  'token-json',
  'summary-json',
  'postman',
  'bruno',
  'insomnia',
  'http-file',
  'jetbrains',
  'curl',
  'curl-config',
  'http-headers',
  'kubernetes-secret',
  'aws-secret',
  'github-actions',
  'treasure-data',
  'domo',
  'tray',
  'qualtrics',
] as const

export type ExporterId = (typeof exporterIds)[number]

/** A template of one’s own: its text stands in the wallet, not in the app. */
export const ownTemplateId = 'own-template'

/** Whatever a file can be made by. */
export type FormId = ExporterId | typeof ownTemplateId

export const formIds = [...exporterIds, ownTemplateId] as const

/** Forms that take the keys alone: what is handed over in them is no copy of the token. */
const withoutToken: readonly FormId[] = ['domo', 'tray', 'qualtrics']

export const carriesToken = (id: FormId): boolean => !withoutToken.includes(id)
