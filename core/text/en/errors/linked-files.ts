import type { FailureTable } from '#core/text/failure'

const fileName = (file: string | number | undefined): string =>
  file === undefined ? 'the file' : `“${String(file)}”`

const foreignWord = (differs: string | number | undefined): string =>
  differs === 'environment' || differs === 'customer' ? differs : 'user'

/** Files that are kept up to date, and the slots they stand in. */
export const linkedFileFailures = {
  'linked-folder-missing': () => ({
    what: 'The file could not be brought up to date: its folder is not there.',
    why: 'It was moved, renamed or deleted, or its drive is not connected.',
    next: 'Bring the folder back, then try again. It is also tried again by itself.',
    action: 'try-again',
  }),
  'linked-file-encoding': () => ({
    what: 'The file could not be brought up to date: it holds characters that are not in UTF-8.',
    why: 'Somebody has saved it in another encoding, such as Windows-1252 or UTF-16. Writing it would spoil what stands there.',
    next: 'Save it as UTF-8 in your editor, then try again. It is also tried again by itself.',
    action: 'try-again',
  }),
  'linked-file-edited': ({ file }) => ({
    what: `${file === undefined ? 'The file' : `“${String(file)}”`} was changed by somebody else, so nothing was written.`,
    why: 'It is not as the wallet had written it. What somebody changed by hand is not overwritten unseen.',
    next: 'Look at the difference on the profile’s page, and decide there which one counts.',
    action: 'dismiss',
  }),
  'other-tool-renewed': ({ name }) => ({
    what: `${name === undefined ? 'The token' : `“${String(name)}”`} was not renewed: another tool has renewed it.`,
    why: 'That tool wrote tokens of its own into a file the wallet keeps up to date. A refresh token works once, so the wallet’s is most likely used up. It is neither used nor handed on: that could end both.',
    next: 'Say in the wallet’s window, under “Another tool renewed”, whose tokens count. Renewing goes on from there.',
    action: 'dismiss',
    isPlain: true,
  }),
  'other-pair-changed': () => ({
    what: 'The file has changed since you were asked. Nothing was taken over.',
    why: 'Other tokens were written into it meanwhile, or the question was answered elsewhere.',
    next: 'Where the notice is still there, it speaks of the tokens that stand in the file now: answer it again.',
    action: 'dismiss',
  }),
  'other-pair-refused': ({ file }) => ({
    what: `The tokens in ${fileName(file)} do not work. Nothing was taken over.`,
    why: 'The provider does not accept the access token that stands there: it has ended, was replaced, or was never a real one.',
    next: 'Let the other tool renew once more and write the file: then you are asked again. Where it cannot, sign in again here.',
    action: 'dismiss',
  }),
  'other-pair-foreign': ({ file, differs, own, theirs }) => ({
    what: `The tokens in ${fileName(file)} belong to another ${foreignWord(differs)}. Nothing was taken over.`,
    why: `This profile is for ${String(own)}; those tokens are for ${String(theirs)}.`,
    next: 'To use them, import that file as a profile of its own. “Keep the wallet’s tokens” keeps this profile as it is and writes its tokens into the file again.',
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
