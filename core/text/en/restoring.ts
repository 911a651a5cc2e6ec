import { number, plural } from '#core/text/en/grammar'

/** Bringing back what a backup knows, in English. */
export const restoring = {
  open: 'Restore…',
  openOf: (savedAt: string) => `Restore the backup of ${savedAt}`,
  title: (savedAt: string) => `Restore the backup of ${savedAt}?`,
  loading: 'Looking into the backup…',
  holds: (profiles: number) =>
    plural(profiles, {
      one: 'It holds one profile.',
      other: `It holds ${number(profiles)} profiles.`,
    }),
  back: 'This comes back',
  fromTrash: (name: string) => `${name}, out of the trash, with the tokens it has there`,
  fromBackup: (name: string) => `${name}, deleted for good since; it has no tokens`,
  fromBackupWithTokens: (name: string) =>
    `${name}, deleted for good since, with the tokens of that day. They may have ended: check them, or sign in again.`,
  templates: (count: number) =>
    plural(count, { one: 'One template', other: `${number(count)} templates` }),
  stays: 'This stays as it is now',
  newSince: (count: number) =>
    plural(count, {
      one: 'One profile that came since',
      other: `${number(count)} profiles that came since`,
    }),
  renewed: (count: number) =>
    plural(count, {
      one: 'The tokens of one profile that has others since: the newer ones count',
      other: `The tokens of ${number(count)} profiles that have others since: the newer ones count`,
    }),
  keys: 'Names, keys, certificates and linked files of all other profiles',
  aside: 'The wallet’s file as it is now is kept beside the new one. Nothing in it is lost.',
  nothing: 'The wallet has everything that is in this backup: there is nothing to bring back.',
  damaged: (count: number) =>
    plural(count, {
      one: 'One entry of this backup is damaged and cannot come back.',
      other: `${number(count)} entries of this backup are damaged and cannot come back.`,
    }),
  act: 'Restore',
  done: (savedAt: string) => `What was missing is back from the backup of ${savedAt}.`,
} as const
