import { parseAddress } from '#core/addresses'
import { parseApiAddress } from '#core/api-address'
import { parseCallbackUrl } from '#core/callback-url'
import type { RefusedValue } from '#core/importers/note'
import { isHeaderText, isUsable, tokenLimit } from '#core/oauth/token-answer'
import { sprinklr } from '#core/providers/sprinklr'
import { withoutUnseen } from '#core/typed-keys'

/** A value as a profile keeps it, or why it cannot. */
export type Checked<Value = string> =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'refused'; readonly reason: RefusedValue }

const addressLimit = 2048
const textLimit = 200

/** What would break a line of text, or turn its direction, or is not seen at all. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** What stands in templates and documentation instead of a value. */
const placeholder =
  /^(?:\{.*\}|<.*>|\$\{.*\}|\$\(.*\)|\$[A-Z_]+|\.\.\.|…|x{3,}|[•*]{3,}.*|null|undefined|none)$/i

/** A key, a secret or a refresh token: any printable text. */
export function checkOpaque(typed: string): Checked {
  const value = withoutUnseen(typed)
  const reason = oddity(value, tokenLimit)
  if (reason !== undefined) return refused(reason)
  return isUsable(value) ? { type: 'value', value } : refused('characters')
}

/** An access token, with or without the `Bearer` of its header. */
export function checkAccessToken(typed: string): Checked {
  const checked = checkOpaque(withoutUnseen(typed).replace(/^bearer[ \t]+/i, ''))
  if (checked.type === 'refused' || isHeaderText(checked.value)) return checked
  return refused('characters')
}

/** A whole address names its environment too. `production` is what other tools call `prod`. */
export function checkEnvironment(typed: string): Checked {
  const text = unquoted(typed)
  if (text.length > addressLimit) return refused('too-long')
  if (/^production$/i.test(text)) return { type: 'value', value: 'prod' }
  if (placeholder.test(text) && !isUsualEnvironment(text)) return refused('placeholder')
  const parsed = sprinklr.parseEnvironment(text)
  if (parsed.type === 'environment') return { type: 'value', value: parsed.environment }
  const detected = sprinklr.detectEnvironment(text)
  return detected === undefined ? refused('environment') : { type: 'value', value: detected }
}

/** Is this what environments are called? Others exist, but then the place has to say that it means one. */
export function isUsualEnvironment(typed: string): boolean {
  return /^\{{0,2}(?:production|(?:prod|qa|sandbox)[0-9]{0,3})\}{0,2}$/i.test(typed)
}

export function checkApiAddress(typed: string): Checked {
  return checkAddress(typed, parseApiAddress)
}

export function checkCallbackUrl(typed: string): Checked {
  return checkAddress(typed, parseCallbackUrl)
}

function checkAddress(typed: string, parse: (typed: string) => string): Checked {
  const text = unquoted(typed)
  const reason = oddity(text, addressLimit)
  if (reason !== undefined) return refused(reason)
  try {
    return { type: 'value', value: parse(text) }
  } catch {
    return refused('address')
  }
}

/** Neither controls nor characters that turn the direction or are not seen. */
export function isPrintable(value: string): boolean {
  return !unprintable.test(value)
}

/** A name for people: freed of what is not seen or turns the direction, cut to its limit; `undefined` when empty. */
export function cleanText(typed: string): string | undefined {
  const short = Array.from(typed.slice(0, 4 * textLimit).replace(/\s+/g, ' '))
  const text = short.filter((character) => !unprintable.test(character)).slice(0, textLimit)
  const cleaned = text.join('').trim()
  return cleaned === '' ? undefined : cleaned
}

/** Quotes around an environment or an address are never a part of it. */
export function unquoted(typed: string): string {
  const text = withoutUnseen(typed)
  return isQuoted(text) ? text.slice(1, -1).trim() : text
}

export function isQuoted(text: string): boolean {
  const first = text.charAt(0)
  return text.length > 1 && /["'`]/.test(first) && text.endsWith(first)
}

/** The address a name stands for even without its scheme. */
export function withScheme(typed: string): URL | undefined {
  const text = unquoted(typed)
  return parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
}

function oddity(value: string, limit: number): RefusedValue | undefined {
  if (value.length > limit) return 'too-long'
  if (placeholder.test(value)) return 'placeholder'
  if (/[\n\r\u0085\u2028\u2029]/.test(value)) return 'line-break'
  return unprintable.test(value) ? 'characters' : undefined
}

function refused(reason: RefusedValue): {
  readonly type: 'refused'
  readonly reason: RefusedValue
} {
  return { type: 'refused', reason }
}
