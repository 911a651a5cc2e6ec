import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../main/log'
import { createRedaction } from '../../main/redaction'

const secret = 's+e/c=r&e"t\\ of the tests'

const forms: readonly (readonly [string, (value: string) => string])[] = [
  ['raw', (value) => value],
  ['URL-encoded', encodeURIComponent],
  ['form-encoded', (value) => new URLSearchParams([['', value]]).toString().slice(1)],
  ['base64', (value) => Buffer.from(value).toString('base64')],
  ['base64url', (value) => Buffer.from(value).toString('base64url')],
  ['JSON-escaped', (value) => JSON.stringify(value).slice(1, -1)],
  [
    'URL-encoded in lower case',
    (value) => encodeURIComponent(value).replaceAll(/%../g, (one) => one.toLowerCase()),
  ],
  ['URL-encoded twice', (value) => encodeURIComponent(encodeURIComponent(value))],
  ['URL-encoded base64', (value) => encodeURIComponent(Buffer.from(value).toString('base64'))],
  ['hexadecimal', (value) => Buffer.from(value).toString('hex')],
  [
    'JSON-escaped with its slashes',
    (value) =>
      JSON.stringify(value)
        .slice(1, -1)
        .replaceAll('/', String.raw`\/`),
  ],
]

describe('the redaction', () => {
  it.each(forms)('takes a known secret out, %s', (_form, encode) => {
    const { know, redact } = createRedaction()
    know(secret)
    const redacted = redact(`before ${encode(secret)} after`)
    expect(redacted).not.toContain(encode(secret))
    expect(redacted).toMatch(/^before .* after$/)
  })

  it.each(['{    %0A', '50%25Off %2B'])('takes out a value that looks encoded: %s', (value) => {
    for (const [, encode] of forms) {
      const { know, redact } = createRedaction()
      know(value)
      expect(redact(encode(value))).not.toContain(encode(value))
    }
  })

  it('takes out whatever the vault holds at that moment', () => {
    const current = ['a token of the moment']
    const { redact } = createRedaction(() => current)
    expect(redact('a token of the moment')).toBe('[redacted]')
    current.pop()
    expect(redact('a token of the moment')).toBe('a token of the moment')
  })

  it('takes any printable secret out of any text, in every form', () => {
    const printable = fc
      .string({ minLength: 8, maxLength: 60 })
      .filter((text) => text.trim().length >= 8)
    fc.assert(
      fc.property(
        printable,
        fc.constantFrom(...forms),
        fc.string(),
        (value, [, encode], around) => {
          const { know, redact } = createRedaction()
          know(value)
          const redacted = redact(`${around}\n${encode(value)}\n${around}`)
          expect(redacted.split('\n')).not.toContain(encode(value))
        },
      ),
    )
  })

  it.each([
    ['grant_type=x&code=5e1ab&state=zzz', /5e1ab|zzz/],
    ['Authorization: Bearer abc.def', /abc\.def/],
    ['{"access_token":"abcdef","refresh_token":"ghijkl"}', /abcdef|ghijkl/],
    ['client_secret=verysecret', /verysecret/],
    ['Failed to load https://api3.sprinklr.com/oauth/authorize?client_id=abc', /client_id=abc/],
    ['https://www.sprinklr.com/#code=abc', /abc/],
    ['assertion=eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln', /eyJ|c2ln/],
    ['was told eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln and no more', /eyJ|c2ln/],
    ['Invalid refresh token: opaquevalue', /opaquevalue/],
    ['Key: unknownSecret1234', /unknownSecret/],
  ])('knows what a secret looks like in %s', (text, leak) => {
    expect(createRedaction().redact(text)).not.toMatch(leak)
  })

  it('leaves ordinary words alone', () => {
    const text = 'renewal failed: server-error, HTTP 503 at https://api3.sprinklr.com/oauth/token'
    expect(createRedaction().redact(text)).toBe(text)
  })
})

describe('the log', () => {
  it('writes no line that has not passed the redaction, not even of a bug', () => {
    const { know, redact } = createRedaction()
    know(secret)
    const lines: string[] = []
    const log = createLog(redact, (_level, line) => lines.push(line))
    log.info(`info ${secret}`)
    log.warn(`warn ${secret}`)
    log.bug(new TypeError(`bug ${secret}`))
    log.bug(secret)
    expect(lines).toHaveLength(4)
    expect(lines.join('\n')).not.toContain(secret)
  })
})
