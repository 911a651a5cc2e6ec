import { assertNever, type ErrorCode } from '#core/errors'
import { passesByItself, type Matter, type Notice, type ProfileNoticeType } from '#core/notices'
import type { CopyEntry, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { localTime } from '../components/time-words'

interface Telling {
  /** One of many: what is the same for all of them is left out. */
  readonly isBrief: boolean
  /** By the servers’ time. */
  readonly now: number
}

/** What is said of one profile under the heading of its notice, sentence by sentence. */
export function noticeSentences(
  type: ProfileNoticeType,
  { profile }: Matter,
  { isBrief, now }: Telling,
): readonly string[] {
  if (type === 'unsaved' || profile === undefined) return [text.notices.unsaved]
  switch (type) {
    case 'other-tool-renewed':
      return otherPairWords(profile, isBrief)
    case 'needs-sign-in': {
      const causes = causeWords(profile.needsSignIn?.cause)
      return isBrief ? causes.slice(0, 1) : [...causes, text.notices.nothingDeleted]
    }
    case 'renewal-failed':
      return failureWords(profile, now)
    case 'renewal-announced':
      return [announcement(profile), endWords(profile, now)]
    case 'renewal-asked':
      return [endWords(profile, now)]
    case 'ends-soon': {
      const { notRenewed, cannotRenew } = text.notices
      return [endWords(profile, now), profile.hasRefreshToken ? notRenewed : cannotRenew]
    }
    case 'certificate-ends':
      return [certificateWords(profile, now)]
    case 'tls-certificate-ends':
      return [tlsCertificateWords(profile, now)]
    case 'renewal-settled':
      return [text.notices.settled(localTime(profile.settledAt ?? 0))]
    default:
      return assertNever(type)
  }
}

export function listsCopies(type: Notice['type']): boolean {
  return type === 'renewal-announced' || type === 'renewal-asked'
}

/** The copies that stop working at the renewal the notice is about. */
export function copiesIn(type: ProfileNoticeType, { profile }: Matter): readonly CopyEntry[] {
  return listsCopies(type) && profile?.renewal.type === 'asks' ? profile.renewal.copies : []
}

function otherPairWords({ otherPair }: ProfileSummary, isBrief: boolean): readonly string[] {
  if (otherPair === undefined) return []
  const { found, usedUp, again, choices, noEnd } = text.notices.otherPair
  const said = found(otherPair.path, localTime(otherPair.foundAt))
  if (isBrief) return [said]
  const why = otherPair.isAgain ? again : usedUp
  return [said, why, choices, ...(otherPair.hasEnd ? [] : [noEnd])]
}

function failureWords(profile: ProfileSummary, now: number): readonly string[] {
  const cause = profile.failedRenewal?.cause
  if (cause === undefined) return []
  const { triedAgain, notTriedAgain } = text.notices
  const next = passesByItself(cause) ? triedAgain : notTriedAgain
  return [...causeWords(cause), next(endWords(profile, now))]
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

function certificateWords({ certificate }: ProfileSummary, now: number): string {
  const endsAt = certificate?.endsAt ?? 0
  const { certificateEnded, certificateUntil } = text.notices
  return (endsAt > now ? certificateUntil : certificateEnded)(localTime(endsAt))
}

function tlsCertificateWords({ mutualTlsUntil = 0 }: ProfileSummary, now: number): string {
  const { tlsCertificateEnded, tlsCertificateUntil } = text.notices
  return (mutualTlsUntil > now ? tlsCertificateUntil : tlsCertificateEnded)(
    localTime(mutualTlsUntil),
  )
}

function endWords({ expiresAt }: ProfileSummary, now: number): string {
  const { noEnd, worksUntil, ended } = text.notices
  if (expiresAt === undefined) return noEnd
  return expiresAt > now ? worksUntil(localTime(expiresAt)) : ended(localTime(expiresAt))
}
