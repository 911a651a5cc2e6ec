import { describe, expect, it } from 'vitest'
import { readLimit, readRequest } from '#core/clinic/request-reader'
import {
  answers,
  api,
  calls,
  encodings,
  good,
  headers,
  key,
  me,
  places,
  plain,
  token,
  values,
} from './pasted-texts'

describe('a pasted request', () => {
  it.each(good)('that is right, as %s, is left in peace', (_what, text) => {
    expect(readRequest(text)).toEqual([])
  })

  it.each(headers)('with headers that are wrong (%s) shows it', (_what, text, findings) => {
    expect(readRequest(text)).toEqual(findings)
  })

  it.each(encodings)(
    'with a refresh token encoded wrong (%s) shows it',
    (_what, text, findings) => {
      expect(readRequest(text)).toEqual(findings)
    },
  )

  it.each(places)('to the wrong place (%s) shows it', (_what, text, findings) => {
    expect(readRequest(text)).toEqual(findings)
  })

  it.each(values)('with a value copied wrong (%s) shows it', (_what, text, findings) => {
    expect(readRequest(text)).toEqual(findings)
  })

  it.each(calls)('sent in the wrong way (%s) shows it', (_what, text, findings) => {
    expect(readRequest(text)).toEqual(findings)
  })

  it.each(answers)('with an answer %s %s says what it means', (_what, text, findings) => {
    expect(readRequest(`${_what} ${text}`)).toMatchObject(findings)
  })
})

describe('the environment of an address', () => {
  const text = `curl ${me} -H 'Authorization: Bearer ${token}' -H 'key: ${key}'`

  it.each([
    ['another', [{ apiKey: key, environment: 'prod4' }], ['prod4']],
    ['the same', [{ apiKey: key, environment: 'prod2' }], undefined],
    [
      'both',
      [
        { apiKey: key, environment: 'prod4' },
        { apiKey: key, environment: 'prod2' },
      ],
      undefined,
    ],
    ['one of another key', [{ apiKey: `${key}0`, environment: 'prod4' }], undefined],
    ['none', [], undefined],
  ])('is compared with that of the same key the person holds: %s', (_what, held, expected) => {
    expect(readRequest(text, held)).toEqual(
      expected === undefined
        ? []
        : [{ type: 'environment-differs', asked: 'prod2', held: expected }],
    )
  })

  it('is prod where the path names none', () => {
    expect(
      readRequest(`${api}/oauth/authorize?client_id=${key}`, [
        { apiKey: key, environment: 'prod2' },
      ]),
    ).toEqual([{ type: 'environment-differs', asked: 'prod', held: ['prod2'] }])
  })
})

it('what is pasted beyond the limit is not looked at', () => {
  const late = `${' '.repeat(readLimit)}Authorization: Basic ${plain}`
  expect(readRequest(late)).toEqual([])
})
