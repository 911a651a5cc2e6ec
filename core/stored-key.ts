import type { CertifiedKey } from '#core/certified-key'
import type { SigningKey } from '#core/credential'
import { Secret } from '#core/secret'

/** A certified key as plain JSON, its secret in plain text. Part of a credential's body, version 1. */
export type StoredKey = Omit<CertifiedKey, 'privateKey'> & { readonly privateKey: string }

export type StoredSigningKey = Omit<SigningKey, 'key' | 'next'> & {
  readonly key: StoredKey
  readonly next?: StoredKey
}

export const encodeKey = (key: CertifiedKey): StoredKey => ({
  ...key,
  privateKey: key.privateKey.reveal(),
})

export const decodeKey = (stored: StoredKey): CertifiedKey => ({
  ...stored,
  privateKey: new Secret(stored.privateKey),
})

export function encodeSigning({ key, next, ...rest }: SigningKey): StoredSigningKey {
  return { ...rest, key: encodeKey(key), ...(next === undefined ? {} : { next: encodeKey(next) }) }
}

export function decodeSigning({ key, next, ...rest }: StoredSigningKey): SigningKey {
  return { ...rest, key: decodeKey(key), ...(next === undefined ? {} : { next: decodeKey(next) }) }
}
