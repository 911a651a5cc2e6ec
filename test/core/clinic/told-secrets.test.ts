import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '#core/clinic/redact'

type Written = (secret: string) => string

/** How tools, languages, files and people write a credential's name and its value. */
const notations: Readonly<Record<string, Written>> = {
  Postman: (s) => `{"key":"client_secret","value":"${s}","type":"text"}`,
  'Postman over lines': (s) => `{ "key": "client_secret",\n  "value": "${s}" }`,
  'Postman, the type first': (s) => `{"key":"token","type":"string","value":"${s}"}`,
  HAR: (s) => `{"name": "Key", "value": "${s}"}`,
  'HAR, authorization': (s) => `{"name": "Authorization", "value": "Bearer ${s}"}`,
  multipart: (s) => `Content-Disposition: form-data; name="client_secret"\r\n\r\n${s}\r\n--b`,
  'multipart, a code': (s) => `form-data; name="code"\r\nContent-Type: text/plain\r\n\r\n${s}\r\n`,
  'a tag': (s) => `<access_token>${s}</access_token><expires_in>3600</expires_in>`,
  attributes: (s) => `<add key="ClientSecret" value="${s}" />`,
  'a form field': (s) => `<input name="client_secret" value="${s}">`,
  'camel case': (s) => `myAccessToken=${s}`,
  'camel case in quotes': (s) => `mySecret = "${s}"`,
  'a name that goes on': (s) => `token_value=${s}`,
  'the environment': (s) => `export SPRINKLR_SECRET_KEY=${s}`,
  entities: (s) => `{&quot;access_token&quot;:&quot;${s}&quot;}`,
  escapes: (s) => `{\\u0022access_token\\u0022:\\u0022${s}\\u0022}`,
  'JSON in JSON in JSON': (s) => `"{\\\\\\"token\\\\\\": \\\\\\"${s}\\\\\\"}"`,
  'percent-encoded JSON': (s) => `%7B%22access_token%22%3A%20%22${s}%22%7D`,
  'an address, encoded thrice': (s) => `next=x%25253Frefresh_token%25253D${s}`,
  'curly quotes': (s) => `“access_token”: “${s}”`,
  'curly quotes of a shell': (s) => `curl -H “Key: ${s}” https://a.example`,
  'a wide colon': (s) => `access_token：${s}`,
  'a zero-width blank': (s) => `access_\u200btoken: ${s}`,
  'a block of YAML': (s) => `client_secret: |\n  ${s}`,
  'a folded block of YAML': (s) => `client_secret: >-\n  ${s}`,
  'the next line': (s) => `Access token:\n${s}`,
  words: (s) => `API Secret: ${s}`,
  'a table': (s) => `| API Secret | ${s} |`,
  columns: (s) => `client_secret\t${s}`,
  commas: (s) => `client_secret,${s}`,
  'a list': (s) => `{"client_secret": ["${s}"]}`,
  Ruby: (s) => `:client_secret => "${s}"`,
  Go: (s) => `url.Values{"client_secret": {"${s}"}}`,
  Java: (s) => `request.addHeader( "Key" , "${s}" );`,
  'a call over lines': (s) => `params.append('refresh_token',\n   '${s}')`,
  pieces: (s) => `headers["Authorization"] = "Bearer " + "${s}"`,
  'a Windows shell': (s) => `curl -H "{^\\"access_token^\\":^\\"${s}^\\"}"`,
  'an option': (s) => `wget --http-password ${s} a.example`,
  'curl, short options together': (s) => `curl -sSu "ann:${s}" https://a.example`,
  'curl, no blank': (s) => `curl -suann:${s} https://a.example`,
  'a key with headers': (s) =>
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,AB\n\n${s}\n-----END RSA PRIVATE KEY-----`,
  'a folded header': (s) => `Authorization: Bearer\n ${s}`,
  'a header of HTTP/2': (s) => `* [HTTP/2] [1] [key: ${s}]`,
}

const of = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength, maxLength })
const lower = 'abcdefghijklmnopqrstuvwxyz'
const base64 = `${lower}${lower.toUpperCase()}0123456789+/`

const secrets: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a UUID': fc.uuid(),
  digits: of('0123456789', 8, 24),
  letters: of(`${lower}${lower.toUpperCase()}`, 18, 40),
  'twelve characters': of(`${lower}0123456789`, 12, 12).map((text) => `${text.slice(1)}7`),
  base64: of(base64, 24, 88).map((text) => `z${text}==`),
}

/** Secrets that say they are something else are not the question here. */
const isWord = (secret: string) => /token|secret|pass|key|code|state|true|false|name/i.test(secret)

describe('what follows a credential’s name', () => {
  it(`is listed in ${String(Object.keys(notations).length)} notations`, () => {
    expect(Object.keys(notations)).toHaveLength(43)
  })

  describe.each(Object.entries(secrets))('%s', (_kind, arbitrary) => {
    it.each(Object.entries(notations))('goes, written as %s', (_notation, written) => {
      fc.assert(
        fc.property(
          arbitrary.filter((secret) => !isWord(secret)),
          (secret) => {
            const left = redact(written(secret))
            expect(left).toContain('[redacted]')
            expect(left).not.toContain(secret)
            expect(left).not.toContain(secret.slice(2, -2))
          },
        ),
      )
    })
  })

  it.each([
    'The refresh token was refused, and the “refresh token” has expired.',
    'My access token does not work since Monday; which key is the right one?',
    'POST https://api3.sprinklr.com/prod2/oauth/token HTTP/1.1',
    '{"token_type":"bearer","expires_in":2591999}',
    'invalid_token: The token has ended',
    'Which secret belongs to which key',
    '<token_type>bearer</token_type>',
    'renewal failed at https://api3.sprinklr.com/prod2/oauth/token HTTP 503',
    'HTTPSConnectionPool(host=api3.sprinklr.com)',
  ])('is not everything: %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('is taken once, however often the text is redacted', () => {
    for (const written of Object.values(notations)) {
      const once = redact(written('3f2a1b4c-9d8e-4f70-a1b2-c3d4e5f60718'))
      expect(redact(once)).toBe(once)
    }
  })
})

describe('base64 that nothing names', () => {
  it('goes, whatever slashes it holds, where a capital and a digit are in it', () => {
    fc.assert(
      fc.property(of(base64, 40, 92), of(base64, 3, 3), (text, last) => {
        const token = `Q7//x${text}Ab3De6Gh9${last}`
        const left = redact(`Token ${token} was refused`)
        expect(left).not.toContain(token.slice(0, 12))
        expect(left).not.toContain(text.slice(4, 24))
      }),
    )
  })
})
