/** What a support file can hold, in its order. */
export const supportParts = [
  'versions',
  'checks',
  'settings',
  'profiles',
  'history',
  'attempts',
  'log',
] as const

export type SupportPart = (typeof supportParts)[number]
