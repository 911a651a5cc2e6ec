import type { ErrorCode, ErrorFacts } from '#core/errors'

/** The one thing a person can do about a failure; the button's label is `actions[…]`. */
export type FailureAction =
  | 'try-again'
  | 'edit-keys'
  | 'change-environment'
  | 'sign-in-again'
  | 'choose-another-place'
  | 'dismiss'

/** What happened, why (and whose side it is on), what to do. */
export interface FailureText {
  readonly what: string
  readonly why: string
  readonly next: string
  readonly action: FailureAction
}

const wait = (facts: ErrorFacts): string =>
  typeof facts['waitSeconds'] === 'number'
    ? `Wait ${Math.ceil(facts['waitSeconds'] / 60)} min, then try again.`
    : 'Wait a few minutes, then try again.'

const reasons: Readonly<Record<string, string>> = {
  'not-an-address': 'It is not a complete address.',
  'user-info': 'It holds a user name or password.',
  path: 'It holds more than the host: leave out everything after it.',
  'plain-http': 'Plain http is accepted on this computer only; use https.',
  scheme: 'It must begin with https://.',
  blank: 'It holds a blank.',
  fragment: 'It holds a #, which a Callback URL cannot have.',
  empty: 'Nothing was entered.',
  address: 'That is an address, not a name. Use “How do I find mine?” to read the name from it.',
  characters: 'A name is letters followed by digits, such as prod2.',
}

const reason = (facts: ErrorFacts): string => reasons[String(facts['reason'])] ?? ''

const fields: Readonly<Record<string, string>> = {
  environment: 'environment',
  apiAddress: 'API address',
  apiKey: 'API key',
  apiSecret: 'API secret',
  redirectUri: 'Callback URL',
  accessToken: 'access token',
  refreshToken: 'refresh token',
}

const still = 'Nothing was lost: your tokens are kept as they were.'

