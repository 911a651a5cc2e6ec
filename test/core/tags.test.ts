import { expect, it } from 'vitest'
import { tagLength, tagLimit, tidyTags } from '#core/tags'

it.each([
  [
    [' emea ', 'EMEA', 'weekly'],
    ['emea', 'weekly'],
  ],
  [['', '   '], []],
  [['e\u0301t\u00e9'], ['\u00e9t\u00e9']],
])('%j', (typed, tags) => {
  expect(tidyTags(typed)).toEqual(tags)
})

it('keeps no more, and no longer ones, than there may be', () => {
  const many = tidyTags(Array.from({ length: 40 }, (_, at) => `${String(at)} ${'x'.repeat(60)}`))
  expect(many).toHaveLength(tagLimit)
  expect(many.every((tag) => tag.length <= tagLength)).toBe(true)
})
