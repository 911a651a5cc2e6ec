/** The pages of the user guide, one for each job; the first is their index. */
export const guidePages = [
  'README',
  'first-token',
  'practice',
  'bring-along',
  'hand-over',
  'fresh-files',
  'one-client-at-a-time',
  'who-renews',
  'keep-alive',
  'sign-in-elsewhere',
  'without-sign-in',
  'many-clients',
  'protect',
  'another-computer',
  'when-something-goes-wrong',
] as const

export type GuidePage = (typeof guidePages)[number]
