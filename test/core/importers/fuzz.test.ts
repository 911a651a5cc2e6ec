import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importerIds } from '#core/importers/importer-id'
import { understandFile, understandText, type Understood } from '#core/importers/index'
import { noon } from '../../helpers/builders'
import { access, key, seen } from './seen'

const fileName = fc.constantFrom('', '.env', 'Sprinklr.conf', 'x.csv', 'x.json', '__proto__')

const names = [
  ...['API Key', 'secret', 'access_token', 'expires_in', 'SPRINKLR_ENV', 'path', 'Environment'],
  ...['SPRINKLR_API_KEY', 'refresh_token', 'Callback URL', 'Client', 'key', 'Authorization'],
]
const signs = [
  ...['=', ' = ', ': ', '\t', ',', ';', '|', '&', '?', '#', '\n', '\r\n', '\n\n', ' ', '\u00a0'],
  ...['"', "'", '`', '\\', '^', '$', "$'", '(es_nl)', '{', '}', '[', ']', '%', '%ff', '\u202e'],
]
const values = [
  ...['prod2', '2026-04-01', '1790000000', '3600', 'N.', 'null', 'https://tool.example/', key],
  ...[access, `a\u202e${key}`, `\u200b${key}\ud800`, `"${key}"`, 'https://x.example/?code=1'],
]
const other = [
  ...['export ', 'curl ', ' -H ', ' -d ', ' -u ', '{"key":', '"value":', '"__proto__":', '1e999'],
  ...['https://api3.sprinklr.com/prod2/oauth/token?', 'https://[', 'client_id=', '\ufeff', 'é'],
]

/** Pieces that mean something to one importer or another, in any order. */
const piece = fc.oneof(
  fc.constantFrom(...names, ...signs, ...values, ...other),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('=', ': ', '":"'), fc.constantFrom(...values))
    .map((parts) => `${parts.join('')}\n`),
  fc.string({ maxLength: 6, unit: 'binary' }),
)
const anyText = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))

/** Printable, bounded, without what turns the direction: in whatever is shown of it. */
function expectTame(understood: Understood): void {
  const hostile = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
  if (understood.type === 'refused') return
  for (const note of understood.notes) {
    if ('name' in note) expect(note.name).not.toMatch(hostile)
  }
  if (understood.type === 'nothing-found') return
  expect(importerIds).toContain(understood.importerId)
  expect(understood.profiles.length).toBeGreaterThan(0)
  for (const profile of understood.profiles) {
    expect(Object.getPrototypeOf(profile)).toBe(Object.prototype)
    for (const value of Object.values(seen(profile))) {
      expect(String(value)).not.toMatch(hostile)
      expect(String(value).length).toBeLessThanOrEqual(16_384)
      expect(value).not.toBe('')
      expect(value).not.toBeNaN()
    }
  }
}

describe('whatever it is given, an import', () => {
  it('answers to bytes, and nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fileName, (bytes, name) => {
        expectTame(understandFile({ bytes, fileName: name }, noon))
      }),
      { numRuns: 3000 },
    )
  })

  it('answers to texts of all forms at once, with tame values only', () => {
    let found = 0
    fc.assert(
      fc.property(anyText, fileName, (text, name) => {
        const bytes = new TextEncoder().encode(text)
        const understood = understandFile({ bytes, fileName: name }, noon)
        expectTame(understood)
        expectTame(understandText(text, noon))
        if (understood.type === 'understood') found += 1
      }),
      { numRuns: 5000 },
    )
    expect(found).toBeGreaterThan(500)
  })

  it('answers to any JSON', () => {
    const name = fc.constantFrom(
      'key',
      'value',
      'values',
      'data',
      'prod2',
      'access_token',
      'expires',
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, -1, 1e300, key, access, 'OK', '2026-04-01', '__proto__'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(name, fc.constant('__proto__'), fc.string()), tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(tree, (json) => expectTame(understandText(JSON.stringify(json), noon))),
      { numRuns: 3000 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
