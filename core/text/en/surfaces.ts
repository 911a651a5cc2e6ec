import type { PasteNote } from '#core/sign-in-progress'

/** Signing in elsewhere than in the wallet's window, in English. */
export const surfaces = {
  paste: 'Paste the address I was sent to',
  useWindow: 'Use the wallet’s window',
  others: 'Other ways to sign in',
  othersHint:
    'If the page does not work in the wallet’s window, sign in with your own browser, or with any browser and bring back the address it ends at.',
  waits:
    'Sign in there. The wallet itself waits at your Callback URL on this computer and takes the answer, so there is nothing to paste.',
  waitsFailed: 'Copy the link and open it in any browser on this computer.',
  ipv4Only: 'This computer has no IPv6, so the wallet waits at 127.0.0.1 alone. That does no harm.',
  /** Why the wallet does not wait there itself. */
  notes: {
    'port-in-use':
      'Another program already uses the port of your Callback URL, so the answer goes to that program. Sign in all the same and paste the address you end at; or close that program and choose “Use my browser” again.',
    'port-not-allowed':
      'This computer does not let the wallet wait at the port of your Callback URL; ports below 1024 are often reserved. Sign in all the same and paste the address you end at.',
    'no-address':
      'This computer has no such address, so the wallet cannot wait at your Callback URL. Sign in all the same and paste the address you end at.',
    'waited-long':
      'Nothing came for half an hour, so the wallet no longer waits at your Callback URL. If you have signed in meanwhile, paste the address you ended at; or choose “Use my browser” to begin again.',
  } satisfies Record<PasteNote, string>,
  anywhere: 'Copy the link, open it in any browser, on any computer, and sign in there.',
  /** A code without the address around it. */
  codeAlone: {
    title: 'Is this code from this sign-in?',
    what: 'A code alone carries no mark that ties it to this sign-in. If somebody else gave it to you, the profile would hold that person’s token.',
    ask: 'If you have just signed in yourself and copied it, it is yours. If not, stop here.',
    yes: 'Yes, I just signed in',
    no: 'No, stop',
  },
  /** It came to the wallet's own door, where any page of any browser can knock. */
  listener: {
    title: 'Is this answer yours?',
    what: 'Your browser brought an answer without the mark that ties it to this sign-in. Some providers leave the mark out. But any page open in your browser could have sent an answer of its own; the profile would then hold a stranger’s token.',
    ask: 'If you have just finished signing in yourself, the answer is yours. If not, the wallet goes on waiting for the right one.',
    yes: 'Yes, I just signed in',
    no: 'No, keep waiting',
  },
} as const
