import type { ErrorFacts } from '#core/errors'
import { askAnew, earlyEnd } from '#core/text/en/errors/early-end'
import type { FailureTable } from '#core/text/failure'

const wait = (facts: ErrorFacts): string =>
  typeof facts['waitSeconds'] === 'number'
    ? `Wait ${Math.ceil(facts['waitSeconds'] / 60)} min, then try again.`
    : 'Wait a few minutes, then try again.'

/** Where the provider may have acted although no answer says so: its token may be used up. */
const ifRefused = 'If the provider refuses then, sign in once more.'

/** Why the certificate of an address is not accepted. */
const certificateWhy: Readonly<Record<string, string>> & { readonly other: string } = {
  dates:
    'The certificate of this address has run out or is not valid yet. A wrong clock on this computer looks the same.',
  'other-host': 'The certificate shown for this address belongs to another one.',
  authority:
    'Nobody this computer trusts vouches for the certificate of this address. Some company networks cause that until your IT department installs theirs.',
  other:
    'The certificate shown for this address cannot be trusted. A company proxy or a wrong clock can cause it.',
}

/** The pages of the sign-in have given their environment away. */
const foundEnvironment = ({ seenHost, foundEnvironment: found }: ErrorFacts) =>
  found === undefined
    ? {}
    : {
        why: `The sign-in went through ${String(seenHost)}: this looks like ${String(found)}, and you chose another environment.`,
        next: `Change the environment to ${String(found)}; it is filled in for you to look at.`,
        action: 'change-environment' as const,
      }

/** A saved profile changes it on its own page. */
function whereKeyBelongs({ shownIn }: ErrorFacts): string {
  switch (shownIn) {
    case 'wizard':
      return 'Press “Change environment”; “How do I find mine?” is there.'
    case 'practice-wizard':
      return 'The example app lives in prod2. Choose prod2. If you rehearsed this, just sign in again.'
    case undefined:
    default:
      return 'Press “Change environment” and choose the right one: keys and token stay as they are. The address your browser shows in Sprinklr tells which it is.'
  }
}

const inactiveKey = {
  why: 'The key is mistyped, belongs to another environment, was disabled, or is less than about 30 minutes old.',
  next: 'Check the key. If it is new, wait half an hour and try again.',
}
/** Of a key that was typed less than half an hour ago. */
const newKey = {
  why: 'A new key needs about 30 minutes before it works, and this one was entered here less than half an hour ago: that is likely the reason. It may also be mistyped, disabled or of another environment.',
  next: 'If the key is new, wait. If it is older, check it and its environment.',
}

const still = 'Nothing in the wallet was changed.'

