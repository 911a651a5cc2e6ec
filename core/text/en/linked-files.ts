/** Files that are kept up to date, and slots, in English. */
export const linkedFiles = {
  title: 'Files kept up to date',
  keep: 'Keep this file up to date',
  keepMeaning:
    'The wallet writes each new token into it; programs get it when they read the file again. Your own lines in a Sprinklr.conf or .env stay.',
  keepElsewhere:
    'The other tool renews this token, so the wallet has nothing new to write. Take renewing back first.',
  slot: 'Slot (optional)',
  slotMeaning:
    'A name for all files of one job, such as “weekly report”. You can then use another profile for all of them at once.',
  file: (format: string, writtenAt: string | undefined) =>
    writtenAt === undefined ? format : `${format} · last written ${writtenAt}`,
  withRefreshToken: 'with the refresh token',
  inSlot: (slot: string) => `Slot ${slot}`,
  inUse: (slots: string) => `Its token is in the files of ${slots}`,
  useFor: (slot: string) => `Use for ${slot}`,
  stillUsed: (slot: string, profile: string) =>
    `${slot} is still used for ${profile}: none of its files was changed.`,
  upToDate: 'Up to date',
  notWritten: (at: string) => `Not written since ${at}. It is tried again by itself.`,
  edited: {
    state: 'Changed by somebody else',
    what: (file: string) =>
      `“${file}” was changed by somebody else since the wallet last wrote it.`,
    why: 'It is not as the wallet had written it, so the new token was not put in.',
    next: 'Look at the difference, then say which one counts.',
  },
  otherPair: {
    state: 'Another tool renewed',
    what: 'Tokens of another tool stand in this file, so the wallet writes nothing there.',
    next: 'Say in the notice above whose tokens count.',
  },
  check: 'Check this file now',
  compare: 'Show difference',
  difference: 'Difference',
  marks: {
    file: 'Only in the file now: ',
    wallet: 'Only in what the wallet would write: ',
    both: '',
  },
  differenceHint:
    'Lines with a minus are in the file now; lines with a plus are what the wallet would write. Values are masked.',
  overwrite: 'Write the wallet’s values',
  keepMine: 'Keep the file, stop updating',
  updateNow: 'Update now',
  tryAgain: 'Try again',
  stop: 'Stop keeping it up to date',
  trouble: (file: string) => `“${file}” is not up to date.`,
  look: 'Look at the files',
} as const
