import type { Holder } from '#core/profile'
import { list, number, plural } from '#core/text/en/grammar'

/** What `token-wallet` says in a terminal, in English. */
const help = `token-wallet: your profiles and their tokens, without a window.

Usage
  token-wallet list [--csv | --ics]        every profile and how its token stands; as a table
                                           for spreadsheets, or what ends for a calendar
  token-wallet show NAME                   all about one profile, without its secrets
  token-wallet token NAME [--header]       the access token, alone or as a header
  token-wallet export NAME --format ID     the token as a file for another tool
               [--out FILE] [--name VALUE=NAME]… [--replace-other-stage CLIENT]
               [--with-refresh --renewed-by wallet|other-tool] [--keep [--slot NAME]]
               [--git-exclude]                  git is to ignore the file, in this clone
                                           ID may be template:NAME, one of your own
  token-wallet copies [NAME]               where tokens went, and which copies are stale
  token-wallet renew NAME | --due | --all  get the next token now
  token-wallet use SLOT NAME               all files of a slot get this profile’s token
  token-wallet check NAME                  ask the provider whose token it is
  token-wallet exec NAME -- COMMAND…       run a command that finds the token in its environment
  token-wallet sign-in NAME [--paste]      sign in again in your browser
  token-wallet import FILE [--renewed-by wallet|other-tool]
                                           take over keys and tokens from a file,
                                           a passphrase file too
  token-wallet bundle NAME… --out FILE [--with-refresh]
                                           profiles in a passphrase file, for another computer
  token-wallet doctor [--save FILE]        what works here and what does not; or a file for support
  token-wallet formats                     the formats "export" knows
  token-wallet completion bash|zsh|fish    completion for your shell
  token-wallet version

In --name, VALUE is environment, api-address, api-key, api-secret, callback-url, access-token or
refresh-token, and NAME what its variable is called in this file; an empty NAME leaves it out.

A refresh token works once. With --with-refresh say who renews from now on: with wallet this wallet
does, keeps FILE up to date, and the other tool must not; with other-tool this wallet does not.
--keep alone keeps a file with the access token up to date; --slot gives it a slot for "use".

NAME is a profile’s name as "list" shows it; capitals do not matter.

Options for all
  --json               answer in JSON; failures too
  --passphrase-stdin   read the wallet’s passphrase from the first line of standard input
  --help               this text

Examples
  token-wallet token "Acme weekly" --header | curl -H @- https://api2.sprinklr.com/api/v2/me
  token-wallet export "Acme weekly" --format dotenv --out .env
  token-wallet exec "Acme weekly" -- python3 report.py
  token-wallet renew --due

Exit codes
  0 done   2 wrong usage   3 no such profile   4 wallet locked, or no keyring   5 sign-in needed
  6 refused by the provider, or a value is unfit   7 network   8 storage   1 anything else
`

const quoted = (name: string): string => `“${name}”`

