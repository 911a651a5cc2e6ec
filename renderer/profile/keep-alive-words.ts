import { isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { localTime } from '../components/time-words'

/** What will happen to the profile's token by itself, and when, at `now` (epoch ms). One sentence. */
export function keepAliveWords(profile: ProfileSummary, now: number): string {
  const words = text.profile.keep.ahead
  const { renewal, otherPair } = profile
  if (otherPair !== undefined) return words.otherPair
  switch (renewal.type) {
    case 'scheduled':
      return now < renewal.at ? words.renews(localTime(renewal.at)) : words.renewsNow
    case 'asks':
      return askingWords(renewal, now)
    case 'none':
      return whyNothing(profile)
  }
}

function askingWords(
  { noticeAt, renewsAt }: Extract<ProfileSummary['renewal'], { readonly type: 'asks' }>,
  now: number,
): string {
  const words = text.profile.keep.ahead
  const isTold = now >= noticeAt
  if (renewsAt === undefined) return isTold ? words.asksNow : words.asks(localTime(noticeAt))
  if (now >= renewsAt) return words.renewsNow
  return isTold
    ? words.announcedNow(localTime(renewsAt))
    : words.announced(localTime(noticeAt), localTime(renewsAt))
}

function whyNothing(profile: ProfileSummary): string {
  const words = text.profile.keep.ahead
  if (!profile.hasToken) return words.noToken
  if (profile.holder === 'other-tool') return words.otherTool
  if (profile.needsSignIn !== undefined) return words.needsSignIn
  if (isAskedAnew(profile)) return words.askedAnew
  if (!profile.hasRefreshToken) return words.noRefresh
  if (profile.expiresAt === undefined) return words.noEnd
  if (profile.keepAlive === 'off') return words.off
  return words.declined
}
