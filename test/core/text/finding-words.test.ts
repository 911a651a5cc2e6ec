import { describe, expect, it } from 'vitest'
import type { Finding } from '#core/clinic/finding'
import { text } from '#core/text/text'
import { findingWords } from '#core/text/finding-words'

const examples: readonly Finding[] = [
  { type: 'not-encoded', characters: ['+', ' '] },
  { type: 'placeholder-left', place: 'environment' },
  { type: 'placeholder-left', place: 'client_secret' },
  { type: 'environment-differs', asked: 'prod2', held: ['prod', 'prod4'] },
  { type: 'host-mistyped', host: 'api3.sprinkler.com', meant: 'api3.sprinklr.com' },
  { type: 'maybe-cut-short', subject: 'access_token', length: 20, usual: 88 },
  { type: 'quote-inside', subject: 'refresh_token' },
  { type: 'line-break-inside', subject: 'client_id' },
  { type: 'blank-inside', subject: 'code' },
  { type: 'grant-type-wrong', problem: 'misfit' },
  { type: 'method-wrong', method: 'GET', right: 'POST' },
  { type: 'answered', code: 'over-rate', status: 429 },
  { type: 'answered', code: 'over-rate' },
  ...(
    [
      'key-header-missing',
      'bearer-missing',
      'bearer-doubled',
      'basic-instead-of-bearer',
      'encoded-twice',
      'prod-in-path',
      'plain-http',
      'state-with-code',
      'content-type-missing',
      'content-type-wrong',
      'length-missing',
    ] as const
  ).map((type) => ({ type })),
]

describe('the sentences of findings', () => {
  it.each(examples.map((finding) => [finding.type, finding] as const))(
    'say of %s what is wrong and what to do',
    (_type, finding) => {
      const { what, next } = findingWords(finding)
      for (const sentence of [what, next]) {
        expect(sentence).toMatch(/^[“\p{Lu}].*\.$/u)
        expect(sentence).not.toMatch(/undefined|!|\s\s/)
      }
    },
  )

  it('are all looked at here', () => {
    const seen = new Set(examples.map(({ type }) => type))
    expect(seen).toEqual(new Set(Object.keys(text.clinic.findings)))
  })
})
