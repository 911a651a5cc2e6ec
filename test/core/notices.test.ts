import { describe, expect, it } from 'vitest'
import { failedRenewalOf, renewalOutlook, settledAtOf } from '#core/keep-alive'
import { noticesOf, type Notice } from '#core/notices'
import type { HistoryEntry, ProfileId, ProfileSummary } from '#core/profile'
import { noticeHeading, noticeNames } from '#core/text/notice-words'
import { aProfile, aTokenSet, dayMs, noon } from '../helpers/builders'
import { aSummary } from '../renderer/fake-wallet'

const hourMs = 3_600_000
const end = noon + 30 * dayMs
const scheduled = { type: 'scheduled', at: noon + 18 * dayMs } as const
const copied = { type: 'copied', at: noon } as const
const announced = {
  type: 'asks',
  noticeAt: noon + 27 * dayMs,
  copies: [copied],
  renewsAt: noon + 29 * dayMs,
} as const
const asked = { type: 'asks', noticeAt: noon + 27 * dayMs, copies: [] } as const

function at(now: number, profile: Partial<ProfileSummary>): readonly Notice[] {
  return noticesOf({ profiles: [aSummary(profile)], unsaved: [] }, now)
}

const types = (notices: readonly Notice[]) => notices.map(({ type }) => type)
const keys = (notices: readonly Notice[]): readonly string[] =>
  notices.flatMap((notice) =>
    notice.type === 'clock-off' ? [] : notice.matters.map(({ key }) => key),
  )

type Row = readonly [string, Partial<ProfileSummary>, number, readonly Notice['type'][]]

const failed = (cause: 'offline' | 'wrong-environment', day: number) => ({
  failedRenewal: { cause, at: noon + day * dayMs },
})

const byCertificate: Partial<ProfileSummary> = {
  grant: 'certificate',
  hasRefreshToken: false,
  certificate: { userName: 'ada', appId: 'app', endsAt: noon + 100 * dayMs },
}

