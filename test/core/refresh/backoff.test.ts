import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedWaitMs, backoffMs } from '#core/refresh/backoff'
import { noon } from '../../helpers/builders'

const hourMs = 3_600_000

describe('the pause after failures', () => {
  it('grows from 30 s by doubling to 6 h, and its jitter is the whole of it', () => {
    const ceilings = [1, 2, 3, 10, 11, 1000].map((failures) =>
      Math.round(backoffMs(failures, 1 - 1e-9) / 1000),
    )
    expect(ceilings).toEqual([30, 60, 120, 15_360, 21_600, 21_600])
    expect(backoffMs(5, 0)).toBe(0)
  })

  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, dice) => {
          const pauseMs = backoffMs(failures, dice)
          expect(pauseMs).toBeGreaterThanOrEqual(0)
          expect(pauseMs).toBeLessThanOrEqual(6 * hourMs)
        },
      ),
    )
  })
})

describe('the wait a server asks for', () => {
  const date = (afterMs: number) => new Date(noon + afterMs).toUTCString()
  const epoch = (afterMs: number) => String((noon + afterMs) / 1000)

  it.each<readonly [string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '120' }, 120_000],
    ['a date', { 'retry-after': date(90_000) }, 90_000],
    ['a date of the old form', { 'retry-after': 'Sunday, 01-Mar-26 12:01:00 GMT' }, 60_000],
    ['an absurd number', { 'retry-after': '99999999999' }, 24 * hourMs],
    ['an absurd date', { 'retry-after': date(400 * 24 * hourMs) }, 24 * hourMs],
    ['nought', { 'retry-after': '0' }, 1000],
    ['a negative number', { 'retry-after': '-5' }, 1000],
    ['a date gone by', { 'retry-after': date(-hourMs) }, 1000],
    ['words', { 'retry-after': 'soon' }, undefined],
    ['something that only starts like a number', { 'retry-after': '12 monkeys' }, undefined],
    ['nothing', {}, undefined],
    ['an empty header', { 'retry-after': '' }, undefined],
    ['the end of its window', { 'x-ratelimit-reset': epoch(30_000) }, 30_000],
    ['a window already over', { 'x-ratelimit-reset': epoch(-30_000) }, undefined],
    ['a window in milliseconds', { 'x-ratelimit-reset': String(noon + 30_000) }, undefined],
    ['both: Retry-After counts', { 'retry-after': '5', 'x-ratelimit-reset': epoch(30_000) }, 5000],
  ])('reads %s', (_what, headers, waitMs) => {
    expect(askedWaitMs(headers, noon)).toBe(waitMs)
  })

  it('is within a second and a day whatever the header holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (after, reset) => {
        const waitMs = askedWaitMs({ 'retry-after': after, 'x-ratelimit-reset': reset }, noon)
        if (waitMs === undefined) return
        expect(waitMs).toBeGreaterThanOrEqual(1000)
        expect(waitMs).toBeLessThanOrEqual(24 * hourMs)
      }),
    )
  })
})
