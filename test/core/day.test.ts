import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOf, daysAfter, isDay, isWeekend, startOfDay } from '#core/day'

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut']
const before = process.env['TZ']
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2099, 0, 1) })

describe.each(zones)('a day in %s', (zone) => {
  beforeEach(() => {
    process.env['TZ'] = zone
  })
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it('holds every instant from its begin to the begin of the next, also when clocks are set', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const day = dayOf(at)
        expect(startOfDay(day)).toBeLessThanOrEqual(at)
        expect(startOfDay(daysAfter(day, 1))).toBeGreaterThan(at)
        expect(dayOf(startOfDay(day))).toBe(day)
      }),
      { numRuns: 500 },
    )
  })

  it('is found again by going back as far as one went on', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -400, max: 400 }), (at, count) => {
        const day = dayOf(at)
        expect(daysAfter(daysAfter(day, count), -count)).toBe(day)
      }),
    )
  })
})

describe('a day', () => {
  it('is one a calendar has', () => {
    expect(['2026-12-03', '2028-02-29'].every(isDay)).toBe(true)
    const none = ['2026-02-29', '2026-13-01', '2026-00-10', '26-12-03', '2026-12-3', '', 'today']
    expect(none.some(isDay)).toBe(false)
  })

  it('may be a weekend', () => {
    expect(['2026-11-21', '2026-11-22'].every(isWeekend)).toBe(true)
    expect(['2026-11-20', '2026-11-23'].some(isWeekend)).toBe(false)
  })
})
