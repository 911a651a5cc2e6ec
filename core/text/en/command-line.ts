/** What `token-wallet` says in a terminal, in English. */
const help = `token-wallet: your profiles and their tokens, without a window.

Usage
  token-wallet list                        every profile and how its token stands
  token-wallet show NAME                   all about one profile, without its secrets
  token-wallet token NAME [--header]       the access token, alone or as a header
  token-wallet export NAME --format ID     the token as a file for another tool
               [--out FILE] [--with-refresh] [--name VALUE=NAME]…
               [--replace-other-stage CLIENT]   ID may be template:NAME, one of your own
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
  token-wallet doctor                      what works here and what does not
  token-wallet formats                     the forms "export" knows
  token-wallet completion bash|zsh|fish    completion for your shell
  token-wallet version

In --name, VALUE is environment, api-address, api-key, api-secret, callback-url, access-token or
refresh-token, and NAME what its variable is called in this file; an empty NAME leaves it out.

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
    'format-missing': () => 'Say which form, with --format. token-wallet formats lists them.',
    'format-unknown': (word: string) =>
      `There is no form “${word}”. token-wallet formats lists them.`,
    'name-option-unusable': (word: string) =>
      `--name ${word} is not understood. It takes VALUE=NAME, as in --name access-token=API_TOKEN.`,
    'refresh-not-carried': (label: string) =>
      `The form ${quoted(label)} never carries the refresh token: nothing that reads it could renew with it. Leave --with-refresh out.`,
    'which-missing': () => 'Say which profile, or --due, or --all: one of the three.',
    'program-missing': () => 'Say which command to run, after two dashes: exec NAME -- COMMAND.',
    'shell-unknown': () => 'Say for which shell: bash, zsh or fish.',
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
      : `There is: ${names.map(quoted).join(', ')}.`,
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
    owner: 'Belongs to',
    copies: 'Copies',
  },
  renewal: {
    scheduled: (at: string) => `by itself, from ${at} on, while the window is open`,
    asks: 'you are asked first, because copies of the token are out',
    none: 'not by itself',
  },
  unknownTime: 'unknown',
  copies: (count: number) => (count === 1 ? 'one' : String(count)),
  renewed: (name: string, until: string) => `${name}: renewed. Works until ${until}.`,
  notRenewed: (name: string, why: string) => `${name}: not renewed. ${why}`,
  used: (slot: string, name: string, files: number) =>
    `${slot}: now used for ${name}. ${files === 1 ? 'One file' : `${files} files`} written.`,
  nothingDue: 'Nothing is due.',
  checked: (name: string) => `${name}: the token works.`,
  savedTo: (path: string) => `Saved to ${path}.`,
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
    count === 1 ? 'One profile taken over.' : `${count} profiles taken over.`,
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
