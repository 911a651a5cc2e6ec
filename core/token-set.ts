import type { Secret } from '#core/secret'

/** One set of tokens as the provider gave it. Instants are epoch milliseconds. */
export interface TokenSet {
  readonly accessToken: Secret
  /** Works once: the one who uses it must keep the next one. */
  readonly refreshToken?: Secret
  readonly tokenType: string
  readonly obtainedAt: number
  /** Absent when the provider did not say: the end is unknown, never guessed. */
  readonly expiresAt?: number
}
