import type { ErrorCode } from '#core/errors'
import type { SignInBarState, SignInNote } from '#core/sign-in-bar'

type FailedPages = Partial<Record<ErrorCode, { readonly what: string; readonly why: string }>>

const insecure =
  'The wallet stopped it, because others on the network could read what you type there.'
const browserBelow = '“Use my browser” in the first window goes on in your own browser.'

/** The sign-in window: its title and its bar, in English. */
export const signIn = {
  windowTitle: (host: string, isPractice: boolean): string =>
    [host, ...(isPractice ? ['Practice'] : []), host === '' ? 'Sign in' : 'Token Wallet']
      .filter((part) => part !== '')
      .join(' · '),
  bar: 'Sign-in window',
  address: 'Address of this page',
  locks: {
    secure: 'Secure',
    practice: 'On this computer',
    insecure: 'Not secure',
    loading: 'Opening…',
    failed: 'No page',
  } satisfies Record<SignInBarState['lock'], string>,
  practice: 'Practice',
  practiceHint: 'This is a simulation on your own computer.',
  reload: 'Reload',
  useBrowser: 'Use my browser',
  cancel: 'Cancel',
  closePopup: 'Close this window',
  notes: {
    none: '',
    'visited-without-answer':
      'The page went to your Callback URL without an answer. The wallet stopped that before it left this computer: go on signing in below.',
    'insecure-page-blocked': `A page without encryption wanted to open. ${insecure}`,
    'other-program-blocked':
      'The page wanted to open another program or a file. The wallet stopped that. If the sign-in needs it, go on in your own browser.',
    'too-many-popups':
      'The page wanted to open more windows than a sign-in needs. The wallet stopped that.',
    slow: 'The next page has not come yet. You can wait, reload, or go on in your own browser.',
    blank: 'This page is empty. Reload it, or go on in your own browser.',
    'embedding-refused':
      'This page does not work inside another program’s window. “Use my browser” goes on in your own browser.',
    'certificate-after-restart':
      'Forgotten. Because this profile stays signed in, you are asked to choose again only after you quit and start the wallet.',
  } satisfies Record<SignInNote, string>,
  /** Where a window opened by a page has no such button. */
  popupNotes: {
    'other-program-blocked': `The page wanted to open another program or a file. The wallet stopped that. ${browserBelow}`,
    slow: 'The next page has not come yet. You can wait, reload, or close this window.',
    blank: 'This page is empty. Reload it, or close this window.',
    'embedding-refused': `This page does not work inside another program’s window. ${browserBelow}`,
  } satisfies Partial<Record<SignInNote, string>> as Partial<Record<SignInNote, string>>,
  opening: 'Opening the sign-in page…',
  /** What can be said before there was a page. */
  beforeAnyPage: {
    'visited-without-answer':
      'The provider went straight to your Callback URL, without a page and without an answer.',
    'insecure-page-blocked': `The provider led to a page without encryption. ${insecure}`,
    'other-program-blocked':
      'The provider led to another program in place of a page. The wallet does not open other programs.',
    slow: 'The sign-in page has not come yet. The provider or your network may be slow.',
    blank: 'The provider answered, but with no page that can be shown here.',
  } satisfies Partial<Record<SignInNote, string>>,
  reloadAdvice:
    '“Reload” tries this page once more, “Use my browser” goes on in your own browser, “Cancel” goes back to the wallet.',
  popupAdvice:
    '“Reload” tries this page once more. The sign-in stays open if you close this window.',
  /** Where something else helps more. */
  adviceFor: {
    'page-hangs':
      'Wait a moment. “Reload” starts the page afresh; what you typed on it is lost then.',
    'proxy-sign-in-needed': '“Reload” asks you for them once more.',
    'certificate-needed': '“Reload” lets you choose once more.',
  } satisfies Partial<Record<ErrorCode, string>> as Partial<Record<ErrorCode, string>>,
  /** On the way it is not always the provider’s page that fails. */
  failedPages: {
    'connect-failed': {
      what: 'This address did not answer.',
      why: 'The connection was refused or could not be made.',
    },
    offline: {
      what: 'This address could not be found.',
      why: 'This computer may be offline, or only your company’s own network knows the address.',
    },
    'page-failed': {
      what: 'This page could not be shown.',
      why: 'Its server answered with an error, or with something else than a page.',
    },
  } satisfies FailedPages as FailedPages,
  password: {
    proxyTitle: 'Your network’s proxy asks who you are',
    siteTitle: 'This site asks for a name and password',
    from: 'Asked by',
    realm: 'In its own words',
    quoted: (words: string) => `“${words}”`,
    proxyWhy:
      'Everything the wallet sends out passes through it. Name and password go to this proxy only, and the wallet keeps them until you quit.',
    siteWhy:
      'Name and password go to this site only, and the wallet keeps them for this sign-in. If you do not know this site, send nothing.',
    readable: 'They travel unencrypted: others can read them.',
    wrong: 'That was not accepted. Check both and try again.',
    missing: 'Enter both, user name and password.',
    userName: 'User name',
    password: 'Password',
    send: 'Send',
    decline: 'Do not send',
  },
  certificate: {
    title: 'This site asks for a certificate',
    why: 'It wants to know you or this computer by a certificate. Choose the one your company gave you for it; if you know of none, send none.',
    from: 'Asked by',
    choice: 'Certificates on this computer',
    issuedBy: (issuer: string) => `issued by ${issuer}`,
    ends: (day: string) => `valid until ${day}`,
    remember: 'Always send it to this site',
    missing: 'Choose a certificate first, or send none.',
    send: 'Send certificate',
    decline: 'Send none',
    sent: 'Sent to this site, as you chose before:',
    another: 'Choose another',
    anotherAdvice: '“Choose another” forgets this choice and asks you again.',
  },
} as const
