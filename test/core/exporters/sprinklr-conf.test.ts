import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportText, type ExportField } from '#core/exporters/exporter'
import { readsAsPickle } from '#core/exporters/pickle'
import { sprinklrConf } from '#core/exporters/sprinklr-conf'
import { accessOnly, exportValues, withRefreshToken } from './cases'
import { anyPickleLike } from './hostile-values'
import { unpicklable } from './readers/easy-settings'

const uncarried = [
  ['a line feed', 'x\ny'],
  ['a carriage return', 'x\ry'],
  ['NUL', 'x\0y'],
  ['a control character', 'x\u0007y'],
  ['DEL', 'x\u007fy'],
  ['EasySettings’ word for a line feed', 'x(es_nl)y'],
  ['letters outside ASCII', 'clé'],
  ['a byte order mark', '\uFEFFx'],
  ['a leading blank', ' x'],
  ['a trailing blank', 'x '],
  ['a tab at the end', 'x\t'],
  ['an ISO 8601 instant', '2024-01-02T03:04:05Z'],
  ['a pickle', 'K1.'],
  ['the beginning of a pickle', 'N.eyJhbGciOiJIUzI1NiJ9'],
] as const

const fields: readonly ExportField[] = [
  'environment',
  'apiAddress',
  'apiKey',
  'apiSecret',
  'redirectUri',
  'accessToken',
  'refreshToken',
]

const cases = fields.flatMap((field) => uncarried.map(([what, value]) => ({ field, what, value })))

describe('Sprinklr.conf', () => {
  it.each(cases)('refuses $what as $field', ({ field, value }) => {
    const values = exportValues({ [field]: value })
    expect(() => sprinklrConf.render(values, withRefreshToken)).toThrow(
      expect.objectContaining({
        code: 'export-value-unsafe',
        facts: { field, format: 'Sprinklr.conf' },
      }),
    )
  })

  it.each([
    ['accessToken', 'no-token'],
    ['apiKey', 'keys-missing'],
    ['apiSecret', 'keys-missing'],
    ['refreshToken', 'no-refresh-token'],
    ['redirectUri', 'callback-invalid'],
    ['environment', 'environment-invalid'],
  ] as const)('does not hand over an empty %s to a tool that renews', (field, code) => {
    const values = exportValues({ [field]: '' })
    expect(() => sprinklrConf.render(values, withRefreshToken)).toThrow(
      expect.objectContaining({ code }),
    )
  })

  it('hands over the access token alone without asking for secret, refresh token or callback', () => {
    const values = exportValues({ apiSecret: '', refreshToken: '', redirectUri: '' })
    const lines = exportText(sprinklrConf.render(values, accessOnly)).split('\n')
    expect(lines).toContain('redirect_uri=')
    expect(lines.some((line) => /^(secret|refresh_token)=/.test(line))).toBe(false)
  })

  it('never refuses what providers really give', () => {
    const base64 = fc.stringMatching(/^[A-Za-z0-9+/]{20,200}={0,2}$/)
    const jwt = fc.stringMatching(
      /^eyJ[A-Za-z0-9_-]{10,80}\.[A-Za-z0-9_-]{10,80}\.[A-Za-z0-9_-]{43}$/,
    )
    const real = fc.record({
      accessToken: fc.oneof(base64, jwt),
      refreshToken: fc.oneof(base64, jwt),
      apiKey: fc.stringMatching(/^[a-z0-9]{24}$/),
      apiSecret: base64,
      redirectUri: fc.webUrl({ withQueryParameters: true }).filter((url) => !url.includes('(es')),
    })
    fc.assert(
      fc.property(real, (changes) => {
        const written = exportText(sprinklrConf.render(exportValues(changes), withRefreshToken))
        expect(written).toContain(`\naccess_token=${changes.accessToken}\n`)
      }),
      { numRuns: 1000 },
    )
  })

  it('names the end of the token only where it is an instant', () => {
    for (const expiresAt of [Number.NaN, Infinity, 1e20]) {
      const written = exportText(sprinklrConf.render(exportValues({ expiresAt }), accessOnly))
      expect(written).not.toContain('works until')
    }
  })
})

describe('readsAsPickle', () => {
  it('knows everything that Python would unpickle', () => {
    const sample = fc.sample(anyPickleLike, 20_000)
    const loaded = unpicklable(sample)
    expect(loaded.size).toBeGreaterThan(200)
    expect([...loaded].filter((value) => !readsAsPickle(value))).toEqual([])
  })

  it.each(['prod2', 'https://api3.sprinklr.com', 'eyJh.eyJz.c2ln', 'a.b', 'v1.token', 'N', ''])(
    'lets %j through',
    (value) => {
      expect(unpicklable([value]).size).toBe(0)
      expect(readsAsPickle(value)).toBe(false)
    },
  )
})
