import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyHint, looksSwapped, readPasted } from '#core/typed-keys'

const key = 'a1b2c3d4e5f6a1b2c3d4e5f6'
const secret = 'Secret0123456789Secret0123456789Secret0123456789Secret0123456789'

describe('a pasted text', () => {
  it.each([
    ['with blanks around it', `  ${key}\n`],
    ['with zero-width characters', `\u200B${key}\uFEFF`],
    ['with a hard blank', `\u00A0${key}\u00A0`],
    ['in double quotes', `"${key}"`],
    ['in backticks', `\`${key}\``],
  ])('%s is its value', (_, pasted) => {
    expect(readPasted(pasted)).toEqual({ type: 'value', value: key })
  })

  it.each([
    ['a query', `client_id=${key}&client_secret=${secret}`],
    ['a query with other pairs', `grant_type=x&client_secret=${secret}&client_id=${key}`],
    ['lines of a page', `API Key: ${key}\nAPI Secret: ${secret}`],
    ['one line of a page', `API Key: ${key}  API Secret: ${secret}`],
    ['lines of an .env', `API_KEY="${key}"\nAPI_SECRET='${secret}'\n`],
    ['lines of a Sprinklr.conf', `# Configuration\nkey=${key}\nsecret=${secret}\npath=prod2`],
    ['JSON', `{"client_id": "${key}", "client_secret": "${secret}"}`],
    ['Python', `clientId = '${key}', clientSecret = '${secret}'`],
  ])('that is %s gives key and secret', (_, pasted) => {
    expect(readPasted(pasted)).toEqual({
      type: 'named',
      values: { apiKey: key, apiSecret: secret },
    })
  })

  it('that is an authorize address gives key and decoded Callback URL', () => {
    const address = `https://api3.sprinklr.com/prod2/oauth/authorize?client_id=${key}&response_type=code&redirect_uri=https%3A%2F%2Fwww.google.com%2F&state=x`
    expect(readPasted(address)).toEqual({
      type: 'named',
      values: { apiKey: key, redirectUri: 'https://www.google.com/' },
    })
  })

  it('keeps the address of a Callback URL line whole', () => {
    expect(readPasted('Callback URL: http://localhost:8123/sprinklr/callback')).toEqual({
      type: 'named',
      values: { redirectUri: 'http://localhost:8123/sprinklr/callback' },
    })
  })

  it('that is only an address is said to be one', () => {
    expect(readPasted('https://www.sprinklr.com')).toEqual({ type: 'address' })
    expect(readPasted('https://dev.sprinklr.com/apps?tab=keys')).toEqual({ type: 'address' })
  })

  it('with a broken percent sign is still read', () => {
    expect(readPasted(`client_id=${key}&client_secret=50%`)).toEqual({
      type: 'named',
      values: { apiKey: key, apiSecret: '50%' },
    })
  })

  it.each(['key==', 'api/key==', 'secret=='])('%s is a value with padding', (value) => {
    expect(readPasted(value)).toEqual({ type: 'value', value })
  })

  it('of letters and digits is never changed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/]{1,90}={0,2}$/), (value) => {
        expect(readPasted(` ${value} `)).toEqual({ type: 'value', value })
      }),
    )
  })

  it('never throws, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('key', 'client_secret', 'redirect_uri', '=', ':', '&', '?', '#', '"', '{'),
      fc.constantFrom('https://', '%', '%ff', '\u200B', '\u0000', '\uD800', '\n', ' '),
      fc.string({ maxLength: 4, unit: 'binary-ascii' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(['value', 'named', 'address']).toContain(readPasted(pieces.join('')).type)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('key and secret', () => {
  it('look swapped when the long one is in the key’s place', () => {
    expect(looksSwapped({ apiKey: secret, apiSecret: key })).toBe(true)
    expect(looksSwapped({ apiKey: key, apiSecret: secret })).toBe(false)
    expect(looksSwapped({ apiKey: secret, apiSecret: '' })).toBe(false)
    expect(looksSwapped({ apiKey: secret, apiSecret: secret })).toBe(false)
  })

  it('get a hint for an unusual length or a blank inside, and none otherwise', () => {
    expect(keyHint('apiKey', key)).toBeUndefined()
    expect(keyHint('apiSecret', secret)).toBeUndefined()
    expect(keyHint('apiKey', '')).toBeUndefined()
    expect(keyHint('apiKey', 'short')).toEqual({ type: 'length', length: 5, usual: 24 })
    expect(keyHint('apiSecret', 'two words')).toEqual({ type: 'blank-inside' })
  })
})
