const keyringReasons = {
  'no-keyring': 'This computer offers no keyring, the place where programs keep their keys safe.',
  'weak-keyring':
    'This computer’s keyring would keep the wallet’s key where any program can read it.',
} as const

/** What stands between the person and an open wallet, in English. */
export const vault = {
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat passphrase',
  passphraseHint: 'At least 12 characters. A few words are easiest to remember.',
  passphraseShort: 'Use at least 12 characters.',
  passphraseDiffers: 'The two passphrases differ.',
  unprotected: {
    title: 'How should your tokens be protected?',
    because: (reason: 'no-keyring' | 'weak-keyring') =>
      `${keyringReasons[reason]} So nothing is stored until you choose one of two ways.`,
    passphraseTitle: 'A passphrase of your own',
    passphraseMeaning:
      'Everything is encrypted with it, and the wallet asks for it at every start. Nobody can recover it: if you forget it, the tokens are lost.',
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
    keyringTitle: 'The keyring is needed',
    keyringMeaning:
      'The wallet’s key is in this computer’s keyring, and the keyring did not hand it out. It may be locked, or access was declined.',
    keyringAdvice: 'Unlock the keyring, then try again. Nothing was changed or deleted.',
    tryAgain: 'Try again',
  },
  unreadable: {
    title: 'The wallet cannot be opened',
    calm: 'Nothing was changed and nothing was deleted.',
  },
  memoryBanner: 'Kept in memory only: everything here is gone when you quit.',
} as const
