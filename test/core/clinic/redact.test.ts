import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '#core/clinic/redact'
import { readRequest } from '#core/clinic/request-reader'
import {
  api,
  calls,
  encodings,
  good,
  headers,
  me,
  places,
  token,
  tokens,
  values,
} from './pasted-texts'

const form = (value: string) => new URLSearchParams([['', value]]).toString().slice(1)
const json = (value: unknown) => JSON.stringify(value)
const shell = (value: string) => `'${value.replaceAll("'", String.raw`'\''`)}'`

type Written = (secret: string) => string

/** Where a secret stands, as tools write it. */
const positions: readonly (readonly [string, Written])[] = [
  ['a header of curl', (secret) => `curl ${me} -H ${shell(`Authorization: Bearer ${secret}`)} -v`],
  ['a key of curl', (secret) => `curl ${me} -H ${shell(`key: ${secret}`)} -H 'Accept: */*'`],
  [
    'a raw header',
    (secret) => `GET /api/v2/me HTTP/1.1\r\nAuthorization: Bearer ${secret}\r\nA: b`,
  ],
  ['a raw header without Bearer', (secret) => `Authorization: ${secret}\nHost: a.example`],
  ['a cookie', (secret) => `Cookie: session=${secret}; lang=en\nHost: a.example`],
  ['a form of curl', (secret) => `curl ${tokens} -d 'code=${form(secret)}&grant_type=x'`],
  ['a form', (secret) => `client_id=abc&client_secret=${form(secret)}&x=y`],
  ['a query', (secret) => `${tokens}?grant_type=x&refresh_token=${form(secret)}`],
  ['a fragment', (secret) => `https://www.acme.example/#access_token=${form(secret)}&state=null`],
  ['a log line', (secret) => `12:00 INFO sent ${tokens}?code=${form(secret)} HTTP 401`],
  ['JSON', (secret) => `{"refresh_token":${json(secret)},"expires_in":1}`],
  ['JSON over lines', (secret) => `{\n  "access_token": ${json(secret)},\n  "a": 1\n}`],
  ['JSON in JSON', (secret) => json(json({ refresh_token: secret, after: 1 }))],
  ['Python', (secret) => `h = {'Authorization': ${json(`Bearer ${secret}`)}, 'b': 1}`],
  ['a setter', (secret) => `headers.set("key", ${json(secret)})`],
  ['an env file', (secret) => `SPRINKLR_CLIENT_SECRET=${json(secret)}\nX=1`],
  [
    'an address inside a parameter',
    (secret) => `redirect_uri=${form(`https://a.example/?code=${form(secret)}&a=b`)}`,
  ],
  ['a password of an address', (secret) => `https://ann:${encodeURIComponent(secret)}@a.example/`],
]

/** Tokens and passwords as they are, and as nobody should make them. */
const tokenLike = fc
  .array(fc.constantFrom(...Array.from('abcXYZ0189+/=-_.~')), { minLength: 12, maxLength: 90 })
  .map((characters) => characters.join(''))
