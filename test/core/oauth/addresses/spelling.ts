import type { Dice } from './dice'
import type { Pair, Place } from './places'

/** An address in pieces: put together it is the redirect, or, with a piece changed, something else. */
export interface Pieces {
  readonly scheme: string
  readonly slashes: string
  readonly userInfo: string
  readonly host: string
  readonly port: string
  readonly path: string
  readonly query: string
  readonly fragment: string
}

/** Every piece of the redirect address, in one of the many spellings that mean the same. */
export function spelled(place: Place, dice: Dice): Pieces {
  return {
    scheme: anyCase(place.scheme, dice),
    slashes: dice.once(2) ? '://' : dice.pick(slashes),
    userInfo: dice.once(8) ? dice.pick(['@', ':@']) : '',
    host: hostSpelled(place, dice),
    port: portSpelled(place, dice),
    path: pathSpelled(place.segments, dice),
    query: querySpelled(withAnswer(place.pairs, dice), dice),
    fragment: dice.once(2) ? '' : dice.pick(fragments),
  }
}

export function joined(pieces: Pieces): string {
  const { scheme, slashes, userInfo, host, port, path, query, fragment } = pieces
  return scheme + slashes + userInfo + host + port + path + query + fragment
}

/** Blanks around and tabs and line ends inside, which every browser drops before it reads on. */
export function sprinkled(url: string, dice: Dice): string {
  if (!dice.once(6)) return url
  const at = dice.below(url.length + 1)
  const inside = url.slice(0, at) + dice.pick(['\t', '\n', '\r', '\r\n']) + url.slice(at)
  return dice.pick(['', ' ', '\u0001', '\u001f ']) + inside + dice.pick(['', ' ', '\u0000', '\n'])
}

const slashes = [':\\\\', ':/\\', ':\\/', ':/', ':', ':///', ':/\\//']

const fragments = [
  '#',
  '#/login',
  '#_=_',
  '#code=1&state=2',
  '#?tenant=2',
  '#@evil.example/',
  '#https://evil.example/',
  '#a#b',
]

export function anyCase(text: string, dice: Dice): string {
  if (dice.once(2)) return text
  return eachLetter(text, (letter) => (dice.once(2) ? letter.toUpperCase() : letter))
}

export function hostSpelled(place: Place, dice: Dice): string {
  const text = dice.pick([place.host, ...place.aliases])
  if (place.kind === 'ipv6') return anyCase(text, dice)
  const dot = place.kind === 'ipv4' && dice.once(6) ? '.' : ''
  return lettersSpelled(text, dice) + dot
}

/** Host letters: case, width, escapes, ignorable letters between. Escapes that are there already stay whole. */
export function lettersSpelled(host: string, dice: Dice): string {
  if (!dice.once(3)) return host
  if (!host.includes('%')) return eachLetter(host, (letter) => hostLetter(letter, dice))
  return host.replaceAll(/%..|./gsu, (letter) => hostLetter(letter, dice))
}

/** Letters of other alphabets that every host name folds into these. */
const lookalikes = new Map([
  ['s', '\u017f'],
  ['k', '\u212a'],
])

function hostLetter(letter: string, dice: Dice): string {
  if (!dice.once(4) || !/^[a-z0-9.]$/i.test(letter)) return letter
  const code = letter.charCodeAt(0)
  if (letter === '.') return dice.pick(['%2e', '%2E', '\u3002', '\uff0e', '\uff61'])
  return dice.pick([
    letter.toUpperCase(),
    escaped(letter, dice),
    String.fromCharCode(code + 0xfee0),
    `${letter}\u00ad`,
    `\u200b${letter}`,
    lookalikes.get(letter) ?? letter,
  ])
}

function portSpelled({ scheme, port }: Place, dice: Dice): string {
  const written = [`:${port}`, `:0${port}`, `:000${port}`]
  if (port !== (scheme === 'https' ? 443 : 80)) return dice.pick(written)
  return dice.once(2) ? '' : dice.pick([':', ...written])
}

