import { number } from '#core/text/en/grammar'
/** Deleted profiles that can be put back, in English. */
export const trash = {
  title: 'Trash',
  back: 'Back to profiles',
  open: (count: number) => (count === 0 ? 'Trash' : `Trash (${number(count)})`),
  intro:
    'A deleted profile stays here for 30 days, encrypted like all the others. Meanwhile it is not renewed, not handed out and in no list. Then it is deleted for good.',
  none: 'The trash is empty.',
  list: 'Deleted profiles',
  deletedAt: (at: string) => `Deleted ${at}`,
  keptUntil: (until: string) => `Kept until ${until}`,
  files: (count: number) =>
    count === 1
      ? 'One linked file keeps the token it has and is not kept up to date while the profile is here.'
      : `${number(count)} linked files keep the tokens they have and are not kept up to date while the profile is here.`,
  overtaken: (name: string) =>
    `“${name}” has got newer tokens of the same API key since. Those of this profile have probably ended: once it is back, it may need a sign-in, and that may end the tokens of “${name}”.`,
  putBack: 'Put back',
  putBackOf: (name: string) => `Put back ${name}`,
  deleteForGood: 'Delete for good…',
  deleteForGoodOf: (name: string) => `Delete ${name} for good`,
  empty: 'Empty trash…',
  isBack: (name: string) => `“${name}” is back on the board, as it was.`,
  question: {
    titleOne: (name: string) => `Delete ${name} for good`,
    titleAll: 'Empty the trash',
    asksOne: (name: string) =>
      `“${name}” goes for good, with its keys and tokens. Nobody can put it back then.`,
    asksAll: (count: number) =>
      count === 1
        ? 'One profile goes for good, with its keys and tokens. Nobody can put it back then.'
        : `${number(count)} profiles go for good, with their keys and tokens. Nobody can put them back then.`,
    notRevoked:
      'At the provider nothing is revoked: tokens that were handed out work there until they end. Files keep what stands in them, and “Where tokens went” no longer knows of them.',
    backups:
      'Encrypted copies stay in the wallet’s own files and backups until newer ones have taken their place.',
    actOne: 'Delete for good',
    actAll: 'Empty trash',
  },
} as const
