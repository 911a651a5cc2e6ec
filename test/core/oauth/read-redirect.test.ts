import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { readRedirect, type Redirect, type RedirectProof } from '#core/oauth/redirect'

const state = 'q'.repeat(43)
const issuer = 'https://api3.sprinklr.com'
const at = 'https://www.sprinklr.com/'
const proof: RedirectProof = { state, isIssuer: (named) => named === issuer }

const read = (answer: string, form?: string): Redirect =>
  readRedirect({ url: at + answer, ...(form === undefined ? {} : { form }) }, proof)

describe('the answer of a redirect', () => {
  it.each([
    ['the query', `?code=a%2Bb%2Fc%3D&state=${state}`],
    ['the fragment', `#code=a%2Bb%2Fc%3D&state=${state}`],
    ['a posted form', '', `code=a%2Bb%2Fc%3D&state=${state}`],
    ['the query, beside the fragment of an app', `?code=a%2Bb%2Fc%3D&state=${state}#/login?code=x`],
    ['the query, beside an empty form', `?code=a%2Bb%2Fc%3D&state=${state}`, ''],
    [
      'a form, beside a registered query',
      '?tenant=1',
      `state=${state}&code=a%2Bb/c=&iss=${issuer}`,
    ],
  ])('is read from %s', (_, answer, form?: string) => {
    expect(read(answer, form)).toEqual({ type: 'code', code: 'a+b/c=', isMarked: true })
  })

  it.each(['#_=_', '#/login', '#!/ui/home', '#?code=x', '#', '#access_token', '#/cb&session=1'])(
    'is not disturbed by the fragment %s that a browser carries along',
    (fragment) => {
      const code = { type: 'code', code: '1', isMarked: true }
      expect(read(`?code=1&state=${state}${fragment}`)).toEqual(code)
      expect(read(fragment, `code=1&state=${state}`)).toEqual(code)
    },
  )

  it.each(['', '&state=', '&state=null'])('is unmarked without a state: code=1%s', (mark) => {
    const unmarked = { type: 'code', code: '1', isMarked: false }
    expect(read(`?code=1${mark}`)).toEqual(unmarked)
    expect(read(`#code=1${mark}`)).toEqual(unmarked)
    expect(read('', `code=1${mark}`)).toEqual(unmarked)
  })

  it.each([`&state=${state}`, '', '&state=null'])('may be a refusal: error%s', (mark) => {
    const refusal = { type: 'denied', error: 'access_denied', description: 'Not today' }
    const answer = `error=access_denied&error_description=Not+today${mark}`
    expect(read(`?${answer}`)).toEqual(refusal)
    expect(read(`#${answer}`)).toEqual(refusal)
    expect(read('', answer)).toEqual(refusal)
  })

  it('cuts a long description, and blanks what breaks or turns a line', () => {
    const told = `a%00b%0a${'z'.repeat(9000)}`
    const long = read(`?error=x&error_description=${told}&state=${state}`)
    const description = long.type === 'denied' ? long.description : ''
    expect(description).toMatch(/^a b z+$/)
    expect(description).toHaveLength(4096)
    const turning = encodeURIComponent('a\u202eb\u2066c\u2028d\u0085e\u200ff')
    expect(read(`?error=x&error_description=${turning}`)).toMatchObject({
      description: 'a b c d e f',
    })
  })

  it('cuts no letter of a description in two', () => {
    const told = encodeURIComponent(`${'z'.repeat(4095)}😀`)
    expect(read('', `error=x&error_description=${told}`)).toMatchObject({
      description: `${'z'.repeat(4095)} `,
    })
  })

  it.each([
    '',
    '?utm_source=mail',
    `?state=${state}`,
    '?state=other&state=other',
    '?Code=1',
    '?code%20=1',
    '?code[]=1',
    '?error_description=x',
    '?error_uri=x',
    '#/login?code=1',
    '?iss=https://evil.example',
    '?response=code%3D1',
  ])('is missing where neither code nor error stands: %s', (answer) => {
    expect(read(answer)).toEqual({ type: 'other' })
  })

  it('reads a code of 4096 characters whole', () => {
    const code = 'c'.repeat(4096)
    expect(read(`?code=${code}`)).toMatchObject({ code })
  })

  it('reads 16384 characters of address and form, and not one more', () => {
    const form = `code=1&state=${state}`
    const filled = `?${'p'.repeat(16_384 - at.length - form.length - 1)}`
    expect(read(filled, form)).toMatchObject({ type: 'code' })
    expect(codeOf(() => read(`${filled}p`, form))).toBe('redirect-malformed')
    expect(codeOf(() => read('', `${form}&p=${'p'.repeat(17_000)}`))).toBe('redirect-malformed')
  })
})

const mark = `state=${state}`