describe('what a person should know', () => {
  it.each<Row>([
    ['nothing, while it renews itself', { renewsItself: true, renewal: scheduled }, noon, []],
    [
      'nothing even close to the end, while it renews itself',
      { renewsItself: true, renewal: { type: 'scheduled', at: end - hourMs } },
      end - hourMs / 2,
      [],
    ],
    ['nothing more than 7 days before the end', {}, end - 7 * dayMs, []],
    ['less than 7 days', {}, end - 7 * dayMs + 1, ['ends-soon']],
    ['nothing once it has ended: the board says so', {}, end, []],
    ['nothing where no end is known', { expiresAt: undefined as never }, end, []],
    ['nothing where nobody has ever signed in', { hasToken: false }, end - hourMs, []],
    ['nothing where the other tool renews', { holder: 'other-tool' }, end - hourMs, []],
    [
      'a sign-in that is needed, whatever else',
      { needsSignIn: { cause: 'refresh-lost', at: noon }, ...failed('offline', 19) },
      end - hourMs,
      ['needs-sign-in'],
    ],
    ['nothing yet of copies 72 h before the end', { renewal: announced }, noon + 10 * dayMs, []],
    ['copies that stop', { renewal: announced }, noon + 27 * dayMs, ['renewal-announced']],
    ['a question', { renewal: asked }, noon + 27 * dayMs, ['renewal-asked']],
    ['a question before its time', { renewal: asked }, noon + 22 * dayMs, []],
    [
      'the end, once the question was answered with no',
      { renewal: { type: 'none' } },
      noon + 28 * dayMs,
      ['ends-soon'],
    ],
    [
      'a failure of the schedule',
      { renewal: scheduled, ...failed('offline', 18) },
      noon + 18 * dayMs,
      ['renewal-failed'],
    ],
    [
      'a failure of an announced renewal',
      { renewal: announced, ...failed('offline', 29) },
      noon + 29 * dayMs,
      ['renewal-failed'],
    ],
    [
      'nothing of what a person tried before: that was answered on the spot',
      { renewal: scheduled, ...failed('offline', 3) },
      noon + 3 * dayMs,
      [],
    ],
    [
      'the end, where a renewal that should have come did not',
      { renewsItself: true, renewal: scheduled },
      noon + 29 * dayMs,
      ['ends-soon'],
    ],
    [
      'a certificate that ends within 30 days',
      { ...byCertificate, expiresAt: end + 90 * dayMs },
      noon + 71 * dayMs,
      ['certificate-ends'],
    ],
    [
      'a certificate that has ended, of a profile that has a token still',
      { ...byCertificate, expiresAt: end + 90 * dayMs },
      noon + 101 * dayMs,
      ['certificate-ends'],
    ],
    ['nothing of a certificate that counts for long', byCertificate, noon + 60 * dayMs, []],
    [
      'nothing of a certificate that is not in use yet',
      { ...byCertificate, grant: 'authorization-code', expiresAt: end + 90 * dayMs },
      noon + 71 * dayMs,
      [],
    ],
    [
      'a mutual TLS certificate that ends within 30 days, whatever way the tokens come',
      { expiresAt: end + 90 * dayMs, mutualTlsUntil: end + 70 * dayMs },
      noon + 71 * dayMs,
      ['tls-certificate-ends'],
    ],
    [
      'nothing of a mutual TLS certificate that counts for long',
      { expiresAt: end + 90 * dayMs, mutualTlsUntil: end + 70 * dayMs },
      noon + 69 * dayMs,
      [],
    ],
    ['an interruption that was settled', { settledAt: noon }, noon, ['renewal-settled']],
  ])('%s', (_what, profile, now, expected) => {
    expect(types(at(now, profile))).toEqual(expected)
  })

  it('is said again as each threshold is crossed, and only below half the life', () => {
    const left = [7 * dayMs, 2 * dayMs, dayMs, 2 * hourMs, hourMs, 1].map((ms) =>
      keys(at(end - ms + 1, {})),
    )
    expect(new Set(left.flat()).size).toBe(3)
    const short = { expiresAt: noon + 8 * hourMs }
    expect(keys(at(noon + 4 * hourMs, short))).toEqual([])
    expect(keys(at(noon + 7 * hourMs + 1, short))).toHaveLength(1)
    expect(keys(at(noon + 59 * 60_000, { expiresAt: noon + hourMs }))).toEqual([])
  })

  it('goes with a new token, and its key never comes back', () => {
    const before = keys(at(end - hourMs, {}))
    const renewed = { obtainedAt: end, expiresAt: end + 30 * dayMs }
    expect(at(end + dayMs, renewed)).toEqual([])
    expect(keys(at(end + 30 * dayMs - hourMs, renewed))).not.toEqual(before)
  })

  it('keeps still about a network that comes back, until a threshold is crossed or a person is needed', () => {
    const isLoud = (now: number, profile: Partial<ProfileSummary>) =>
      at(now, { renewal: scheduled, ...profile }).flatMap((notice) =>
        notice.type === 'clock-off' ? [] : notice.matters.map((matter) => matter.isLoud),
      )
    expect(isLoud(noon + 19 * dayMs, failed('offline', 18))).toEqual([false])
    expect(isLoud(noon + 24 * dayMs, failed('offline', 18))).toEqual([true])
    expect(isLoud(noon + 19 * dayMs, failed('wrong-environment', 18))).toEqual([true])
  })

  it('is one notice for all profiles of a kind, the urgent ones first', () => {
    const profile = (id: string, changes: Partial<ProfileSummary>) =>
      aSummary({ id: id as ProfileId, name: id, ...changes })
    const needsSignIn = { cause: 'refresh-lost', at: noon } as const
    const notices = noticesOf(
      {
        profiles: [
          profile('one', {}),
          profile('two', { needsSignIn }),
          profile('three', { needsSignIn }),
          profile('four', { needsSignIn }),
        ],
        unsaved: ['four' as ProfileId, 'new' as ProfileId],
        clockOffByMs: -3 * hourMs,
      },
      end - hourMs,
    )
    expect(types(notices)).toEqual(['unsaved', 'needs-sign-in', 'ends-soon', 'clock-off'])
    expect(notices.map(noticeHeading)).toEqual([
      'The newest tokens of 2 profiles exist in memory only.',
      '2 profiles need a sign-in.',
      'The token of “one” ends soon.',
      'This computer’s clock is 3 h behind.',
    ])
    const [unsaved] = notices
    expect(unsaved?.type === 'unsaved' && noticeNames(unsaved.matters)).toBe('four, a new profile')
  })
})

describe('what a profile’s history tells', () => {
  const renewal = (type: HistoryEntry['type'], day: number) =>
    ({ type, at: noon + day * dayMs, code: 'offline' }) as HistoryEntry

  it('the last failure, until a renewal has worked', () => {
    const history = [renewal('renewal-failed', 1), renewal('renewal-failed', 2)]
    expect(failedRenewalOf({ history })).toEqual({ cause: 'offline', at: noon + 2 * dayMs })
    expect(failedRenewalOf({ history: [...history, renewal('renewed', 3)] })).toBeUndefined()
    expect(failedRenewalOf({ history: [renewal('check-failed', 1)] })).toBeUndefined()
  })

  it('a settled interruption, until the person knows or a newer token is there', () => {
    const history = [renewal('renewed-after-interruption', 1)]
    expect(settledAtOf({ history })).toBe(noon + dayMs)
    expect(settledAtOf({ history, settlementSeenAt: noon + 2 * dayMs })).toBeUndefined()
    expect(settledAtOf({ history, settlementSeenAt: noon })).toBe(noon + dayMs)
    expect(settledAtOf({ history: [...history, renewal('renewed', 2)] })).toBeUndefined()
  })

  it('agrees with the schedule on when a renewal was due', () => {
    const profile = aProfile({ tokenSet: aTokenSet({ expiresAt: end }) })
    const outlook = renewalOutlook(profile)
    const dueAt = outlook.type === 'scheduled' ? outlook.at : Number.NaN
    const failing = { renewal: outlook, failedRenewal: { cause: 'offline', at: dueAt } } as const
    expect(types(at(dueAt, failing))).toEqual(['renewal-failed'])
  })
})
