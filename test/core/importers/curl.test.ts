import { describe, expect, it } from 'vitest'
import { readCommand } from '#core/importers/command-line'
import { access, callback, key, pasted, refresh, secret } from './seen'

const address = { apiAddress: 'https://api3.sprinklr.com', environment: 'prod2' }
const asking = { providerId: 'sprinklr', clientId: key, accessToken: access, ...address }

describe('a curl command that asks the API', () => {
  const url = 'https://api3.sprinklr.com/prod2/api/v2/me'

  it.each([
    ['of a shell', `curl -H 'Authorization: Bearer ${access}' -H 'key: ${key}' ${url}`],
    [
      'over lines',
      `$ curl ${url} \\\n  -H "Authorization: Bearer ${access}" \\\n  -H "Key: ${key}"`,
    ],
    [
      'with CRLF',
      `curl '${url}' \\\r\n -H 'key:${key}' \\\r\n -H 'authorization: bearer ${access}'`,
    ],
    [
      'with long options',
      `curl --url=${url} --header "X-API-KEY: ${key}" --oauth2-bearer ${access}`,
    ],
    [
      'with attached options',
      `curl -sSL -XGET -Hkey:${key} -H"Authorization: Bearer ${access}" ${url}`,
    ],
    [
      'of a browser on Windows',
      `curl ^"${url}^" ^\r\n  -H ^"Authorization: Bearer ${access}^" ^\r\n  -H ^"key: ${key}^"`,
    ],
    [
      'of cmd, typed by hand',
      `curl.exe ${url} ^\n  -H "Authorization: Bearer ${access}" ^\n  -H "key: ${key}"\n`,
    ],
    [
      'of PowerShell',
      `curl.exe "${url}" \`\n  -H "Authorization: Bearer ${access}" \`\n  -H 'key: ${key}'`,
    ],
    ['piped on', `curl -s -H 'Authorization: Bearer ${access}' -H 'key: ${key}' ${url} | jq .`],
    [
      'copied from a browser for bash',
      `curl '${url}' -H $'Authorization: Bearer ${access}\\u0020' -H $'key: ${key}'`,
    ],
  ])('%s gives key, token and environment', (_, command) => {
    expect(pasted(command)).toEqual({ importerId: 'curl', profiles: [asking], notes: [] })
  })
})

describe('a curl command that asks for tokens', () => {
  const url = 'https://api3.sprinklr.com/prod2/oauth/token'
  const query = [
    `client_id=${key}`,
    `client_secret=${encodeURIComponent(secret)}`,
    `redirect_uri=${encodeURIComponent(callback)}`,
    'grant_type=refresh_token',
    `refresh_token=${encodeURIComponent(refresh)}`,
  ]
  const fields = [`client_id=${key}`, `client_secret=${secret}`, `redirect_uri=${callback}`]
  const json = { client_id: key, client_secret: secret, redirect_uri: callback }

  it.each([
    ['in its address', `curl -X POST -H 'Content-Length: 0' '${url}?${query.join('&')}'`],
    ['as a form', `curl -X POST ${url} -d '${query.join('&')}'`],
    ['as fields', `curl ${url} ${query.map((pair) => `-d ${pair}`).join(' ')}`],
    [
      'as plain fields',
      `curl ${url} ${[...fields, `refresh_token=${refresh}`].map((pair) => `--data-urlencode '${pair}'`).join(' ')}`,
    ],
    [
      'as JSON',
      `curl ${url} -H 'Content-Type: application/json' -d '${JSON.stringify({ ...json, refresh_token: refresh })}'`,
    ],
  ])('%s gives all of it', (_, command) => {
    expect(pasted(command)).toEqual({
      importerId: 'curl',
      profiles: [
        {
          providerId: 'sprinklr',
          clientId: key,
          clientSecret: secret,
          redirectUri: callback,
          refreshToken: refresh,
          ...address,
        },
      ],
      notes: [],
    })
  })

  it.each([
    ['as a header', `-H 'authorization: Basic ${btoa(`${key}:${secret}`)}'`],
    ['as a user', `-u '${key}:${secret}'`],
  ])('of Cedato has key and secret %s', (_, option) => {
    const command = `curl --request POST --url https://api.cedato.com/api/token ${option} -d grant_type=client_credentials`
    expect(pasted(command).profiles).toEqual([
      {
        providerId: 'cedato',
        apiAddress: 'https://api.cedato.com',
        clientId: key,
        clientSecret: secret,
      },
    ])
  })
})

describe('curl commands', () => {
  it('are a profile each, with comments between them', () => {
    const one = `curl -H 'key: ${key}' https://api3.sprinklr.com/api/v2/me`
    const other = `curl -H 'key: other' https://api2.sprinklr.com/prod0/api/v2/me`
    const found = pasted(`# first\n${one}\n\n# second\n${other}\n`)
    expect(found).toMatchObject({
      importerId: 'curl',
      profiles: [
        { clientId: key, environment: 'prod' },
        { clientId: 'other', environment: 'prod0' },
      ],
    })
  })

  it.each([
    ['to somebody else', `curl -H 'Authorization: Bearer ${access}' https://api.example/me`],
    ['with a body from a file', 'curl -d @body.txt https://api3.sprinklr.com/prod2/oauth/token'],
    ['with Basic for Sprinklr', `curl -u a:b https://api3.sprinklr.com/prod2/oauth/token`],
    ['of a template', `curl -H 'key: {apikey}' https://api3.sprinklr.com/{env}/api/v2/me`],
  ])('%s are nothing', (_, command) => {
    expect(pasted(command).profiles).toEqual([])
  })
})

describe('the words of a command', () => {
  it.each([
    ['a  b\tc', ['a', 'b', 'c']],
    [`a'b c'"d e"f`, ['ab cd ef']],
    [`'it'\\''s'`, ["it's"]],
    ['"a\\"b\\\\c\\d"', ['a"b\\c\\d']],
    [`$'a\\nb\\u0041\\''`, ["a\nbA'"]],
    ["'' b", ['', 'b']],
    ['a \\\n b\nc', ['a', 'b']],
    ['a; b', ['a']],
    ['a|b', ['a']],
    ['https://x.example/?a=b&c=d &', ['https://x.example/?a=b&c=d']],
    ['a ; b && c', ['a']],
    ['$(touch canary) `touch canary`', ['$(touch', 'canary)', '`touch', 'canary`']],
    ["can't\nbe", ["can't"]],
  ])('of %j are %j', (text, words) => {
    expect(readCommand(text, 0).words).toEqual(words)
  })
})
