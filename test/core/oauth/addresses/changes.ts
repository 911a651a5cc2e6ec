import type { Dice } from './dice'
import type { Pair, Place } from './places'
import {
  anyCase,
  escaped,
  hostSpelled,
  lettersSpelled,
  pathSpelled,
  querySpelled,
  withAnswer,
  type Pieces,
} from './spelling'

/** A piece that makes the address another one. `reaches`: a request for it would still arrive at the redirect. */
export interface Changed {
  readonly text: string
  readonly reaches: boolean
}

/** Undefined where the place has nothing that could be changed so. */
export type Change = (place: Place, dice: Dice) => Changed | undefined

const elsewhere = (text: string): Changed => ({ text, reaches: false })
const sideways = (text: string): Changed => ({ text, reaches: true })

const anotherScheme: readonly Change[] = [
  ({ scheme }, dice) => elsewhere(anyCase(scheme === 'https' ? 'http' : 'https', dice)),
  ({ scheme }, dice) => sideways(anyCase(scheme === 'https' ? 'wss' : 'ws', dice)),
  ({ scheme }, dice) => elsewhere(anyCase(scheme === 'https' ? 'ws' : 'wss', dice)),
  ({ scheme }, dice) => {
    const prefix = dice.pick(['view-source:', 'blob:', 'filesystem:', 'javascript:', 'x', 'web+'])
    return elsewhere(prefix + scheme)
  },
  ({ scheme }, dice) => {
    const wrong = ['ftp', 'file', 'app', 'httpss', 'htt', 'https-', '', 'data', 'intent']
    return elsewhere(
      dice.pick([...wrong, `ht%74${scheme.slice(3)}`, scheme.replace('p', '\u0440')]),
    )
  },
]

const someUserInfo: readonly Change[] = [
  ({ host }, dice) => {
    const name = dice.pick(['user', 'user:', ':pass', 'user:pass', '%20', 'a@b', 'ü', host])
    return sideways(`${name}@`)
  },
  ({ host }, dice) =>
    elsewhere(
      dice.pick(['evil.example', `${host}.evil.example`, `user@evil.example`]) +
        dice.pick(['/', '\\', '?', '#', '/@', '\\@', '?@', '#@', ':443/@', '/\t@']),
    ),
]

/** Letters that look like others and stay themselves in every host name. */
const homographs: readonly (readonly [string, string])[] = [
  ['a', '\u0430'],
  ['c', '\u0441'],
  ['e', '\u0435'],
  ['i', '\u0131'],
  ['l', '\u0142'],
  ['o', '\u03bf'],
  ['p', '\u0440'],
  ['r', '\u0155'],
  ['s', '\u0455'],
  ['x', '\u0445'],
]

const anotherHost: readonly Change[] = [
  // Another letter or digit in place of one that is there.
  ({ host }, dice) => {
    const at = indexOf(host, /[a-z0-9]/, dice)
    const letters = 'bdfghjkmqtuvwyz23456789'.replace(host[at] ?? '', '')
    const other = letters[dice.below(letters.length)] ?? ''
    return elsewhere(lettersSpelled(host.slice(0, at) + other + host.slice(at + 1), dice))
  },
  ({ host, kind }, dice) => {
    if (kind !== 'name') return undefined
    const at = indexOf(host, /[a-z]/, dice)
    return elsewhere(host.slice(0, at) + dice.pick(['', `${host[at]}q`]) + host.slice(at + 1))
  },
  ({ host, kind }, dice) => {
    if (kind !== 'name') return undefined
    const [letter, like] = dice.pick(homographs.filter(([one]) => host.includes(one)))
    return elsewhere(host.replace(letter, like))
  },
  ({ host }, dice) =>
    elsewhere(
      host + dice.pick(['.evil.example', 'evil.example', '-evil.example', '..', '.com', '%2Eevil']),
    ),
  ({ host }, dice) =>
    elsewhere(dice.pick(['evil.', 'evil-', 'www.', 'x', '.', 'evil.example.']) + host),
  (place, dice) =>
    place.kind === 'name'
      ? sideways(hostSpelled(place, dice) + dice.pick(['.', '\u3002', '%2E', '\uff0e']))
      : undefined,
  // A letter that ends the host before its end, or that no host may hold.
  ({ host }, dice) => {
    const at = 1 + dice.below(host.length - 1)
    const letter = dice.once(10) ? ' ' : oneOf('/ \\ ? # @ : %00 < ^ | % \u0001', dice)
    return elsewhere(host.slice(0, at) + letter + host.slice(at))
  },
  (_, dice) =>
    elsewhere(
      dice.pick(['evil.example', 'other.example', '10.0.0.1', '0', '[2001:db8::b]', '[::]', '']),
    ),
]

const anotherPort: readonly Change[] = [
  ({ port }, dice) => {
    const other = 1 + dice.below(65_534)
    return elsewhere(`:${other >= port ? other + 1 : other}`)
  },
  ({ port }) => elsewhere(`:${port + 1}`),
  ({ port }) => elsewhere(`:${port}0`),
  ({ port }) => (port === 80 || port === 443 ? undefined : elsewhere('')),
  ({ port }, dice) =>
    elsewhere(
      dice.pick([':65536', `:${port}a`, ':-1', ':\uff18\uff10', ':%34', `:${port}:${port}`, ':0']),
    ),
]

