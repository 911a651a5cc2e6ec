import { number, plural } from '#core/text/en/grammar'
/** What is done to many profiles at once, in English. */

const profiles = (count: number) =>
  plural(count, { one: '1 profile', other: `${number(count)} profiles` })

export const bulk = {
  select: 'Select',
  selectOne: (name: string) => `Select ${name}`,
  bar: 'What to do with the selected profiles',
  selected: (count: number, hidden: number) =>
    hidden === 0
      ? `${number(count)} selected`
      : `${number(count)} selected, ${number(hidden)} of them not shown now`,
  keys: 'Shift selects a range, Ctrl+A all that are shown, Esc ends.',
  keysMac: 'Shift selects a range, ⌘A all that are shown, Esc ends.',
  all: (count: number) => `Select all ${number(count)}`,
  done: 'Done',
  buttons: {
    renew: 'Renew…',
    tag: 'Tag…',
    export: 'Export…',
    trash: 'Move to trash…',
  },
  titles: {
    renew: (count: number) => `Renew ${profiles(count)}`,
    tag: (count: number) => `Tag ${profiles(count)}`,
    export: (count: number) => `Export ${profiles(count)}`,
    trash: (count: number) => `Move ${profiles(count)} to the trash`,
  },
  asks: {
    renew: (count: number) =>
      count === 0
        ? 'None of these can be renewed together.'
        : count === 1
          ? '1 profile gets a new token now. Copies of the token it has stop working.'
          : `${number(count)} profiles get a new token now, one after the other. Copies of the tokens they have stop working.`,
    export: (count: number) =>
      count === 0
        ? 'None of these can be exported in this format.'
        : count === 1
          ? 'One file is saved, readable by you alone.'
          : `${number(count)} files are saved, one per profile, readable by you alone.`,
    trash: (count: number) =>
      count === 1
        ? '1 profile is kept in the trash for 30 days, encrypted. It is not renewed meanwhile, and linked files keep the token they have. At the provider nothing changes.'
        : `${number(count)} profiles are kept in the trash for 30 days, encrypted. They are not renewed meanwhile, and linked files keep the tokens they have. At the provider nothing changes.`,
  },
  going: 'These are affected:',
  copiesOf: (name: string) => `Copies of ${name} that stop working:`,
  left: 'These are left out:',
  leftBecause: (name: string, why: string) => `${name}: ${why}`,
  whys: {
    'other-tool': 'another tool renews it',
    'other-pair': 'another tool has renewed it, and you have not said yet whose tokens count',
    'needs-sign-in': 'it needs a sign-in',
    'no-refresh-token': 'it has no refresh token',
    'shared-key':
      'its API key has other profiles, whose tokens may end: renew it on its own, where that is asked about',
    'no-token': 'it has no token yet',
    'other-service': 'this format cannot carry its token',
    'too-many-tags': 'it would have more than 12 tags',
  },
  tags: {
    add: 'Tags to add',
    remove: 'Tags to take away',
    noneChosen: 'Enter a tag to add, or choose one to take away.',
  },
  export: {
    format: 'Format',
    accessOnly:
      'The access tokens alone. A refresh token works once and has one holder, so those leave one by one: with “Export…” at the profile.',
    chooseFolder: 'Choose folder…',
    otherFolder: 'Choose another folder…',
    folder: (path: string) => `Into ${path}`,
    neverOver: 'No file that is there already is written over.',
    noFolder: 'Choose a folder first.',
  },
  acts: {
    renew: 'Renew',
    tag: 'Save tags',
    export: 'Save files',
    trash: 'Move to trash',
  },
  progress: (done: number, all: number) => `${number(done)} of ${number(all)} done`,
  now: (name: string) => `Now: ${name}`,
  stop: 'Stop',
  stopping: 'Stopping after this one…',
  ended: {
    renew: (count: number) =>
      plural(count, {
        one: '1 profile was renewed.',
        other: `${number(count)} profiles were renewed.`,
      }),
    tag: (count: number) =>
      plural(count, {
        one: '1 profile has its tags.',
        other: `${number(count)} profiles have their tags.`,
      }),
    export: (count: number) =>
      plural(count, { one: '1 file was saved.', other: `${number(count)} files were saved.` }),
    trash: (count: number) =>
      plural(count, {
        one: '1 profile is in the trash.',
        other: `${number(count)} profiles are in the trash.`,
      }),
  },
  failed: (count: number) =>
    plural(count, { one: 'One did not work:', other: `${number(count)} did not work:` }),
  failedBecause: (name: string, what: string, why: string) => `${name}: ${what} ${why}`,
  notReached: (count: number) =>
    count === 1
      ? 'One was not begun: it is as it was.'
      : `${number(count)} were not begun: they are as they were.`,
  keepFailed: 'Those stay selected.',
} as const
