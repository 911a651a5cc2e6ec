import { describe, expect, it } from 'vitest'
import { readPasted } from '#core/oauth/pasted-answer'
import { readRedirect, type Redirect } from '#core/oauth/redirect'

const callback = 'https://www.example.com/callback'
const own = 'the-state-of-this-sign-in'

const answerIn = (typed: string, redirectUri = callback): Redirect | undefined => {
  const pasted = readPasted(typed, redirectUri)
  return pasted && readRedirect({ url: pasted.url }, { state: own, isIssuer: () => true })
}

describe('what a person pastes', () => {
  const codes: readonly (readonly [typed: string, code: string, isMarked: boolean])[] = [
    [`${callback}?code=a1&state=${own}`, 'a1', true],
    [` \t${callback}?code=a1&state=${own}\n`, 'a1', true],
    [`"${callback}?code=a1&state=${own}"`, 'a1', true],
    [`<${callback}?code=a1&state=${own}>`, 'a1', true],
    [`${callback}?code=a1&state=${own},`, 'a1', true],
    [`${callback}#code=a1&state=${own}`, 'a1', true],
    [`${callback}?code=a1&state=null`, 'a1', false],
    [`${callback}?code=a%2B1`, 'a+1', false],
    [`www.example.com/callback?code=a1&state=${own}`, 'a1', true],
    ['a1', 'a1', false],
    [' "a1" ', 'a1', false],
    ['a1&state=null', 'a1', false],
    ['a1&state=', 'a1', false],
    [`a1&state=${own}`, 'a1', true],
    ['code=a1&state=null', 'a1', false],
    [`?code=a1&state=${own}`, 'a1', true],
    [`state=${own}&code=a1`, 'a1', true],
    ['a1#_=_', 'a1', false],
    ['a+1/2==', 'a+1/2==', false],
    ['a%2B1', 'a+1', false],
    ['a%zz', 'a%zz', false],
  ]

  it.each(codes)('%s is a code', (typed, code, isMarked) => {
    expect(answerIn(typed)).toEqual({ type: 'code', code, isMarked })
  })

  it.each(codes.slice(0, 9))('%s is an address, and no code alone', (typed) => {
    expect(readPasted(typed, callback)?.isCodeAlone).toBe(false)
  })

  it.each(codes.slice(9))('%s is a code alone', (typed) => {
    expect(readPasted(typed, callback)?.isCodeAlone).toBe(true)
  })

  it.each([
    '',
    '  ',
    '""',
    'https://other.example/callback?code=a1',
    'http://www.example.com/callback',
    'two words',
  ])('%j is nothing of it', (typed) => {
    expect(readPasted(typed, callback)).toBeUndefined()
  })

  it.each([
    [`a1&state=another`, 'state-wrong'],
    [`a1&state=${own}&state=${own}`, 'state-wrong'],
    [`${callback}?code=a1&state=another`, 'state-wrong'],
    ['a1&code=b2', 'redirect-malformed'],
    ['a1&error=access_denied', 'redirect-malformed'],
    ['x'.repeat(5_000), 'redirect-malformed'],
    ['ü', 'redirect-malformed'],
  ])('%s is refused', (typed, code) => {
    expect(() => answerIn(typed)).toThrow(expect.objectContaining({ code }))
  })

  it('keeps what the Callback URL itself carries', () => {
    const withQuery = `${callback}?client=acme`
    expect(readPasted('a1', withQuery)?.url).toBe(`${withQuery}&code=a1`)
    expect(answerIn('a1', withQuery)).toMatchObject({ code: 'a1' })
  })

  it('may be a refusal', () => {
    expect(answerIn(`error=access_denied&state=${own}`)).toMatchObject({ type: 'denied' })
  })
})
