import { expect, it } from 'vitest'
import { lastUseOf } from '#core/last-use'
import { noon } from '../helpers/builders'

it('what the wallet did by itself is no use', () => {
  const history = [
    { type: 'copied', at: noon + 1 },
    { type: 'renewed-on-schedule', at: noon + 2 },
    { type: 'renewal-failed', at: noon + 3, code: 'offline' },
  ] as const
  expect(lastUseOf({ history, createdAt: noon })).toBe(noon + 1)
  expect(lastUseOf({ history: history.slice(1), createdAt: noon })).toBe(noon)
})

it('a program that asked again has used it again', () => {
  const read = { type: 'read', at: noon, lastAt: noon + 9, times: 3, how: 'token' } as const
  expect(lastUseOf({ history: [read], createdAt: noon })).toBe(noon + 9)
})
