import type { PassphraseMode } from '#core/ways-to-open'

/** What opens the wallet and how that is changed, in English. */
export const security = {
  settings: 'Settings',
  back: 'Back',
  title: 'Security',
  keyringMeans:
    'The keyring is your system’s own safe for passwords and keys: the Keychain on macOS, data protection (DPAPI) on Windows, GNOME Keyring or KWallet on Linux.',
  lock: 'Lock',
  /** What opens the wallet now, by what it has. */
  opens: {
    keyring: 'The keyring of this computer opens the wallet by itself when the app starts.',
    recovery:
      'The keyring of this computer opens the wallet by itself. Your passphrase opens it when the keyring cannot.',
    lock: 'The wallet asks for your passphrase at every start and after Lock; the keyring does not open it. While it is locked, nothing is renewed.',
    withoutKeyring:
      'The keyring did not open the wallet this time. It will be tried again at the next start.',
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
      lock: 'The wallet asks for the passphrase at every start and after Lock; the keyring can no longer open it. While it is locked, nothing is renewed.',
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
    /** By whether there is a recovery code. */
    removeMeaning: {
      withCode:
        'From then on the keyring of this computer opens the wallet by itself, and your recovery code opens it when the keyring cannot.',
      withoutCode:
        'From then on only the keyring of this computer opens the wallet. If the keyring is lost, nothing opens it.',
    },
    removeNow: 'Remove passphrase',
    forgotten: 'If you forget it and have no recovery code, nobody can open the wallet.',
    inMemory:
      'With a passphrase, all that is here is stored on this computer, encrypted, and stays when you quit.',
    without: 'Without a passphrase or a recovery code, losing the keyring means losing the tokens.',
  },
  code: {
    title: 'Recovery code',
    make: 'Make a recovery code…',
    renew: 'Make a new recovery code…',
    remove: 'Remove recovery code…',
    makeTitle: 'Your recovery code',
    none: 'A code to write down. It opens the wallet when the keyring is lost or the passphrase forgotten.',
    there:
      'You have a recovery code. It cannot be shown again. Once you have made a new one, the old one stops working.',
    shownOnce:
      'You see it only now. Write it down and keep it away from this computer, or in a password manager that opens without it.',
    shown: 'The recovery code',
    typeBack: 'To check your note, type the code from it. Only then does the code count.',
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
