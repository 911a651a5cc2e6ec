/** What requests and answers call their values; other spellings (`clientId`, `X-API-KEY`) count as these. */
export type ValueName =
  | 'authorization'
  | 'cookie'
  | 'content-type'
  | 'key'
  | 'client_id'
  | 'client_secret'
  | 'access_token'
  | 'refresh_token'
  | 'token'
  | 'code'
  | 'code_verifier'
  | 'state'
  | 'assertion'
  | 'password'
  | 'grant_type'
  | 'redirect_uri'

/** A value with its name, as it stands in a text: raw, without the quotes around it. */
export interface NamedValue {
  readonly name: ValueName
  readonly value: string
  /** `header`: after a colon, to the end of its line or quotes; `pair`: of a query or form; `member`: in its own quotes. */
  readonly place: 'header' | 'pair' | 'member'
  /** Where the name begins, and where the value begins and ends. */
  readonly nameAt: number
  readonly start: number
  readonly end: number
  /** A program puts something into it or behind it: what stands there is not all of it. */
  readonly isBuilt: boolean
}

const namePattern =
  /(?:(?<![a-z0-9]|invalid_|expired_)|(?<=%[0-9a-f]{2}))((?:proxy-)?authorization|(?:set-)?cookie|content-type|(?:x-(?:spr-)?)?api[_-]?key|(?:client|consumer)[_-]?(?:id|key|secret)|(?:api|app)[_-]?secret|(?:access|refresh|id|auth|bearer)[_-]?token|code[_-]?verifier|(?:client[_-]?)?assertion|grant[_-]?type|redirect[_-]?uri|pass(?:word|wd|phrase)|secret|token|code|state|key)(\\*["'`]?)\]?[^\S\r\n]*(=>|==?|:|%3a|%3d|%253d|,(?=[^\S\r\n]*["'`]))[^\S\r\n]*/gi

const otherSpellings: Readonly<Record<string, ValueName>> = {
  proxyauthorization: 'authorization',
  setcookie: 'cookie',
  contenttype: 'content-type',
  apikey: 'key',
  xapikey: 'key',
  xsprapikey: 'key',
  clientkey: 'client_id',
  clientid: 'client_id',
  consumerid: 'client_id',
  consumerkey: 'client_id',
  clientsecret: 'client_secret',
  consumersecret: 'client_secret',
  apisecret: 'client_secret',
  appsecret: 'client_secret',
  secret: 'client_secret',
  accesstoken: 'access_token',
  idtoken: 'access_token',
  authtoken: 'access_token',
  bearertoken: 'access_token',
  refreshtoken: 'refresh_token',
  codeverifier: 'code_verifier',
  clientassertion: 'assertion',
  passwd: 'password',
  passphrase: 'password',
  granttype: 'grant_type',
  redirecturi: 'redirect_uri',
}

/** They are no secrets, and may hold values that are: what is in them is looked through, too. */
const open: readonly ValueName[] = ['content-type', 'grant_type', 'redirect_uri']

/** The named values of any text, in their order. Linear in its length; never throws. */
export function findNamedValues(text: string): readonly NamedValue[] {
  const found: NamedValue[] = []
  const pattern = new RegExp(namePattern)
  const lines = lineEnds(text)
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, spelled = '', closing = '', separator = ''] = match
    // `set("key", "…")` and pairs in a list; elsewhere a comma ends what was before it.
    if (separator === ',' && !/[([]/.test(text[match.index - 2] ?? '')) continue
    const start = match.index + whole.length
    const name = nameOf(spelled)
    const lineEnd = lines.endFrom(start)
    const bounds = { text, start, lineEnd, valueEnd: lines.withNext, nameAt: match.index }
    const isOpen = open.includes(name)
    const extent = isOpen
      ? openExtent(bounds, separator)
      : extentOf(bounds, { separator, isQuoted: closing !== '' })
    const value = text.slice(extent.start, extent.end)
    // "error code: 401" names no authorization code, nor does "status_code=401".
    if (name === 'code' && /^(\d{0,5}|[A-Z]+(_[A-Z]+)+)$/.test(value)) continue
    found.push({ name, value, ...extent, nameAt: match.index })
    pattern.lastIndex = isOpen ? extent.start : Math.max(extent.end, start)
  }
  return found
}

function nameOf(spelled: string): ValueName {
  const plain = spelled.toLowerCase()
  return otherSpellings[plain.replaceAll(/[_-]/g, '')] ?? (plain as ValueName)
}

interface LineEnds {
  readonly endFrom: (at: number) => number
  /** The same as `withNextLines`. */
  readonly withNext: (lineEnd: number) => number
}

/** Each line's end is looked for once, however many names a line holds; so is what follows on the next lines. */
function lineEnds(text: string): LineEnds {
  let known = -1
  let last = { lineEnd: -1, valueEnd: -1 }
  return {
    withNext: (lineEnd) => {
      if (last.lineEnd !== lineEnd) last = { lineEnd, valueEnd: withNextLines(text, lineEnd) }
      return last.valueEnd
    },
    endFrom: (at) => {
      if (known < at) {
        const next = text.indexOf('\n', at)
        known = next < 0 ? text.length : next
      }
      return known
    },
  }
}

interface Bounds {
  readonly text: string
  readonly nameAt: number
  readonly start: number
  readonly lineEnd: number
  readonly valueEnd: LineEnds['withNext']
}

type Extent = Pick<NamedValue, 'place' | 'start' | 'end' | 'isBuilt'>

/** Short on purpose: what is looked through twice must not be long. */
function openExtent({ text, start }: Bounds, separator: string): Extent {
  const found = at(/(?:[frbu]{0,2}\\*["'`])?([^\s&"'`=?,;\\]{0,2048})/iy, text, start)
  const [whole = '', value = ''] = found ?? []
  const end = start + whole.length
  const place = whole !== value ? 'member' : separator === ':' ? 'header' : 'pair'
  return { place, start: end - value.length, end, isBuilt: false }
}

function extentOf(
  bounds: Bounds,
  { separator, isQuoted }: { readonly separator: string; readonly isQuoted: boolean },
): Extent {
  const { text, nameAt, start, lineEnd } = bounds
  const before = text[nameAt - 1] ?? ''
  if (separator === ':' && !isQuoted && /["'`]/.test(before)) {
    const end = closingQuote(bounds, { from: start, quote: before, slashes: 0 })
    return { place: 'header', start, end, isBuilt: /f/i.test(text[nameAt - 2] ?? '') }
  }
  const quoted = quotedExtent(bounds)
  if (quoted !== undefined) return quoted
  if (separator === ':' && isAtLineStart(text, nameAt)) {
    return { place: 'header', start, end: bounds.valueEnd(lineEnd), isBuilt: false }
  }
  if (separator === ':') {
    const words = at(/(?:(?:bearer|basic)\b[^\S\r\n:]*:?[^\S\r\n]*)*[^\s,;"'`}]*/iy, text, start)
    return { place: 'header', start, end: start + (words?.[0].length ?? 0), isBuilt: false }
  }
  return { place: 'pair', start, end: pairEnd(text, start), isBuilt: false }
}

function quotedExtent(bounds: Bounds): Extent | undefined {
  const { text, start } = bounds
  const opening = at(/([frbu]{0,2})(\\*)(["'`])/iy, text, start)
  if (opening === null) return undefined
  const [whole, prefix = '', slashes = '', quote = ''] = opening
  const from = start + whole.length
  const end = closingQuote(bounds, { from, quote, slashes: slashes.length })
  const after = at(/\\*["'`]?\s{0,80}(\+|\.format|%)/y, text, end)
  const isTemplate = /f/i.test(prefix) || quote === '`'
  return { place: 'member', start: from, end, isBuilt: isTemplate || after !== null }
}

/** What curl prints of a request begins with `>`. */
function isAtLineStart(text: string, nameAt: number): boolean {
  const near = text.slice(Math.max(0, nameAt - 8), nameAt)
  return nameAt <= 8 ? /^[\s>]*$/.test(near) : /\n[\s>]*$/.test(near)
}

interface Opened {
  readonly from: number
  readonly quote: string
  /** How many backslashes stand before the quotes around it: those inside have others. */
  readonly slashes: number
}

/** How a shell writes `'` inside of its own. */
const shellQuote = String.raw`'\''`

/** A quote ends the value only where something may follow: some are part of what was pasted. */
function closingQuote(bounds: Bounds, { from, quote, slashes }: Opened): number {
  const { text, lineEnd } = bounds
  const rest = text.slice(from, bounds.valueEnd(Math.max(from, lineEnd)) + 1)
  let end = rest.indexOf(quote)
  while (end >= 0) {
    const isShells = rest.startsWith(shellQuote, end)
    const isOfSameKind = !isShells && slashesBefore(rest, end) === slashes
    const follows = text[from + end + 1] ?? ' '
    if (isOfSameKind && /[\s,;:)}\]&+.|>\\]/.test(follows)) return from + end - slashes
    end = rest.indexOf(quote, end + (isShells ? shellQuote.length : 1))
  }
  return Math.min(text.length, from + rest.length)
}

function slashesBefore(text: string, end: number): number {
  let count = 0
  while (count < 16 && text[end - 1 - count] === '\\') count += 1
  return count
}

/** The end of a value whose line ends at `lineEnd`: rows like a broken token's, alone on the next lines, are part of it. */
function withNextLines(text: string, lineEnd: number): number {
  const row =
    /\r?\n[^\S\n]{0,8}(?=[\w+/%.~-]{0,200}[\d=])[\w+/%.~-]{4,200}={0,2}(?=\r?\n|$|["'`&])/y
  let end = lineEnd
  for (let more = at(row, text, end); more !== null; more = at(row, text, end)) {
    end += more[0].length
  }
  return end
}

/** To the next pair, quote or blank; a blank that something like the rest of a token follows is part of it. */
function pairEnd(text: string, start: number): number {
  const rest = /[^\S\r\n][\w+/%.~-]{2,200}={0,2}(?=[&"'`])/y
  let end = start + (at(/[^\s&"'`]*/y, text, start)?.[0].length ?? 0)
  for (let more = at(rest, text, end); more !== null; more = at(rest, text, end)) {
    end += more[0].length
  }
  end = withNextLines(text, end)
  if (/[{(<[]/.test(text.slice(start, end))) return end
  while (end > start && /[,;)}\]>]/.test(text[end - 1] ?? '')) end -= 1
  return end
}

function at(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  const pattern = new RegExp(sticky)
  pattern.lastIndex = index
  return pattern.exec(text)
}
