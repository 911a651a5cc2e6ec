/** A value that belongs to a credential's name, between its quotes if it has some. */
export interface ToldSecret {
  readonly start: number
  readonly end: number
}

/** Zero-width blanks come along with what is copied from pages. */
const word = /[a-z][\w\u200b-]*/gi

/** What credentials are called, written together: `apiKey` as `api_key` as `API-Key`. */
const names =
  /^key$|token|secret|passw(?:or)?d|passphrase|(?:api|app|private|access|consumer|client)key|clientid|assertion|verifier|authorization|credential|cookie|sessionid/

/** They are words of every day, too: quotes or a tag tell that they are names. */
const shortNames = /^(?:code|state|pass|pwd)$/

/** `token_type`, `invalid_token`: words about a credential and not its name. */
const noNames =
  /^(?:invalid|expired|missing|unsupported|unknown|no|not)[_-]?(?:\w*)$|(?:type|kind|ur[il]s?|endpoint|expires\w{0,6}|age|count|length|limit|method|hint|error|status)$/

const encodedSign = String.raw`\\+u00[0-9a-f]{2}|\\+[nrt]|&(?:quot|apos|lt|gt|amp|#\d{2,3}|#x[0-9a-f]{2});|%(?:25){0,3}(?:0[9ad]|2[02379c]|3[a-e]|5[bcd]|7[bcd])`
const fillers = String.raw`-(?=\s)|(?:value|text\/plain|type|text|string|default|enabled|disabled|true|false|is|was|bearer|basic|content-type)(?![\w/-])|[frbu]{1,2}(?=["'\x60])`

/** What stands between a name and its value, in whatever notation. What was taken out is not entered again. */
const between = new RegExp(
  String.raw`(?:${encodedSign}|\[(?!redacted)|[\s"'\x60“”‘’„«»(){}\]<>:=,|;^$+\\：]|${fillers}){1,64}`,
  'iy',
)

/** It says that what follows belongs to the name; a blank alone stands between any two words. */
const sign =
  /[:=|>\t：]|["'`]\s*,|,\s*["'`]|,$|\n\r?\n|&(?:quot|#34|#x22);|%(?:25)*(?:22|3[ad])|u0022|\bvalue\b/i
const quoteLike = /["'`“”>|]|&(?:quot|#34|#x22);|%(?:25)*22|u0022/i

/** Another name, which has its own value. */
const otherName =
  /[a-z][\w-]{0,63}\\{0,8}(?:["'`”]|&quot;|%(?:25)*22|\\u0022)?(?:\s{0,4}:|\s{0,4}=(?=[^\s=&"'`,;)}\]<]|\\?["'`]))/iy

const plainValue = /[^\s"'`“”‘’„«»<>()[\]{},;|&^\\]+/y
const shortValue = /[\w+/=~-]{8,256}/y

/**
 * The values that come after a credential's name: whatever stands between the two belongs to a notation, which need not be
 * known. After a blank alone only what looks like a credential counts. Linear in the length of the text: a name is passed
 * once, and so is what is taken.
 */
export function findToldSecrets(text: string): readonly ToldSecret[] {
  const found: ToldSecret[] = []
  const words = new RegExp(word)
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const end = match.index + match[0].length
    if (text[match.index - 1] === '/' || !isName(match[0])) continue
    const secret = valueAfter(text, { start: match.index, end, name: match[0] })
    if (secret === undefined) continue
    found.push(secret)
    words.lastIndex = secret.end
  }
  return found
}

function isName(written: string): boolean {
  const plain = written.toLowerCase().replaceAll(/[_\u200b-]/g, '')
  if (noNames.test(written.toLowerCase())) return false
  return names.test(plain) || shortNames.test(plain)
}

interface Name extends ToldSecret {
  readonly name: string
}

function valueAfter(text: string, { start, end, name }: Name): ToldSecret | undefined {
  const [gap = ''] = at(between, text, end) ?? []
  const from = end + gap.length
  if (gap === '' || at(otherName, text, from) !== null || isNameAt(text, from)) return undefined
  if (shortNames.test(name.toLowerCase()) && !quoteLike.test(gap)) return undefined
  // `--password x`: an option's value follows a blank.
  const isTold = sign.test(gap) || text.startsWith('--', start - 2)
  if (!isTold && !looksLikeOne(text, from)) return undefined
  const length = lengthOfValue(text, from)
  return length === 0 ? undefined : { start: from, end: from + length }
}

/** `"key":"client_secret"`: the value is the name of the next one. */
function isNameAt(text: string, from: number): boolean {
  const [next = ''] = at(/[a-z][\w\u200b-]*/iy, text, from) ?? []
  return next !== '' && !/\d/.test(next) && isName(next)
}

/** No word, date or version looks like that. */
function looksLikeOne(text: string, from: number): boolean {
  const [value = ''] = at(shortValue, text, from) ?? []
  if (value === '' || /^\d{4}-\d\d|^[\d/-]{8,10}$/.test(value)) return false
  return /\d/.test(value) || /^[a-z]{16,}$/i.test(value)
}

/** To the end of its own quotes; without them, to a blank or what ends values everywhere. */
function lengthOfValue(text: string, from: number): number {
  const quote = text[from - 1] ?? ''
  const isPlainQuote = /["'`]/.test(quote) && text[from - 2] !== '\\'
  const inQuotes = isPlainQuote
    ? at(new RegExp(String.raw`(?:[^${quote}\\\r\n]|\\.)+(?=${quote})`, 'y'), text, from)
    : null
  return (inQuotes ?? at(plainValue, text, from))?.[0].length ?? 0
}

function at(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index
  return sticky.exec(text)
}
