import type { BoardOrder } from '#core/board'
import type { Chance } from '#core/collisions'
import type { ProfileState } from '#core/expiry'
import { number, plural } from '#core/text/en/grammar'

const states = {
  valid: 'Works',
  expiring: 'Expires soon',
  expired: 'Expired',
  refused: 'Refused by the provider',
  'needs-sign-in': 'Needs sign-in',
  unknown: 'Unknown expiry',
  'renewed-elsewhere': 'Renewed elsewhere',
} satisfies Record<ProfileState, string>

/** The list of profiles, in English. */
export const board = {
  title: 'Profiles',
  addProfile: 'Add profile',
  openSignIn: 'Open sign-in',
  search: 'Search profiles',
  searchHint: 'Search by name, client, tag, environment',
  noMatch: (query: string) => `No profile matches “${query}”.`,
  clearSearch: 'Clear search',
  noneShown: 'No profile is like that.',
  showAll: 'Show all',
  count: (shown: number, all: number) =>
    shown === all
      ? plural(all, { one: '1 profile', other: `${number(all)} profiles` })
      : `${number(shown)} of ${number(all)} profiles`,
  attention: (count: number) =>
    plural(count, { one: '1 needs attention', other: `${number(count)} need attention` }),
  order: 'Sort by',
  orders: {
    attention: 'Needs attention',
    recent: 'Used lately',
    name: 'Name',
  } satisfies Record<BoardOrder, string>,
  byClient: 'Group by client',
  client: (client: string, count: number) =>
    `${client}: ${plural(count, { one: '1 profile', other: `${number(count)} profiles` })}`,
  worst: (group: string, state: ProfileState) => `${group} · ${states[state]}`,
  views: {
    label: 'Saved views',
    save: 'Save this view…',
    edit: 'Saved views…',
    title: 'Saved views',
    meaning:
      'A view is the search, the tag, the order and the grouping the board has now. It is kept in the wallet, under your name for it.',
    name: 'Name of this view',
    nameMissing: 'Enter a name for this view.',
    nameTaken: 'Another view has this name already.',
    nameOf: (name: string) => `Name of ${name}`,
    rename: 'Rename',
    renameOf: (name: string) => `Rename ${name}`,
    delete: 'Delete',
    deleteOf: (name: string) => `Delete view ${name}`,
    none: 'There is no saved view yet.',
    show: (name: string) => `Show ${name}`,
  },
  noClient: 'Without a client',
  environment: (environment: string, count: number) =>
    `${environment}: ${plural(count, { one: '1 profile', other: `${number(count)} profiles` })}`,
  noEnvironment: 'Without an environment',
  tag: 'Tag',
  anyTag: 'Any tag',
  tags: 'Tags',
  tagsHint: 'Your own words to find it by, each ended with Enter or a comma.',
  pinned: 'Pinned',
  pin: 'Pin',
  unpin: 'Unpin',
  empty: {
    title: 'No profiles yet',
    sentence:
      'A profile gets a token for one client, shows how long it works and hands it to the tool that needs it.',
    practice: 'Try the practice environment',
    before: {
      title: 'Before you start',
      points: [
        'Your Sprinklr administrator has allowed your user to use the API.',
        'You have API key, API secret and Callback URL. They stand on your app’s page, at dev.sprinklr.com or in Sprinklr under Developer Tools.',
        'The key is some minutes old: a new one does not work at once.',
        'The Callback URL is the registered one to the letter: http or https, www, a slash at the end.',
      ],
      more: 'How to get your first token',
    },
  },
  states,
  place: (provider: string, environment: string) => `${provider} ${environment}`,
  about: (client: string, place: string) => `${client} · ${place}`,
  worksUntil: (until: string) => `Works until ${until}`,
  endedAt: (at: string) => `Ended ${at}`,
  endedAndAnew: (at: string) => `Ended ${at}. The next one is fetched when you use it.`,
  noneAndAnew: 'No token yet. It is fetched when you use it.',
  untilAndLeft: (until: string, left: string) => `${until} · ${left}`,
  noTokenYet: 'Nobody has signed in yet',
  tokenKept: 'The last token is kept',
  refusedAt: (at: string) => `Refused at the check of ${at}`,
  shouldWorkUntil: (until: string) => `It should have worked until ${until}`,
  unknownExpiry: 'The provider did not say when it ends',
  crossings: {
    valid: (name: string) => `${name} works again.`,
    expiring: (name: string) => `${name} expires soon.`,
    expired: (name: string) => `${name} has expired.`,
    refused: (name: string) => `The provider refuses the token of ${name}.`,
    'needs-sign-in': (name: string) => `${name} needs a sign-in.`,
    unknown: (name: string) => `${name} has no known end.`,
    'renewed-elsewhere': (name: string) => `${name} is renewed elsewhere.`,
  } satisfies Record<ProfileState, (name: string) => string>,
  copyToken: 'Copy token',
  export: 'Export…',
  renewNow: 'Renew now',
  signInAgain: 'Sign in again',
  moreActions: (name: string) => `More actions for ${name}`,
  details: 'Details',
  rename: 'Rename…',
  duplicate: 'Duplicate',
  delete: 'Delete',
  copied: (seconds: number) => `Copied, clears after ${seconds} s`,
  deleted: (name: string) =>
    `“${name}” is in the trash, for 30 days. At the provider nothing was changed.`,
  busy: {
    'leave-to-other-tool': 'Saving…',
    renew: 'Renewing…',
    'renew-encoded-twice': 'Renewing…',
    check: 'Checking…',
    'check-clock': 'Checking…',
    copy: 'Copying…',
    duplicate: 'Duplicating…',
    remove: 'Deleting…',
    'register-certificate': 'Registering the certificate…',
    'renew-certificate': 'Making and registering a new certificate…',
  },
  renameTitle: (name: string) => `Rename ${name}`,
  confirm: {
    renewTitle: (name: string) => `Renew ${name}`,
    signInTitle: (name: string) => `Sign in again for ${name}`,
    copiesStop: 'The token it has now stops working, and so do these copies of it:',
    chances: {
      'will-probably-stop':
        'These profiles use the same API key in the same environment. A provider keeps only one token per key alive, so they will probably stop working:',
      'may-stop':
        'These use the same API key in another environment or for another customer, so they may stop working:',
    } satisfies Record<Chance, string>,
    renewedElsewhere: (name: string) => `${name}, which another tool renews`,
    alongWith: 'Along with these copies of its token:',
    anybodyElse:
      'So may anybody else who uses this key: a colleague on another computer, or a tool of theirs.',
    sharedAdvice: 'A profile that stops can be signed in again, or get an API key of its own.',
    elsewhere:
      'Another tool renews this token. If you renew it here, that tool’s refresh token stops working.',
    elsewhereSignIn:
      'Another tool renews this token. If you sign in here, that tool’s tokens stop working.',
    leaveTitle: (name: string) => `Let the other tool renew ${name}`,
    leave: [
      'This wallet then stops renewing by itself and says “Renewed elsewhere”. Renewing here would stop the other tool, so “Renew now” warns first.',
      'The other tool needs the refresh token: export it with “Include refresh token”, if you have not yet.',
      'To change that later, sign in again.',
    ],
    leaveIt: 'Leave it to the other tool',
    takeBackTitle: (name: string) => `Take back renewing of ${name}`,
    takeBack:
      'The refresh token works once, and the other tool may have used it. So taking it back is a new sign-in: this wallet then has tokens of its own and renews them. Those of the other tool may stop working.',
    takeItBack: 'Take back',
    renewAnyway: 'Renew anyway',
    signInAnyway: 'Sign in anyway',
  },
} as const
