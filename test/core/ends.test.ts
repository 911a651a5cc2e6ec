import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter, startOfDay } from '#core/day'
import { countDue, dueOf } from '#core/due'
import { endsBetween, endsOf, type End } from '#core/ends'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { afterDone, type Reminder, type ReminderId } from '#core/reminder'
import { isOursToRenew } from '#core/renew-queue'
import { endName } from '#core/text/end-words'
import { dayMs, noon } from '../helpers/builders'
import { aSummary } from '../renderer/fake-wallet'

const today = dayOf(noon)

function aReminder(changes: Partial<Reminder> = {}): Reminder {
  return {
    id: 'reminder-1' as ReminderId,
    kind: 'plain',
    text: 'Call the client',
    on: daysAfter(today, 3),
    createdAt: noon,
    ...changes,
  }
}

const shape = ({ kind, severity }: End) => `${kind} ${severity}`
const shapes = (profile: Partial<ProfileSummary>, now = noon) =>
  endsOf({ profiles: [aSummary(profile)], reminders: [] }, now).map(shape)

describe('everything that ends or is due', () => {
  it('is a token, sooner or later, until it is past', () => {
    expect(shapes({})).toEqual(['access-token later'])
    expect(shapes({}, noon + 24 * dayMs)).toEqual(['access-token soon'])
    expect(shapes({}, noon + 30 * dayMs)).toEqual(['access-token over'])
    expect(shapes({ hasToken: false })).toEqual([])
  })

  it('is nothing to worry about where the wallet or another tool renews', () => {
    const renewal = { type: 'scheduled', at: noon + 18 * dayMs } as const
    expect(shapes({ renewsItself: true, renewal })).toEqual(['renewal calm', 'access-token calm'])
    expect(shapes({ holder: 'other-tool' })).toEqual(['access-token calm'])
    expect(shapes({ grant: 'client-credentials' })).toEqual(['access-token calm'])
  })

  it('is a renewal that comes unless it is refused, and none that waits for a yes', () => {
    const asks = { type: 'asks', noticeAt: noon, copies: [] } as const
    expect(shapes({ renewal: { ...asks, renewsAt: noon + dayMs } })).toEqual([
      'renewal calm',
      'access-token later',
    ])
    expect(shapes({ renewal: asks })).toEqual(['access-token later'])
  })

  it('is a certificate of either kind', () => {
    const certificate = { userName: 'ada', appId: 'app', endsAt: noon + 3 * dayMs }
    const profile = { grant: 'certificate', certificate, mutualTlsUntil: noon - dayMs } as const
    expect(shapes({ ...profile, hasToken: false })).toEqual([
      'tls-certificate over',
      'certificate soon',
    ])
  })

  it('is what a person wants to be told, but not of a profile in the trash', () => {
    const ofNobody = aReminder({ id: 'gone' as ReminderId, profileId: 'gone' as ProfileId })
    const password = aReminder({ id: 'second' as ReminderId, kind: 'password', on: today })
    const ends = endsOf({ profiles: [], reminders: [aReminder(), ofNobody, password] }, noon)
    expect(ends.map(shape)).toEqual(['password over', 'reminder soon'])
  })

  it('is named by whose it is, what it is and when', () => {
    const expiresAt = new Date(2026, 11, 3, 14).getTime()
    const [end] = endsOf({ profiles: [aSummary({ expiresAt })], reminders: [] }, noon)
    expect(end && endName(end)).toBe('Acme weekly: access token ends 3 Dec 2026, 14:00')
  })
})

