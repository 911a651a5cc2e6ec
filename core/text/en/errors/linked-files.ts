import type { FailureTable } from '#core/text/failure'

/** Files that are kept up to date, and the slots they stand in. */
export const linkedFileFailures = {
  'linked-folder-missing': () => ({
    what: 'The file could not be brought up to date: its folder is not there.',
    why: 'It was moved, renamed or deleted, or its drive is not connected.',
    next: 'Bring the folder back, then try again. It is also tried again by itself.',
    action: 'try-again',
  }),
  'linked-file-edited': ({ file }) => ({
    what: `${file === undefined ? 'The file' : `“${String(file)}”`} was changed by somebody else, so nothing was written.`,
    why: 'Values that the wallet had written are different now. What you changed by hand is not overwritten unseen.',
    next: 'Look at the difference on the profile’s page, and decide there which one counts.',
    action: 'dismiss',
  }),
  'slot-missing': () => ({
    what: 'There is no such slot.',
    why: 'A slot is there as long as a file is kept up to date for it.',
    next: 'Export a file, keep it up to date, and name the slot there.',
    action: 'dismiss',
  }),
  'slot-in-use': ({ slot, profile }) => ({
    what:
      slot === undefined
        ? 'This slot is used for another profile now. Nothing was saved.'
        : `The slot “${String(slot)}” is used for ${String(profile)} now. Nothing was saved.`,
    why: 'All files of a slot carry the token of one profile.',
    next: 'Choose another slot, or use that slot for this profile first.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