/** Separators either way, detours that lead back, letters as themselves or as what a browser makes of them. */
export function pathSpelled(segments: readonly string[], dice: Dice): string {
  if (segments.length === 1 && segments[0] === '' && dice.once(3)) return ''
  return segments
    .map((segment) => {
      const detour = dice.once(8) ? dice.pick(detours) : ''
      return separator(dice) + detour + segmentSpelled(segment, dice)
    })
    .join('')
}

const separator = (dice: Dice): string => (dice.once(8) ? '\\' : '/')

const detours = ['./', '%2e/', '.\\', 'x/../', 'x\\..\\', 'y/%2E./', 'y/z/.././%2e%2E/', '//../../']

const rawAgain: readonly (readonly [string, string])[] = [
  ['%C3%9C', 'Ü'],
  ['%20', ' '],
  ['%5E', '^'],
  ['%7C', '|'],
]

function segmentSpelled(segment: string, dice: Dice): string {
  if (/^\w*$/.test(segment)) return segment
  let text = segment
  for (const [sent, raw] of rawAgain) if (dice.once(2)) text = text.replaceAll(sent, raw)
  // Between letters only: a segment of dots alone would lead elsewhere.
  return text.replaceAll(/(?<=\w)\.(?=\w)/g, (dot) => (dice.once(3) ? escaped(dot, dice) : dot))
}

/** What an answer brings, and what other people append: never a registered name. */
const extras: readonly Pair[] = [
  ['code', 'a+b/c=='],
  ['state', 'q-r_s'],
  ['error', 'access_denied'],
  ['iss', 'https://x.example'],
  ['utm_source', 'mail'],
  ['Tenant', '2'],
  ['A', '1'],
  ['a[]', '1'],
  [' a', '9'],
  ['tenant ', '9'],
  ['next', 'https://evil.example/@www.sprinklr.com#?&='],
  ['\u0430', 'ü'],
]

export function withAnswer(pairs: readonly Pair[], dice: Dice): readonly Pair[] {
  const all = [...pairs]
  for (let left = dice.below(4); left > 0; left--) {
    all.splice(dice.below(all.length + 1), 0, dice.pick(extras))
  }
  // Among themselves the values of one name keep their order: sorting is stable.
  return dice.once(3)
    ? all.toSorted(([one], [other]) => Number(one < other) - Number(one > other))
    : all
}

export function querySpelled(pairs: readonly Pair[], dice: Dice): string {
  if (pairs.length === 0) return dice.once(8) ? dice.pick(['?', '?&', '?&&']) : ''
  const written = pairs.map(([name, value]) => {
    if (value === '' && dice.once(2)) return textSpelled(name, dice)
    return `${textSpelled(name, dice)}=${textSpelled(value, dice)}`
  })
  return `?${dice.once(8) ? '&' : ''}${written.join(dice.once(8) ? '&&' : '&')}`
}

/** The letters of a name or a value: escaped where they must be, and sometimes where they need not. */
function textSpelled(text: string, dice: Dice): string {
  const isOdd = dice.once(3)
  if (!isOdd && /^\w*$/.test(text)) return text
  return eachLetter(text, (letter) => {
    if (letter === ' ') return dice.pick(['+', '%20'])
    if ('&=+#%\u0000'.includes(letter) || (isOdd && dice.once(3))) return escaped(letter, dice)
    return letter
  })
}

function eachLetter(text: string, change: (letter: string) => string): string {
  let changed = ''
  for (const letter of text) changed += change(letter)
  return changed
}

/** The UTF-8 bytes of a letter, each as `%` and two digits. */
export function escaped(letter: string, dice: Dice): string {
  const bytes = escapes.get(letter) ?? escapesOf(letter)
  return dice.once(2) ? bytes : bytes.toUpperCase()
}

const escapes = new Map<string, string>()

function escapesOf(letter: string): string {
  const bytes = Array.from(Buffer.from(letter), (byte) => `%${byte.toString(16).padStart(2, '0')}`)
  escapes.set(letter, bytes.join(''))
  return bytes.join('')
}
