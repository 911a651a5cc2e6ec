import { WalletError } from '#core/errors'
import { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'
import { readObject, type JsonObject } from '#core/json'

/** No token, key or secret is longer. */
export const tokenLimit = 16_384
const longestMs = 10 * 365.25 * 24 * 3_600_000
/** Java writes ten years as `3.15569519E8`. */
const decimal = /^\s*[\d.]+(e\+?\d+)?\s*$/i

/**
 * Reads a successful token answer (RFC 6749 section 5.1) received at `now` (epoch ms). `expires_in` may be a
 * number or text; when it is missing or no positive number the end is unknown, never guessed; it is capped at
 * ten years. Throws `bad-answer` when the body is no such answer; its text is never put into the message.
 */
export function readTokenAnswer(body: string, now: number): TokenSet {
  return readTokenFields(readAnswer(body), now)
}

/** The object an answer consists of. Throws `bad-answer`. */
export function readAnswer(body: string): JsonObject {
  const answer = readObject(body)
  if (answer === undefined) throw badAnswer('the body is not a JSON object')
  return answer
}

/** The same of an answer that was read already, or that lay inside another. */
export function readTokenFields(answer: JsonObject, now: number): TokenSet {
  const tokenType = answer['token_type'] ?? 'Bearer'
  if (typeof tokenType !== 'string' || tokenType.toLowerCase() !== 'bearer') {
    throw badAnswer('token_type is not Bearer')
  }
  const accessToken = readToken(answer, 'access_token')
  if (accessToken === undefined) throw badAnswer('access_token is missing')
  const refreshToken = readToken(answer, 'refresh_token')
  const lifetimeMs = readLifetimeMs(answer['expires_in'])
  return {
    accessToken,
    tokenType: 'Bearer',
    obtainedAt: now,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(lifetimeMs === undefined ? {} : { expiresAt: now + lifetimeMs }),
  }
}

/** The answer to a refresh without a new refresh token keeps the old one (RFC 6749 section 6). */
export function keepRefreshToken(fresh: TokenSet, previous: TokenSet): TokenSet {
  if (fresh.refreshToken !== undefined || previous.refreshToken === undefined) return fresh
  return { ...fresh, refreshToken: previous.refreshToken }
}

/**
 * The next refresh token in an answer that is no use otherwise: the one before it is spent, so this one must not be
 * lost with it. Undefined when there is none that could work. Never throws.
 */
export function rescueRefreshToken(body: string): Secret | undefined {
  const value = readObject(body)?.['refresh_token']
  return typeof value === 'string' && value !== '' && isUsable(value)
    ? new Secret(value)
    : undefined
}

function readToken(answer: JsonObject, name: string): Secret | undefined {
  const value = answer[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw badAnswer(`${name} is not text`)
  const fits = name === 'access_token' ? isHeaderText(value) : isUsable(value)
  if (!fits) throw badAnswer(`${name} is oversize or unprintable`)
  return new Secret(value)
}

/** Can this be an access token? It travels in a header (RFC 6750 section 2.1). */
export function isHeaderText(token: string): boolean {
  return token.length <= tokenLimit && /^[\x21-\x7e]+$/.test(token)
}

/** Can this be a refresh token? */
export function isUsable(token: string): boolean {
  return token.length <= tokenLimit && !/[\u0000-\u001f\u007f]/.test(token)
}

/** `expires_in`, a number or text, as milliseconds; undefined when it is neither or no positive number. */
export function readLifetimeMs(value: unknown): number | undefined {
  const isDecimal = typeof value === 'string' && decimal.test(value)
  const seconds = typeof value === 'number' || isDecimal ? Number(value) : Number.NaN
  // A life of no length would have to be renewed for ever.
  if (!Number.isFinite(seconds) || seconds < 1) return undefined
  // Whole milliseconds: that is what instants are, everywhere.
  return Math.floor(Math.min(seconds * 1000, longestMs))
}

function badAnswer(technical: string): WalletError {
  return new WalletError('bad-answer', technical)
}
