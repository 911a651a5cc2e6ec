import { startOfDay } from '#core/day'
import { isKeptAlive, keptAliveUntil, noticeThresholds } from '#core/keep-alive'
import { isAskedAnew } from '#core/grants'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { renewalMeaning } from '#core/refresh/answer-meaning'
import type { Reminder } from '#core/reminder'
import type { WalletState } from '#core/wallet-state'

/** What a notice may be about, the most urgent first. */
export const profileNotices = [
  /** The newest tokens exist in memory only. */
  'unsaved',
  /** Tokens of another tool stand in a linked file; nothing is renewed before the person has said whose count. */
  'other-tool-renewed',
  'needs-sign-in',
  /** A renewal by the clock did not work. */
  'renewal-failed',
  /** Copies stop at a renewal that comes by itself unless it is refused. */
  'renewal-announced',
  /** Nothing is renewed without a yes. */
  'renewal-asked',
  /** The token ends soon, and nothing renews it by itself. */
  'ends-soon',
  /** The certificate a profile's tokens come for ends soon, or has ended. */
  'certificate-ends',
  /** The same of the one its requests show in the TLS handshake. */
  'tls-certificate-ends',
  /** A renewal whose answer never came was settled, with new tokens. */
  'renewal-settled',
] as const

export type ProfileNoticeType = (typeof profileNotices)[number]

/** One profile of a notice. */
export interface Matter {
  /** The same for as long as it is the same matter: what was told once is not told again. */
  readonly key: string
  /** Worth a notification of the system; the others wait for somebody to look. */
  readonly isLoud: boolean
  readonly profileId: ProfileId
  /** Absent while a new profile has never been saved. */
  readonly profile?: ProfileSummary
}

/** Profiles of one kind are one notice. */
export type Notice =
  | { readonly type: ProfileNoticeType; readonly matters: readonly Matter[] }
  | { readonly type: 'reminders-due'; readonly matters: readonly ReminderMatter[] }
  | { readonly type: 'clock-off'; readonly offByMs: number }

/** What a person wanted to be told, from its day on until it is done. */
export interface ReminderMatter extends Pick<Matter, 'key' | 'isLoud' | 'profile'> {
  readonly reminder: Reminder
}

/** What notices are made of. */
export type NoticeSources = Pick<WalletState, 'profiles' | 'unsaved' | 'clockOffByMs'> &
  Partial<Pick<WalletState, 'reminders'>>

const lastDayMs = 24 * 3_600_000
/** Some need an administrator for a new one. */
const certificateNoticeMs = 30 * lastDayMs
const certificateLoudMs = 7 * lastDayMs

/** The one key of a clock that is off. */
export const clockOffKey = 'clock-off'

/** What a person should know at `now` (epoch ms, by the servers’ time), and nothing else. Solved, it is not there any more. */
export function noticesOf(state: NoticeSources, now: number): readonly Notice[] {
  const found = [
    ...state.unsaved.map((id) => unsavedMatter(state.profiles, id)),
    ...state.profiles
      .filter(({ id }) => !state.unsaved.includes(id))
      .flatMap((profile) => mattersOf(profile, now)),
  ]
  const notices = profileNotices.flatMap((type): readonly Notice[] => {
    const matters = found.filter((one) => one.type === type).map(({ matter }) => matter)
    return matters.length === 0 ? [] : [{ type, matters }]
  })
  const reminders = reminderMatters(state, now)
  const offByMs = state.clockOffByMs
  return [
    ...notices,
    ...(reminders.length === 0 ? [] : [{ type: 'reminders-due', matters: reminders } as const]),
    ...(offByMs === undefined ? [] : [{ type: 'clock-off', offByMs } as const]),
  ]
}

/** What is in the trash reminds nobody. */
function reminderMatters(
  { profiles, reminders = [] }: NoticeSources,
  now: number,
): readonly ReminderMatter[] {
  return reminders
    .filter(({ on }) => startOfDay(on) <= now)
    .flatMap((reminder): readonly ReminderMatter[] => {
      const { id, on, profileId } = reminder
      const key = keyOf('reminder', id, on)
      if (profileId === undefined) return [{ key, isLoud: true, reminder }]
      const profile = profiles.find((one) => one.id === profileId)
      return profile === undefined ? [] : [{ key, isLoud: true, reminder, profile }]
    })
}

/** When time alone may next change what `noticesOf` gives, after `now` (epoch ms); Infinity when it never does. */
export function nextNoticeAt(
  { profiles, reminders = [] }: Pick<NoticeSources, 'profiles' | 'reminders'>,
  now: number,
): number {
  const days = reminders.map(({ on }) => startOfDay(on)).filter((at) => at >= now)
  let next = Math.min(Infinity, ...days)
  for (const { renewal, obtainedAt, expiresAt, certificate, mutualTlsUntil } of profiles) {
    const known = [expiresAt, keptAliveUntil(renewal), askingFrom(renewal)]
    if (obtainedAt !== undefined && expiresAt !== undefined) {
      known.push(...noticeThresholds(expiresAt - obtainedAt).map((ms) => expiresAt - ms))
    }
    for (const endsAt of [certificate?.endsAt, mutualTlsUntil]) {
      if (endsAt === undefined) continue
      known.push(endsAt - certificateNoticeMs, endsAt - certificateLoudMs, endsAt)
    }
    for (const at of known) if (at !== undefined && at >= now && at < next) next = at
  }
  return next
}

