import type { FailureTable } from '#core/text/failure'

/** Places where no file with a token is written, or not yet. */
export const placeFailures = {
  'export-name-unfit': () => ({
    what: 'Nothing was saved: that is no name for a file.',
    why: 'It holds characters that no file name has, or this system would save the file under another name.',
    next: 'Choose another name.',
    action: 'choose-another-place',
  }),
  'export-own-folder': () => ({
    what: 'Nothing was saved: that folder is the wallet’s own.',
    why: 'The wallet keeps your tokens there, and a file in their midst could harm them.',
    next: 'Choose another place.',
    action: 'choose-another-place',
  }),
  'export-place-changed': () => ({
    what: 'Nothing was saved: that is not the folder you chose any more.',
    why: 'It was moved, or another folder or a link was put in its place meanwhile.',
    next: 'Choose the place again.',
    action: 'choose-another-place',
  }),
  'export-other-stage': ({ stage, name, toType }) => ({
    what:
      name === undefined
        ? 'Nothing was saved: that file was last written for the other of production and sandbox.'
        : `Nothing was saved: that file was last written for “${String(name)}”, a ${String(stage)} profile.`,
    why: 'A tool that reads it would from now on work in the other of production and sandbox.',
    next: `Choose another place. To replace it all the same, “${String(toType)}” is to be typed: on the command line after --replace-other-stage.`,
    action: 'choose-another-place',
  }),
  'exclude-failed': () => ({
    what: 'Nothing was saved: the repository’s private exclude list could not be changed.',
    why: 'This computer refused it, or the list is a link or no ordinary file.',
    next: 'Choose another place, or save without the list.',
    action: 'choose-another-place',
  }),
} satisfies FailureTable
