/** What a person typed or pasted into the fields for keys. */
export interface TypedKeys {
  readonly apiKey: string
  readonly apiSecret: string
  readonly redirectUri: string
}

export type KeyField = keyof TypedKeys

/**
 * What a pasted text turned out to be: one value (trimmed, invisible characters removed), several named values
 * (a whole line, a query, a piece of JSON), or an address that holds none of them.
 */
export type PastedText =
  | { readonly type: 'value'; readonly value: string }
  | { readonly type: 'named'; readonly values: Partial<TypedKeys> }
  | { readonly type: 'address' }

/** Usual lengths, seen in many apps and promised by nobody: good for a hint, never for a rule. */
export const usualLengths = { apiKey: 24, apiSecret: 64 } as const

const names: readonly (readonly [KeyField, RegExp])[] = [
  ['apiSecret', /^(client|api|app|consumer)?[ _-]?secret([ _-]?key)?$/i],
  ['apiKey', /^((client[ _-]?id)|((api|app|consumer)[ _-]?key)|key)$/i],
  ['redirectUri', /^(redirect([ _-]?(ur[il]))?|callback([ _-]?(ur[il]))?)$/i],
]

/** Padding of base64 (`key==`) is no value. */
const namedValue =
  /(?:^|[\s"'{,;])((?:client|api|app|consumer)[ _-]?(?:id|key|secret)|redirect[ _-]?ur[il]|callback[ _-]?ur[il]|secret|callback|redirect|key)["']?\s*(?:=>|[:=])\s*["']?(?!=)([^\s"',;}]+)/gi

/** Reads a text pasted into one of the fields. Never throws. */
export function readPasted(pasted: string): PastedText {
  const text = withoutUnseen(pasted)
  const values = looksLikeQuery(text) ? fromQuery(text) : fromLines(text)
  if (Object.keys(values).length > 0) return { type: 'named', values }
  if (/^https?:\/\//i.test(text)) return { type: 'address' }
  return { type: 'value', value: withoutQuotes(text) }
}

/** Does the key look like a secret and the secret like a key? Only lengths are compared. */
export function looksSwapped(keys: Pick<TypedKeys, 'apiKey' | 'apiSecret'>): boolean {
  const middle = (usualLengths.apiKey + usualLengths.apiSecret) / 2
  return keys.apiKey.length > middle && keys.apiSecret.length > 0 && keys.apiSecret.length < middle
}

/** What is odd about a value, if anything: worth a second look, never a reason to refuse. */
export type KeyHint =
  | { readonly type: 'blank-inside' }
  | { readonly type: 'length'; readonly length: number; readonly usual: number }

export function keyHint(field: 'apiKey' | 'apiSecret', value: string): KeyHint | undefined {
  if (value === '') return undefined
  if (/\s/.test(value)) return { type: 'blank-inside' }
  const usual = usualLengths[field]
  return value.length === usual ? undefined : { type: 'length', length: value.length, usual }
}

/** The field a name stands for, as pages, files and programs call it. */
export function keyFieldNamed(name: string): KeyField | undefined {
  return names.find(([, pattern]) => pattern.test(name))?.[0]
}

/** Trimmed, and freed of characters nobody sees: copied pages carry zero-width ones. */
export function withoutUnseen(pasted: string): string {
  return pasted.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim()
}

function withoutQuotes(text: string): string {
  return /^(["'`])(.*)\1$/.exec(text)?.[2]?.trim() ?? text
}

/** One row of characters with pairs in it: an address with a query, or the query alone. */
function looksLikeQuery(text: string): boolean {
  if (/\s/.test(text)) return false
  return /^https?:\/\//i.test(text) || /^[\w.-]+=[^&=]*&/.test(text)
}

function fromQuery(text: string): Partial<TypedKeys> {
  const query = /^https?:\/\//i.test(text) ? (text.split('?')[1] ?? '') : text
  const pairs = (query.split('#')[0] ?? '').split('&').map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? (['', ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const)
  })
  return collected(pairs.map(([name, value]) => [name, decoded(value)]))
}

function fromLines(text: string): Partial<TypedKeys> {
  return collected(
    Array.from(text.matchAll(namedValue), (match) => [match[1] ?? '', match[2] ?? ''] as const),
  )
}

/** The first value of each known name; an empty value counts as none. */
function collected(pairs: readonly (readonly [string, string])[]): Partial<TypedKeys> {
  const found: Partial<Record<KeyField, string>> = {}
  for (const [name, value] of pairs) {
    const field = keyFieldNamed(name)
    if (field !== undefined && value !== '') found[field] ??= value
  }
  return found
}

/** Percent-encoding undone, but `+` left as it is: no key and no token holds a blank. Never throws. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
