import type { DueRunEnd } from '#core/extras'

/** What the app puts on this computer beside itself, in English. */
export const extras = {
  command: {
    title: 'Command line',
    meaning:
      'For scripts and terminals: token-wallet is this wallet without its window. It lists profiles, hands over tokens and renews them.',
    install: 'Install the command line',
    reinstall: 'Install it again',
    remove: 'Remove the command line',
    wouldBe: (path: string) => `It goes to ${path}.`,
    installed: (path: string) => `Installed: ${path}`,
    works: 'Type token-wallet list in a new terminal to try it.',
    moved:
      'It was made when this app was in another place or version, and may no longer start it. Install it again.',
    notOnPath: (file: string) =>
      `Its folder is not among those a terminal looks into (PATH), as far as this app can see. Add this line to ${file}, then open a new terminal:`,
    notOnPathYet: (file: string) =>
      `That folder is not among those a terminal looks into (PATH), as far as this app can see. Once it is installed, add this line to ${file}:`,
    notOnPathWindows:
      'Its folder is not among those a terminal looks into (PATH). Type this line in PowerShell once, then open a new terminal:',
    hidden: (by: string) =>
      `Typing token-wallet starts ${by} instead: it comes first. Type the whole path above, or put its folder first in your PATH.`,
    taken: (path: string) =>
      `There is a file at ${path} that Token Wallet did not make, so it is left as it is. Move it away to install the command line.`,
    unavailable: 'It cannot be installed on this computer: no place for it is known.',
    /** Of the launcher, when its app is gone. */
    gone: (program: string) =>
      `Token Wallet is no longer at ${program}. Open it where it is now, and install the command line again in its settings.`,
  },
  closedRenewal: {
    title: 'Renew while closed',
    meaning:
      'Once a day your computer starts the wallet without its window and renews what is due. It does so while you are signed in to this computer; a day it was off is made up for.',
    short:
      'Tokens that work for less than two days need the window open: once a day is too seldom for them.',
    begin: 'Renew while closed',
    end: 'Stop renewing while closed',
    again: 'Set it up again',
    on: 'On: once a day.',
    off: 'Off: tokens are renewed while the window is open.',
    moved:
      'It was set up when this app was in another place, and may no longer start it. Set it up again.',
    locked:
      'This wallet asks for a passphrase, and nobody is there to type it: it does not renew while closed.',
    inMemory:
      'This wallet is kept in memory only: when the window is closed there is nothing left to renew.',
    unavailable: {
      'no-session':
        'Not available here: this computer cannot start programs on a schedule for you (no systemd). Leave the window open, or run token-wallet renew --due yourself.',
      'no-tool':
        'Not available here: this computer has no scheduler the app knows. Leave the window open, or run token-wallet renew --due yourself.',
    },
    lastRun: (at: string, how: string) => `Last run: ${at}. ${how}`,
    neverRan: 'It has not run yet.',
    ends: {
      ok: 'All went well.',
      locked: 'The wallet was locked, so nothing was renewed.',
      'sign-in': 'A profile needs you to sign in again.',
      failed: 'Not everything could be renewed; the profiles’ histories say why.',
    } satisfies Record<DueRunEnd, string>,
  },
  clipboard: {
    clear: 'Clear now',
    cleared: 'The clipboard is cleared.',
  },
} as const
