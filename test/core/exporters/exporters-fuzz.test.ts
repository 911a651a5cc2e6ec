import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { exportText } from '#core/exporters/exporter'
import { exporterIds, type ExporterId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { formLimits } from '#core/text/en/form-limits'
import { formats } from './formats'
import { anySample, printableSample, type Sample } from './hostile-values'
import { unreadable } from './printable-limits'
import { formsTable, type Count, type Counts } from './tally'

/** `npm run test:formats` asks for more. */
const samples = Number(process.env['FORMAT_SAMPLES'] ?? 600)
const batchSize = 200
const batches = Math.ceil(samples / batchSize)
/** In every run of the unit tests a look at them will do. */
const printableBatches = samples > 600 ? batches : 1
const patienceMs = Math.max(120_000, samples * 100)
const counted = new Map<ExporterId, Counts>()

afterAll(() => {
  if (samples > 600) process.stdout.write(`\n${formsTable(counted)}\n\n`)
})

describe.each(exporterIds)('%s', (id) => {
  it(
    'is read back identical by every reader, or refused: never changed, never executed',
    () => {
      counted.set(id, {})
      const count = readBack(id, { sample: anySample, numRuns: batches })
      counted.set(id, { ...counted.get(id), hostile: count })
      // Neither side may be so rare that the property says nothing.
      const rarer =
        formats[id].carriesMost === true ? count.carried : Math.min(count.carried, count.refused)
      expect(rarer).toBeGreaterThan((batches * batchSize) / 10)
    },
    patienceMs,
  )

  it(
    'refuses a key or token of printable ASCII only where what reads it could not read it back',
    () => {
      const isUnreadable = unreadable[id] ?? (() => false)
      const fields = tokenFields.filter((field) =>
        ['always', 'to-renew'].includes(exporterOf(id).uses[field]),
      )
      const tried = { sample: printableSample(fields), numRuns: printableBatches }
      const count = readBack(id, tried, ({ values, tampered }) => {
        const value = values[tampered] ?? ''
        expect(isUnreadable(value), JSON.stringify(value)).toBe(true)
      })
      counted.set(id, { ...counted.get(id), printable: count })
      // It takes minutes: nobody should wonder whether it still runs.
      if (samples > 600) process.stdout.write(`${id} is read\n`)
      expect(count.carried).toBeGreaterThan((printableBatches * batchSize) / 10)
    },
    patienceMs,
  )

  it('says why it refuses what can be typed on a keyboard, where it does', () => {
    const says = formLimits[exporterOf(id).label] !== undefined
    expect(says).toBe(unreadable[id] !== undefined)
  })
})

const tokenFields = ['apiKey', 'apiSecret', 'accessToken', 'refreshToken'] as const

/** Writes many, and has every reader read what was written. */
function readBack(
  id: ExporterId,
  { sample, numRuns }: { readonly sample: fc.Arbitrary<Sample>; readonly numRuns: number },
  onRefused: (sample: Sample) => void = () => undefined,
): Count {
  const counts = { carried: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(sample, { minLength: batchSize, maxLength: batchSize }), (batch) => {
      const written = batch.map((one) => ({ one, file: fileOf(id, one) }))
      for (const { one, file } of written) if (file === undefined) onRefused(one)
      const carried = written.flatMap(({ one, file }) =>
        file === undefined ? [] : [{ one, file }],
      )
      counts.carried += carried.length
      counts.refused += batch.length - carried.length
      const expected = carried.map(({ one }) => formats[id].expected(one.values, one.options))
      for (const reader of formats[id].readers) {
        expect(reader.readAll(carried.map(({ file }) => file)), reader.name).toEqual(expected)
      }
    }),
    // Shrinking would run every reader hundreds of times; the comparison shows the one value at fault.
    { numRuns, endOnFailure: true },
  )
  return counts
}

/** Undefined where it is refused. A refusal names the value that could not be carried; anything else thrown is a fault. */
function fileOf(id: ExporterId, { values, options, tampered }: Sample): Buffer | undefined {
  try {
    return Buffer.from(exportText(exporterOf(id).render(values, options)))
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    if (values[tampered] !== '') {
      expect(error).toMatchObject({ code: 'export-value-unsafe', facts: { field: tampered } })
    }
    return undefined
  }
}
