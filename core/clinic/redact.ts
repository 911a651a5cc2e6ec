import { findNamedValues, type NamedValue, type ValueName } from '#core/clinic/named-values'
import { findToldSecrets } from '#core/clinic/told-secrets'

const mask = '[redacted]'

interface Span {
  readonly start: number
  readonly end: number
}

/** Names whose values tell what was asked and not with what. */
const harmless: readonly ValueName[] = ['content-type', 'grant_type', 'redirect_uri']

/** Words that follow “Bearer” in sentences, and HTTPie’s next option. */
const notCredentials =
  /^(?:(?:tokens?|auth\w*|realm|scheme|header|error|is|was|not|and|or|in)\b|--?a(?:uth)?$)/i

/** What is a credential by where it stands, beside the named ones. The group is what is taken out. */
const positions: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{1,40}-----([\s\S]*?)(?=-----END|$)/g,
  /\b(?:bearer|basic)[\s:]+(?:(?:bearer|basic)[\s:]+)?(?:\$\{\s{0,4}(?=["'`]))?["'`]?([^\s"'`,;]+)/gi,
  /:\/\/([^\s/?#@"'<>]{1,2048})@/g,
  /(?<=^|\s)(?:-[a-zA-Z]{0,8}[ubU]|--user|--proxy-user|--cookie|--pass|--oauth2-bearer)[ =]{0,3}("[^"\n]*"|'[^'\n]*'|[^\s"'][^\s]*)/g,
  // HTTPie and xh: `-a` is of no meaning elsewhere.
  /(?:-a|--auth)(?<=(?:^|[\s;|&$(])(?:https?|xhs?)[ \t](?:(?:[^\n;|]|\\\r?\n){0,300}\s)?(?:-a|--auth))[ =]{0,3}("[^"\n]*"|'[^'\n]*'|[^\s"'][^\s]*)/g,
  /\b(eyJ[\w-]{6,}(?:\.[\w-]*){0,4})/g,
]

/** A row of the characters that tokens, keys and their encodings are made of. */
const rows = /[\w+/%.~-]{8,}={0,2}/g

/**
 * `text` with every value that may be a credential taken out: by its name, by where it stands, and by its shape. What is
 * left is fit for a ticket. Linear in the length of the text; never throws.
 */
export function redact(text: string): string {
  const named = findNamedValues(text)
    .filter(({ name }) => !harmless.includes(name))
    .map(withoutScheme)
  const shaped = Array.from(text.matchAll(rows)).flatMap(credentialsIn)
  const told = findToldSecrets(text)
  return masked(text, [
    ...named,
    ...told,
    ...positions.flatMap((one) => spansOf(one, text)),
    ...shaped,
  ])
}

/** `Bearer` and `Basic` stay: one too many or too few is what people look for. */
function withoutScheme({ name, value, start, end }: NamedValue): Span {
  if (name !== 'authorization') return { start, end }
  const scheme = /^(?:(?:bearer|basic)(?:[\s:]+|$))*/i.exec(value)
  return { start: start + (scheme?.[0].length ?? 0), end }
}

function spansOf(pattern: RegExp, text: string): readonly Span[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [whole, value = ''] = match
    if (notCredentials.test(value)) return []
    const start = match.index + whole.lastIndexOf(value)
    return [{ start, end: start + value.length }]
  })
}

/** In a path each part is looked at by itself; a row that is none goes whole, whatever its pieces are. */
function credentialsIn(match: RegExpExecArray): readonly Span[] {
  const [row] = match
  const hasScheme = row.startsWith('//') && match.input[match.index - 1] === ':'
  const isPath = (hasScheme || /^[\w-]+\.[\w.-]*[a-z]{2,}\//i.test(row)) && !/\+|=$/.test(row)
  const pieces = isPath ? Array.from(row.matchAll(/[^/]+/g)) : [Object.assign([row], { index: 0 })]
  return pieces
    .filter(([piece = '']) => isCredentialLike(piece))
    .map(({ 0: piece = '', index }) => {
      const start = match.index + index
      return { start, end: start + piece.length }
    })
}

/** Long and of letters and digits, or shorter with capitals among them: no word, date or request id looks like that. */
function isCredentialLike(piece: string): boolean {
  return piece.split(/[^A-Za-z0-9]+/).some((run) => {
    if (!/\d/.test(run) || !/[a-z]/i.test(run)) return false
    return run.length >= 16 || (run.length >= 8 && /[a-z]/.test(run) && /[A-Z]/.test(run))
  })
}

function masked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= done || end <= start) continue
    if (start > done || done === 0) pieces.push(text.slice(done, Math.max(start, done)), mask)
    done = end
  }
  return [...pieces, text.slice(done)].join('')
}
