import { describe, expect, it } from 'vitest'
import { understandTemplate } from '../../../main/templates/understand'

const understand = (text: string) =>
  understandTemplate({ name: 'Mine', fileName: 'mine.txt', text, escaping: 'none' }).nodes

describe('a template that cannot be filled in says where', () => {
  it.each([
    ['a {{accessToken', { reason: 'tag-unclosed', line: 1, column: 3 }],
    ['a\n  {{}}', { reason: 'tag-empty', line: 2, column: 3 }],
    ['x\n{{#refreshToken}}y', { reason: 'section-unclosed', name: 'refreshToken', line: 2 }],
    ['{{/apiKey}}', { reason: 'section-unopened', name: 'apiKey', line: 1, column: 1 }],
    [
      '{{#apiKey}}\n{{#practice}}{{/apiKey}}',
      { reason: 'section-crossed', name: 'apiKey', nearest: 'practice', line: 2, column: 14 },
    ],
    ['a {{acessToken}}', { reason: 'name-unknown', name: 'acessToken', nearest: 'accessToken' }],
    ['a {{access_token}}', { reason: 'name-unknown', nearest: 'accessToken', column: 3 }],
    ['{{zzzz}}', { reason: 'name-unknown', name: 'zzzz' }],
    ['{{accessToken.length}}', { reason: 'name-unknown' }],
    ['{{.}}', { reason: 'name-unknown' }],
    ['{{constructor}}', { reason: 'name-unknown' }],
    ['a\nb {{> other}}', { reason: 'partial', line: 2, column: 3 }],
    ['{{=<% %>=}}<% accessToken %>', { reason: 'delimiters', line: 1, column: 1 }],
  ])('%j', (text, facts) => {
    expect(() => understand(text)).toThrow(
      expect.objectContaining({
        code: 'template-unfit',
        facts: expect.objectContaining(facts) as unknown,
      }),
    )
  })
})

it('takes three braces and an ampersand for two braces: neither is a way around', () => {
  const names = understand('{{apiKey}}{{{apiKey}}}{{&apiKey}}{{! a note }}')
  expect(names.map((node) => node.type)).toEqual(['value', 'value', 'value'])
})

it('keeps every other character, and takes lines of sections alone away', () => {
  expect(understand('a\r\n{{#practice}}\n <b>\n{{/practice}}\n{{^apiKey}}c{{/apiKey}}\n')).toEqual([
    { type: 'text', text: 'a\r\n' },
    {
      type: 'section',
      name: 'practice',
      isInverted: false,
      nodes: [{ type: 'text', text: ' <b>\n' }],
    },
    { type: 'section', name: 'apiKey', isInverted: true, nodes: [{ type: 'text', text: 'c' }] },
    { type: 'text', text: '\n' },
  ])
})
