import { assertNever } from '#core/errors'
import { addressFacts, cedatoAddress, queryFacts } from '#core/importers/addresses'
import { readCommand } from '#core/importers/command-line'
import { isCredential, type Draft, type Fact } from '#core/importers/draft'
import { fieldNamed } from '#core/importers/field-names'
import { nothing, type Passage, type Reading } from '#core/importers/importer'
import { jsonDrafts, parseJson } from '#core/importers/json-drafts'
import { linesOf } from '#core/importers/lines'
import { withScheme } from '#core/importers/values'

/** Nobody begins a command further to the right. */
const widestPrompt = 500

const beginning = /(?:^|[\s$>`(=])curl(?:\.exe)?[ \t]/

/** The curl commands of a text that name an address, in their order; those to somebody else’s API say nothing. */
export function curlCommands(text: string): readonly Passage[] {
  const passages: Passage[] = []
  let next = 0
  for (const { text: line, from } of linesOf(text)) {
    const at = from < next ? -1 : line.slice(0, widestPrompt).search(beginning)
    if (at < 0) continue
    const start = text.indexOf('curl', from + at)
    const { words, end } = readCommand(text, start)
    next = end
    const draft = commandFacts(words)
    const isCommand = draft.some(isCredential) || words.some((word) => /^https?:\/\//i.test(word))
    if (isCommand) passages.push({ from: start, to: end, reading: readingOf(draft) })
  }
  return passages
}

function readingOf(draft: Draft): Reading {
  return draft.some(isCredential) ? { drafts: [draft], notes: [] } : nothing
}

const longOptions: ReadonlyMap<string, OptionKind> = new Map([
  ['--header', 'header'],
  ['--data', 'data'],
  ['--data-raw', 'data'],
  ['--data-ascii', 'data'],
  ['--data-binary', 'data'],
  ['--data-urlencode', 'data'],
  ['--json', 'data'],
  ['--form', 'data'],
  ['--form-string', 'data'],
  ['--user', 'user'],
  ['--oauth2-bearer', 'bearer'],
  ['--url', 'address'],
])

const shortOptions: ReadonlyMap<string, OptionKind> = new Map([
  ['H', 'header'],
  ['d', 'data'],
  ['F', 'data'],
  ['u', 'user'],
])

type OptionKind = 'header' | 'data' | 'user' | 'bearer' | 'address'

interface Option {
  readonly kind: OptionKind
  readonly value: string
}

function commandFacts(words: readonly string[]): Draft {
  const options = Array.from(optionsOf(words.slice(1)))
  const found = options.flatMap(addressOf)
  const facts = [...options.flatMap(factsOf), ...found]
  const isCedato = found.some(({ value }) => value === cedatoAddress)
  // Only Cedato takes key and secret as user and password.
  if (isCedato) return [...facts, ...options.flatMap(userFacts)]
  // A request to somebody else's API says nothing, unless it names a key as Sprinklr's do.
  return found.length > 0 || facts.some(({ field }) => field === 'clientId') ? facts : []
}

/** What is no option we know is taken for the address: other values make no known one. */
function* optionsOf(words: readonly string[]): Generator<Option> {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const long = /^(--[a-z0-9-]+)(?:=([^]*))?$/.exec(word)
    const short = /^-[a-zA-Z0-9#]*?([HdFu])([^]*)$/.exec(word)
    const kind = longOptions.get(long?.[1] ?? '') ?? shortOptions.get(short?.[1] ?? '')
    if (kind === undefined) {
      yield { kind: 'address', value: word }
      continue
    }
    const attached = long === null ? short?.[2] || undefined : long[2]
    if (attached === undefined) at += 1
    yield { kind, value: attached ?? words[at] ?? '' }
  }
}

function addressOf({ kind, value }: Option): readonly Fact[] {
  if (kind !== 'address' || value.startsWith('-')) return []
  return addressFacts(withScheme(value)?.href ?? '')
}

function factsOf({ kind, value }: Option): readonly Fact[] {
  switch (kind) {
    case 'header':
      return headerFacts(value)
    case 'data':
      return dataFacts(value)
    case 'bearer':
      return [{ field: 'accessToken', value }]
    case 'user':
    case 'address':
      return []
    default:
      return assertNever(kind)
  }
}

/** `Authorization: Bearer …`, and the API key, which Sprinklr wants as `key`. */
function headerFacts(header: string): readonly Fact[] {
  const [name, value] = headerParts(header)
  if (name === 'authorization') {
    return /^bearer\s/i.test(value) ? [{ field: 'accessToken', value }] : []
  }
  const named = fieldNamed(name)
  return named?.field === 'clientId' && value !== '' ? [{ ...named, value }] : []
}

/** A form, or JSON; not the name of a file. */
function dataFacts(data: string): readonly Fact[] {
  if (data.startsWith('@')) return []
  const json = parseJson(data)
  return json === undefined ? queryFacts(data) : jsonDrafts(json).drafts.flat()
}

/** HTTP Basic (RFC 7617), as an option or a header: user and password are key and secret. */
function userFacts({ kind, value }: Option): readonly Fact[] {
  const [name, told] = headerParts(value)
  const basic = name === 'authorization' ? /^basic\s+(\S+)$/i.exec(told)?.[1] : undefined
  const pair =
    kind === 'user' ? value : kind === 'header' && basic !== undefined ? plain(basic) : ''
  const at = pair.indexOf(':')
  if (at < 0) return []
  return [
    { field: 'clientId', value: pair.slice(0, at) },
    { field: 'clientSecret', value: pair.slice(at + 1) },
  ]
}

function headerParts(header: string): readonly [string, string] {
  const at = header.indexOf(':')
  return at < 0 ? ['', ''] : [header.slice(0, at).trim().toLowerCase(), header.slice(at + 1).trim()]
}

function plain(base64: string): string {
  try {
    return atob(base64)
  } catch {
    return ''
  }
}
