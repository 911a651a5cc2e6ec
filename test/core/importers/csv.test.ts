import { describe, expect, it } from 'vitest'
import { csvRows } from '#core/importers/csv-rows'
import { access, callback, key, opened, pasted, refresh, secret } from './seen'

const header = [
  ...['Profile name', 'Client', 'Environment', 'API key', 'API secret', 'Callback URL'],
  ...['Access token', 'Refresh token', 'Expires', 'Remarks'],
]
const first = [
  ...['Acme weekly', 'Acme', 'prod2', key, secret, callback, access, refresh],
  ...['2026-04-01T00:00:00Z', 'none'],
]
const found = {
  providerId: 'sprinklr',
  name: 'Acme weekly',
  client: 'Acme',
  environment: 'prod2',
  clientId: key,
  clientSecret: secret,
  redirectUri: callback,
  accessToken: access,
  refreshToken: refresh,
  expiresAt: Date.UTC(2026, 3, 1),
}

describe('a table of profiles', () => {
  it.each([
    ['comma', ',', '\n'],
    ['semicolon', ';', '\r\n'],
    ['tab', '\t', '\n'],
  ])('with %s gives a profile a row', (_, delimiter, end) => {
    const second = first.map((cell, at) => (at === 3 ? 'otherkey' : cell))
    const table = [header, first, second].map((row) => row.join(delimiter)).join(end)
    expect(opened('profiles.csv', table)).toEqual({
      importerId: 'csv',
      profiles: [found, { ...found, clientId: 'otherkey' }],
      notes: [],
    })
  })

  it.each([
    'client_id,client_secret,access_token',
    'CLIENT ID,Client-Secret,accessToken',
    '"API Key","API Secret","Token"',
    'Consumer key,App secret,Bearer token',
  ])('knows its columns by %s', (names) => {
    expect(pasted(`${names}\n${key},${secret},${access}\n`).profiles).toEqual([
      { clientId: key, clientSecret: secret, accessToken: access },
    ])
  })

  it('keeps delimiters, quotes and line ends of quoted cells', () => {
    const table = `Client,API key,API secret\n"Acme, ""Inc""\nBerlin","${key}","a""b"\n`
    expect(pasted(table)).toMatchObject({
      profiles: [{ client: 'Acme, "Inc" Berlin', clientId: key, clientSecret: 'a"b' }],
      notes: [{ type: 'cleaned', field: 'client', line: 2 }],
    })
  })

  it('leaves out a row with too many cells, and rows without keys', () => {
    const table = `client,api key,api secret\nA,${key},x,y\n\nB,,\nC,${key}\n`
    expect(pasted(table)).toMatchObject({
      importerId: 'csv',
      profiles: [{ client: 'C', clientId: key }],
      notes: [{ type: 'row-uneven', line: 2 }],
    })
  })

  it('says where a quote is never closed', () => {
    const table = `client,api key,api secret\nA,${key},x\nB,"${key},y\nC,${key},z\n`
    expect(pasted(table)).toMatchObject({
      profiles: [{ client: 'A' }],
      notes: [{ type: 'quote-open', line: 3 }],
    })
  })

  it.each([
    ['a date in words', '1 April 2026', 'date'],
    ['a date of either order', '01/04/2026', 'date'],
    ['a day that is none', '2026-02-31', 'date'],
    ['a year nobody means', '1999-01-01', 'date-implausible'],
  ])('does not guess %s', (_, date, reason) => {
    expect(pasted(`access token,expires\n${access},${date}\n`)).toMatchObject({
      profiles: [{ accessToken: access }],
      notes: [{ type: 'value-refused', field: 'expiresAt', reason, line: 2 }],
    })
  })

  it.each([
    ['2026-04-01 02:30 +02:00', Date.UTC(2026, 3, 1, 0, 30)],
    ['2026-04-01T00:00:00.123456+0000', Date.UTC(2026, 3, 1)],
    ['2026-03-31T20:00:00-04:00', Date.UTC(2026, 3, 1)],
    ['1775001600', Date.UTC(2026, 3, 1)],
    ['1775001600000', Date.UTC(2026, 3, 1)],
  ])('reads the end %s', (date, expected) => {
    const { profiles, notes } = pasted(`access token,expires\n${access},${date}\n`)
    expect(profiles[0]?.expiresAt).toBe(expected)
    expect(notes).toEqual([])
  })
})

describe('the records of RFC 4180', () => {
  const rows = (text: string) => Array.from(csvRows(text, ','), ({ cells, line }) => [line, cells])

  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    ['a,b', [[1, ['a', 'b']]]],
    ['a,', [[1, ['a', '']]]],
    [
      '\n\na',
      [
        [1, ['']],
        [2, ['']],
        [3, ['a']],
      ],
    ],
    [
      '"a\nb",c\nd',
      [
        [1, ['a\nb', 'c']],
        [3, ['d']],
      ],
    ],
    ['"a""b","",c"d', [[1, ['a"b', '', 'c"d']]]],
    ['"a"x,b', [[1, ['a', 'b']]]],
  ])('of %j are as it says', (text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})
