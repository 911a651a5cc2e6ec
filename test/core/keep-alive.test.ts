import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeThresholds, renewalPlan, renewsItself, scheduledAt } from '#core/keep-alive'
import type { HistoryEntry, Profile, ProfileId } from '#core/profile'
import { aProfile, aTokenSet, dayMs, noon } from '../helpers/builders'

const hourMs = 3_600_000
const endOf = (lifetimeMs: number) => noon + lifetimeMs
const copied: HistoryEntry = { type: 'copied', at: noon + hourMs }
const exported: HistoryEntry = {
  type: 'exported',
  at: noon + hourMs,
  exporterId: 'dotenv',
  savedTo: '/reports/.env',
  withRefreshToken: false,
}

function living(lifetimeMs: number, changes: Partial<Profile> = {}): Profile {
  return aProfile({ tokenSet: aTokenSet({ expiresAt: endOf(lifetimeMs) }), ...changes })
}

function withCopies(lifetimeMs: number, changes: Partial<Profile> = {}): Profile {
  return living(lifetimeMs, { history: [{ type: 'signed-in', at: noon }, exported], ...changes })
}

const lifetimes = fc.integer({ min: 60_000, max: 3650 * dayMs })
const ids = fc.uuid().map((id) => id as ProfileId)
const share = fc.double({ min: 0, max: 2, noNaN: true })

describe('automatically, without copies', () => {
  it('is due at 60 % of the life, 5 % earlier or later, and 72 h before the end where it lives six days', () => {
    fc.assert(
      fc.property(ids, lifetimes, (id, lifetimeMs) => {
        const at = scheduledAt(id, { obtainedAt: noon, expiresAt: endOf(lifetimeMs) })
        expect(at).toBeLessThanOrEqual(noon + lifetimeMs * 0.65)
        if (lifetimeMs >= 6 * dayMs)
          expect(endOf(lifetimeMs) - at).toBeGreaterThanOrEqual(72 * hourMs)
        if (lifetimeMs >= 9 * dayMs)
          expect(at).toBeGreaterThanOrEqual(noon + Math.floor(lifetimeMs * 0.55))
        expect(at).toBeGreaterThanOrEqual(noon + Math.floor(lifetimeMs / 2))
      }),
    )
  })

  it('is never due before that, and always after it', () => {
    fc.assert(
      fc.property(ids, lifetimes, share, (id, lifetimeMs, part) => {
        const now = noon + Math.floor(lifetimeMs * part)
        const at = scheduledAt(id, { obtainedAt: noon, expiresAt: endOf(lifetimeMs) })
        const plan = renewalPlan(living(lifetimeMs, { id }), now)
        expect(plan).toEqual(now >= at ? { type: 'due' } : { type: 'later', at })
      }),
    )
  })

  it('spreads profiles that were obtained together', () => {
    const times = Array.from({ length: 500 }, (_, index) =>
      scheduledAt(`profile-${index}`, { obtainedAt: noon, expiresAt: endOf(30 * dayMs) }),
    ).toSorted((one, other) => one - other)
    const first = times[0] ?? 0
    const last = times.at(-1) ?? 0
    expect(last - first).toBeGreaterThan(2.7 * dayMs)
    for (let day = 0; day < 2; day += 1) {
      const from = first + day * dayMs
      expect(times.filter((at) => at >= from && at < from + dayMs).length).toBeGreaterThan(100)
    }
  })

  it('is the same with every copy made before the last renewal', () => {
    for (const type of ['renewed', 'renewed-on-schedule', 'renewed-after-interruption'] as const) {
      const history = [copied, exported, { type, at: noon + 2 * hourMs }]
      expect(renewalPlan(living(30 * dayMs, { history }), noon).type).toBe('later')
      expect(renewsItself(living(30 * dayMs, { history }))).toBe(true)
    }
  })
})

describe('automatically, with copies', () => {
  it.each([
    ['30 days', 30 * dayMs, 72 * hourMs, 24 * hourMs],
    ['8 hours', 8 * hourMs, 4 * hourMs, 80 * 60_000],
    ['1 hour', hourMs, 30 * 60_000, 10 * 60_000],
  ])('of %s: told first, renewed later', (_life, lifetimeMs, noticeMs, renewalMs) => {
    const profile = withCopies(lifetimeMs)
    const end = endOf(lifetimeMs)
    const renewsAt = end - renewalMs
    expect(renewalPlan(profile, noon)).toEqual({ type: 'later', at: end - noticeMs })
    expect(renewalPlan(profile, end - noticeMs)).toEqual({
      type: 'ask',
      copies: [exported],
      renewsAt,
    })
    expect(renewalPlan(profile, renewsAt - 1)).toEqual({
      type: 'ask',
      copies: [exported],
      renewsAt,
    })
    expect(renewalPlan(profile, renewsAt)).toEqual({ type: 'due' })
    expect(renewalPlan(profile, end + dayMs)).toEqual({ type: 'due' })
  })

  it('is not renewed once that was refused, and refusing counts for that token alone', () => {
    const refused = withCopies(30 * dayMs, { renewalRefusedAt: noon + 28 * dayMs })
    for (const day of [28, 29.5, 31]) {
      expect(renewalPlan(refused, noon + day * dayMs)).toEqual({ type: 'nothing' })
    }
    const earlier = withCopies(30 * dayMs, { renewalRefusedAt: noon - 1 })
    expect(renewalPlan(earlier, noon + 29.5 * dayMs)).toEqual({ type: 'due' })
  })

  it('counts a copied token as a copy', () => {
    const profile = withCopies(30 * dayMs, { history: [{ type: 'signed-in', at: noon }, copied] })
    expect(renewalPlan(profile, noon + 28 * dayMs)).toMatchObject({ type: 'ask', copies: [copied] })
  })
})

