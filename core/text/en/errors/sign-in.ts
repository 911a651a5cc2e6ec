import type { FailureTable } from '#core/text/failure'

/** A sign-in that ended without a token. */
export const signInFailures = {
  'sign-in-denied': () => ({
    what: 'Access was not granted.',
    why: 'On the provider’s page somebody chose not to allow this app, or the user has no permission to create tokens.',
    next: 'Try again and allow access, or ask your Sprinklr administrator for the “Generate Token” permission.',
    action: 'try-again',
  }),
  'sign-in-cancelled': () => ({
    what: 'The sign-in was cancelled.',
    why: 'It was ended before the provider answered.',
    next: 'Nothing was changed. Sign in again when you are ready.',
    action: 'dismiss',
    isQuiet: true,
  }),
  'sign-in-window-closed': () => ({
    what: 'The sign-in window was closed.',
    why: 'It was closed before the provider answered.',
    next: 'Nothing was changed. If Sprinklr’s page refused your password: it wants your account of the platform, not the one of the developer portal, and a new password at the first sign-in. Companies with their own sign-in (SSO) need the SSO domain under Advanced.',
    action: 'try-again',
  }),
  'sign-in-busy': () => ({
    what: 'Another sign-in is still open.',
    why: 'The wallet runs one sign-in at a time, so that no answer can be mistaken for another.',
    next: 'Finish or cancel the open one first.',
    action: 'dismiss',
  }),
  'sign-in-refused': (facts) => ({
    what: 'The provider refused the sign-in.',
    why: `It answered “${String(facts['error'])}”. That is decided on the provider’s side.`,
    next: 'Check that the app is active and that API key and Callback URL are the registered ones, then try again.',
    action: 'edit-keys',
  }),
  'state-wrong': () => ({
    what: 'The sign-in was stopped: its answer did not belong to it.',
    why: 'The answer carried another sign-in’s mark. An old page may have been open, or a page tried to slip in a foreign answer.',
    next: 'Nothing was used. Start the sign-in once more.',
    action: 'try-again',
  }),
  'state-missing': () => ({
    what: 'The sign-in was stopped, as you chose.',
    why: 'Its answer came without the mark that proves it belongs to this sign-in.',
    next: 'Nothing was used. Sign in again when you are ready.',
    action: 'dismiss',
    isQuiet: true,
  }),
  'issuer-wrong': () => ({
    what: 'The sign-in was stopped: its answer came from another service.',
    why: 'The answer names a service other than the one you are signing in to. A page may have tried to mix two sign-ins up.',
    next: 'Nothing was used. Check the API address, then start the sign-in once more.',
    action: 'change-environment',
  }),
  'address-foreign': (facts) => ({
    what: 'That is not the address the sign-in ends at.',
    why: `It has to begin with your Callback URL, ${String(facts['callback'])}, to the letter.`,
    next: 'Go on in your browser until it shows that address, then copy all of it.',
    action: 'dismiss',
  }),
  'address-unanswered': () => ({
    what: 'That address carries no answer yet.',
    why: 'After signing in, the address has “code=” in it, or “error=” if access was refused.',
    next: 'Copy the whole address from your browser’s address line.',
    action: 'dismiss',
  }),
  'redirect-malformed': () => ({
    what: 'The sign-in’s answer could not be read.',
    why: 'The address that came back was not one a provider sends.',
    next: 'Nothing was used. Start the sign-in once more.',
    action: 'try-again',
  }),
  'callback-mismatch': () => ({
    what: 'The Callback URL is not the registered one.',
    why: 'The provider compares it to the letter: http or https, www, a slash at the end.',
    next: 'Copy the Callback URL from your app’s page at the provider and paste it below.',
    action: 'edit-keys',
  }),
  'code-expired': () => ({
    what: 'The sign-in took too long to finish.',
    why: 'The provider’s one-time code is valid for ten minutes and this one had run out.',
    next: 'Sign in once more.',
    action: 'try-again',
  }),
  'code-refused': () => ({
    what: 'The provider did not accept the sign-in’s one-time code.',
    why: 'It had been used already or belongs to another app or Callback URL.',
    next: 'Sign in once more. If it happens again, compare API key and Callback URL with the registered ones.',
    action: 'try-again',
  }),
  'page-crashed': () => ({
    what: 'The page broke down.',
    why: 'Its part of the program stopped working. What you typed there is gone; the sign-in itself is still open.',
    next: 'Load it again.',
    action: 'try-again',
  }),
  'page-hangs': () => ({
    what: 'The page does not answer.',
    why: 'It has been busy for several seconds. It comes back by itself if it recovers.',
    next: 'Wait a moment, or load it again.',
    action: 'try-again',
  }),
  'page-failed': () => ({
    what: 'The sign-in page could not be shown.',
    why: 'The provider answered with an error instead of its page.',
    next: 'Check the environment and the API key, then try again.',
    action: 'change-environment',
  }),
} as const satisfies FailureTable