export const commandLine = {
  help,
  seeHelp: 'token-wallet --help shows how it is used.',
  usage: {
    'command-missing': () => 'Say what to do.',
    'command-unknown': (word: string) => `There is no command “${word}”.`,
    'option-unknown': (word: string) => `This command has no option ${word}.`,
    'value-missing': (word: string) => `The option ${word} needs a value.`,
    'value-unwanted': (word: string) => `The option ${word} takes no value.`,
    'word-unwanted': (word: string) =>
      `The word “${word}” is one too many. A name with spaces goes between quotes.`,
    'name-missing': () => 'Say which profile, by its name.',
    'slot-missing': () => 'Say which slot, then which profile: use SLOT NAME.',
    'file-missing': () => 'Say which file.',
    'out-missing': () => 'Say which file to write, with --out.',
    'format-missing': () => 'Say which format, with --format. token-wallet formats lists them.',
    'format-unknown': (word: string) =>
      `There is no format “${word}”. token-wallet formats lists them.`,
    'name-option-unusable': (word: string) =>
      `--name ${word} is not understood. It takes VALUE=NAME, as in --name access-token=API_TOKEN.`,
    'refresh-not-carried': (label: string) =>
      `The format ${quoted(label)} never carries the refresh token: nothing that reads it could renew with it. Leave --with-refresh out.`,
    'list-one-form': () => 'Choose one: --json, --csv or --ics.',
    'which-missing': () => 'Say which profile, or --due, or --all: one of the three.',
    'program-missing': () => 'Say which command to run, after two dashes: exec NAME -- COMMAND.',
    'shell-unknown': () => 'Say for which shell: bash, zsh or fish.',
    'holder-unsaid': () =>
      'A refresh token works once, so say who renews from now on: --renewed-by wallet or --renewed-by other-tool.',
    'renewed-by-alone': () =>
      'Who renews changes only together with the refresh token: add --with-refresh, or leave --renewed-by out.',
    'keep-elsewhere': () =>
      'A file is kept up to date only while this wallet renews. Leave out --keep or --renewed-by other-tool.',
    'keep-renewed-elsewhere': (name: string) =>
      `Another tool renews ${quoted(name)}, so there is nothing new to write into a file. Take renewing back in the window first.`,
    'keep-out-missing': () =>
      'Only a file can be kept up to date, and --renewed-by wallet needs that. Say which file, with --out.',
    'keep-template': () =>
      'The file of a template of your own is not kept up to date, so --keep and --renewed-by wallet do not go with it.',
    'keep-names': () =>
      'A file that is kept up to date has the names that the window’s “Edit names…” keeps. Change them there, and leave --name out.',
    'slot-alone': () => 'Only a file that is kept up to date has a slot: add --keep.',
    'holder-unknown': () => 'After --renewed-by comes wallet or other-tool.',
    'renewed-elsewhere': (name: string) =>
      `Another tool renews ${quoted(name)}, and would stop working. The window renews it all the same, if you want that.`,
    'name-ambiguous': (name: string) =>
      `More than one profile is called ${quoted(name)}. Rename one of them in the window.`,
  },
  noProfile: (name: string) => `There is no profile called ${quoted(name)}.`,
  knownProfiles: (names: readonly string[]) =>
    names.length === 0
      ? 'There are none yet. Add one in the window.'
      : `There is: ${list(names.map(quoted))}.`,
  noProfiles: 'No profiles yet. Add one in the window.',
  noCopies: 'Nothing has left the wallet yet.',
  copyColumns: { when: 'WHEN', profile: 'PROFILE', what: 'WHAT', where: 'WHERE', state: 'STATE' },
  columns: { name: 'NAME', state: 'STATE', until: 'UNTIL', about: 'WHAT' },
  facts: {
    name: 'Name',
    client: 'Client',
    place: 'Environment',
    address: 'API address',
    key: 'API key',
    state: 'State',
    until: 'Works until',
    obtained: 'Obtained',
    renewal: 'Renewal',
    otherTool: 'Other tool',
    owner: 'Belongs to',
    copies: 'Copies',
  },
  renewal: {
    scheduled: (at: string) => `by itself, from ${at} on, while the window is open`,
    asks: 'you are asked first, because copies of the token are out',
    none: 'not by itself',
  },
  otherTool: (path: string) => `it renewed, and wrote its tokens into ${path}`,
  afterAnswer: 'not before you have said in the window whose tokens count',
  unknownTime: 'unknown',
  copies: (count: number) => plural(count, { one: 'one', other: number(count) }),
  renewed: (name: string, until: string) => `${name}: renewed. Works until ${until}.`,
  notRenewed: (name: string, why: string) => `${name}: not renewed. ${why}`,
  used: (slot: string, name: string, files: number) =>
    `${slot}: now used for ${name}. ${plural(files, { one: 'One file', other: `${number(files)} files` })} written.`,
  nothingDue: 'Nothing is due.',
  checked: (name: string) => `${name}: the token works.`,
  savedTo: (path: string) => `Saved to ${path}.`,
  whoRenews: {
    asks: 'A refresh token works once. Who renews from now on? “wallet”: this wallet, which keeps the file up to date. “other-tool”: the other tool, and this wallet does not. Type one of the two: ',
    asksFor: {
      wallet:
        'A refresh token works once. With a file that is kept up to date this wallet renews from now on, and the other tool must not. Type wallet to go on: ',
      'other-tool':
        'A refresh token works once. This copy is not kept up to date, so the other tool renews from now on, and this wallet does not. Type other-tool to go on: ',
    } satisfies Record<Holder, string>,
    kept: 'It is kept up to date: each new token is written into it.',
    goesOn:
      'It is kept up to date: this wallet goes on renewing and writes each new token into it. The other tool must not renew by itself.',
  },
  excluded: 'It is on this repository’s private exclude list: git ignores the file in this clone.',
  mayExclude:
    'With --git-exclude the file goes on this repository’s private exclude list: git then ignores it in this clone.',
  refreshHandedOver:
    'The refresh token went along: the other tool renews from now on, and this wallet does not.',
  unsaved:
    'The new token could not be saved yet. It exists in this process only, so it keeps trying. Make room on the disk; Ctrl-C gives the token up.',
  wentLost: 'Given up: the new token was not saved. Sign in again.',
  locked: {
    asks: 'Passphrase of the wallet: ',
    noTerminal:
      'The wallet is locked, and there is no terminal to ask for its passphrase. Use --passphrase-stdin.',
    keyring: (meaning: string, advice: string) => `The wallet is locked. ${meaning} ${advice}`,
    unprotected:
      'There is no keyring, and no wallet yet. Open the window once and choose a passphrase.',
  },
  readOnly: (meaning: string) => `For reading only: ${meaning} Open the window to decide.`,
  interrupted: 'Stopped.',
  failure: (what: string, why: string, next: string) => `${what} ${why} ${next}`,
  program: {
    environment: 'a variable of a program’s environment',
    missing: (name: string) => `The command “${name}” could not be started.`,
  },
  signIn: {
    inBrowser: 'Sign in in your browser. This command waits for it.',
    openAddress: (address: string) => `Open this address in a browser:\n${address}`,
    paste: 'Paste the address you end at, and press Enter: ',
    noTerminal: 'There is no terminal to paste into.',
    /** What counts as agreeing to the question after it, in small letters without accents. */
    yes: ['y', 'yes'],
    mark: 'The answer does not say which sign-in it belongs to. Have you just finished this one? [y/N] ',
    done: (name: string) => `${name}: signed in.`,
  },
  bundle: {
    asks: 'Passphrase for the file, at least 12 characters: ',
    repeat: 'The same once more: ',
    differs: 'The two are not the same. Type it again.',
    opens: 'Passphrase of the file: ',
    noTerminal: 'There is no terminal to ask for the passphrase of the file.',
    saved: (path: string) => `Saved to ${path}, and opened again to check it.`,
    left: 'The refresh tokens went along: the other computer renews from now on, and this wallet does not.',
  },
  imported: (count: number) =>
    plural(count, {
      one: 'One profile taken over.',
      other: `${number(count)} profiles taken over.`,
    }),
  nothingImported: 'Nothing in it could be taken over as it is. Open the window to complete it.',
  leftOut: (name: string) => `${name}: left out. Import it in the window to see why.`,
  doctor: {
    version: 'Token Wallet',
    runtime: 'Electron',
    data: 'Data folder',
    wallet: 'Wallet',
    protection: 'Opens by',
    profiles: 'Profiles',
    attention: 'Need a sign-in',
    clock: 'Clock',
    clockFine: 'as far as it is known, right',
    clockOff: (seconds: number) => `${seconds} s off`,
    open: 'open',
    asksPassphrase: 'locked; it opens with its passphrase',
    protections: {
      keyring: 'the keyring',
      passphrase: 'a passphrase',
      memory: 'nothing is stored',
    },
  },
} as const
