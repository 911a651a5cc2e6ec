/** Every form the wallet imports, in the order it is looked for: what says most about itself first. */
export const importerIds = [
  'postman',
  'spr-api',
  'token-json',
  'curl',
  'sprinklr-conf',
  'dotenv',
  'csv',
  'any-text',
] as const

export type ImporterId = (typeof importerIds)[number]

/** All that profiles are found in: also files of the wallet's own. */
export type FoundForm = ImporterId | 'bundle' | 'preset'
