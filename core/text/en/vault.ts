import type { KeyringTrouble } from '#core/keyring'
import type { ReadOnlyReason } from '#core/wallet-state'
import { number, plural } from '#core/text/en/grammar'

/** What is said of one trouble with the keyring. */
export interface KeyringWords {
  readonly title: string
  /** What happened, and why. */
  readonly meaning: string
  readonly advice: string
  /** The one button that helps. */
  readonly act: string
}

const tryAgain = 'Try again'
const unlockKeyring = 'Unlock the keyring'

const keyring: Readonly<Record<KeyringTrouble, KeyringWords>> = {
  'no-keyring': {
    title: 'The keyring is missing',
    meaning:
      'This computer’s keyring, where programs keep their keys safe, does not answer. It is not running or not set up.',
    advice: 'Start the keyring of your desktop, then try again.',
    act: tryAgain,
  },
  'keyring-silent': {
    title: 'The keyring does not answer',
    meaning:
      'The keyring, the place where programs keep their keys safe, is there but does not answer. It is busy or stuck.',
    advice: 'Wait a moment or start the keyring afresh, then try again.',
    act: tryAgain,
  },
  'keyring-locked': {
    title: 'The keyring is locked',
    meaning:
      'The keyring, the place where programs keep their keys safe, is locked. That is usual on a computer that signs you in without a password.',
    advice:
      'Unlock it: your computer will ask for the keyring’s password, often the one you sign in with.',
    act: unlockKeyring,
  },
  'keyring-declined': {
    title: 'The keyring stayed locked',
    meaning:
      'Your computer’s question for the keyring’s password was closed without the password, or it could not be shown.',
    advice: 'Unlock it and type the password when your computer asks for it.',
    act: unlockKeyring,
  },
  'keyring-failed': {
    title: 'The keyring gave no key',
    meaning:
      'The keyring is missing or locked, or access was declined. Its answer stays the same until Token Wallet starts again.',
    advice: 'Open the keyring, restart, and allow access when your computer asks.',
    act: 'Restart Token Wallet',
  },
  'keyring-changed': {
    title: 'Another keyring answered',
    meaning:
      'The keyring gave a key that is not this wallet’s. It was reset or exchanged, or the wallet was made on another computer or by another user.',
    advice: 'Restore the earlier keyring, then restart.',
    act: 'Restart Token Wallet',
  },
  'weak-keyring': {
    title: 'Started without the keyring',
    meaning:
      'Token Wallet was started without the keyring, and what stands in for it protects nothing. A keyring that was locked then, an unusual desktop or an option causes that.',
    advice: 'Restart to use the keyring of this computer.',
    act: 'Restart with the keyring',
  },
  'forged-key': {
    title: 'The key is not genuine',
    meaning:
      'The key in the wallet’s folder was sealed without a keyring, in a way that every program can open. Somebody or something exchanged it.',
    advice: 'Bring the file wallet.json back from a backup, then try again.',
    act: tryAgain,
  },
}

const readOnly: Readonly<Record<ReadOnlyReason, string>> = {
  'another-machine':
    'This wallet was last used on another computer. You can look and copy; nothing is saved or renewed here, so that the two do not undo each other’s work.',
  'older-than-backups':
    'The wallet’s file is older than its own backups, as if an earlier copy had been put back. What the backups know is shown; nothing is saved or renewed yet.',
  'log-unreadable':
    'The disk fails at the wallet’s file. What its copies know is shown, which may be older; the file is left as it is, and nothing is saved or renewed. It is tried again every minute. Used here, the wallet goes on with the copies, and that file is kept beside it.',
  'newer-version':
    'A newer version of Token Wallet has written to this wallet. You can look and copy; what only the newer version knows is not shown, and nothing is saved or renewed.',
}

const entries = (count: number): string =>
  plural(count, { one: 'One entry', other: `${number(count)} entries` })

/** What was found and done when the wallet was loaded. */
const loaded = {
  headerFromBackup: 'The file wallet.json was damaged or missing. Its copy opened the wallet.',
  logMissing: 'The wallet’s file was missing or unreadable. Its copies opened the wallet.',
  salvaged: (count: number) => `${entries(count)} came back from a copy.`,
  fromDay: (day: string) =>
    `The oldest of these copies is of ${day}. A token renewed after that may need a new sign-in.`,
  lost: (count: number) =>
    plural(count, {
      one: 'One entry could not be read, and no copy has it.',
      other: `${number(count)} entries could not be read, and no copy has them.`,
    }),
  keptAside: 'The damaged file was kept beside the wallet, as it was.',
} as const

/** What stands between the person and an open wallet, in English. */
export const vault = {
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat passphrase',
  passphraseHint: 'At least 12 characters. A few words are easiest to remember.',
  passphraseShort: 'Use at least 12 characters.',
  passphraseDiffers: 'The two passphrases differ.',
  keyring,
  unprotected: {
    title: 'How should your tokens be protected?',
    because: (reason: KeyringTrouble) =>
      `${keyring[reason].meaning} Nothing is stored until you choose.`,
    untilChosen: 'Nothing is stored until you choose.',
    passphraseTitle: 'A passphrase of your own',
    passphraseMeaning:
      'Everything is encrypted with it, and the wallet asks for it at every start. If you forget it and have no recovery code, the tokens are lost.',
    protect: 'Protect with passphrase',
    memoryTitle: 'No storage at all',
    memoryMeaning:
      'Profiles, keys and tokens are gone when you quit. Good for a quick look or a computer that is not yours.',
    memory: 'Keep in memory only',
  },
  locked: {
    title: 'The wallet is locked',
    passphraseMeaning: 'Enter your passphrase to open it.',
    unlock: 'Unlock',
    keyringMeaning: (trouble: KeyringTrouble) =>
      `${keyring[trouble].meaning} Nothing was changed or deleted.`,
    otherWay: 'Or by the keyring',
    useCode: 'Use the recovery code',
    usePassphrase: 'Use the passphrase',
    codeMeaning: 'Enter your recovery code to open it.',
    nothingRenewed: 'Nothing is renewed while the wallet is locked.',
    /** Of the tokens it renews. */
    firstEnds: (at: string) => `The first token it would renew ends on ${at}.`,
    codeHelps: 'You have a recovery code. It opens the wallet without the keyring.',
    goneForGood:
      'If the keyring is gone for good, start a new wallet and sign in again. This one is kept in case the keyring comes back.',
  },
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'Seven groups of four. Capitals, spaces and hyphens do not matter.',
  beside: {
    title: 'Start a new, empty wallet (this one is kept)',
    meaning: 'Token Wallet restarts with it. To come back: Settings, Other wallets.',
    start: 'Start the new wallet',
    open: (name: string) => `Open the wallet “${name}”`,
  },
  /** Where a wallet that was started beside the first one is used. */
  another: {
    note: (name: string) =>
      `This is another wallet, “${name}”. While you use it, the tokens in your first wallet are not renewed.`,
    openFirst: 'Open your first wallet',
  },
  keyringAsks: 'Your computer asks for the keyring’s password. Answer there.',
  unreadable: {
    title: 'The wallet cannot be opened',
    calm: 'Nothing was changed and nothing was deleted.',
  },
  readOnly,
  useHere: 'Use it here',
  loaded,
  keyringRenewed: 'Fixed: the keyring will open the wallet by itself again at the next start.',
  memoryBanner: 'Kept in memory only: everything here is gone when you quit.',
} as const
