import { number, plural } from '#core/text/en/grammar'

/** What is said when quitting would lose something, in English. */
export const quit = {
  unsaved: (count: number) =>
    plural(count, {
      one: 'The newest token of one profile is not saved yet.',
      other: `The newest tokens of ${number(count)} profiles are not saved yet.`,
    }),
  consequence:
    'The provider has replaced the old tokens already. If you quit now, the new ones are lost and somebody has to sign in again. Check the disk, wait a moment, then quit.',
  stay: 'Stay open',
  lose: 'Quit and lose them',
} as const
