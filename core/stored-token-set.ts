import { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'

/** A token set as plain JSON, its secrets in plain text. Part of a profile's body, version 1. */
export interface StoredTokenSet {
  readonly accessToken: string
  readonly refreshToken?: string
  readonly tokenType: string
  readonly obtainedAt: number
  readonly expiresAt?: number
}

export function encodeTokenSet(tokenSet: TokenSet): StoredTokenSet {
  const { accessToken, refreshToken, ...rest } = tokenSet
  const stored = { ...rest, accessToken: accessToken.reveal() }
  return refreshToken === undefined ? stored : { ...stored, refreshToken: refreshToken.reveal() }
}

export function decodeTokenSet(stored: StoredTokenSet): TokenSet {
  const { accessToken, refreshToken, ...rest } = stored
  const tokenSet = { ...rest, accessToken: new Secret(accessToken) }
  return refreshToken === undefined
    ? tokenSet
    : { ...tokenSet, refreshToken: new Secret(refreshToken) }
}
