/** Takes secrets out of texts before they reach a log or a window's *Details*. */
export interface Redaction {
  /** From now on `value` is taken out, raw, URL-encoded, base64 and JSON-escaped. Short values are ignored. */
  readonly know: (value: string) => void
  readonly redact: (text: string) => string
  /** The same of known values alone: a text people wrote keeps its form. */
  readonly redactKnown: (text: string) => string
}

const mask = '[redacted]'

/** Shorter values would blot out ordinary words. */
const shortest = 8

/** What secrets look like when their value is not known: named parameters, headers, and JSON members. */
const patterns: readonly RegExp[] = [
  /((?:code|state|access_token|refresh_token|client_secret|code_verifier|password|api[_-]?secret)["']?\s*[=:]\s*["']?)([^\s"'&,;]+)/gi,
  /((?:authorization|cookie|x-api-key|x-spr-api_key)["']?\s*[=:]\s*["']?)([^\r\n"']+)/gi,
  /(\bbearer\s+)([^\s"',;]+)/gi,
  /(https?:\/\/[^\s"'?#]+[?#])([^\s"']+)/gi,
]

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
    redact: (text) =>
      patterns.reduce((rest, pattern) => rest.replace(pattern, `$1${mask}`), redactKnown(text)),
    redactKnown,
  }
}

function formsOf(value: string): readonly string[] {
  const form = new URLSearchParams([['', value]]).toString().slice(1)
  const base64 = Buffer.from(value).toString('base64')
  return [
    value,
    encodeURIComponent(value),
    encodeURIComponent(encodeURIComponent(value)),
    form,
    base64,
    base64.replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    JSON.stringify(value).slice(1, -1),
  ]
}
