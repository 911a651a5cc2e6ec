import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportPreview, exportText, type CarriedField } from '#core/exporters/exporter'
import { carriesToken, exporterIds, type ExporterId } from '#core/exporters/exporter-id'
import { exporterOf, exporters } from '#core/exporters/index'
import { text } from '#core/text/text'
import { accessOnly, exportCases, exportValues, withRefreshToken } from './cases'
import { formats } from './formats'
import type { Sample } from './hostile-values'

const goldenFolder = join(import.meta.dirname, '../../golden')

/** Values that are found again in every form, each its own. */
const marked = {
  /** In ISO 8601 and in seconds. */
  ends: ['2031-05-06', String(Date.UTC(2031, 4, 6) / 1000)],
  values: exportValues({
    environment: 'prod17',
    apiAddress: 'https://marked.example',
    redirectUri: 'https://callback.example/',
    expiresAt: Date.UTC(2031, 4, 6),
  }),
} as const
const carriedFields = Object.keys(text.exports.fields) as CarriedField[]

it('gives every form its own name', () => {
  expect(new Set(exporterIds).size).toBe(exporters.length)
  expect(new Set(exporters.map(({ label }) => label)).size).toBe(exporters.length)
})

describe.each(exporterIds)('%s', (id) => {
  it.each(exportCases)('writes $name to the byte', ({ name, values, options }) => {
    const golden = readFileSync(join(goldenFolder, id, `${name}.txt`))
    const written = Buffer.from(exportText(exporterOf(id).render(values, options)))
    expect(written.toString('latin1')).toBe(golden.toString('latin1'))
  })

  it('has no golden file that nobody compares', () => {
    const names = exportCases.map(({ name }) => `${name}.txt`)
    expect(readdirSync(join(goldenFolder, id)).toSorted()).toEqual(names.toSorted())
  })

  it('shows no secret in its preview, and everything else as it will be', () => {
    const pieces = exporterOf(id).render(exportValues(), withRefreshToken)
    const preview = exportPreview(pieces)
    for (const field of ['accessToken', 'refreshToken', 'apiSecret', 'apiKey'] as const) {
      const begins = (exportValues()[field] ?? '').slice(0, -4)
      expect(preview).not.toContain(begins)
      expect(preview).not.toContain(encodeURIComponent(begins))
    }
    expect(preview.split('\n')).toHaveLength(exportText(pieces).split('\n').length)
  })

  it.each(formats[id].readers)('is read by $name as written', (reader) => {
    const files = exportCases.map(({ values, options }) => bytes(id, { values, options }))
    const expected = exportCases.map(({ values, options }) => formats[id].expected(values, options))
    expect(reader.readAll(files)).toEqual(expected)
  })

  it('is known as a copy of the token exactly where it carries one', () => {
    expect(carriesToken(id)).toBe(exporterOf(id).uses.accessToken === 'always')
  })

  it('writes values under the names a person chose exactly where it says so, and none without a name', () => {
    const names = { accessToken: ['MINE', 'ALSO_MINE'], apiKey: [] }
    const written = exportText(exporterOf(id).render(exportValues(), { ...accessOnly, names }))
    const { writesNames = false } = exporterOf(id)
    expect(/\bMINE\b[^]*\bALSO_MINE\b/.test(written)).toBe(writesNames)
    if (writesNames) expect(written).not.toContain(exportValues().apiKey)
  })

  it('refuses what has no form in UTF-8', () => {
    const field = carriesToken(id) ? 'accessToken' : 'apiKey'
    const values = exportValues({ [field]: 'half a pair: \uD800' })
    expect(() => exporterOf(id).render(values, accessOnly)).toThrow(
      expect.objectContaining({ code: 'export-value-unsafe' }),
    )
  })

  it.each(carriedFields)('says truly whether it carries %s', (field) => {
    const marks = field === 'expiresAt' ? marked.ends : [marked.values[field] ?? '']
    const files = [accessOnly, withRefreshToken].map((options) =>
      bytes(id, { values: marked.values, options }),
    )
    const [alone, renewing] = (formats[id].readers[0]?.readAll(files) ?? []).map((settings) =>
      marks.some((mark) => JSON.stringify(settings).includes(mark)),
    )
    const use = exporterOf(id).uses[field]
    expect(alone).toBe(use === 'always')
    expect(renewing).toBe(use === 'always' || use === 'to-renew')
  })
})

function bytes(id: ExporterId, { values, options }: Omit<Sample, 'tampered'>): Buffer {
  return Buffer.from(exportText(exporterOf(id).render(values, options)))
}
