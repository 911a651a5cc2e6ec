import { createHmac, timingSafeEqual } from 'node:crypto'
import { looseObjectOf, text, textLike } from './shape'

export const dataKeyBytes = 32

export const base64url = textLike(/^[A-Za-z0-9_-]+$/)

/** The data key as the operating system's keyring gave it back, and how it looked when it was made. */
export interface KeyringWrap {
  readonly backend: string
  readonly prefix: string
  readonly wrapped: string
}

export const keyringWrap = looseObjectOf<KeyringWrap>({
  backend: text,
  prefix: text,
  wrapped: base64url,
})

/** Proves a data key without giving anything of it away: the keyring's own cipher has no tag. */
export function keyCheck(dataKey: Uint8Array, walletId: string): string {
  return createHmac('sha256', dataKey)
    .update(`token-wallet-key-check 1 ${walletId}`)
    .digest('base64url')
}

export function isKeyProven(
  dataKey: Uint8Array,
  expected: { readonly walletId: string; readonly keyCheck: string },
): boolean {
  const found = Buffer.from(keyCheck(dataKey, expected.walletId))
  const wanted = Buffer.from(expected.keyCheck)
  return (
    dataKey.byteLength === dataKeyBytes &&
    found.length === wanted.length &&
    timingSafeEqual(found, wanted)
  )
}