describe('what the clock never renews', () => {
  const { expiresAt: _end, ...endless } = aTokenSet()
  const { refreshToken: _once, ...bare } = aTokenSet()
  const { tokenSet: _none, ...without } = aProfile()

  it.each<readonly [string, Profile]>([
    ['off', living(30 * dayMs, { keepAlive: 'off' })],
    ['renewed by the other tool', living(30 * dayMs, { holder: 'other-tool' })],
    ['needs a sign-in', living(30 * dayMs, { needsSignIn: { cause: 'refresh-lost', at: noon } })],
    ['in the trash', living(30 * dayMs, { deletedAt: noon })],
    ['no known end', aProfile({ tokenSet: endless })],
    ['no refresh token', aProfile({ tokenSet: bare })],
    ['no token at all', without],
  ])('%s', (_what, profile) => {
    fc.assert(
      fc.property(fc.integer({ min: noon, max: noon + 1000 * dayMs }), (now) => {
        expect(renewalPlan(profile, now)).toEqual({ type: 'nothing' })
      }),
    )
    expect(renewsItself(profile)).toBe(false)
  })

  it('ask me: it is said 72 h before the end, and nothing is renewed', () => {
    const profile = living(30 * dayMs, { keepAlive: 'ask-me' })
    expect(renewalPlan(profile, noon)).toEqual({ type: 'later', at: noon + 27 * dayMs })
    for (const day of [27, 29.9, 45]) {
      expect(renewalPlan(profile, noon + day * dayMs)).toEqual({ type: 'ask', copies: [] })
    }
    const refused = { ...profile, renewalRefusedAt: noon + 27 * dayMs }
    expect(renewalPlan(refused, noon + 28 * dayMs)).toEqual({ type: 'nothing' })
    expect(renewsItself(profile)).toBe(false)
  })

  it('decides nothing by dates that cannot be right', () => {
    const year = (number: number) => Date.UTC(number, 5, 1)
    for (const now of [0, year(1999), year(2023), year(2100), Number.NaN]) {
      expect(renewalPlan(living(30 * dayMs), now)).toEqual({ type: 'undecided' })
    }
    const tokenSet = aTokenSet({ obtainedAt: year(1970), expiresAt: year(1970) + 30 * dayMs })
    expect(renewalPlan(aProfile({ tokenSet }), noon)).toEqual({ type: 'undecided' })
  })

  it('does not mind a clock that was set back', () => {
    expect(renewalPlan(living(30 * dayMs), noon - 300 * dayMs).type).toBe('later')
  })

  it('knows no summer time: an hour more or less on the wall changes nothing', () => {
    const obtainedAt = Date.UTC(2026, 2, 10)
    const span = { obtainedAt, expiresAt: obtainedAt + 30 * dayMs }
    expect(scheduledAt('profile-1', span) - obtainedAt).toBe(
      scheduledAt('profile-1', { obtainedAt: noon, expiresAt: endOf(30 * dayMs) }) - noon,
    )
  })
})

describe('what needs nobody’s attention', () => {
  it('is a token the wallet renews by itself, until a renewal has failed', () => {
    const failed: HistoryEntry = { type: 'renewal-failed', at: noon, code: 'offline' }
    expect(renewsItself(living(30 * dayMs))).toBe(true)
    expect(renewsItself(living(30 * dayMs, { history: [failed] }))).toBe(false)
    expect(
      renewsItself(living(30 * dayMs, { history: [failed, { type: 'renewed', at: noon }] })),
    ).toBe(true)
    expect(renewsItself(withCopies(30 * dayMs))).toBe(false)
  })

  it('a threshold of a notice counts below half the life only', () => {
    expect(noticeThresholds(30 * dayMs)).toEqual([7 * dayMs, dayMs, hourMs])
    expect(noticeThresholds(14 * dayMs)).toEqual([dayMs, hourMs])
    expect(noticeThresholds(8 * hourMs)).toEqual([hourMs])
    expect(noticeThresholds(hourMs)).toEqual([])
  })
})
