/** What can stand between the wallet and the operating system's keyring. */
export const keyringTroubles = [
  /** Nothing answers, or no keyring has been set up. */
  'no-keyring',
  /** One is there and does not answer in time. */
  'keyring-silent',
  'keyring-locked',
  /** It was asked to unlock, and the person or the system closed the question. */
  'keyring-declined',
  /** It gave no key, and this process is not told another answer. */
  'keyring-failed',
  /** It gave a key, and not this wallet's. */
  'keyring-changed',
  /** What is used in its place protects nothing: its key is written in Chromium's source. */
  'weak-keyring',
  /** The wallet's own key was sealed with that public key. */
  'forged-key',
] as const

export type KeyringTrouble = (typeof keyringTroubles)[number]

/** What the person can do about it from inside the app. */
export type KeyringRemedy = 'try-again' | 'unlock' | 'restart'

/** `restart` where Chromium has an answer for the life of the process: asking again would change nothing. */
export const keyringRemedies: Readonly<Record<KeyringTrouble, KeyringRemedy>> = {
  'no-keyring': 'try-again',
  'keyring-silent': 'try-again',
  'keyring-locked': 'unlock',
  'keyring-declined': 'unlock',
  'keyring-failed': 'restart',
  'keyring-changed': 'restart',
  'weak-keyring': 'restart',
  'forged-key': 'try-again',
}

export function isKeyringTrouble(value: unknown): value is KeyringTrouble {
  return keyringTroubles.some((trouble) => trouble === value)
}
