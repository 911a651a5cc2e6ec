import { redact as withoutCredentials } from '#core/clinic/redact'

/** Takes secrets out of texts before they reach a log or a window's *Details*. */
export interface Redaction {
  /**
   * From now on `value` is taken out: raw, URL-encoded once and twice, base64, hexadecimal, JSON-escaped. Short values
   * are ignored.
   */
  readonly know: (value: string) => void
  readonly redact: (text: string) => string
  /** The same of known values alone: a text people wrote keeps its form. */
  readonly redactKnown: (text: string) => string
}

const mask = '[redacted]'

/** Shorter values would blot out ordinary words. */
const shortest = 8

/** What an address carries after `?` or `#` is for servers, and tells a reader nothing. */
const queries = /(https?:\/\/[^\s"'?#]+[?#])([^\s"']+)/gi

/** `current` gives the secrets of the moment: those in the vault need no second place to live in. */
export function createRedaction(current: () => Iterable<string> = () => []): Redaction {
  const known = new Set<string>()
  const redactKnown = (text: string): string => {
    // Longest first: a value that contains another is taken out whole.
    const values = [...known, ...current()]
      .filter((value) => value.length >= shortest)
      .flatMap(formsOf)
      .toSorted((one, other) => other.length - one.length)
    return values.reduce((rest, value) => rest.replaceAll(value, mask), text)
  }
  return {
    know: (value) => {
      known.add(value)
    },
    redact: (text) => withoutCredentials(redactKnown(text).replace(queries, `$1${mask}`)),
    redactKnown,
  }
}

function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const form = new URLSearchParams([['', value]]).toString().slice(1)
  const once = encodeURIComponent(value)
  const base64 = bytes.toString('base64')
  const json = JSON.stringify(value).slice(1, -1)
  const encoded = [once, form, encodeURIComponent(once), encodeURIComponent(form)]
  return [
    ...new Set([
      value,
      ...encoded.flatMap((one) => [one, ...inLowerCase(one)]),
      base64,
      base64.replace(/=+$/, ''),
      encodeURIComponent(base64),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      json,
      json.replaceAll('/', String.raw`\/`),
    ]),
  ]
}

/**
 * `%2b` for `%2B`: RFC 3986 section 2.1 takes both. `%252B` may be a `%2B` that was encoded again, and is then `%252b`, or
 * what a person had typed so, which stays.
 */
function inLowerCase(encoded: string): readonly string[] {
  return [/%(?:25)*[0-9A-F]{2}/g, /%[0-9A-F]{2}/g].map((escapes) =>
    encoded.replaceAll(escapes, (one) => one.toLowerCase()),
  )
}
