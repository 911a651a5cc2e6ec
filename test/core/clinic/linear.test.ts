import { afterEach, describe, expect, it, vi } from 'vitest'
import { redact } from '#core/clinic/redact'
import { readRequest } from '#core/clinic/request-reader'

/** What texts can be made of that makes a reader look again at what it has seen. */
const units = [
  '"key":"a", ',
  '"Key: a", ',
  'key=a&',
  "key:'",
  '\nabc1',
  '\n9.key=',
  'token:',
  'token token.',
  'token is ',
  'token:"\\',
  '"token":token',
  'secret,',
  '<token>',
  '&quot;token',
  '%22token',
  'redirect_uri=',
  '-----BEGIN A-----',
  'https://',
  ' -su ',
  'http -a x ',
  'eyJabcdef.',
  '\\',
  '"',
  ' ',
  '=',
  'Ab3/',
]

/** How often an expression was tried or a text searched or cut while `work` ran. */
function steps(work: () => unknown): number {
  const spies = [
    vi.spyOn(RegExp.prototype, 'exec'),
    vi.spyOn(String.prototype, 'indexOf'),
    vi.spyOn(String.prototype, 'slice'),
  ]
  work()
  const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  vi.restoreAllMocks()
  return count
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each([
  ['the redactor', redact],
  ['the reader', (text: string) => readRequest(text)],
] as const)('%s', (_name, read) => {
  it.each(units)('takes twice the steps for twice the text after %j', (first) => {
    for (const second of units) {
      const text = (count: number) => first.repeat(count) + second.repeat(count)
      const once = steps(() => read(text(100)))
      const twice = steps(() => read(text(200)))
      expect(twice, JSON.stringify(second)).toBeLessThanOrEqual(2.2 * once + 100)
    }
  })
})
