import { number, plural } from '#core/text/en/grammar'
import type { HostPurpose } from '#core/contacted-hosts'
import type { Theme } from '#core/preferences'

const size = (bytes: number): string => {
  const [kilo, mega] = [1_000, 1_000_000]
  if (bytes >= mega) return `${(bytes / mega).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / kilo))} kB`
}

const ways = {
  keyring: 'the keyring of this computer',
  passphrase: 'your passphrase',
  recoveryCode: 'your recovery code',
}

/** The page of settings, in English. */
export const settings = {
  navigation: 'Sections of the settings',
  /** In the commands. */
  command: (section: string) => `Settings: ${section}`,
  sections: {
    security: 'Security',
    renewal: 'Renewal',
    notices: 'Notices',
    network: 'Network',
    storage: 'Storage',
    appearance: 'Appearance',
    tools: 'Tools',
    about: 'About',
    removal: 'Remove everything',
  },
  security: { opens: 'What opens the wallet' },
  renewal: {
    title: 'How tokens are kept alive',
    meaning:
      'Each profile says by itself how its token is kept alive: automatically, after asking you, or not at all. You change it on the profile’s page, under “Keep alive”.',
    automatically:
      'Automatically: the wallet renews when a little more than half of the token’s life is over, and at least 3 days before its end where it lives six days or more. Tokens obtained here start this way.',
    copies: (noticeHours: number, renewHours: number) =>
      `When copies of the token are out, in a file or in another tool, they would stop working. Then you are told ${noticeHours} hours before the end, and the renewal runs ${renewHours} hours before it unless you say no. Tokens that live less than six days keep the same proportions.`,
    askMe:
      'Ask me: you are told, and nothing happens by itself. Tokens you pasted or imported start this way.',
    off: 'Off: the wallet never renews this token by itself.',
    unknown:
      'A token whose end is unknown is never renewed by the clock. Tokens that need no person, such as those of Cedato, are asked for anew when they are used.',
    count: (count: {
      readonly automatically: number
      readonly asking: number
      readonly off: number
    }) =>
      `Now: ${count.automatically} automatically, ${count.asking} after asking, ${count.off} not at all.`,
  },
  notices: {
    title: 'What you are told',
    meaning:
      'Notices stand at the top of the profiles. They come when a token ends soon, when a renewal failed or is about to run, when another tool has renewed, and when a profile needs you to sign in again.',
    thresholds:
      'A token’s end is a notice 7 days, 1 day and 1 hour before; of these only what is less than half of its life. Certificates are a notice 30 days before they end, and urgent in the last 7.',
    system: 'Show urgent notices as notifications of the system',
    systemMeaning:
      'They appear while the app is open, each once, with names of profiles at most. Without them the notices still stand above your profiles.',
  },
  network: {
    title: 'How the app reaches the internet',
    proxy:
      'The app uses the proxy settings of your system, also where they come from a script of your company. If a proxy asks for a password, you are asked for it while signing in; it is kept until you quit.',
    certificates:
      'It trusts the certificates your system trusts, so those your company has added count too. A certificate that is not trusted is never accepted, and nobody can be asked to accept it.',
    nothing: 'There is nothing to set here: what you change in your system counts for the app.',
  },
  hosts: {
    title: 'Hosts contacted',
    meaning:
      'Every host this app has contacted on this computer, or tried to: its own requests, and all that sign-in pages load in the app’s window. Only names and times are kept, on this computer.',
    without:
      'Not in the list: your company’s proxy, where there is one in between, and what your own browser opens.',
    none: 'No host has been contacted yet.',
    table: 'Hosts contacted',
    columns: {
      host: 'Host',
      purposes: 'What for',
      count: 'How often',
      firstAt: 'First',
      lastAt: 'Last',
    },
    /** Behind the address of this computer itself. */
    own: 'this computer',
    purposes: {
      'sign-in-page': 'Sign-in pages',
      'sign-in': 'Sign-in',
      'token-request': 'Getting a token',
      renewal: 'Renewal',
      check: 'Checks',
      other: 'Other requests',
    } satisfies Record<HostPurpose, string>,
    clear: 'Clear the list',
    cleared: 'The list is empty now. It fills again as the app contacts hosts.',
    reload: 'Look again',
    most: (count: number) => `The list keeps the ${number(count)} hosts contacted last.`,
  },
  storage: {
    title: 'Where the wallet is',
    folder: 'The app’s folder',
    wallet: 'This wallet’s folder in it',
    walletSize: 'This wallet takes',
    folderSize: 'The whole folder takes',
    show: 'Show in folder',
    opens: 'What opens it',
    /** The ways by which this wallet opens. */
    ways,
    noWay: 'nothing: it is kept in memory only',
    size,
    backups: {
      title: 'Backups',
      meaning:
        'Once a day, when something is saved, the wallet keeps an encrypted copy of itself, for the last seven days there were any. If the wallet’s file is ever damaged, what is missing comes back from them by itself at the next start.',
      none: 'There is no backup yet: the first one is made when something is saved.',
      list: 'Backups',
      one: (savedAt: string, bytes: string) => `${savedAt}, ${bytes}`,
    },
  },
  appearance: {
    title: 'How the app looks',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<
      Theme,
      string
    >,
    size: 'Text size',
    sizeMeaning:
      'Everything grows with it. The keys Ctrl + and Ctrl − do the same, and Ctrl 0 goes back.',
    percent: (percent: number) => `${percent} %`,
    motion:
      'If your system asks for less motion, nothing in the app moves. If it asks for more contrast, lines and marks stand out more.',
  },
  about: {
    title: 'Versions',
    app: 'Token Wallet',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Operating system',
    dataFormat: 'Format of the wallet’s files',
    copy: 'Copy versions',
    line: (name: string, value: string) => `${name}: ${value}`,
    licences: 'Licences',
    licencesMeaning:
      'What this app is made of, and under which terms. Electron brings Chromium and its licences along.',
    showLicences: (count: number) =>
      plural(count, { one: 'Show 1 package', other: `Show ${number(count)} packages` }),
    licence: (version: string, licence: string) => `${version}, ${licence}`,
    noText: 'The package brings no text of its own.',
  },
} as const
