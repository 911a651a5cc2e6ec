import type { FailureTable } from '#core/text/failure'

/** What is put on this computer beside the app, and the clipboard. */
export const extrasFailures = {
  'clipboard-held': () => ({
    what: 'The clipboard could not be cleared.',
    why: 'Another program holds it. The wallet tries again every few seconds.',
    next: 'Copy something else: that takes the token out of it too.',
    action: 'try-again',
  }),
  'place-taken': ({ path }) => ({
    what: `There is a file at ${path ?? 'that place'} already.`,
    why: 'Token Wallet did not make it, so it is left as it is.',
    next: 'Rename it or move it away, then try again.',
    action: 'try-again',
  }),
  'place-closed': ({ path }) => ({
    what: `Nothing can be changed in the folder ${path ?? 'for it'}.`,
    why: 'You may not write there, or the disk is full.',
    next: 'Give yourself the right to write there, or make room, then try again.',
    action: 'try-again',
  }),
  'timer-refused': () => ({
    what: 'The daily renewal could not be set up.',
    why: 'Your computer’s own scheduler refused it. What it said is in the details.',
    next: 'Try again after you have signed in to this computer anew.',
    action: 'try-again',
  }),
  'backup-unreadable': ({ day }) => ({
    what: `The backup of ${day ?? ''} cannot be read.`,
    why: 'It is damaged, or it is gone. Nothing was changed.',
    next: 'Choose the backup of another day.',
    action: 'dismiss',
  }),
  'removal-through-link': ({ path }) => ({
    what: 'Nothing was removed.',
    why: `The app’s folder ${path ?? ''} is a link to another place, and the app deletes nothing through a link.`,
    next: 'Quit the app, then delete that folder and what it leads to by hand.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