function askingFrom(renewal: ProfileSummary['renewal']): number | undefined {
  return renewal.type === 'asks' ? renewal.noticeAt : undefined
}

interface Found {
  readonly type: ProfileNoticeType
  readonly matter: Matter
}

function unsavedMatter(profiles: readonly ProfileSummary[], profileId: ProfileId): Found {
  const profile = profiles.find(({ id }) => id === profileId)
  const key = keyOf('unsaved', profileId, profile?.obtainedAt)
  const known = profile === undefined ? {} : { profile }
  return { type: 'unsaved', matter: { key, isLoud: true, profileId, ...known } }
}

function mattersOf(profile: ProfileSummary, now: number): readonly Found[] {
  return [
    waitingMatter(profile, now),
    settledMatter(profile),
    certificateMatter(profile, now),
    tlsCertificateMatter(profile, now),
  ].filter((one) => one !== undefined)
}

/** What a profile waits for: of several the one that matters most. */
function waitingMatter(profile: ProfileSummary, now: number): Found | undefined {
  const { needsSignIn, renewal, obtainedAt, otherPair } = profile
  if (otherPair !== undefined) return found('other-tool-renewed', profile, [otherPair.foundAt])
  if (needsSignIn !== undefined) return found('needs-sign-in', profile, [needsSignIn.at])
  if (!profile.hasToken || profile.holder === 'other-tool') return undefined
  const crossed = crossedThreshold(profile, now)
  const cause = scheduledFailure(profile)
  if (cause !== undefined) {
    const isLoud = crossed !== undefined || !passesByItself(cause)
    const { type, matter } = found('renewal-failed', profile, [obtainedAt, cause, crossed])
    return { type, matter: { ...matter, isLoud } }
  }
  if (renewal.type === 'asks' && now >= renewal.noticeAt) {
    const type = renewal.renewsAt === undefined ? 'renewal-asked' : 'renewal-announced'
    return found(type, profile, [obtainedAt])
  }
  // What can be asked for anew is, when it is used: its end is no news.
  if (crossed === undefined || isKeptAlive(profile, now) || isAskedAnew(profile)) return undefined
  const { type, matter } = found('ends-soon', profile, [obtainedAt, crossed])
  // After a long time away the renewal is on its way: only what stays undone to the last day is worth a noise.
  const isLoud = !profile.renewsItself || crossed <= lastDayMs
  return { type, matter: { ...matter, isLoud } }
}

function settledMatter(profile: ProfileSummary): Found | undefined {
  const { settledAt } = profile
  return settledAt === undefined ? undefined : found('renewal-settled', profile, [settledAt])
}

function certificateMatter(profile: ProfileSummary, now: number): Found | undefined {
  const { certificate, grant } = profile
  if (certificate === undefined || grant !== 'certificate') return undefined
  return endingMatter('certificate-ends', profile, { endsAt: certificate.endsAt, now })
}

/** Without it nothing of the app works, whatever way its tokens come. */
function tlsCertificateMatter(profile: ProfileSummary, now: number): Found | undefined {
  const { mutualTlsUntil: endsAt } = profile
  if (endsAt === undefined) return undefined
  return endingMatter('tls-certificate-ends', profile, { endsAt, now })
}

function endingMatter(
  kind: 'certificate-ends' | 'tls-certificate-ends',
  profile: ProfileSummary,
  { endsAt, now }: { readonly endsAt: number; readonly now: number },
): Found | undefined {
  const leftMs = endsAt - now
  if (leftMs >= certificateNoticeMs) return undefined
  const isLoud = leftMs < certificateLoudMs
  const { type, matter } = found(kind, profile, [endsAt, Number(isLoud)])
  return { type, matter: { ...matter, isLoud } }
}

/** Why a renewal failed that the wallet had to begin by itself: what a person tried was answered on the spot. */
function scheduledFailure({ renewal, failedRenewal }: ProfileSummary) {
  if (failedRenewal === undefined) return undefined
  const dueAt = dueAtOf(renewal)
  return dueAt !== undefined && failedRenewal.at >= dueAt ? failedRenewal.cause : undefined
}

function dueAtOf(renewal: ProfileSummary['renewal']): number | undefined {
  switch (renewal.type) {
    case 'scheduled':
      return renewal.at
    case 'asks':
      return renewal.renewsAt
    case 'none':
      return undefined
  }
}

/** A network or server that is down comes back; wrong keys stay wrong. */
export function passesByItself(cause: NonNullable<ProfileSummary['failedRenewal']>['cause']) {
  return renewalMeaning(cause) !== 'configuration'
}

/** The smallest of the token's thresholds that its end has come nearer than. Nothing after the end: the board says so. */
function crossedThreshold(profile: ProfileSummary, now: number): number | undefined {
  const { obtainedAt, expiresAt } = profile
  if (obtainedAt === undefined || expiresAt === undefined || expiresAt <= now) return undefined
  const crossed = noticeThresholds(expiresAt - obtainedAt).filter((ms) => expiresAt - now < ms)
  return crossed.length === 0 ? undefined : Math.min(...crossed)
}

function found(
  type: ProfileNoticeType,
  profile: ProfileSummary,
  parts: readonly (string | number | undefined)[],
): Found {
  const key = keyOf(type, profile.id, ...parts)
  return { type, matter: { key, isLoud: true, profileId: profile.id, profile } }
}

function keyOf(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(':')
}
