import { describe, expect, it } from 'vitest'
import { Secret } from '#core/secret'
import { encodeRecord, type VaultRecord } from '#core/vault-document'
import { readRecord, writeRecord } from '../../../main/vault/document-schema'
import { aCredential, aProfile, noon } from '../../helpers/builders'

const record: VaultRecord = { kind: 'profile', profile: aProfile() }
const stored = encodeRecord(record)

const reading = (change: Readonly<Record<string, unknown>>) =>
  readRecord(Buffer.from(JSON.stringify({ ...stored, savedAt: noon, ...change }))).type

describe('a record’s content', () => {
  it('is read back as it was written', () => {
    expect(readRecord(writeRecord(stored, noon))).toEqual({ type: 'record', record })
    const credential: VaultRecord = { kind: 'credential', credential: aCredential() }
    const read = readRecord(writeRecord(encodeRecord(credential), noon))
    expect(read).toEqual({ type: 'record', record: credential })
  })

  it('is taken for newer, never for damaged, where it is not understood', () => {
    expect(readRecord(Buffer.from('not JSON')).type).toBe('newer')
    expect(readRecord(Buffer.from('[]')).type).toBe('newer')
    expect(reading({ version: 2 })).toBe('newer')
    expect(reading({ version: 0 })).toBe('newer')
    expect(reading({ body: { ...stored.body, color: 'red' } })).toBe('newer')
    expect(reading({ body: { ...stored.body, stage: 'staging' } })).toBe('newer')
    expect(reading({ body: { ...stored.body, providerId: 'another' } })).toBe('newer')
    expect(reading({ body: { ...stored.body, history: [{ type: 'praised', at: 1 }] } })).toBe(
      'newer',
    )
    expect(reading({ body: { ...stored.body, createdAt: 'today' } })).toBe('newer')
  })

  it('of a kind this version does not know is left alone', () => {
    expect(reading({ kind: 'plan' })).toBe('foreign')
  })

  it('is never written in a shape that could not be read', () => {
    const odd = { ...stored, body: { ...stored.body, pin: new Secret('1234') } }
    expect(() => writeRecord(odd, noon)).toThrow(TypeError)
  })
})