export const errors = {
  actions: {
    'try-again': 'Try again',
    'edit-keys': 'Edit keys…',
    'change-environment': 'Change environment',
    'sign-in-again': 'Sign in again',
    'choose-another-place': 'Choose another place',
    dismiss: 'Close',
  } satisfies Record<FailureAction, string>,
  details: 'Details',
  failures: {
    'sign-in-denied': () => ({
      what: 'Access was not granted.',
      why: 'On the provider’s page somebody chose not to allow this app, or the user has no permission to create tokens.',
      next: 'Try again and allow access, or ask your Sprinklr administrator for the “Generate Token” permission.',
      action: 'try-again',
    }),
    'sign-in-cancelled': () => ({
      what: 'You cancelled the sign-in.',
      why: 'The sign-in window was closed before the provider answered.',
      next: 'What you typed is still here. Sign in again when you are ready.',
      action: 'try-again',
    }),
    'sign-in-window-closed': () => ({
      what: 'The sign-in window was closed.',
      why: 'It was closed before the provider answered.',
      next: 'What you typed is still here. Sign in again when you are ready.',
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
    'wrong-environment': () => ({
      what: 'This API key belongs to another environment.',
      why: 'Each key works in one environment only, and the provider does not know it in the one you chose.',
      next: 'Look up your environment with “How do I find mine?” and choose that one.',
      action: 'change-environment',
    }),
    'developer-inactive': () => ({
      what: 'The provider says this API key is not active (“Developer Inactive”).',
      why: 'The key is mistyped, belongs to another environment, was disabled, or is less than about 30 minutes old.',
      next: 'Check the key. If it is new, wait half an hour and try again.',
      action: 'edit-keys',
    }),
    'keys-refused': () => ({
      what: 'The provider did not accept the API key and secret.',
      why: 'One of them is mistyped, or the secret belongs to another key.',
      next: 'Copy both again from your app’s page at the provider.',
      action: 'edit-keys',
    }),
    'over-rate': (facts) => ({
      what: 'The provider’s limit for this API key is used up for now.',
      why: 'Each key may make about 10 calls a second and 1,000 an hour, counted over every tool that uses it.',
      next: wait(facts),
      action: 'try-again',
    }),
    'refresh-refused': () => ({
      what: 'The provider did not accept the refresh token.',
      why: 'It works once: another tool or person may have used it, or the user’s password was changed.',
      next: `Sign in again to get a new pair. ${still}`,
      action: 'sign-in-again',
    }),
    'token-refused': () => ({
      what: 'The provider does not accept this access token any more.',
      why: 'It has ended, or a newer token was made with the same API key.',
      next: 'Renew it, or sign in again.',
      action: 'sign-in-again',
    }),
    forbidden: () => ({
      what: 'The provider refused access.',
      why: 'The user who signed in lacks a permission or a workspace. Your administrator decides that.',
      next: 'Ask your Sprinklr administrator, then try again.',
      action: 'try-again',
    }),
    'request-refused': () => ({
      what: 'The provider refused the request.',
      why: 'It gave no reason the wallet knows. The details below hold its answer.',
      next: 'Check environment, keys and Callback URL, then try again.',
      action: 'edit-keys',
    }),
    'server-error': () => ({
      what: 'The provider has a problem of its own.',
      why: 'Its servers answered with an error. That is on their side and usually passes.',
      next: `Try again in a few minutes. ${still}`,
      action: 'try-again',
    }),
    'bad-answer': () => ({
      what: 'The answer was not the one the provider documents.',
      why: 'A company proxy or a network sign-in page may have answered in its place, or the API address is wrong.',
      next: `Open any web page to see whether your network asks for a sign-in, then try again. ${still}`,
      action: 'try-again',
    }),
    'answer-too-large': () => ({
      what: 'The answer was far larger than a token answer.',
      why: 'Something other than the provider may have answered.',
      next: 'Check the API address, then try again.',
      action: 'change-environment',
    }),
    'redirect-refused': () => ({
      what: 'The provider’s address sent the request elsewhere.',
      why: 'The wallet never hands your secret to another address than the one you chose.',
      next: 'Check the API address.',
      action: 'change-environment',
    }),
    offline: () => ({
      what: 'This computer is offline.',
      why: 'There is no connection, or the provider’s address could not be found.',
      next: `Check your network, then try again. ${still}`,
      action: 'try-again',
    }),
    'tls-failed': () => ({
      what: 'The connection is not safe, so nothing was sent.',
      why: 'The certificate shown for this address cannot be trusted. A company proxy or a wrong clock can cause it.',
      next: 'Check the API address and this computer’s date, or ask your IT department.',
      action: 'try-again',
    }),
    'connect-failed': () => ({
      what: 'The provider’s address did not answer.',
      why: 'The connection was refused or could not be made. Nothing was sent.',
      next: `Check the API address and your network, then try again. ${still}`,
      action: 'try-again',
    }),
    'timed-out': () => ({
      what: 'The provider did not answer in time.',
      why: 'The request was sent, but no answer came within 30 seconds.',
      next: `Try again. ${still}`,
      action: 'try-again',
    }),
    'answer-lost': () => ({
      what: 'The provider’s answer was lost on the way.',
      why: 'The connection broke after the request was sent, so the provider may or may not have acted on it.',
      next: 'Try again. If the provider refuses, sign in again.',
      action: 'try-again',
    }),
    'environment-invalid': (facts) => ({
      what: 'That is not an environment’s name.',
      why: reason(facts),
      next: 'Type a name such as prod2, or choose one from the list.',
      action: 'change-environment',
    }),
    'api-address-invalid': (facts) => ({
      what: 'That API address cannot be used.',
      why: reason(facts),
      next: 'Use the default, or type an address such as https://api3.sprinklr.com.',
      action: 'change-environment',
    }),
    'callback-invalid': (facts) => ({
      what: 'That Callback URL cannot be used.',
      why: reason(facts),
      next: 'Enter it exactly as it is registered, for example https://www.sprinklr.com.',
      action: 'edit-keys',
    }),
    'keys-missing': () => ({
      what: 'API key or API secret is missing.',
      why: 'Both are needed to get a token.',
      next: 'Enter both; you find them on your app’s page at the provider.',
      action: 'edit-keys',
    }),
    'name-missing': () => ({
      what: 'The profile has no name.',
      why: 'The name tells your profiles apart.',
      next: 'Enter a name.',
      action: 'dismiss',
    }),
    'vault-locked': () => ({
      what: 'The wallet is locked.',
      why: 'It opens with your passphrase or this computer’s keyring.',
      next: 'Unlock it first.',
      action: 'dismiss',
    }),
    'vault-unprotected': () => ({
      what: 'The wallet does not know yet how to protect your tokens.',
      why: 'This computer offers no keyring, and you have not chosen another way.',
      next: 'Choose a passphrase, or keep everything in memory only.',
      action: 'dismiss',
    }),
    'vault-unreadable': () => ({
      what: 'The wallet’s file cannot be read.',
      why: 'It is damaged or belongs to another program. It was not changed and not deleted.',
      next: 'Restore the wallet’s folder from a backup, then start again.',
      action: 'try-again',
    }),
    'vault-newer': () => ({
      what: 'This wallet was made by a newer version.',
      why: 'An older version could damage what it does not know, so it changes nothing.',
      next: 'Install the newer version of Token Wallet.',
      action: 'dismiss',
    }),
    'keyring-missing': () => ({
      what: 'This computer offers no keyring.',
      why: 'Without one, tokens would be kept with a key that every program knows.',
      next: 'Choose a passphrase, or keep everything in memory only.',
      action: 'dismiss',
    }),
    'keyring-refused': () => ({
      what: 'The keyring did not open the wallet.',
      why: 'It is locked, access was denied, or it is not the one the wallet was made with.',
      next: 'Unlock the keyring and try again. Nothing was changed or deleted.',
      action: 'try-again',
    }),
    'passphrase-wrong': () => ({
      what: 'That is not the passphrase.',
      why: 'The wallet did not open with it.',
      next: 'Try once more. Capital letters count.',
      action: 'try-again',
    }),
    'passphrase-weak': () => ({
      what: 'That passphrase is too short.',
      why: 'It is all that protects your tokens.',
      next: 'Use at least 12 characters; a few words are easiest to remember.',
      action: 'dismiss',
    }),
    'save-failed': () => ({
      what: 'The change could not be saved.',
      why: 'This computer refused to write the wallet’s file.',
      next: 'Check the disk and its permissions, then try again. What was saved before is untouched.',
      action: 'try-again',
    }),
    'disk-full': () => ({
      what: 'The change could not be saved: the disk is full.',
      why: 'There is no room left for the wallet’s file.',
      next: 'Free some space, then try again. What was saved before is untouched.',
      action: 'try-again',
    }),
    'profile-missing': () => ({
      what: 'That profile is not there any more.',
      why: 'It was deleted.',
      next: 'Choose another one.',
      action: 'dismiss',
    }),
    'credential-missing': () => ({
      what: 'The keys of this profile are not there.',
      why: 'Their record could not be read.',
      next: 'Enter the keys again.',
      action: 'edit-keys',
    }),
    'no-token': () => ({
      what: 'This profile has no token yet.',
      why: 'Nobody has signed in with it.',
      next: 'Sign in first.',
      action: 'sign-in-again',
    }),
    'no-refresh-token': () => ({
      what: 'This profile cannot be renewed.',
      why: 'The provider gave no refresh token for it.',
      next: 'Sign in again to get a new token.',
      action: 'sign-in-again',
    }),
    'token-not-saved': () => ({
      what: 'The new token could not be saved yet.',
      why: 'The provider has replaced the old one, and this computer refused to write the new one. The wallet holds it in memory.',
      next: 'Do not quit. Free some space or check the disk, then try again.',
      action: 'try-again',
    }),
    'export-value-unsafe': (facts) => ({
      what: `The ${fields[String(facts['field'])] ?? 'value'} cannot be written as ${String(facts['format'])}.`,
      why: 'It holds characters that this form would change on the way.',
      next: 'Choose another form. Nothing was written.',
      action: 'dismiss',
    }),
    'export-is-link': () => ({
      what: 'Nothing was saved: that name is a link to another file.',
      why: 'A token written through a link could end up where you do not expect it.',
      next: 'Choose another place or remove the link.',
      action: 'choose-another-place',
    }),
    'export-not-a-file': () => ({
      what: 'Nothing was saved: that name is not an ordinary file.',
      why: 'It is a folder, a device, or a file that has several names.',
      next: 'Choose another place.',
      action: 'choose-another-place',
    }),
    'export-failed': () => ({
      what: 'The file could not be saved.',
      why: 'This computer refused to write it. An earlier file of that name is untouched.',
      next: 'Choose another place.',
      action: 'choose-another-place',
    }),
    'clipboard-failed': () => ({
      what: 'The token could not be copied.',
      why: 'The clipboard is held by another program.',
      next: 'Try again.',
      action: 'try-again',
    }),
    unexpected: () => ({
      what: 'Something went wrong in the wallet itself.',
      why: 'That is a fault of ours. Nothing was sent anywhere.',
      next: 'Try again. If it happens again, report it with the details below.',
      action: 'try-again',
    }),
  } satisfies Record<ErrorCode, (facts: ErrorFacts) => FailureText>,
} as const
