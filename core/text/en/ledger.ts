import type { Removal, StandingType } from '#core/ledger'
import type { ReadWay } from '#core/profile'
import { number, plural } from '#core/text/en/grammar'

type LeftWhy = Extract<Removal, { readonly type: 'left' }>['why']

/** Where tokens went, in English. */
export const ledger = {
  title: 'Where tokens went',
  open: 'Where tokens went',
  openOf: 'Where its tokens went',
  back: 'Back',
  intro:
    'Every file, copy and program that got a token from this wallet. A copy is stale once the profile has another token.',
  list: 'Copies of tokens',
  none: 'Nothing has left the wallet yet.',
  noMatch: 'Nothing matches this choice.',
  showAll: 'Show all',
  filters: {
    profile: 'Profile',
    client: 'Client',
    standing: 'State',
    everyProfile: 'All profiles',
    everyClient: 'All clients',
    everyStanding: 'All states',
  },
  count: (count: number) => plural(count, { one: 'One line', other: `${number(count)} lines` }),
  what: {
    file: (format: string) => `${format} file`,
    copiedExport: (format: string) => `${format}, copied`,
    output: (format: string) => `${format}, to the output of the command line`,
    moved: 'Passphrase file',
    copied: 'Token, copied',
    revealed: 'Token, shown on the screen',
    read: {
      token: 'Token, read by the command line',
      header: 'Header with the token, read by the command line',
      json: 'Token as JSON, read by the command line',
      environment: 'Token in the environment of a program',
    } satisfies Record<ReadWay, string>,
    program: (program: string) => `Token in the environment of ${program}`,
    withRefreshToken: (what: string) => `${what}, with refresh token and API secret`,
  },
  where: {
    clipboard: 'Clipboard',
    screen: 'Screen',
    elsewhere: (path: string) => `${path}, on the computer the profile came from`,
    output: 'Standard output',
    program: (program: string) => `Program ${program}`,
    aProgram: 'A program',
  },
  times: (times: number, { first, last }: { readonly first: string; readonly last: string }) =>
    `${times} times, from ${first} to ${last}`,
  deleted: (profile: string) => `${profile} (deleted)`,
  about: (profile: string, client: string) => `${profile} · ${client}`,
  standings: {
    current: 'Current',
    stale: 'Stale',
    linked: 'Kept up to date',
    'asks-anew': 'Asks each time',
    changed: 'Changed since',
    missing: 'Missing',
    removed: 'Removed',
    unknown: 'Cannot be looked at',
  } satisfies Record<StandingType, string>,
  staleSince: (since: string) => `Stale since ${since}`,
  pasteAgain: (since: string) => `Must be pasted again: another token came on ${since}`,
  changedMeans: 'This file was changed after the wallet wrote it.',
  changedAndStale: (since: string) =>
    `This file was changed after the wallet wrote it. Another token came on ${since}.`,
  missingMeans: 'There is no such file any more.',
  removedAt: (at: string) => `The wallet removed this file on ${at}`,
  unknownMeans: 'This file could not be looked at. Its drive may be away.',
  actions: {
    remove: 'Remove this file…',
    removeAll: 'Remove all these files…',
    forget: 'Take off this list',
    label: 'Name this place…',
    showInFolder: 'Show in folder',
    saveCsv: 'Save as CSV…',
    more: (what: string) => `More actions for ${what}`,
  },
  label: {
    title: 'Name this place',
    field: 'Name of the place',
    hint: 'What this copy is for, such as “Power BI, Acme weekly”. Later exports to the same file keep it.',
  },
  removal: {
    title: 'Remove files',
    asks: (count: number) =>
      plural(count, {
        one: 'This file will be deleted:',
        other: `These ${number(count)} files will be deleted:`,
      }),
    keeps: 'These stay where they are:',
    none: 'There is no file here that the wallet may remove.',
    refresh:
      'A file above holds a refresh token: the tool that reads it can then renew no more, and this wallet does not renew either until you sign in again.',
    meaning: 'Only files that are still exactly as the wallet wrote them are removed.',
    act: 'Remove',
    done: (count: number) =>
      plural(count, {
        one: 'One file was removed.',
        other: `${number(count)} files were removed.`,
      }),
    left: 'These were left:',
    whys: {
      changed: 'it has been changed since',
      link: 'it is a link now',
      linked: 'the wallet keeps it up to date',
      unrecorded: 'the wallet has no record of exactly what it wrote there',
      failed: 'the system would not remove it',
    } satisfies Record<LeftWhy, string>,
    notSeen: 'it cannot be looked at now',
    leftBecause: (path: string, why: string) => `${path}: ${why}`,
  },
  saved: (path: string) => `Saved to ${path}. It holds no secrets.`,
  csv: {
    fileName: 'Where tokens went.csv',
    columns: {
      profile: 'Profile',
      client: 'Client',
      what: 'What',
      where: 'Where',
      label: 'Name of the place',
      first: 'First (UTC)',
      last: 'Last (UTC)',
      times: 'Times',
      standing: 'State',
      since: 'State since (UTC)',
      refresh: 'With refresh token',
    },
    yes: 'yes',
    no: 'no',
  },
} as const
