import { describe, expect, it } from 'vitest'
import { access, callback, found, key, opened, pasted, refresh, secret } from './seen'

const whole = [
  '# Configuration',
  `access_token=${access}`,
  `refresh_token=${refresh}`,
  `redirect_uri=${callback}`,
  `key=${key}`,
  `secret=${secret}`,
  'path=prod2',
  '',
].join('\n')

describe('a Sprinklr.conf', () => {
  it.each([
    ['as the tool writes it', whole],
    ['with CRLF', whole.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${whole}`],
    ['with blanks and tabs at line ends', whole.replaceAll('\n', ' \t\n')],
    ['with sections, empty lines and lines without a value', `[main]\n\nplain\n${whole}`],
    ['with settings of others', `${whole}verbose=1\nlog=x=y\n`],
  ])('%s gives all it holds', (_, content) => {
    expect(opened('Sprinklr.conf', content)).toEqual({
      importerId: 'sprinklr-conf',
      profiles: [found],
      notes: [],
    })
  })

  it('is recognised without its name', () => {
    expect(pasted(whole).importerId).toBe('sprinklr-conf')
    expect(opened('settings.txt', whole).importerId).toBe('sprinklr-conf')
  })

  it('means prod by an empty path, and nothing by none', () => {
    const without = whole.replace('path=prod2\n', '')
    expect(pasted(`${without}path=\n`).profiles[0]?.environment).toBe('prod')
    expect(pasted(without).profiles[0]?.environment).toBeUndefined()
  })

  it('splits at the first = and keeps # and quotes in a value', () => {
    const { profiles, notes } = pasted(`key="a=b"\nsecret=x #y=z\npath="prod2"\n`)
    expect(profiles).toEqual([
      { providerId: 'sprinklr', clientId: '"a=b"', clientSecret: 'x #y=z', environment: 'prod2' },
    ])
    expect(notes).toEqual([{ type: 'quotes-kept', field: 'clientId', line: 1 }])
  })

  it('reads blanks around a name kindly, and says that the tool would not', () => {
    expect(pasted(` key = ${key}\nsecret=${secret}\npath =prod2\n`)).toEqual({
      importerId: 'sprinklr-conf',
      profiles: [
        { providerId: 'sprinklr', clientId: key, clientSecret: secret, environment: 'prod2' },
      ],
      notes: [
        { type: 'blanks-around-name', name: 'key', line: 1 },
        { type: 'blanks-around-name', name: 'path', line: 3 },
      ],
    })
  })

  it('takes the last of several values and says so', () => {
    const { profiles, notes } = pasted(`key=old\nsecret=${secret}\nkey=${key}\nkey=${key}\n`)
    expect(profiles[0]?.clientId).toBe(key)
    expect(notes).toEqual([{ type: 'repeated', name: 'key', line: 3 }])
  })

  it('goes on after a value without a name, where the tool gives up', () => {
    const { profiles, notes } = opened('Sprinklr.conf', `=x\nkey=${key}\n`)
    expect(profiles).toEqual([{ clientId: key }])
    expect(notes).toEqual([{ type: 'name-missing', line: 1 }])
  })

  it('reads the name of 2019 for the Callback URL', () => {
    expect(pasted(`key=${key}\nredirect=${callback}\n`).profiles[0]?.redirectUri).toBe(callback)
  })

  it.each(['N.', 'K1.', '].', '}.tail'])('keeps the pickle %j as text and notes it', (value) => {
    const { profiles, notes } = pasted(`key=${key}\nsecret=${value}\n`)
    expect(profiles[0]?.clientSecret).toBe(value)
    expect(notes).toEqual([{ type: 'pickle', name: 'secret', line: 2 }])
  })

  it('refuses a value with the tool’s line feed, and notes one that would run a program', () => {
    const attack = "cos(es_nl)system(es_nl)(S'true'(es_nl)tR."
    expect(pasted(`key=${key}\nsecret=${attack}\nother=${attack}\n`)).toEqual({
      importerId: 'sprinklr-conf',
      profiles: [{ clientId: key }],
      notes: [
        { type: 'pickle', name: 'secret', line: 2 },
        { type: 'pickle', name: 'other', line: 3 },
        { type: 'value-refused', field: 'clientSecret', reason: 'line-break', line: 2 },
      ],
    })
  })

  it('leaves an instant the text it is', () => {
    const { profiles } = pasted(`key=${key}\nsecret=2026-01-02T03:04:05Z\n`)
    expect(profiles[0]?.clientSecret).toBe('2026-01-02T03:04:05Z')
  })
})
