import type { PassphraseMode } from '#core/ways-to-open'

/** What opens the wallet and how that is changed, in English. */
export const security = {
  settings: 'Settings',
  back: 'Back',
  title: 'Security',
  lock: 'Lock',
  /** What opens the wallet now, by what it has. */
  opens: {
    keyring: 'The keyring of this computer opens the wallet by itself when the app starts.',
    recovery:
      'The keyring of this computer opens the wallet by itself. Your passphrase opens it when the keyring cannot.',
    lock: 'Only your passphrase opens the wallet: the keyring has no copy of its key. The wallet is locked at every start and after Lock, and nothing is renewed while it is.',
    withoutKeyring:
      'The keyring should open the wallet by itself and did not when the app was started. It is tried again at the next start.',
    andCode: 'The recovery code opens it too.',
    memory: 'The wallet is kept in memory only: everything is gone when you quit.',
    readOnly: 'The wallet is open for reading only, so nothing can be changed here.',
  },
  screenLock:
    'A recovery passphrase does not lock the wallet: the keyring opens it for whoever uses your account. Lock the screen of this computer when you leave it.',
  passphrase: {
    title: 'Passphrase',
    set: 'Set a passphrase…',
    change: 'Change passphrase…',
    remove: 'Remove passphrase…',
    setTitle: 'Set a passphrase',
    changeTitle: 'Change the passphrase',
    kind: 'What is it for?',
    modes: {
      recovery: 'Recovery passphrase',
      lock: 'Lock passphrase',
    } satisfies Record<PassphraseMode, string>,
    meanings: {
      recovery:
        'The keyring goes on opening the wallet by itself. The passphrase is for the day the keyring is lost, reset or exchanged.',
      lock: 'Only the passphrase opens the wallet. The keyring’s copy of the key is deleted, here and in the backups. While the wallet is locked nothing is renewed.',
    } satisfies Record<PassphraseMode, string>,
    save: 'Set passphrase',
    /** To the other kind. */
    turnInto: {
      recovery: 'Use as recovery passphrase…',
      lock: 'Use as lock passphrase…',
    } satisfies Record<PassphraseMode, string>,
    turnTitle: {
      recovery: 'Use as recovery passphrase',
      lock: 'Use as lock passphrase',
    } satisfies Record<PassphraseMode, string>,
    turnProof: 'Type the passphrase, so that it is certain you know it.',
    turn: 'Switch',
    removeTitle: 'Remove the passphrase',
    removeMeaning:
      'From then on the keyring of this computer opens the wallet, and the recovery code if you have one. Should the keyring be lost, nothing else does.',
    removeNow: 'Remove passphrase',
    forgotten: 'If you forget it and have no recovery code, nobody can open the wallet.',
    without: 'Without a passphrase or a recovery code, losing the keyring means losing the tokens.',
  },
  code: {
    title: 'Recovery code',
    make: 'Make a recovery code…',
    renew: 'Make a new recovery code…',
    remove: 'Remove recovery code…',
    makeTitle: 'Your recovery code',
    none: 'A code to print or write down. It opens the wallet when the keyring is lost or the passphrase forgotten.',
    there:
      'There is one. It cannot be shown again; a new one takes its place, and the old one opens nothing any more.',
    shownOnce:
      'Write it down or print it, and keep it away from this computer. It is shown this once.',
    shown: 'The recovery code',
    typeBack: 'Type it from what you wrote down. It opens the wallet once that is done.',
    confirm: 'Confirm',
    stillOld: 'The earlier code stays valid until then.',
    removeTitle: 'Remove the recovery code',
    removeMeaning: 'The code you wrote down opens nothing any more.',
    removeNow: 'Remove recovery code',
  },
  others: {
    title: 'Other wallets',
    meaning: 'Wallets in this app’s folder, each with its own profiles and its own key.',
    open: (name: string) => `Open “${name}”`,
  },
} as const