const anotherPath: readonly Change[] = [
  // Another case: of a letter, or of the digits of an escape.
  ({ segments }, dice) => {
    const path = segments.join('/')
    if (!/[a-z]/i.test(path)) return undefined
    const at = indexOf(path, /[a-z]/i, dice)
    const letter = path[at] ?? ''
    const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
    return elsewhere(`/${path.slice(0, at)}${other}${path.slice(at + 1)}`)
  },
  // An escape where a letter was registered.
  ({ segments }, dice) => {
    const path = segments.join('/')
    const plain = /(?<!%|%.)[a-z0-9~@;=]/i
    if (!plain.test(path)) return undefined
    const at = indexOf(path, plain, dice)
    return elsewhere(`/${path.slice(0, at)}${escaped(path[at] ?? '', dice)}${path.slice(at + 1)}`)
  },
  // A letter less.
  ({ segments }, dice) => {
    const path = segments.join('/')
    if (path === '') return undefined
    const at = dice.below(path.length)
    return elsewhere(`/${path.slice(0, at)}${path.slice(at + 1)}`)
  },
  // A segment more or less.
  ({ segments }, dice) => {
    const at = dice.below(segments.length + 1)
    const more = dice.pick(['', 'x', '...', '%2F', ';', 'evil.example', '%2e%2e%2f'])
    return elsewhere(pathSpelled(segments.toSpliced(at, 0, more), dice))
  },
  ({ segments }, dice) =>
    segments.length === 1
      ? undefined
      : elsewhere(pathSpelled(segments.toSpliced(dice.below(segments.length), 1), dice)),
  ({ segments }, dice) => {
    const end = oneOf('; ;a=1 , %20 %00 %3F %23 %2F %5C \u200b ~ * x &a=1', dice)
    return elsewhere(`/${segments.join('/')}${end}`)
  },
  // Dots that lead away from a name at the end.
  ({ segments }, dice) => {
    if (segments.at(-1) === '') return undefined
    const end = oneOf('/.. /../ \\.. /%2E. /. /%2e . %2e', dice)
    return elsewhere(`/${segments.join('/')}${end}`)
  },
  // The slash between two segments, escaped.
  ({ segments }, dice) =>
    segments.length === 1
      ? undefined
      : elsewhere(`/${segments.join(dice.pick(['%2F', '%2f', '%5C', '\u2215']))}`),
  // An escape escaped once more, or in small digits; an accent in two letters.
  ({ segments }, dice) => {
    const path = `/${segments.join('/')}`
    const other = dice.pick([
      path.replaceAll('%', '%25'),
      path.replaceAll('%2F', '%2f'),
      path.replace('%C3%9C', 'U\u0308'),
      path.replace('%7E', '~'),
    ])
    return other === path ? undefined : elsewhere(other)
  },
]

const anotherQuery: readonly Change[] = [
  changedPairs((pairs, at) => pairs.toSpliced(at, 1)),
  changedPairs((pairs, at) => pairs.toSpliced(at, 0, ...pairs.slice(at, at + 1))),
  changedPair(([name, value], dice) => {
    const other = [`${value}1`, ` ${value}`, `${value}%31`, `${value}\u0000`, `${value};b=`, '2+']
    return [name, dice.pick(other)]
  }),
  changedPair(([name, value], dice) => {
    const other = [
      name.toUpperCase(),
      `${name}[]`,
      ` ${name}`,
      `${name} `,
      `${name}\u0000`,
      `?${name}`,
    ]
    return [dice.pick(other), value]
  }),
  // One value more for a registered name.
  changedPairs((pairs, at, dice) => {
    const more = dice.pick(['', 'evil', '9', 'https://evil.example/'])
    const added = pairs.slice(at, at + 1).map(([name]): Pair => [name, more])
    return pairs.toSpliced(dice.below(pairs.length + 1), 0, ...added)
  }),
  // Two values of one name, turned round.
  ({ pairs }, dice) => {
    const [first, second, ...others] = pairs
    if (first === undefined || second === undefined) return undefined
    if (first[0] !== second[0] || first[1] === second[1]) return undefined
    return sideways(querySpelled(withAnswer([second, first, ...others], dice), dice))
  },
  ({ pairs }, dice) =>
    pairs.length === 0 ? undefined : elsewhere(dice.pick(['', '?', '?code=1', '#', '#?'])),
]

/** `change` never gives back the same pairs; whether every registered one is still among them is counted here. */
function changedPairs(
  change: (pairs: readonly Pair[], at: number, dice: Dice) => readonly Pair[],
): Change {
  return ({ pairs }, dice) => {
    if (pairs.length === 0) return undefined
    const others = change(pairs, dice.below(pairs.length), dice)
    const isThere = ([name, value]: Pair): boolean =>
      others.some((other) => other[0] === name && other[1] === value)
    const text = querySpelled(withAnswer(others, dice), dice)
    return { text, reaches: pairs.every(isThere) }
  }
}

function changedPair(change: (pair: Pair, dice: Dice) => Pair): Change {
  return changedPairs((pairs, chosen, dice) =>
    pairs.map((pair, at) => (at === chosen ? change(pair, dice) : pair)),
  )
}

const oneOf = (words: string, dice: Dice): string => dice.pick(words.split(' '))

/** Where one of the letters stands that `letter` finds. */
function indexOf(text: string, letter: RegExp, dice: Dice): number {
  const found = Array.from(text.matchAll(new RegExp(letter, 'gi')), ({ index }) => index)
  return dice.pick(found)
}

export const changes: readonly (readonly [keyof Pieces, readonly Change[]])[] = [
  ['scheme', anotherScheme],
  ['userInfo', someUserInfo],
  ['host', anotherHost],
  ['port', anotherPort],
  ['path', anotherPath],
  ['query', anotherQuery],
]
