import { describe, expect, it } from 'vitest'
import { sizeLimit } from '#core/importers/decode'
import { profileLimit } from '#core/importers/draft'
import { understandFile } from '#core/importers/index'
import { noteLimit } from '#core/importers/note'
import { noon } from '../../helpers/builders'
import { access, key, opened, pasted, secret } from './seen'

const line = `SPRINKLR_API_KEY=${key}\n`
const utf16 = (text: string, mark: readonly number[], isBig: boolean) =>
  Uint8Array.from([
    ...mark,
    ...Array.from(text).flatMap((one) => {
      const code = one.charCodeAt(0)
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  ])

describe('a file that is no text of ours', () => {
  it.each([
    ['UTF-16 as Windows writes it', utf16(line, [0xff, 0xfe], false), 'utf-16'],
    ['UTF-16 the other way round', utf16(line, [0xfe, 0xff], true), 'utf-16'],
    ['UTF-16 without a mark', utf16(line, [], false), 'utf-16'],
    ['UTF-16 without a mark the other way round', utf16(line, [], true), 'utf-16'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary'],
    ['text with a zero in it', new TextEncoder().encode(`${line}\0`), 'binary'],
    ['Latin-1', Uint8Array.from(Array.from('Büro', (one) => one.charCodeAt(0))), 'not-utf-8'],
    ['half a character', Uint8Array.of(0x41, 0xc3), 'not-utf-8'],
    ['an overlong character', Uint8Array.of(0x41, 0xc0, 0xaf), 'not-utf-8'],
    ['too large', new Uint8Array(sizeLimit + 1).fill(0x20), 'too-large'],
  ])('such as %s is refused with its reason', (_, bytes, reason) => {
    expect(opened('.env', bytes)).toEqual({ profiles: [], notes: [], reason })
  })

  it('is refused when pasted too', () => {
    expect(pasted(`${line}\0`).reason).toBe('binary')
    expect(pasted('x'.repeat(sizeLimit + 1)).reason).toBe('too-large')
  })

  it('may be as large as the limit, and empty', () => {
    const bytes = new Uint8Array(sizeLimit).fill(0x20)
    bytes.set(new TextEncoder().encode(line))
    expect(opened('.env', bytes).profiles).toEqual([{ providerId: 'sprinklr', clientId: key }])
    expect(opened('.env', new Uint8Array())).toEqual({ profiles: [], notes: [] })
  })
})

describe('what was understood', () => {
  it('is refused when it is more profiles than anybody looks through', () => {
    const rows = (count: number) =>
      `api key,api secret\n${Array.from({ length: count }, (_, at) => `key${at},s`).join('\n')}`
    expect(pasted(rows(profileLimit)).profiles).toHaveLength(profileLimit)
    expect(pasted(rows(profileLimit + 1)).reason).toBe('too-many-profiles')
    const text = Array.from({ length: profileLimit + 1 }, (_, at) => `API key: a0000000${at}`)
    expect(pasted(text.join('\n')).reason).toBe('too-many-profiles')
  })

  it('has no more notes than anybody reads', () => {
    const { notes } = opened('Sprinklr.conf', `key=${key}\n${'=x\n'.repeat(5000)}`)
    expect(notes).toHaveLength(noteLimit + 1)
    expect(notes.at(-1)).toEqual({ type: 'more-notes' })
  })

  it('never shows a secret by accident', () => {
    const bytes = new TextEncoder().encode(`{"access_token":"${access}","secret":"${secret}"}`)
    const understood = understandFile({ bytes }, noon)
    expect(understood.type).toBe('understood')
    expect(JSON.stringify(understood)).not.toContain(access)
    expect(JSON.stringify(understood)).not.toContain(secret)
  })

  it('says when the API address is nobody’s we know', () => {
    const hosts = ['https://api2.sprinklr.com', 'http://127.0.0.1:8080', 'https://evil.example']
    const notes = hosts.map((host) => pasted(`${line}SPRINKLR_BASE_URL=${host}\n`).notes)
    expect(notes).toEqual([[], [], [{ type: 'host-unknown', host: 'evil.example' }]])
  })

  it('is practice by its key or its address', () => {
    const practice = [
      'SPRINKLR_API_KEY=practice0key0for0learning',
      'SPRINKLR_BASE_URL=http://practice',
    ]
    expect(pasted(practice[0] ?? '').profiles[0]?.providerId).toBe('practice')
    expect(pasted(`${line}${practice[1] ?? ''}`).profiles[0]?.providerId).toBe('practice')
  })
})

describe('a hostile value', () => {
  it.each([
    ['API key', 'that turns the direction', 'a\u202eb', 'characters'],
    ['API key', 'that rings', 'a\u0007b', 'characters'],
    ['API key', 'of half a character', 'a\ud800b', 'characters'],
    ['API key', 'with a line separator', 'a\u2028b', 'line-break'],
    ['API secret', 'with a line feed', 'a\nb', 'line-break'],
    ['API secret', 'of a template', '<secret>', 'placeholder'],
    ['API secret', 'of a masked page', '••••••••abcd', 'placeholder'],
    ['API secret', 'that is too long', 'y'.repeat(16_385), 'too-long'],
    ['Access token', 'of two words', 'two words', 'characters'],
    ['Access token', 'outside ASCII', 'tökens', 'characters'],
    ['Callback URL', 'that is a program', 'javascript:alert(1)', 'address'],
    ['Callback URL', 'with a user', 'https://user@tool.example/', 'address'],
    ['Callback URL', 'in plain http', 'http://tool.example/', 'address'],
    ['Callback URL', 'that is too long', `https://tool.example/${'a'.repeat(2048)}`, 'too-long'],
    ['Base URL', 'of another scheme', 'ftp://api3.sprinklr.com', 'address'],
    ['Base URL', 'with a query', 'https://api3.sprinklr.com/?x=1', 'address'],
    ['Environment', 'that climbs', '../prod2', 'environment'],
    ['Environment', 'of a template', '{{env}}', 'placeholder'],
    ['Expires', 'of 30 digits', '9'.repeat(30), 'date-implausible'],
    ['Expires', 'of 400 digits', '9'.repeat(400), 'date'],
  ])('for %s %s is left out with its reason', (name, _, value, reason) => {
    const other = name === 'Access token' ? 'client_id' : 'access_token'
    const { profiles, notes } = pasted(JSON.stringify({ [other]: key, [name]: value }))
    expect(profiles).toHaveLength(1)
    expect(Object.values(profiles[0] ?? {})).not.toContain(value)
    expect(notes).toMatchObject([{ type: 'value-refused', reason }])
  })

  it('that is an environment in braces is the environment', () => {
    const json = JSON.stringify({ access_token: access, env: '{Prod2}' })
    expect(pasted(json).profiles[0]?.environment).toBe('prod2')
  })

  it('as a name is cleaned and cut', () => {
    const name = `\u202e\u200bAcme\u0000\n${'é'.repeat(500)}`
    const { profiles, notes } = pasted(JSON.stringify({ access_token: access, name }))
    expect(profiles[0]?.name).toMatch(/^Acmeé? ?é+$/)
    expect(String(profiles[0]?.name)).toHaveLength(200)
    expect(notes).toEqual([{ type: 'cleaned', field: 'name' }])
  })
})
