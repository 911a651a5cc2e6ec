import type { HistoryEntry, Holder, KeepAlive } from '#core/profile'

type Plain = Exclude<HistoryEntry['type'], 'exported' | 'renewal-failed' | 'check-failed'>

/** One profile's page, in English. */
export const profile = {
  back: 'Back',
  showToken: 'Show token',
  hideToken: 'Hide token',
  token: 'Access token',
  hidesIn: (seconds: number) => `Hidden again in ${seconds} s, or when you turn to another window.`,
  checkNow: 'Check now',
  renewNow: 'Renew now',
  editKeys: 'Edit keys…',
  export: 'Export…',
  signInAgain: 'Sign in again',
  facts: {
    title: 'Facts',
    provider: 'Provider',
    client: 'Client',
    environment: 'Environment',
    apiAddress: 'API address',
    callback: 'Callback URL',
    key: 'API key',
    obtained: 'Obtained',
    worksUntil: 'Works until',
    refresh: 'Refresh token',
    holder: 'Renewed by',
    user: 'Signed in as',
    customer: 'Customer',
    workspace: 'Workspace',
    checked: 'Last checked',
    domain: 'SSO domain',
    pkce: 'PKCE',
    sharedWith: 'Same API key',
  },
  noPkce: 'Not sent',
  keep: {
    title: 'Keeping it alive',
    keepAlive: 'Keep alive',
    choices: { automatically: 'automatically', 'ask-me': 'ask me', off: 'off' } satisfies Record<
      KeepAlive,
      string
    >,
    whoRenews: 'Who renews',
    takeBack: 'Take back',
    ahead: {
      renews: (at: string) => `Renews itself on ${at}.`,
      renewsNow: 'Renews itself as soon as it can.',
      announced: (noticeAt: string, renewsAt: string) =>
        `You copied or exported this token. On ${noticeAt} you get a reminder; on ${renewsAt} the wallet renews it, unless you decline.`,
      announcedNow: (renewsAt: string) =>
        `You copied or exported this token. The wallet renews it on ${renewsAt}, unless you decline.`,
      asks: (at: string) => `Asks you on ${at}. Nothing is renewed without your word.`,
      asksNow: 'Asks you now. Nothing is renewed without your word.',
      declined: 'You declined the renewal of this token. It is not renewed by itself.',
      otherTool: 'The other tool renews this token, so this setting rests.',
      off: 'The wallet does not renew this token by itself; “Renew now” does.',
      noToken: 'Nobody has signed in yet, so there is nothing to renew.',
      askedAnew:
        'These keys get a token without a sign-in, so the wallet asks for a new one when you use it after its end. Nothing happens by the clock.',
      noRefresh: 'There is no refresh token, so it cannot be renewed without a sign-in.',
      noEnd:
        'The provider did not say when this token ends, so the wallet cannot know when to renew it.',
      needsSignIn: 'Nothing is renewed until somebody has signed in again.',
    },
    holders: {
      wallet:
        'This wallet renews. Other tools get its tokens from here, by copying or exporting them.',
      'other-tool':
        'The other tool renews; this wallet never does by itself. “Renew now” warns first. Taking it back means signing in again.',
    } satisfies Record<Holder, string>,
    stops: 'A renewal stops these copies:',
  },
  stay: {
    title: 'Sign-in page',
    label: 'Stay signed in',
    on: 'The sign-in page’s cookies stay on this computer, for this profile alone: the next sign-in may need no password. Whoever can use your account on this computer could sign in with them. Switching this off deletes them at once.',
    off: 'Nothing of the sign-in page is kept. Switched on, its cookies stay on this computer, for this profile alone, so that the sign-in after the next may need no password.',
    other: 'Sign in as someone else',
    otherHint: 'Deletes what the page has kept of the person before, then signs in.',
  },
  practiceAddress: 'On this computer',
  noToken: 'No token yet',
  unknownEnd: 'The provider did not say',
  hasRefresh: 'In this wallet (can be used once)',
  hasRefreshElsewhere: 'In this wallet, but the other tool may have used it',
  noRefresh: 'None; sign in again when it ends',
  noRefreshNeeded: 'Not needed: a new token is asked for with the keys',
  holders: { wallet: 'This wallet', 'other-tool': 'The other tool' },
  neverChecked: 'Not checked yet',
  userAndMail: (user: string, mail: string) => `${user} (${mail})`,
  needsSignIn: 'A sign-in is needed',
  checkedWell: (user: string | undefined) =>
    user === undefined ? 'It works.' : `It works. The token belongs to ${user}.`,
  noUser: 'The provider names nobody',
  history: {
    title: 'History',
    none: 'Nothing yet.',
    plain: {
      'signed-in': 'Signed in',
      obtained: 'New token from the provider',
      'certificate-registered':
        'Certificate registered; its tokens take the place of the sign-in’s',
      renewed: 'Renewed',
      'renewed-on-schedule': 'Renewed on schedule',
      'renewed-after-interruption': 'Renewed: an earlier renewal had been interrupted',
      'renewal-refused': 'Announced renewal declined',
      'left-to-other-tool': 'Renewing left to the other tool',
      checked: 'Checked: it works',
      copied: 'Token copied',
      revealed: 'Token shown',
      'edited-keys': 'Keys edited',
      renamed: 'Renamed',
      duplicated: 'Duplicated',
      restored: 'Restored after deleting',
    } satisfies Record<Plain, string>,
    'renewal-failed': (what: string) => `Renewal failed. ${what}`,
    'check-failed': (what: string) => `Check failed. ${what}`,
    savedTo: (format: string, path: string) => `Exported as ${format} to ${path}`,
    toClipboard: (format: string) => `Exported as ${format} to the clipboard`,
    withSecrets: (exported: string) => `${exported}, with refresh token and API secret`,
  },
  edit: {
    title: (name: string) => `Edit keys of ${name}`,
    intro: 'Change only what is wrong. What you leave stays as it is.',
    shared: (names: string) =>
      `These profiles use the same keys and keep them as they are: ${names}.`,
    after: 'The token you have stays. Sign in again if the keys belong to another app.',
    afterAnew: 'The token you have stays; the next one is fetched with these keys.',
  },
} as const