const hostile = fc
  .array(fc.constantFrom(...Array.from('aZ9 "\'`\\&=?#%,;:{}[]()<>|$é\u{1F511}')), {
    minLength: 8,
    maxLength: 40,
  })
  .map((characters) => characters.join('').trim())
  // What begins with a quotation mark reads as quoted.
  .filter((secret) => secret.length >= 8 && !/^\\*["'`]/.test(secret))
const secrets = fc.oneof(tokenLike, hostile)

describe('the redacted text', () => {
  it.each(positions)('holds no secret that stands in %s', (_where, written) => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const redacted = redact(written(secret))
        for (const form_ of [secret, form(secret), json(secret).slice(1, -1)]) {
          expect(redacted).not.toContain(form_)
        }
      }),
    )
  })

  it.each(positions)('holds no piece of a token that stands in %s', (_where, written) => {
    fc.assert(
      fc.property(tokenLike, (secret) => {
        const redacted = redact(written(secret))
        const pieces = [secret.slice(0, 6), secret.slice(-6), secret.slice(3, 11)]
        for (const piece of pieces) expect(redacted).not.toContain(piece)
      }),
    )
  })

  it.each(positions)('and the findings hold no secret that stands in %s', (_where, written) => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const found = JSON.stringify(readRequest(written(secret)))
        expect(found).not.toContain(secret)
        expect(found).not.toContain(json(secret).slice(1, -1))
      }),
    )
  })

  it.each([
    ['a token by itself', token],
    ['an API key in a sentence', 'My key a1b2c3d4e5f6a1b2c3d4e5f6 is refused.'],
    ['a JWT', 'got eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhYmMifQ.c2lnbmF0dXJl back'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nabc\ndef\n-----END PRIVATE KEY-----'],
    ['a user of curl', 'curl -u abc:def https://api.cedato.com/api/token'],
    ['a template of JavaScript', 'const h = `Bearer ${\'abcdefghijkl\'}` + `Basic ${ "abc" }`'],
    ['a user of HTTPie', 'http -a abc:def https://api.cedato.com/api/token'],
    [
      'a token of HTTPie',
      "https -A bearer -a abcdefgh a.example; xh GET b.example \\\n --auth='abc def'",
    ],
    ['an app id in a path', `${api}/oauth/apptoken/eyJwSWQiOjgwMDAwLCAidElkIjoxNjU4fQ`],
    [
      'a second piece of a token',
      `Authorization: Bearer ${token.slice(0, 50)}\n${token.slice(50)}\nkey: a`,
    ],
  ])('lacks %s', (_what, text) => {
    const left = redact(text)
    expect(left).toContain('[redacted]')
    expect(left).not.toMatch(/Ab3De6|a1b2c3|eyJ|abc|def/)
  })

  it.each([
    ['what was asked', `POST ${tokens}?grant_type=refresh_token HTTP/1.1`],
    [
      'what was answered',
      'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\nInvalid consumer key',
    ],
    ['when, and by which request', '2026-03-01T12:00:00Z f47ac10b-58cc-4372-a567-0e02b2c3d479'],
    ['ordinary words', 'Bearer tokens are refused: the error code: 401, status_code=421'],
    [
      'options of other programs',
      'ls -a abcdefgh; grep -A 3 -a pattern file; git commit -a -m text',
    ],
    ['paths', `${api}/prod2/api/v2/reports/query and /usr/local/lib/python3.12/site-packages`],
  ])('keeps %s', (_what, text) => {
    expect(redact(text)).toBe(text)
  })

  it('keeps what is to be looked at: names, schemes, separators', () => {
    expect(
      redact(`-H 'Authorization: Bearer Bearer ${token}' -d 'grant_type=x&code=${token}'`),
    ).toBe(`-H 'Authorization: Bearer Bearer [redacted]' -d 'grant_type=x&code=[redacted]'`)
  })

  it('is the same when it is redacted once more', () => {
    const all = [good, headers, encodings, places, values, calls].flat().map(([, text]) => text)
    for (const text of all) expect(redact(redact(text))).toBe(redact(text))
  })
})

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Bearer ',
      'key: ',
      '"',
      "'",
      '\\',
      '\n',
      '&code=',
      'https://',
      '{',
      '-H ',
      '%3D',
    ),
  )

  it('is read without a failure', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        expect(() => [readRequest(text), redact(text)]).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'key:"',
    "key='",
    'Authorization: ',
    'Authorization: Bearer ',
    '&code=',
    'redirect_uri=',
    'Bearer ',
    '-----BEGIN A-----',
    'https://',
    'https://a.b/',
    ' -u ',
    '\\',
    '"',
    '\n',
    ' ',
    'a',
    '=',
    ',',
    '{',
    'GET /',
    'key\\',
    'a.',
    '\nAb3De6',
    'HTTP 401 ',
    '%3D',
    'x:y@',
    'eyJ',
    'content-type:',
    'Ab3/',
  ])('of one hundred thousand times %j is read in a moment', (unit) => {
    const text = unit.repeat(100_000)
    const before = performance.now()
    readRequest(text)
    redact(text)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
