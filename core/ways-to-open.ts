/** What opens the wallet on this computer; nothing at all while it is kept in memory or not made yet. */
export interface WaysToOpen {
  readonly keyring: boolean
  readonly passphrase: boolean
  readonly recoveryCode: boolean
}

/**
 * `recovery`: the keyring opens the wallet, and the passphrase when it does not. `lock`: the keyring has no copy of the key;
 * the passphrase alone opens.
 */
export type PassphraseMode = 'recovery' | 'lock'

export const noWayToOpen: WaysToOpen = { keyring: false, passphrase: false, recoveryCode: false }

/** What the passphrase is for; undefined where there is none. */
export function passphraseModeOf({ keyring, passphrase }: WaysToOpen): PassphraseMode | undefined {
  if (!passphrase) return undefined
  return keyring ? 'recovery' : 'lock'
}
