import type { FailureTable } from '#core/text/failure'

const kept = 'Nothing in the wallet was deleted; the last token may still work until its end.'

/** Why a refresh token works no more, as far as the wallet can know. */
export const renewalFailures = {
  'refresh-lost': () => ({
    what: 'The answer to a renewal was lost, and with it the new token.',
    why: 'The provider replaced the refresh token, but its answer never arrived: the connection broke or the app ended at that moment.',
    next: `Sign in again to get a new pair. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-handed-out': () => ({
    what: 'The refresh token was used elsewhere.',
    why: 'It was exported from this wallet and works once: the tool that has it has most likely renewed with it.',
    next: `Go on with that tool’s token, or sign in again to renew here. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-overtaken': ({ newHolderName }) => ({
    what: 'A newer token with the same API key has replaced this one.',
    why: `The provider may keep only one pair per key alive, and ${newHolderName === undefined ? 'another profile of this wallet' : `“${newHolderName}” in this wallet`} got one since.`,
    next: `Sign in again, or give each profile its own API key. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-revoked': () => ({
    what: 'The provider says this access was taken back.',
    why: 'An administrator revoked it, or disabled the user or the app it belongs to.',
    next: `Ask your administrator, then sign in again. ${kept}`,
    action: 'sign-in-again',
  }),
  'password-changed': () => ({
    what: 'The provider says the user’s password has changed.',
    why: 'Tokens live only as long as the password they were made with.',
    next: `Sign in again with the new password. A user made for this alone (a service account) spares you that. ${kept}`,
    action: 'sign-in-again',
  }),
} as const satisfies FailureTable