const refused: readonly (readonly [ErrorCode, readonly string[]])[] = [
  [
    'state-wrong',
    [
      '?code=1&state=NULL',
      '?code=1&state=other',
      '?code=1&state=%00',
      `?code=1&${mark}x`,
      `?code=1&state=${state.slice(1)}`,
      `?code=1&state=${state.toUpperCase()}`,
      `?code=1&state=%20${state}`,
      `?code=1&state=${state}%00`,
      `?code=1&${mark}&${mark}`,
      `?code=1&${mark}&state=other`,
      `?code=1&state=other&${mark}`,
      `?code=1&${mark}&state=`,
      '?code=1&state=null&state=null',
      `?code=1&${mark}#${mark}`,
      `?code=1#state=other`,
      `#code=1&state=other`,
      '?error=access_denied&state=other',
      `?error=access_denied&${mark}&${mark}`,
    ],
  ],
  [
    'issuer-wrong',
    [
      `?code=1&${mark}&iss=https://evil.example`,
      `?code=1&${mark}&iss=`,
      `?code=1&${mark}&iss=${issuer}/`,
      '?code=1&iss=https://evil.example',
      `?error=access_denied&${mark}&iss=null`,
      `#code=1&${mark}&iss=https://api3.sprinklr.com.evil.example`,
    ],
  ],
  [
    'redirect-malformed',
    [
      `?code=1&code=1&${mark}`,
      `?code=1&code=2&${mark}`,
      `?code=1&%63ode=2&${mark}`,
      `?code=1&${mark}#code=2`,
      `?code=1&${mark}#code=1`,
      `?code=1&${mark}#error=access_denied`,
      `?error=a&error=b&${mark}`,
      `?error=a&${mark}#error=a`,
      `?error=a&error_description=b&error_description=c&${mark}`,
      `?code=1&error=a&${mark}`,
      `?code=&error=&${mark}`,
      `?code=1&${mark}&iss=${issuer}&iss=${issuer}`,
      `?code=1&${mark}&iss=${issuer}#iss=${issuer}`,
      `?code=&${mark}`,
      `?code&${mark}`,
      `?error=&${mark}`,
      `?code=a%00b&${mark}`,
      `?code=a%0d%0ab&${mark}`,
      `?code=a%7fb&${mark}`,
      `?code=a%C2%85b&${mark}`,
      `?code=a%E2%80%AEb&${mark}`,
      `?code=%FF&${mark}`,
      `?code=ü&${mark}`,
      `?error=a%0ab&${mark}`,
      `?error=${'e'.repeat(4097)}&${mark}`,
      `?code=${'c'.repeat(4097)}&${mark}`,
      `?code=1&${mark}&pad=${'p'.repeat(17_000)}`,
      `?code=1&${mark}#${'p'.repeat(17_000)}`,
    ],
  ],
]

describe('an answer that cannot be trusted', () => {
  const cases = refused.flatMap(([code, answers]) =>
    answers.map((answer) => [code, answer] as const),
  )
  it.each(cases)('ends the attempt with %s: %s', (code, answer) => {
    expect(codeOf(() => read(answer))).toBe(code)
  })

  it.each(cases.filter(([, answer]) => !answer.includes('#')))(
    'ends it with %s in a posted form too: %s',
    (code, answer) => {
      expect(codeOf(() => read('', answer.slice(1)))).toBe(code)
    },
  )

  it.each([
    ['', `code=1&${mark}`],
    ['?code=1', `code=1&${mark}`],
    [`#code=1&${mark}`, 'error=access_denied'],
    [`?error=x&${mark}`, 'code=1'],
  ])('is one in two places: %s and a form of %s', (answer, form) => {
    const twice = answer === '' ? '#code=1' : answer
    expect(codeOf(() => read(twice, form))).toBe('redirect-malformed')
  })

  it.each([
    ['multipart', `--x\r\nContent-Disposition: form-data; name="code"\r\n\r\n1\r\n--x--`],
    ['JSON', `{"code":"1","state":"${state}"}`],
    ['XML', `<code>1</code><state>${state}</state>`],
    ['a form as plain text', `code=1\r\nstate=${state}\r\n`],
    ['a question mark first', `?code=1&${mark}`],
    ['binary', '\u0000\u0001\ufffd\ufffe=\u0000&&&=%%%'],
    ['broken escapes', '%=%zz&%c3%28=%f0%28%8c%bc&code%=1'],
  ])('is no answer where the form is %s', (_, form) => {
    expect(reading(() => read('', form)) ?? { type: 'other' }).toEqual({ type: 'other' })
  })

  it('puts neither code nor state into what it throws', () => {
    for (const answer of [
      '?code=SECRETCODE&state=WRONGSTATE',
      '?code=SECRETCODE&code=SECRETCODE',
      `?code=SECRETCODE&${mark}&iss=https://SECRETCODE`,
      `?code=SECRETCODE%00&${mark}`,
    ]) {
      const error = thrown(() => read(answer))
      expect(JSON.stringify([error.message, error.facts])).not.toMatch(/SECRETCODE|WRONGSTATE|qqq/i)
    }
  })
})

function reading<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}

function thrown(run: () => unknown): WalletError {
  try {
    run()
  } catch (error) {
    if (error instanceof WalletError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

function codeOf(run: () => unknown): ErrorCode {
  return thrown(run).code
}