const someProfiles = fc
  .array(
    fc.record({
      expiresIn: fc.option(fc.integer({ min: -40 * dayMs, max: 120 * dayMs })),
      hasToken: fc.boolean(),
      hasRefreshToken: fc.boolean(),
      holder: fc.constantFrom('wallet', 'other-tool'),
      grant: fc.constantFrom('authorization-code', 'client-credentials', 'certificate'),
      renewsItself: fc.boolean(),
      needsSignIn: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ expiresIn, needsSignIn, ...one }, at) => {
      const { expiresAt: _usual, ...summary } = aSummary(one)
      return {
        ...summary,
        id: `profile-${at}` as ProfileId,
        ...(expiresIn === null ? {} : { expiresAt: noon + expiresIn }),
        ...(needsSignIn ? { needsSignIn: { cause: 'refresh-lost', at: noon } as const } : {}),
      }
    }),
  )

describe('whatever the profiles', () => {
  it('ends stand in their order, each once, and a span holds just those within it', () => {
    fc.assert(
      fc.property(someProfiles, fc.nat(100 * dayMs), (profiles, spanMs) => {
        const ends = endsOf({ profiles, reminders: [aReminder()] }, noon)
        expect(ends.map(({ at }) => at)).toEqual(ends.map(({ at }) => at).toSorted((a, b) => a - b))
        expect(new Set(ends.map(({ key }) => key)).size).toBe(ends.length)
        const within = endsBetween(ends, noon, noon + spanMs)
        expect(within).toEqual(ends.filter(({ at }) => at >= noon && at < noon + spanMs))
      }),
    )
  })

  it('each is due once at most, and nothing is renewed that the wallet does not hold', () => {
    fc.assert(
      fc.property(someProfiles, (profiles) => {
        const due = dueOf({ profiles, reminders: [], unsaved: [] }, noon)
        const looks = due.lookAt.flatMap((one) => (one.type === 'profile' ? [one.profile] : []))
        const all = [...due.renew, ...due.signIn, ...looks].map(({ id }) => id)
        expect(new Set(all).size).toBe(all.length)
        expect(due.renew.every(isOursToRenew)).toBe(true)
        expect([...due.renew, ...due.signIn].every(({ holder }) => holder === 'wallet')).toBe(true)
        expect(countDue(due)).toBeGreaterThanOrEqual(all.length)
      }),
    )
  })
})

describe('what is due', () => {
  const due = (profile: Partial<ProfileSummary>, now = noon) =>
    dueOf({ profiles: [aSummary(profile)], reminders: [], unsaved: [] }, now)

  it('is renewed by one press where that is possible, also where the wallet was told to ask', () => {
    const asks = { type: 'asks', noticeAt: noon, copies: [] } as const
    expect(due({ keepAlive: 'ask-me', renewal: asks }, noon + 24 * dayMs).renew).toHaveLength(1)
    expect(due({}, noon + 22 * dayMs).renew).toHaveLength(0)
  })

  it('is a sign-in where nothing else helps', () => {
    expect(due({ hasRefreshToken: false }, noon + 24 * dayMs).signIn).toHaveLength(1)
    expect(due({ needsSignIn: { cause: 'refresh-lost', at: noon } }).signIn).toHaveLength(1)
  })

  it('is for the person alone where another tool renews or has renewed', () => {
    const needsSignIn = { cause: 'refresh-lost', at: noon } as const
    expect(due({ holder: 'other-tool', needsSignIn }).lookAt).toHaveLength(1)
    const otherPair = { foundAt: noon, path: '/x', isAgain: false, hasEnd: true }
    expect(due({ otherPair }).lookAt).toHaveLength(1)
  })

  it('is nothing the wallet does by itself', () => {
    expect(countDue(due({ renewsItself: true }, noon + 29 * dayMs))).toBe(0)
  })
})

describe('a reminder that is done', () => {
  it('comes again, counted from the day it was done, or is gone', () => {
    const every = aReminder({ on: daysAfter(today, -10), everyDays: 90 })
    expect(afterDone(every, today)?.on).toBe(daysAfter(today, 90))
    expect(afterDone(aReminder(), today)).toBeUndefined()
    expect(startOfDay(today)).toBeLessThanOrEqual(noon)
  })
})
