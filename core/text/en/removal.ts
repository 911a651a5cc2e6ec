import { number } from '#core/text/en/grammar'
/** *Remove everything from this computer*, in English. */
export const removal = {
  title: 'Remove everything from this computer',
  meaning:
    'Deletes the wallet, its backups, its settings and all it has put on this computer, then quits. Nothing brings it back.',
  open: 'Remove everything…',
  dialog: {
    title: 'Remove everything from this computer?',
    loading: 'Looking what there is…',
    goes: 'This is deleted',
    folder: (path: string) => `The app’s folder: ${path}`,
    wallets: (count: number) =>
      count === 1
        ? 'In it: the wallet with its profiles, keys, tokens and backups'
        : `In it: ${number(count)} wallets with their profiles, keys, tokens and backups`,
    kept: 'In it: settings, the list of hosts, logs, kept sign-ins, practice',
    command: (path: string) => `The command line: ${path}`,
    renewal: 'The daily renewal while the app is closed',
    stays: 'This stays',
    keyring:
      'The entry “Token Wallet Safe Storage” in your system’s keyring. Without the files it opens nothing; you can delete it there.',
    foreign: (name: string) => `In the app’s folder, because the app did not make it: ${name}`,
    app: 'The app itself: remove it the way you installed it.',
    provider:
      'The tokens at the provider: deleting them here does not end them. Who has a copy can use it until it ends.',
    tokens: (count: number) =>
      count === 1
        ? '1 profile has a token that you lose. To get another one, somebody has to sign in again, perhaps the client’s administrator.'
        : `${number(count)} profiles have tokens that you lose. To get others, somebody has to sign in again for each, perhaps the client’s administrator.`,
    clients: 'Clients whose tokens you lose',
    noClient: 'without a client',
    saveFirst: 'Save them in a passphrase file first…',
    files: 'Files the app wrote elsewhere',
    filesMeaning:
      'They hold tokens and stay unless you tick them. Only files that are still exactly as the app wrote them can be removed from here.',
    linked: 'It will not be kept up to date any more.',
    changed: 'It was changed since, or cannot be looked at: remove it by hand.',
    leftBehind: (count: number) =>
      count === 1
        ? '1 file could not be removed and is marked now. Nothing else was removed yet.'
        : `${number(count)} files could not be removed and are marked now. Nothing else was removed yet.`,
    couldNot: 'It could not be removed: remove it by hand.',
    word: 'REMOVE',
    type: (word: string) => `Type ${word} to go on`,
    act: 'Remove everything and quit',
  },
  /** Of files that could not be deleted, told when the app is nearly gone. */
  left: {
    title: 'Not everything could be removed',
    meaning: (folder: string, names: readonly string[]) =>
      `Delete this by hand in ${folder}:\n${names.join('\n')}`,
  },
} as const
