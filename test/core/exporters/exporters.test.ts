import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { exportPreview, exportText } from '#core/exporters/exporter'
import { exporterIds, type ExporterId } from '#core/exporters/exporter-id'
import { exporterOf, exporters } from '#core/exporters/index'
import { exportCases, exportValues, withRefreshToken } from './cases'
import { formats } from './formats'
import { anySample, type Sample } from './hostile-values'

const goldenFolder = join(import.meta.dirname, '../../golden')
const batches = 4
const batchSize = 150

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
    const { accessToken, refreshToken, apiSecret, apiKey } = exportValues()
    for (const secret of [accessToken, refreshToken ?? '', apiSecret, apiKey]) {
      expect(exportText(pieces)).toContain(secret)
      expect(preview).not.toContain(secret.slice(0, -4))
    }
    expect(preview.split('\n')).toHaveLength(exportText(pieces).split('\n').length)
  })

  it.each(formats[id].readers)('is read by $name as written', (reader) => {
    const files = exportCases.map(({ values, options }) => bytes(id, { values, options }))
    const expected = exportCases.map(({ values, options }) => formats[id].expected(values, options))
    expect(reader.readAll(files)).toEqual(expected)
  })

  it('is read back identical by every reader, or refused: never changed, never executed', () => {
    const counts = { carried: 0, refused: 0 }
    fc.assert(
      fc.property(fc.array(anySample, { minLength: batchSize, maxLength: batchSize }), (batch) => {
        const carried = batch.filter((sample) => isCarried(id, sample))
        counts.carried += carried.length
        counts.refused += batch.length - carried.length
        const files = carried.map((sample) => bytes(id, sample))
        const expected = carried.map(({ values, options }) => formats[id].expected(values, options))
        for (const reader of formats[id].readers) {
          expect(reader.readAll(files), reader.name).toEqual(expected)
        }
      }),
      // Shrinking would run every reader hundreds of times; the comparison shows the one value at fault.
      { numRuns: batches, endOnFailure: true },
    )
    // Neither side may be so rare that the property says nothing.
    expect(Math.min(counts.carried, counts.refused)).toBeGreaterThan((batches * batchSize) / 10)
  }, 120_000)
})

function bytes(id: ExporterId, { values, options }: Omit<Sample, 'tampered'>): Buffer {
  return Buffer.from(exportText(exporterOf(id).render(values, options)))
}

/** A refusal names the value that could not be carried; anything else thrown is a fault. */
function isCarried(id: ExporterId, { values, options, tampered }: Sample): boolean {
  try {
    exporterOf(id).render(values, options)
    return true
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    if (values[tampered] !== '') {
      expect(error).toMatchObject({ code: 'export-value-unsafe', facts: { field: tampered } })
    }
    return false
  }
}
