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
    what: 'You cancelled the sign-in.',
    why: 'The sign-in window was closed before the provider answered.',
    next: 'Nothing was changed. Sign in again when you are ready.',
    action: 'try-again',
  }),
  'sign-in-window-closed': () => ({
    what: 'The sign-in window was closed.',
    why: 'It was closed before the provider answered.',
    next: 'Nothing was changed. Sign in again when you are ready.',
    action: 'try-again',
  }),
  'sign-in-busy': () => ({
    what: 'Another sign-in is still open.',
    why: 'The wallet runs one sign-in at a time, so that no answer can be mistaken for another.',
    next: 'Finish or cancel the open sign-in window first.',
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
    what: 'The sign-in was stopped: its answer carried no mark.',
    why: 'The provider did not send back the mark that proves the answer belongs to this sign-in.',
    next: 'Nothing was used. Start the sign-in once more; if it happens again, tell your provider’s support.',
    action: 'try-again',
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
    next: 'Copy the Callback URL from your app’s page at the provider and paste it here.',
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
  'page-failed': () => ({
    what: 'The sign-in page could not be shown.',
    why: 'The provider answered with an error instead of its page.',
    next: 'Check the environment and the API key, then try again.',
    action: 'change-environment',
  }),
} as const satisfies FailureTable
