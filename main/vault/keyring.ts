import { WalletError } from '#core/errors'
import { isKeyringTrouble, type KeyringTrouble } from '#core/keyring'
import type { Cipher } from '../ports'
import type { KeyringWrap } from './key-wraps'

/** The data key wrapped by the keyring, after the keyring has shown that it gives it back. */
export async function wrapWithKeyring(
  cipher: Cipher,
  backend: string,
  dataKey: Buffer,
): Promise<KeyringWrap> {
  const wrapped = Buffer.from(await cipher.wrap(dataKey))
  const back = Buffer.from(await unwrapWithKeyring(cipher, wrapped))
  const isSame = back.equals(dataKey)
  back.fill(0)
  if (!isSame) throw keyringRefused('keyring-changed', 'the keyring gave back something else')
  const prefix = wrapped.toString('latin1', 0, 3)
  return {
    backend,
    prefix: /^[\x21-\x7e]{3}$/.test(prefix) ? prefix : '',
    wrapped: wrapped.toString('base64url'),
  }
}

/** What the keyring makes of a wrapped key, not yet proven. Rejects with `keyring-refused`, whatever went wrong. */
export async function unwrapWithKeyring(cipher: Cipher, wrapped: Buffer): Promise<Uint8Array> {
  try {
    return await cipher.unwrap(wrapped)
  } catch (error) {
    const technical = error instanceof WalletError ? error.message : 'the keyring failed'
    throw keyringRefused(troubleOf(error), technical)
  }
}

/** What a refusal of the keyring comes from, as its facts say. */
export function troubleOf(error: unknown): KeyringTrouble {
  const reason = error instanceof WalletError ? error.facts['reason'] : undefined
  return isKeyringTrouble(reason) ? reason : 'keyring-failed'
}

export function keyringRefused(reason: KeyringTrouble, technical: string): WalletError {
  return new WalletError('keyring-refused', technical, { reason })
}
