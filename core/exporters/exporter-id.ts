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
  'kubernetes-secret',
  'aws-secret',
  'treasure-data',
  'domo',
  'tray',
  'qualtrics',
] as const

export type ExporterId = (typeof exporterIds)[number]

/** Forms that take the keys alone: what is handed over in them is no copy of the token. */
const withoutToken: readonly ExporterId[] = ['domo', 'tray', 'qualtrics']

export const carriesToken = (id: ExporterId): boolean => !withoutToken.includes(id)
