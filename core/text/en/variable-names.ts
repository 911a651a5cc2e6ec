import type { NameTrouble } from '#core/exporters/parts/variable-names'
import type { Service } from '#core/providers/provider'

const reasons: Readonly<Record<NameTrouble, string>> = {
  shape:
    'A name consists of letters from A to Z, digits and underscores, and does not begin with a digit.',
  'too-long': 'A name has at most 100 characters.',
  'too-many': 'A value has at most four names.',
  github: 'GitHub keeps names that begin with GITHUB_ for itself.',
  reserved: 'Systems or programs use this name for something else, and would stumble.',
  twice: 'Another value has this name already; capital and small letters count as the same.',
}

export function nameReason(reason: unknown): string {
  const known = Object.keys(reasons).find((one): one is NameTrouble => one === reason)
  return known === undefined ? reasons.shape : reasons[known]
}

const owners: Readonly<Record<Service, string>> = {
  sprinklr: 'all Sprinklr profiles, practice included,',
  cedato: 'all Cedato profiles',
  oauth: 'all profiles of other services',
}

/** The names of exported variables, in English. */
export const variableNames = {
  edit: 'Edit names…',
  hint: (service: Service) =>
    `Each value can have several names, with commas between them; without a name it is left out. The names count for ${owners[service]} in this wallet, in every format that writes variables.`,
  label: (value: string) => `Names for the ${value}`,
  save: 'Save names',
  saved: 'Names saved.',
  back: 'Back to the usual names',
  reasons,
} as const
