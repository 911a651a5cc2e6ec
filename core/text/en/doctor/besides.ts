import { number } from '#core/text/en/grammar'
import type { Versions } from '#core/doctor/diagnosis'
import type { DiagnosisTable } from '#core/text/diagnosis-table'

const system = ({ platform, release, architecture }: Versions): string => {
  const names: Readonly<Record<string, string>> = {
    darwin: 'macOS (Darwin)',
    win32: 'Windows',
    linux: 'Linux',
  }
  return `${names[platform] ?? platform} ${release} on ${architecture}`
}

/** What goes on beside the window, and what all of it runs on. */
export const besides = {
  'linked-none': () => ({
    what: 'No file is kept up to date.',
    why: 'Such files get each new token by themselves.',
  }),
  'linked-current': ({ count }) => ({
    what:
      count === 1
        ? 'The file that is kept up to date has the newest token.'
        : `All ${number(count)} files that are kept up to date have the newest token.`,
    why: 'The tools that read them can go on.',
  }),
  'linked-late': ({ count }) => ({
    what:
      count === 1
        ? 'A file that is kept up to date is late.'
        : `${number(count)} files that are kept up to date are late.`,
    why: 'They could not be written, or somebody else changed them; the tools that read them may be refused.',
    next: 'Open the profile: it says of each file what is the matter.',
  }),
  'proxy-none': () => ({
    what: 'Requests go straight to your servers.',
    why: 'The system’s settings name no proxy for them.',
  }),
  'proxy-unneeded': () => ({
    what: 'No server of anybody’s is in use.',
    why: 'Which way requests would go is looked at once a profile has an address.',
  }),
  'proxy-used': ({ proxy, hosts }) => ({
    what: `Requests go through the proxy ${proxy}.`,
    why:
      hosts === 1
        ? 'The system’s settings say so for one of your servers.'
        : `The system’s settings say so for ${hosts} of your servers.`,
  }),
  'authorities-usual': () => ({
    what: 'Certificates are checked against this computer’s own list.',
    why: 'No further file of authorities is set.',
  }),
  'authorities-own': ({ count }) => ({
    what:
      count === 1
        ? 'One further certificate authority is set.'
        : `${number(count)} further certificate authorities are set.`,
    why: 'A variable of your system (SSL_CERT_FILE or NODE_EXTRA_CA_CERTS) names a file with them.',
  }),
  'authorities-unreadable': ({ path }) => ({
    what: 'The file of further certificate authorities cannot be read.',
    why: `A variable of your system names it${path === undefined ? '' : ` (${path})`}, and there is no certificate in it, or no such file.`,
    next: 'Ask whoever set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS for the right file.',
  }),
  'command-works': () => ({
    what: 'The command line works.',
    why: 'Terminals find token-wallet.',
  }),
  'command-absent': () => ({
    what: 'The command line is not installed.',
    why: 'Scripts and terminals that need tokens would use it; nothing else does.',
  }),
  'command-moved': () => ({
    what: 'The command line starts another app.',
    why: 'It was installed when this app was in another place or version.',
    next: 'Install it again in the settings.',
  }),
  'command-not-found': () => ({
    what: 'Terminals do not find the command line.',
    why: 'Its folder is not among those they look into (PATH), or another program comes first.',
    next: 'The settings show the line that adds it.',
  }),
  'command-taken': () => ({
    what: 'The command line’s place is taken.',
    why: 'A file of that name is there that Token Wallet did not make.',
    next: 'Move that file away to install the command line.',
  }),
  'command-unavailable': () => ({
    what: 'The command line cannot be installed here.',
    why: 'No place for it is known on this computer.',
  }),
  'closed-on': () => ({
    what: 'Tokens are renewed while the window is closed.',
    why: 'The last time went well, or has not come yet.',
  }),
  'closed-off': () => ({
    what: 'Nothing is renewed while the window is closed.',
    why: 'You can have that done once a day, in the settings.',
  }),
  'closed-moved': () => ({
    what: 'The renewal while the window is closed starts another app.',
    why: 'It was set up when this app was in another place.',
    next: 'Set it up again in the settings.',
  }),
  'closed-unavailable': () => ({
    what: 'Nothing can be renewed while the window is closed.',
    why: 'This computer has no scheduler the app knows.',
  }),
  'closed-failed': () => ({
    what: 'The last renewal while the window was closed did not do everything.',
    why: 'The wallet was locked, a profile needs you to sign in, or a server refused.',
    next: 'The settings say how it ended; the profiles’ histories say why.',
  }),
  'notifications-shown': () => ({
    what: 'The system can show notifications.',
    why: 'You hear of what needs you even when the window is behind others.',
  }),
  'notifications-none': () => ({
    what: 'The system shows no notifications.',
    why: 'What needs you is told in the window alone.',
    next: 'Look into the window now and then.',
  }),
  'versions-supported': (found) => ({
    what: `Token Wallet ${found.app} on ${system(found)}.`,
    why: `Electron ${found.electron}, Chromium ${found.chromium}, Node ${found.node}, data format ${found.dataFormat}. This system is supported.`,
  }),
  'versions-too-old': (found) => ({
    what: `${system(found)} is too old for this app.`,
    why: `Token Wallet ${found.app} with Chromium ${found.chromium} is made for newer systems, and gets no security updates on this one.`,
    next: 'Update the system.',
  }),
} satisfies DiagnosisTable
