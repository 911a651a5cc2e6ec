import { describe, expect, it } from 'vitest'
import { exportText } from '#core/exporters/exporter'
import type { ExporterId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { accessOnly, exportValues } from './cases'
import { pyYaml } from './readers/kubernetes'

const cedato = exportValues({
  service: 'cedato',
  environment: '',
  apiAddress: 'https://api.cedato.com',
})
const oauth = { ...cedato, service: 'oauth' } as const

function written(id: ExporterId, values = exportValues(), names = {}): string {
  return exportText(exporterOf(id).render(values, { ...accessOnly, names }))
}

describe('the first call of a file for the REST Client', () => {
  it('carries what a call of its service has to carry', () => {
    const callOf = (file: string) => file.slice(file.indexOf('GET '))
    const bearer = 'Authorization: Bearer {{accessToken}}\n'
    expect(callOf(written('http-file', cedato))).toBe(`GET {{baseUrl}}/\n${bearer}api-version: 1\n`)
    expect(callOf(written('http-file', oauth))).toBe(`GET {{baseUrl}}/\n${bearer}`)
    expect(callOf(written('http-file'))).toBe(
      `GET {{baseUrl}}/api/v2/me\n${bearer}key: {{apiKey}}\n`,
    )
  })
})

describe('a Kubernetes Secret', () => {
  it('has the names a person chose, also those that readers of YAML take for no text', () => {
    const chosen = { accessToken: ['NO', 'Null', 'on', 'y'] }
    const [read] = pyYaml.readAll([
      Buffer.from(written('kubernetes-secret', exportValues(), chosen)),
    ])
    expect(read).toMatchObject({ NO: exportValues().accessToken, Null: exportValues().accessToken })
    expect(Object.keys(read ?? {})).toEqual(expect.arrayContaining(['on', 'y']))
  })
})
