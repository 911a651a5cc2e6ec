import { assertNever, type ErrorCode } from '#core/errors'
import { passesByItself, type Matter, type ProfileNoticeType } from '#core/notices'
import type { CopyEntry, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { localTime } from '../components/time-words'

/** What is said of one profile under the heading of its notice, sentence by sentence. */
export function noticeSentences(type: ProfileNoticeType, { profile }: Matter): readonly string[] {
  if (type === 'unsaved' || profile === undefined) return [text.notices.unsaved]
  switch (type) {
    case 'needs-sign-in':
      return [...causeWords(profile.needsSignIn?.cause), text.notices.nothingDeleted]
    case 'renewal-failed':
      return failureWords(profile)
    case 'renewal-announced':
      return [announcement(profile), endWords(profile)]
    case 'renewal-asked':
      return [endWords(profile)]
    case 'ends-soon': {
      const { notRenewed, cannotRenew } = text.notices
      return [endWords(profile), profile.hasRefreshToken ? notRenewed : cannotRenew]
    }
    case 'renewal-settled':
      return [text.notices.settled(localTime(profile.settledAt ?? 0))]
    default:
      return assertNever(type)
  }
}

/** The copies that stop working at the renewal the notice is about. */
export function copiesIn(type: ProfileNoticeType, { profile }: Matter): readonly CopyEntry[] {
  const isAhead = type === 'renewal-announced' || type === 'renewal-asked'
  return isAhead && profile?.renewal.type === 'asks' ? profile.renewal.copies : []
}

function failureWords(profile: ProfileSummary): readonly string[] {
  const cause = profile.failedRenewal?.cause
  if (cause === undefined) return []
  const { triedAgain, notTriedAgain } = text.notices
  const next = passesByItself(cause) ? triedAgain : notTriedAgain
  return [...causeWords(cause), next(endWords(profile))]
}

function announcement({ renewal }: ProfileSummary): string {
  const { renewsAt, renewsNow } = text.notices
  const at = renewal.type === 'asks' ? renewal.renewsAt : undefined
  return at === undefined ? renewsNow : renewsAt(localTime(at))
}

function causeWords(cause: ErrorCode | undefined): readonly string[] {
  if (cause === undefined) return []
  const { what, why } = text.errors.failures[cause]({})
  return [what, why]
}

function endWords({ expiresAt }: ProfileSummary): string {
  return expiresAt === undefined
    ? text.notices.noEnd
    : text.notices.worksUntil(localTime(expiresAt))
}
