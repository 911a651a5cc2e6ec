import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redirectDiff, type RedirectReason } from '#core/redirect-diff'

const registered = 'https://www.acme.example/callback'

describe('the redirect diff', () => {
  it.each<readonly [string, string, readonly RedirectReason[]]>([
    [registered, registered, []],
    [`${registered}/`, registered, ['trailing-slash']],
    ['https://www.acme.example', 'https://www.acme.example/', ['trailing-slash']],
    ['http://www.acme.example/callback', registered, ['scheme']],
    ['https://acme.example/callback', registered, ['www']],
    ['https://www.acme.example/Callback', registered, ['letter-case']],
    ['HTTPS://www.acme.example/callback', registered, ['letter-case']],
    ['https://www.acme.example:443/callback', registered, ['port']],
    ['http://localhost:8123/cb', 'http://localhost:8132/cb', ['port']],
    ['https://www.acme.example/oauth', registered, ['path']],
    [`${registered}?from=wallet`, registered, ['query']],
    ['https://www.acme.example/a%2Fb', 'https://www.acme.example/a/b', ['percent-encoding']],
    ['https://www.acme.example/%C3%BC', 'https://www.acme.example/ü', ['percent-encoding']],
    [` ${registered}`, registered, ['invisible']],
    [`${registered}\u200B`, registered, ['invisible']],
    ['https://www.acme\u200D.example/callback', registered, ['invisible']],
    ['https://www.other.example/callback', registered, ['host']],
    ['http://acme.example/callback/', registered, ['scheme', 'www', 'trailing-slash']],
    ['%', '%25', []],
    ['', registered, []],
  ])('of %j and %j names what is typical of it', (typed, wanted, reasons) => {
    expect(redirectDiff(typed, wanted).reasons).toEqual(reasons)
  })

  it('shows where they part, and nothing else', () => {
    expect(redirectDiff('http://acme.example', 'https://www.acme.example').runs).toEqual([
      { type: 'same', typed: 'http', registered: 'http' },
      { type: 'missing', typed: '', registered: 's' },
      { type: 'same', typed: '://', registered: '://' },
      { type: 'missing', typed: '', registered: 'www.' },
      { type: 'same', typed: 'acme.example', registered: 'acme.example' },
    ])
  })

  it('says missing of what only the registered one has, extra of what was only typed', () => {
    expect(redirectDiff('ab', 'abc').runs.at(-1)).toEqual({
      type: 'missing',
      typed: '',
      registered: 'c',
    })
    expect(redirectDiff('abc', 'ab').runs.at(-1)).toEqual({
      type: 'extra',
      typed: 'c',
      registered: '',
    })
    expect(redirectDiff('abx', 'aby').runs.at(-1)).toEqual({
      type: 'different',
      typed: 'x',
      registered: 'y',
    })
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const near = fc.tuple(text, text, text).map(([a, b, c]) => [a + b + c, a + c] as const)
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), near), ([typed, wanted]) => {
        const { runs } = redirectDiff(typed, wanted)
        expect(runs.map((run) => run.typed).join('')).toBe(typed)
        expect(runs.map((run) => run.registered).join('')).toBe(wanted)
      }),
    )
  })

  it('has runs that are what they say, no two alike in a row', () => {
    const text = fc.string({
      unit: fc.constantFrom('h', 't', 'p', 's', ':', '/', '.', 'a'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, text, (typed, wanted) => {
        const { runs } = redirectDiff(typed, wanted)
        runs.forEach((run, at) => {
          expect(run.type).not.toBe(runs[at + 1]?.type)
          expect(run.typed === run.registered).toBe(run.type === 'same')
          expect(run.typed === '').toBe(run.type === 'missing')
          expect(run.registered === '').toBe(run.type === 'extra')
        })
      }),
    )
  })

  it('says same of a text and itself alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(redirectDiff(text, text)).toEqual({
          runs: [{ type: 'same', typed: text, registered: text }],
          reasons: [],
        })
      }),
    )
  })
})
