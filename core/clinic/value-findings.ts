import type { Finding, Subject } from '#core/clinic/finding'
import type { NamedValue, ValueName } from '#core/clinic/named-values'
import type { PastedRequest } from '#core/clinic/pasted-request'
import { isMaskedOut, isPlaceholder } from '#core/clinic/placeholder'

/** Usual for tokens of Sprinklr, promised by nobody. */
const usualTokenLength = 88
/** Much shorter than usual. */
const shortTokenLength = 40

const subjects: Partial<Record<ValueName, Subject>> = {
  authorization: 'access_token',
  token: 'access_token',
  access_token: 'access_token',
  refresh_token: 'refresh_token',
  key: 'client_id',
  client_id: 'client_id',
  client_secret: 'client_secret',
  code: 'code',
}

/** What is wrong with the values of a request themselves. None of it ever gives one away. */
export function valueFindings(request: PastedRequest): readonly Finding[] {
  return request.values
    .filter(({ isBuilt }) => !isBuilt)
    .flatMap((named) => {
      const subject = subjects[named.name]
      const value = bare(named)
      if (subject === undefined || value === '' || isVariable(named)) return []
      if (isMaskedOut(value)) return []
      if (isPlaceholder(value)) return [{ type: 'placeholder-left', place: subject } as const]
      return [...textFindings(subject, value, named), ...encodingFindings(request, named, value)]
    })
}

/** Without the words that go before a token; one in other quotes keeps them. */
function bare({ name, value }: NamedValue): string {
  const text = value.trim()
  return name === 'authorization' ? text.replace(/^(?:(?:bearer|basic)\b[\s:]*)+/i, '') : text
}

/** Outside quotes a program’s own names look like values: `Authorization: token, key: config.apiKey`. */
export function isVariable({ place, value }: Pick<NamedValue, 'place' | 'value'>): boolean {
  const text = value.trim()
  if (/^["']?\$\{?\w+\}?["']?$|^%\w+%$|^(?:bearer\s+)?\$\w+/i.test(text)) return true
  return (
    place !== 'member' &&
    /^[a-z_][a-z_]*(?:[A-Z][a-z]+)*(?:\.\w{1,32}|\(\))*$/.test(text) &&
    text.length < 40
  )
}

function textFindings(subject: Subject, value: string, named: NamedValue): readonly Finding[] {
  if (/[\r\n]|\\[rn]/.test(value)) return [{ type: 'line-break-inside', subject }]
  if (/["'`“”‘’]|%22|%27/.test(value)) return [{ type: 'quote-inside', subject }]
  const isEncodedPlus = subject === 'refresh_token' && named.place === 'pair'
  if (/\s/.test(value) && !isEncodedPlus) return [{ type: 'blank-inside', subject }]
  const isToken = subject === 'access_token' || subject === 'refresh_token'
  const length = value.length
  if (isToken && length < shortTokenLength && /^[\w+/=%.~-]+$/.test(value)) {
    return [{ type: 'maybe-cut-short', subject, length, usual: usualTokenLength }]
  }
  return []
}

/**
 * In a query or form each value is encoded once: what a tool encodes by itself must not be encoded before, and what goes as
 * it stands must be. In a line of settings nothing is.
 */
function encodingFindings(
  { text }: PastedRequest,
  { name, place, nameAt, end }: NamedValue,
  value: string,
): readonly Finding[] {
  const isEncoded = /%(?:2[BF]|3D)/i.test(value)
  if (/%25(?:2[BF]|3D)/i.test(value)) return [{ type: 'encoded-twice' }]
  const before = text.slice(Math.max(0, nameAt - 32), nameAt)
  const isEncodedByTool = place === 'member' || /--data-urlencode[ =]{1,2}["']?$/.test(before)
  if (isEncodedByTool) return isEncoded ? [{ type: 'encoded-twice' }] : []
  const isSent =
    /[?&]$|(?:-d|--data(?:-raw|-binary|-ascii)?)[ =]{0,2}["']?$/.test(before) || text[end] === '&'
  if (name !== 'refresh_token' || place !== 'pair' || !isSent) return []
  const characters = (['+', '/', '=', ' '] as const).filter((one) => value.includes(one))
  return characters.length === 0 ? [] : [{ type: 'not-encoded', characters }]
}
