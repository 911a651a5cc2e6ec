import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRateGauge } from '#core/rate-limit'
import { noon } from '../helpers/builders'

const epoch = (afterMs: number) => String((noon + afterMs) / 1000)
const counts = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '997' }

describe('the rate gauge', () => {
  it.each([
    ['limit and rest', counts, { limit: 1000, remaining: 997 }],
    [
      'when the count begins anew',
      { ...counts, 'x-ratelimit-reset': epoch(60_000) },
      { limit: 1000, remaining: 997, resetAt: noon + 60_000 },
    ],
    [
      'Retry-After before the end of the window',
      { ...counts, 'x-ratelimit-reset': epoch(60_000), 'retry-after': '5' },
      { limit: 1000, remaining: 997, resetAt: noon + 5000 },
    ],
    ['a window that is over', { ...counts, 'x-ratelimit-reset': epoch(-1000) }, counted(1000, 997)],
    [
      'what the older gateway counts as used',
      { 'x-plan-quota-allotted': '500', 'x-plan-quota-current': '20' },
      { limit: 500, remaining: 480 },
    ],
    [
      'more used than allotted as nothing left',
      { 'x-packagekey-quota-allotted': '500', 'x-packagekey-quota-current': '512' },
      { limit: 500, remaining: 0 },
    ],
  ])('reads %s', (_what, headers, gauge) => {
    expect(readRateGauge(headers, noon)).toEqual(gauge)
  })

  it.each([
    ['nothing', {}],
    ['half of it', { 'x-ratelimit-limit': '1000' }],
    ['more left than there was', { ...counts, 'x-ratelimit-remaining': '1001' }],
    ['a limit of nought', { 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }],
    ['a negative rest', { ...counts, 'x-ratelimit-remaining': '-1' }],
    ['a fraction', { ...counts, 'x-ratelimit-remaining': '1.5' }],
    ['a number in another notation', { ...counts, 'x-ratelimit-limit': '1e3' }],
    ['a number without end', { ...counts, 'x-ratelimit-limit': '9'.repeat(400) }],
    ['a header that came twice', { ...counts, 'x-ratelimit-limit': '1000, 1000' }],
    ['a wait alone', { 'retry-after': '5' }],
  ])('is not there for %s', (_what, headers) => {
    expect(readRateGauge(headers, noon)).toBeUndefined()
  })

  it('is believable or not there, whatever the headers hold', () => {
    const value = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String))
    fc.assert(
      fc.property(value, value, value, (limit, remaining, reset) => {
        const gauge = readRateGauge(
          {
            'x-ratelimit-limit': limit,
            'x-ratelimit-remaining': remaining,
            'x-ratelimit-reset': reset,
          },
          noon,
        )
        if (gauge === undefined) return
        expect(gauge.remaining).toBeGreaterThanOrEqual(0)
        expect(gauge.remaining).toBeLessThanOrEqual(gauge.limit)
        expect(gauge.resetAt ?? noon + 1).toBeGreaterThan(noon)
      }),
    )
  })
})

function counted(limit: number, remaining: number) {
  return { limit, remaining }
}
