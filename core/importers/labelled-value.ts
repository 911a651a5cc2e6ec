import { isSignInAnswer } from '#core/importers/addresses'
import type { NamedField } from '#core/importers/field-names'
import { isUsualEnvironment } from '#core/importers/values'
import { assertNever } from '#core/errors'
import { decoded } from '#core/typed-keys'

/** What stands behind a name. Without `value` it is nothing we take, but long enough to be read only once. */
export interface LabelledValue {
  readonly value?: string
  /** The place behind it. */
  readonly end: number
}

/**
 * The value behind a name, at `from`: what could be one, as free text and code name keys without giving them (`API
 * key: see below`, `secret = os.environ[…]`). Undefined when it is none. A line is read once, however many names.
 */
export function readLabelled(
  line: string,
  from: number,
  { field }: NamedField,
): LabelledValue | undefined {
  const start = match(/[ \t]*["'`]?/y, line, from)?.end ?? from
  switch (field) {
    case 'clientId':
    case 'clientSecret':
    case 'accessToken':
    case 'refreshToken':
      return readCredential(line, match(/bearer +/iy, line, start)?.end ?? start)
    case 'environment':
      return accepted(match(/[\w{}-]{1,40}/y, line, start), isUsualEnvironment)
    case 'apiAddress':
    case 'redirectUri':
      return accepted(match(/https?:\/\/[^\s"'<>`,;]{1,2048}/iy, line, start), isPlainAddress)
    case 'expiresAt':
    case 'expiresIn':
      return readDate(line, start)
    case 'name':
    case 'client':
      return accepted(match(/[^\t,;|"'`]{1,200}/y, line, start), (value) => !/[:=]/.test(value))
    case 'providerId':
      return undefined
    default:
      return assertNever(field)
  }
}

/** Shorter values are read again by the next name in the line, so a few characters at most. */
const surelyCredential = 20

function readCredential(line: string, from: number): LabelledValue | undefined {
  const found = match(/[\w+/=.~%-]+/y, line, from)
  if (found === undefined) return undefined
  const { value, end } = found
  if (value.length < surelyCredential && (value.length < 8 || !/\d/.test(value))) return undefined
  const next = line.charAt(end)
  if (/[([]/.test(next)) return { end }
  const isQuery =
    next === '&' || /[?&][\w.-]{1,40}=$/.test(line.slice(Math.max(0, from - 42), from))
  return { value: isQuery ? decoded(value) : withoutFullStop(value), end }
}

/** A date of ISO 8601 or a number; `30 days` is neither. */
function readDate(line: string, from: number): LabelledValue | undefined {
  const found = match(/[0-9][0-9T:.,+ -]{0,38}(?:Z|UTC|GMT)?/iy, line, from)
  if (found === undefined || /[\w%]/.test(line.charAt(found.end))) return undefined
  return { value: found.value.replace(/[., ]{1,8}$/, ''), end: found.end }
}

interface Match {
  readonly value: string
  readonly end: number
}

/** `pattern` is sticky. */
function match(pattern: RegExp, line: string, from: number): Match | undefined {
  pattern.lastIndex = from
  const value = pattern.exec(line)?.[0]
  return value === undefined ? undefined : { value, end: from + value.length }
}

function accepted(
  found: Match | undefined,
  isValue: (value: string) => boolean,
): LabelledValue | undefined {
  if (found === undefined) return undefined
  const value = withoutFullStop(found.value.trim())
  return isValue(value) ? { value, end: found.end } : undefined
}

/** The address a sign-in ended at is nobody's Callback URL. */
function isPlainAddress(value: string): boolean {
  return !isSignInAnswer(value)
}

/** The full stop of a sentence; tokens and addresses end otherwise. */
function withoutFullStop(value: string): string {
  return value.endsWith('.') ? value.slice(0, -1) : value
}
