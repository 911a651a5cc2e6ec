import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expiringThresholdMs, freshnessAt, profileStateAt, timeLeft } from '#core/expiry'
import { dayMs, noon } from '../helpers/builders'

const hourMs = 3_600_000

describe('freshness', () => {
  it.each([
    ['a 30-day token on its first day', 30 * dayMs, 0, 'valid'],
    ['a 30-day token 7 days before its end', 30 * dayMs, 23 * dayMs, 'valid'],
    ['a 30-day token just under 6 days before its end', 30 * dayMs, 24 * dayMs + 1, 'expiring'],
    ['an 8-hour token with 2 hours left', 8 * hourMs, 6 * hourMs, 'valid'],
    ['an 8-hour token with 1.5 hours left', 8 * hourMs, 6.5 * hourMs, 'expiring'],
    ['a ten-year token with 8 days left', 3650 * dayMs, 3642 * dayMs, 'valid'],
    ['a ten-year token with 6 days left', 3650 * dayMs, 3644 * dayMs, 'expiring'],
    ['a token at its very end', 30 * dayMs, 30 * dayMs, 'expired'],
    ['a token long past its end', 30 * dayMs, 90 * dayMs, 'expired'],
  ] as const)('of %s', (_what, lifetimeMs, ageMs, freshness) => {
    expect(freshnessAt({ obtainedAt: noon, expiresAt: noon + lifetimeMs }, noon + ageMs)).toBe(
      freshness,
    )
  })

  it('is unknown when the provider named no end, however much time passes', () => {
    expect(freshnessAt({ obtainedAt: noon }, noon + 1000 * dayMs)).toBe('unknown')
  })

  it('warns at the smaller of 7 days and a fifth of the lifetime', () => {
    expect(expiringThresholdMs(30 * dayMs)).toBe(6 * dayMs)
    expect(expiringThresholdMs(365 * dayMs)).toBe(7 * dayMs)
    expect(expiringThresholdMs(hourMs)).toBe(12 * 60_000)
  })
})

describe('the state of a profile', () => {
  const valid = {
    grant: 'authorization-code',
    hasToken: true,
    holder: 'wallet',
    renewsItself: false,
    renewal: { type: 'none' },
    obtainedAt: noon,
    expiresAt: noon + dayMs,
  } as const

  it('needs a sign-in without a token, and when the provider refused, whatever the clock says', () => {
    expect(profileStateAt({ ...valid, hasToken: false }, noon)).toBe('needs-sign-in')
    const refused = { cause: 'refresh-refused', at: noon } as const
    expect(profileStateAt({ ...valid, needsSignIn: refused }, noon)).toBe('needs-sign-in')
  })

  it('says when another tool renews', () => {
    expect(profileStateAt({ ...valid, holder: 'other-tool' }, noon)).toBe('renewed-elsewhere')
  })

  it('says that the provider refuses a token which should still work', () => {
    const lastCheck = { type: 'refused', at: noon } as const
    expect(profileStateAt({ ...valid, lastCheck }, noon)).toBe('refused')
    expect(profileStateAt({ ...valid, lastCheck }, noon + 2 * dayMs)).toBe('expired')
  })

  it('is no worry while the wallet renews by itself, and is one at the end all the same', () => {
    const renewal = { type: 'scheduled', at: noon + dayMs - 1.5 * hourMs } as const
    const kept = { ...valid, renewsItself: true, renewal }
    expect(profileStateAt(kept, noon + dayMs - hourMs)).toBe('valid')
    expect(profileStateAt(valid, noon + dayMs - hourMs)).toBe('expiring')
    // It should have been renewed by now, and was not.
    expect(profileStateAt(kept, noon + dayMs - hourMs / 2)).toBe('expiring')
    expect(profileStateAt(kept, noon + dayMs)).toBe('expired')
  })

  it('is no worry before its end where a new one can be asked for', () => {
    const anew = { ...valid, grant: 'client-credentials' } as const
    expect(profileStateAt(anew, noon + dayMs - hourMs)).toBe('valid')
    expect(profileStateAt(anew, noon + dayMs)).toBe('expired')
    expect(profileStateAt({ ...anew, hasToken: false }, noon)).toBe('expired')
  })

  it('follows the clock otherwise', () => {
    expect(profileStateAt(valid, noon)).toBe('valid')
    expect(profileStateAt(valid, noon + 2 * dayMs)).toBe('expired')
  })
})

describe('time left', () => {
  it.each([
    [49 * hourMs, { type: 'days', days: 2, hours: 1 }],
    [48 * hourMs, { type: 'hours', hours: 48, minutes: 0 }],
    [hourMs, { type: 'hours', hours: 1, minutes: 0 }],
    [hourMs - 1, { type: 'minutes', minutes: 59, seconds: 59 }],
    [0, { type: 'minutes', minutes: 0, seconds: 0 }],
    [-5, { type: 'minutes', minutes: 0, seconds: 0 }],
  ] as const)('splits %d ms', (leftMs, parts) => {
    expect(timeLeft(leftMs)).toEqual(parts)
  })

  it('never says more than is left, and never less than a unit short of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 * dayMs }), (leftMs) => {
        const left = timeLeft(leftMs)
        const said =
          left.type === 'days'
            ? left.days * dayMs + left.hours * hourMs
            : left.type === 'hours'
              ? left.hours * hourMs + left.minutes * 60_000
              : left.minutes * 60_000 + left.seconds * 1000
        expect(said).toBeLessThanOrEqual(leftMs)
        expect(leftMs - said).toBeLessThan(hourMs)
      }),
    )
  })
})
