import type { SignInBarState } from '#core/wallet-api'

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
  cancel: 'Cancel',
  notes: {
    none: '',
    'visited-without-answer':
      'The page went to your Callback URL without an answer. The wallet kept it here: go on signing in below.',
    'insecure-page-blocked':
      'A page without encryption wanted to open. The wallet stopped it, because others on the network could read what you type there.',
    'popup-blocked':
      'The page wanted to open another window. The wallet keeps a sign-in in this one window.',
  } satisfies Record<SignInBarState['note'], string>,
  beforeAnyPage: {
    none: 'Opening the sign-in page…',
    'visited-without-answer':
      'The provider went straight to your Callback URL, without a page and without an answer.',
    'insecure-page-blocked':
      'The provider led to a page without encryption. The wallet stopped it, because others on the network could read what you type there.',
    'popup-blocked': 'Opening the sign-in page…',
  } satisfies Record<SignInBarState['note'], string>,
  reloadAdvice: 'Reload tries this page once more; Cancel goes back to the wallet.',
} as const
