import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import {
  readRedirect,
  type Redirect,
  type RedirectProof,
  type RedirectVisit,
} from '#core/oauth/redirect'

const state = 'Zk-_09'.repeat(7)
const issuer = 'https://api3.sprinklr.com'
const proof: RedirectProof = { state, isIssuer: (named) => named === issuer }

const answerCount = 20_000

type PlaceName = 'query' | 'fragment' | 'form'

/** One parameter of an answer, and where it stands. */
interface Parameter {
  readonly name: string
  readonly value: string
  readonly place: PlaceName
}

const place = fc.constantFrom<PlaceName>('query', 'fragment', 'form')

const parameter = (name: string, values: fc.Arbitrary<string>): fc.Arbitrary<Parameter> =>
  fc.record({ name: fc.constant(name), value: values, place })

const aCode = fc.oneof(
  { weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'a\u0000b', 'a\r\nb', '\u007f', 'ü', '\u202e', '\ufffd'),
  },
  { weight: 1, arbitrary: fc.constantFrom('c'.repeat(4096), 'c'.repeat(4097)) },
)

const aState = fc.oneof(
  { weight: 6, arbitrary: fc.constant(state) },
  { weight: 2, arbitrary: fc.constantFrom('', 'null') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('NULL', `${state} `, state.slice(1), state.toLowerCase()),
  },
)

/** None, mostly one, now and then two of a kind. */
const some = (one: fc.Arbitrary<Parameter>, often: number): fc.Arbitrary<readonly Parameter[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: often, arbitrary: fc.tuple(one) },
    { weight: 1, arbitrary: fc.tuple(one, one) },
  )

/** What stands beside an answer without being one. */
const aBystander = fc.oneof(
  parameter('Code', fc.string()),
  parameter('code[]', fc.string()),
  parameter(' state', fc.string()),
  parameter('session_state', fc.string({ unit: 'binary' })),
  parameter('tenant', fc.string()),
)

const parameters = fc
  .tuple(
    some(parameter('code', aCode), 12),
    some(parameter('error', aCode), 3),
    some(parameter('state', aState), 12),
    some(parameter('iss', fc.constantFrom(issuer, issuer, issuer, '', 'https://evil.example')), 2),
    some(parameter('error_description', fc.string()), 2),
    fc.array(aBystander, { maxLength: 2 }),
  )
  .chain((all) => fc.shuffledSubarray(all.flat(), { minLength: all.flat().length }))

/** What a provider's page had as its own fragment, and a browser carries along. */
const ownFragment = fc.constantFrom('', '/login', '_=_', '/login?code=x', '?state=x', '!/a&b')

function visitOf(all: readonly Parameter[], own: string): RedirectVisit {
  const written = (wanted: PlaceName): string =>
    all
      .filter((one) => one.place === wanted)
      .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&')
  const fragment = [own, written('fragment')].filter((text) => text !== '').join('&')
  const url = `https://www.sprinklr.com/?${written('query')}#${fragment}`
  return all.some((one) => one.place === 'form') ? { url, form: written('form') } : { url }
}

/** Everything that is wrong with an answer; any one of it may be what ends the attempt. */
function faultsOf(all: readonly Parameter[]): readonly ErrorCode[] {
  const of = (name: string): readonly string[] =>
    all.filter((one) => one.name === name).map(({ value }) => value)
  const [codes, errors, states, issuers] = [of('code'), of('error'), of('state'), of('iss')]
  const answers = [...codes, ...errors]
  const isForeign = states.some((one) => !['', 'null', state].includes(one))
  const isUnreadable = answers.some((one) => !/^[ -~]{1,4096}$/.test(one))
  const isRepeated = answers.length > 1 || issuers.length > 1
  const isToldTwice = codes.length === 0 && of('error_description').length > 1
  return [
    ...(states.length > 1 || isForeign ? ['state-wrong' as const] : []),
    ...(issuers.some((one) => one !== issuer) ? ['issuer-wrong' as const] : []),
    ...(isRepeated || isToldTwice || isUnreadable ? ['redirect-malformed' as const] : []),
  ]
}

describe('answers made of parameters in three places', { timeout: 120_000 }, () => {
  it(`are read right, or refused for what is wrong with them: ${answerCount}`, () => {
    const counts = new Map<string, number>()
    fc.assert(
      fc.property(parameters, ownFragment, (all, own) => {
        const result = resultOf(visitOf(all, own))
        const kind = typeof result === 'string' ? result : result.type
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        const isAnswer = all.some(({ name }) => name === 'code' || name === 'error')
        const faults = isAnswer ? faultsOf(all) : []
        if (faults.length > 0) expect(faults).toContain(result)
        else expect(result).toEqual(expectedOf(all))
      }),
      { numRuns: answerCount },
    )
    const told = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
    process.stdout.write(`redirect answers: ${answerCount} read as expected: ${told}\n`)
    expect(Math.min(...counts.values())).toBeGreaterThan(300)
    expect(counts.size).toBe(6)
  })

  it('never throw anything but a WalletError, whatever arrives', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 })
    const url = fc.oneof(
      anything,
      anything.map((text) => `https://www.sprinklr.com/?code=1&${text}`),
      anything.map((text) => `https://www.sprinklr.com/#code=1&${text}`),
    )
    const form = fc.oneof(
      anything,
      anything.map((text) => `code=1&state=${state}&${text}`),
    )
    fc.assert(
      fc.property(url, form, fc.boolean(), (seen, posted, isOurs) => {
        const visit = { url: seen, form: posted }
        try {
          readRedirect(visit, { state, isIssuer: () => isOurs })
        } catch (error) {
          expect(error).toBeInstanceOf(WalletError)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

function resultOf(visit: RedirectVisit): Redirect | ErrorCode {
  try {
    return readRedirect(visit, proof)
  } catch (error) {
    if (error instanceof WalletError) return error.code
    throw error
  }
}

function expectedOf(all: readonly Parameter[]): Redirect {
  const first = (name: string): string | undefined => all.find((one) => one.name === name)?.value
  const [code, error] = [first('code'), first('error')]
  if (code !== undefined) return { type: 'code', code, isMarked: first('state') === state }
  if (error === undefined) return { type: 'other' }
  return { type: 'denied', error, description: first('error_description') ?? '' }
}