/** What the provider or the network answered. */
export const providerFailures = {
  'wrong-environment': (facts) => ({
    what: 'This API key belongs to another environment.',
    why: 'Each key works in one environment only, and the provider does not know it in the one you chose.',
    next: whereKeyBelongs(facts),
    ...foundEnvironment(facts),
    action: 'change-environment',
  }),
  'developer-inactive': (facts) => ({
    what: 'The provider says this API key is not active (“Developer Inactive”).',
    ...(facts['retryAt'] === undefined ? inactiveKey : newKey),
    action: 'edit-keys',
    ...foundEnvironment(facts),
  }),
  'keys-refused': () => ({
    what: 'The provider did not accept the API key and secret.',
    why: 'One of them is mistyped, or the secret belongs to another key.',
    next: 'Copy both again from where the app was made: apps of dev.sprinklr.com are not shown in Sprinklr’s Developer Tools, and the other way round.',
    action: 'edit-keys',
  }),
  'over-rate': (facts) => ({
    what: 'The provider’s limit for this API key is used up for now.',
    why: 'Each key may make about 10 calls a second and 1,000 an hour, counted over every tool that uses it.',
    next: wait(facts),
    action: 'try-again',
  }),
  'refresh-refused': (facts) => ({
    what: 'The provider did not accept the refresh token.',
    why: 'It works once: another tool or person may have used it, or the user’s password was changed.',
    next: `Sign in again to get a new pair. ${still}`,
    ...earlyEnd(facts),
    action: 'sign-in-again',
  }),
  'token-refused': (facts) => ({
    what: 'The provider does not accept this access token any more.',
    why: 'It has ended, or a newer token was made with the same API key.',
    next: 'Renew it, or sign in again.',
    ...earlyEnd(facts),
    action: 'sign-in-again',
    ...(facts['gotWith'] === 'keys' ? { ...askAnew(facts), action: 'renew' } : {}),
  }),
  'given-token-refused': () => ({
    what: 'The provider does not accept this token.',
    why: 'It may be incomplete, of another key or environment, or replaced by a newer one.',
    next: 'Check what you pasted, or sign in. Nothing was stored.',
    action: 'dismiss',
  }),
  forbidden: () => ({
    what: 'The provider refused access.',
    why: 'The user who signed in lacks a permission, or a workspace was not ticked at the sign-in. Your administrator decides what a user may do.',
    next: 'Ask your Sprinklr administrator, then try again.',
    action: 'try-again',
  }),
  'request-refused': () => ({
    what: 'The provider refused the request.',
    why: 'It gave no reason the wallet knows. The details below hold its answer.',
    next: 'Check environment, keys and Callback URL, then try again. If it stays, write to tickets@sprinklr.com with the name of the app and the time; the details can be copied.',
    action: 'edit-keys',
  }),
  'request-unfit': () => ({
    what: 'The form of the request was not accepted.',
    why: 'The wallet sends it as the provider documents it, so something in between, such as a company proxy, most likely changed it. It is not your keys.',
    next: 'Try again in another network if you can. If it stays, copy the details for your IT department.',
    action: 'try-again',
  }),
  'address-unknown': () => ({
    what: 'The provider knows nothing at this address.',
    why: 'The API address or the environment is mistyped, or the provider has moved this part elsewhere.',
    next: 'Compare both with your app’s page at the provider, then try again.',
    action: 'change-environment',
  }),
  'way-not-allowed': () => ({
    what: 'The provider does not let this app get tokens in this way.',
    why: 'The key is known, but this way is not switched on for it, such as “Client Credentials” in Sprinklr’s Developer Tools. That is decided on the provider’s side.',
    next: 'Ask whoever looks after the app to switch it on, or choose another way under the keys.',
    action: 'edit-keys',
  }),
  'server-error': () => ({
    what: 'The provider has a problem of its own.',
    why: 'Its servers answered with an error. That is on their side and usually passes.',
    next: `Try again in a few minutes. For Sprinklr, status.sprinklr.com shows known trouble. ${still}`,
    action: 'try-again',
  }),
  'bad-answer': () => ({
    what: 'The answer was not the one the provider documents.',
    why: 'A company proxy or a network sign-in page may have answered in its place, or the API address is wrong.',
    next: `Open any web page to see whether your network asks for a sign-in, then try again. ${ifRefused}`,
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
  offline: ({ place }) => ({
    what:
      place === 'name' ? 'The provider’s address could not be found.' : 'This computer is offline.',
    why:
      place === 'name'
        ? 'Your network could not find this address: you may be offline, or the API address is mistyped.'
        : 'There is no connection, or no way to the provider’s network.',
    next: `${place === 'name' ? 'Check your network and the API address' : 'Check your network'}, then try again. ${still}`,
    action: 'try-again',
  }),
  'proxy-sign-in-needed': () => ({
    what: 'Your network’s proxy wants a name and password.',
    why: 'Everything to the outside goes through it, and it did not get them. Nothing was sent to the provider.',
    next: 'Sign in again: the sign-in window asks for them, and the wallet keeps them until you quit. What is in the wallet stays as it is.',
    action: 'sign-in-again',
  }),
  'tls-failed': (facts) => ({
    what: 'The connection is not safe, so nothing was sent.',
    why: certificateWhy[String(facts['certificate'])] ?? certificateWhy.other,
    next: 'Check the API address and this computer’s date, or ask your IT department.',
    action: 'try-again',
  }),
  'certificate-needed': () => ({
    what: 'The server asks for a certificate of yours.',
    why: 'This computer sent none, or one that the server does not accept.',
    next: 'Try again and choose the certificate your company gave you, or ask your IT department to install it.',
    action: 'try-again',
  }),
  'connect-failed': ({ place }) => ({
    ...(place === 'proxy'
      ? {
          what: 'Your network’s proxy did not let the connection through.',
          why: 'It could not be reached, or it refused to go on to the provider’s address. That is on the side of your network.',
          next: `Ask your IT department whether the provider’s address may be reached, then try again. ${still}`,
        }
      : {
          what: 'The provider’s address did not answer.',
          why: 'The connection was refused or could not be made.',
          next: `Check the API address and your network, then try again. ${still}`,
        }),
    action: 'try-again',
  }),
  'timed-out': () => ({
    what: 'The provider did not answer in time.',
    why: 'The request was sent, but no answer came within 30 seconds.',
    next: `Try again. ${ifRefused}`,
    action: 'try-again',
  }),
  'answer-lost': () => ({
    what: 'The provider’s answer was lost on the way.',
    why: 'The connection broke after the request was sent, so the provider may or may not have acted on it.',
    next: `Try again. ${ifRefused}`,
    action: 'try-again',
  }),
} as const satisfies FailureTable
