import type { SignInBarState, SignInNote } from '#core/sign-in-bar'

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
      'The page went to your Callback URL without an answer. The wallet kept it here: go on signing in below.',
    'insecure-page-blocked':
      'A page without encryption wanted to open. The wallet stopped it, because others on the network could read what you type there.',
    'too-many-popups':
      'The page wanted to open more windows than a sign-in needs. The wallet stopped that.',
    slow: 'The next page has not come yet. You can wait, reload, or go on in your own browser.',
    blank: 'This page is empty. Reload it, or go on in your own browser.',
    'embedding-refused':
      'This page does not work inside another program’s window. Your own browser will do: “Use my browser” goes on there.',
  } satisfies Record<SignInNote, string>,
  beforeAnyPage: {
    none: 'Opening the sign-in page…',
    'visited-without-answer':
      'The provider went straight to your Callback URL, without a page and without an answer.',
    'insecure-page-blocked':
      'The provider led to a page without encryption. The wallet stopped it, because others on the network could read what you type there.',
    'too-many-popups': 'Opening the sign-in page…',
    slow: 'The sign-in page has not come yet. The provider or your network may be slow.',
    blank: 'Opening the sign-in page…',
    'embedding-refused': 'Opening the sign-in page…',
  } satisfies Record<SignInNote, string>,
  reloadAdvice: 'Reload tries this page once more; Cancel goes back to the wallet.',
  popupAdvice: 'Reload tries this page once more; closing this window leaves the sign-in open.',
  password: {
    proxyTitle: 'Your network’s proxy asks who you are',
    siteTitle: 'This site asks for a name and password',
    from: 'Asked by',
    realm: 'It calls itself',
    proxyWhy:
      'Everything to the outside passes it. Name and password go to the proxy only, and are kept until you quit.',
    siteWhy: 'The wallet hands them to this site only, and keeps them for this sign-in.',
    readable: 'They travel without encryption: others on this network could read them.',
    wrong: 'That was not accepted. Check both and try again.',
    userName: 'User name',
    password: 'Password',
    send: 'Send',
    decline: 'Do not send',
  },
  certificate: {
    title: 'This site asks for a certificate',
    why: 'It wants to know this computer or you by a certificate. Choose one that your company gave you for it.',
    from: 'Asked by',
    choice: 'Certificates on this computer',
    issuedBy: (issuer: string) => `issued by ${issuer}`,
    ends: (day: string) => `valid until ${day}`,
    remember: 'Always send it to this site',
    send: 'Send certificate',
    decline: 'Send none',
    sent: (subject: string) =>
      `The certificate ${subject} was sent to this site, as you chose before.`,
    another: 'Choose another',
  },
} as const
