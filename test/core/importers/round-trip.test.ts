import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exporters } from '#core/exporters/index'
import { exportText, type ExportOptions, type ExportValues } from '#core/exporters/exporter'
import { WalletError } from '#core/errors'
import { importerIds } from '#core/importers/importer-id'
import { exportCases, exportValues } from '../exporters/cases'
import { opened, pasted, type SeenProfile } from './seen'

/** Keys, secrets and tokens of every character a provider gives them, and of most it does not. */
const opaque = fc
  .oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9+/]{4,90}={0,2}$/) },
    { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{4,60}$/) },
  )
  // What stands in templates is no value: `{key}`, `<key>`, `${KEY}`, `xxx`.
  .filter((value) => !/^(?:[{<$.].*|x+|null|undefined|none)$/i.test(value))
const environment = fc.constantFrom('prod', 'prod0', 'prod2', 'prod17', 'qa6', 'sandbox', 'other')
const redirectUri = fc.oneof(
  fc.constantFrom(
    'https://www.sprinklr.com',
    'http://localhost:8123/callback',
    'https://a.example/',
  ),
  fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
)

const anyExport: fc.Arbitrary<readonly [ExportValues, ExportOptions]> = fc.tuple(
  fc.record({
    service: fc.constant('sprinklr' as const),
    environment,
    apiAddress: fc.constantFrom('https://api2.sprinklr.com', 'https://api3.sprinklr.com'),
    apiKey: opaque,
    apiSecret: opaque,
    redirectUri,
    accessToken: opaque,
    refreshToken: opaque,
    expiresAt: fc.integer({ min: 0, max: 4e12 }),
    practice: fc.boolean(),
  }),
  fc.record({ includeRefreshToken: fc.boolean() }),
)

/** What a form carries of a profile; the end stands in a comment only. */
function carried(id: string, values: ExportValues, options: ExportOptions): SeenProfile {
  const { apiKey, apiSecret, refreshToken = '', accessToken, redirectUri: callback } = values
  const needsQuotes = /[^\w%+,./:=@^!*?[\]{}~-]|(?:^|[:=])~|(?:^|:)=/.test(callback)
  const leavesOut = id === 'dotenv' && needsQuotes && !options.includeRefreshToken
  return {
    environment: values.environment,
    clientId: apiKey,
    accessToken,
    ...(leavesOut ? {} : { redirectUri: callback }),
    ...(id === 'dotenv' ? { apiAddress: values.apiAddress } : {}),
    ...(options.includeRefreshToken ? { clientSecret: apiSecret, refreshToken } : {}),
  }
}

function rendered(render: () => string): string | undefined {
  try {
    return render()
  } catch (error) {
    if (error instanceof WalletError && error.code === 'export-value-unsafe') return undefined
    throw error
  }
}

/** The forms the wallet takes back itself; those of other programs are theirs. */
const returning = exporters.filter(({ id }) => id === 'sprinklr-conf' || id === 'dotenv')

describe.each(returning)('what is exported as $label', ({ id, fileName, render }) => {
  it('is understood as the form it has, back to the same values', () => {
    let count = 0
    fc.assert(
      fc.property(anyExport, ([values, options]) => {
        const text = rendered(() => exportText(render(values, options)))
        if (text === undefined) return
        count += 1
        for (const seen of [opened(fileName, text), opened('token.txt', text), pasted(text)]) {
          expect(seen.importerId).toBe(id)
          expect(seen.profiles).toEqual([
            { providerId: 'sprinklr', ...carried(id, values, options) },
          ])
        }
      }),
      { numRuns: 600 },
    )
    expect(count).toBeGreaterThan(150)
  })

  it.each(exportCases)('is understood with nothing odd about it: $name', ({ values, options }) => {
    const { profiles, notes } = opened(fileName, exportText(render(values, options)))
    expect(profiles).toMatchObject([carried(id, values, options)])
    expect(notes).toEqual([])
  })

  it('is understood in the middle of an e-mail', () => {
    const values = exportValues()
    const text = exportText(render(values, { includeRefreshToken: true }))
    const { profiles } = pasted(`Hi Ann, here it is.\n\n${text}\nBest, Bob`)
    expect(profiles).toMatchObject([{ clientId: values.apiKey, refreshToken: values.refreshToken }])
  })
})

it('every form that is taken back has an importer of its own', () => {
  expect(importerIds).toEqual(expect.arrayContaining(returning.map(({ id }) => id)))
})
