import { describe, expect, it } from 'vitest'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { keepAliveWords } from '../../../renderer/profile/keep-alive-words'
import { localTime } from '../../../renderer/components/time-words'
import { dayMs, noon } from '../../helpers/builders'
import { aSummary } from '../fake-wallet'

const { ahead } = text.profile.keep
const noticeAt = noon + 27 * dayMs
const renewsAt = noon + 29 * dayMs
const scheduled = { renewal: { type: 'scheduled', at: noon + dayMs } } as const
const asks = { renewal: { type: 'asks', noticeAt, copies: [] } } as const
const announced = { renewal: { type: 'asks', noticeAt, renewsAt, copies: [] } } as const
const none = { type: 'none' } as const

describe('what will happen to a token by itself', () => {
  it.each<readonly [string, Partial<ProfileSummary>, number, string]>([
    ['renews', scheduled, noon, ahead.renews(localTime(noon + dayMs))],
    ['is overdue', scheduled, noon + dayMs, ahead.renewsNow],
    ['asks later', asks, noon, ahead.asks(localTime(noticeAt))],
    ['asks now', asks, noticeAt, ahead.asksNow],
    ['copies', announced, noon, ahead.announced(localTime(noticeAt), localTime(renewsAt))],
    ['copies, told', announced, noticeAt, ahead.announcedNow(localTime(renewsAt))],
    ['copies, due', announced, renewsAt, ahead.renewsNow],
    ['off', { renewal: none, keepAlive: 'off' }, noon, ahead.off],
    ['declined', { renewal: none }, noon, ahead.declined],
    ['no token', { hasToken: false }, noon, ahead.noToken],
    ['no refresh token', { hasRefreshToken: false }, noon, ahead.noRefresh],
    ['no end', { expiresAt: undefined as never }, noon, ahead.noEnd],
    [
      'needs a sign-in',
      { needsSignIn: { cause: 'refresh-lost', at: noon } },
      noon,
      ahead.needsSignIn,
    ],
    ['renewed elsewhere', { holder: 'other-tool' }, noon, ahead.otherTool],
    [
      'renewed elsewhere, refused here',
      { holder: 'other-tool', needsSignIn: { cause: 'refresh-handed-out', at: noon } },
      noon,
      ahead.otherTool,
    ],
  ])('%s', (_what, profile, now, expected) => {
    expect(keepAliveWords(aSummary(profile), now)).toBe(expected)
  })
})
