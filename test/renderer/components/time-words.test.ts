import { describe, expect, it } from 'vitest'
import { leftWords, localTime } from '../../../renderer/components/time-words'
import { dayMs, noon } from '../../helpers/builders'

const hourMs = 3_600_000

describe('an instant in words', () => {
  it('is local time with its zone', () => {
    expect(localTime(noon, 'UTC')).toBe('1 Mar 2026, 12:00 UTC')
    expect(localTime(noon, 'Europe/Berlin')).toBe('1 Mar 2026, 13:00 CET')
    expect(localTime(noon + 120 * dayMs, 'Europe/Berlin')).toBe('29 Jun 2026, 14:00 CEST')
  })
})

describe('the time left', () => {
  it.each([
    [30 * dayMs, '30 d 0 h left'],
    [2 * dayMs + 1, '2 d 0 h left'],
    [2 * dayMs, '48:00 h left'],
    [7 * hourMs + 5 * 60_000, '7:05 h left'],
    [hourMs, '1:00 h left'],
    [hourMs - 1, '59:59 min left'],
    [65_000, '01:05 min left'],
    [0, '00:00 min left'],
    [-dayMs, '00:00 min left'],
  ])('%i ms before the end reads “%s”', (leftMs, words) => {
    expect(leftWords(noon + leftMs, noon)).toBe(words)
  })
})
