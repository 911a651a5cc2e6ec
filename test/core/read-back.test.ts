import { describe, expect, it } from 'vitest'
import { carriesRefreshToken, exportText } from '#core/exporters/exporter'
import { exporterOf, exporters } from '#core/exporters/index'
import { understandFile } from '#core/importers/index'
import { readableForms } from '#core/read-back'
import { noon } from '../helpers/builders'

const values = {
  service: 'sprinklr',
  environment: 'prod2',
  apiAddress: 'https://api3.sprinklr.com',
  apiKey: 'made-up-api-key-0123456789',
  apiSecret: 'made-up/api+secret0123456789==',
  redirectUri: 'https://www.example.com/callback',
  accessToken: 'made-up/access+token0123456789abcdef==',
  refreshToken: 'made-up/refresh+token0123456789abcdef==',
  expiresAt: noon + 3_600_000,
  writtenAt: noon,
  practice: false,
} as const

function readBack(exporterId: (typeof readableForms)[number]) {
  const exporter = exporterOf(exporterId)
  const text = exportText(exporter.render(values, { includeRefreshToken: true }))
  const bytes = new TextEncoder().encode(text)
  return understandFile({ bytes, fileName: exporter.fileName, writtenAt: noon }, noon)
}

describe('a form that is read back', () => {
  it.each(readableForms)('gives the pair that was written, by an importer of its own: %s', (id) => {
    expect(carriesRefreshToken(exporterOf(id))).toBe(true)
    const understood = readBack(id)
    if (understood.type !== 'understood') throw new Error(understood.type)
    expect(understood.importerId).not.toBe('any-text')
    const pairs = understood.profiles.map(({ accessToken, refreshToken }) => [
      accessToken?.reveal(),
      refreshToken?.reveal(),
    ])
    expect(pairs).toEqual([[values.accessToken, values.refreshToken]])
  })

  it('is every form that tools renew with', () => {
    const forms = exporters.filter((one) => one.group === 'sprinklr-tools').map(({ id }) => id)
    const renewing = forms.filter((id) => carriesRefreshToken(exporterOf(id)))
    expect(renewing.length).toBeGreaterThan(0)
    for (const id of renewing) expect(readableForms).toContain(id)
  })
})
