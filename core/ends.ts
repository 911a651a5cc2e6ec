import { startOfDay } from '#core/day'
import { isAskedAnew } from '#core/grants'
import { isKeptAlive } from '#core/keep-alive'
import type { ProfileSummary } from '#core/profile'
import type { Reminder } from '#core/reminder'
import { renewsByItselfAt } from '#core/renew-queue'
import type { WalletState } from '#core/wallet-state'

/** What comes to its end, or is to be done. Refresh tokens have no end anybody names. */
export const endKinds = [
  'access-token',
  'renewal',
  'certificate',
  'tls-certificate',
  'password',
  'reminder',
] as const

export type EndKind = (typeof endKinds)[number]

/** `calm`: it takes care of itself, or is another tool’s. The others wait for somebody. */
export type Severity = 'calm' | 'later' | 'soon' | 'over'

/** One instant somebody may want to know. It holds no secret. */
export interface End {
  /** The same for as long as it is the same matter, also once it has moved to another day. */
  readonly key: string
  readonly kind: EndKind
  readonly at: number
  readonly severity: Severity
  /** Absent where it is about the whole wallet. */
  readonly profile?: ProfileSummary
  readonly reminder?: Reminder
}

export type EndSources = Pick<WalletState, 'profiles' | 'reminders'>

const dayMs = 24 * 3_600_000
export const weekMs = 7 * dayMs

/** Everything that ends or is due, seen at `now` (epoch ms, by the servers’ time), the earliest first. */
export function endsOf({ profiles, reminders }: EndSources, now: number): readonly End[] {
  const known = new Map(profiles.map((profile) => [profile.id, profile]))
  return [
    ...profiles.flatMap((profile) => endsOfProfile(profile, now)),
    ...reminders.flatMap((reminder) => {
      const { profileId } = reminder
      const profile = profileId === undefined ? undefined : known.get(profileId)
      // What is in the trash reminds nobody.
      if (profileId !== undefined && profile === undefined) return []
      return [reminderEnd(reminder, profile, now)]
    }),
  ].toSorted((one, other) => one.at - other.at || compare(one.key, other.key))
}

/** Those from `from` on and before `to`. */
export function endsBetween(ends: readonly End[], from: number, to: number): readonly End[] {
  return ends.filter(({ at }) => at >= from && at < to)
}

function endsOfProfile(profile: ProfileSummary, now: number): readonly End[] {
  const { id, certificate, mutualTlsUntil, grant } = profile
  const end = (kind: EndKind, at: number, isCalm: boolean): End => ({
    key: `${kind}:${id}`,
    kind,
    at,
    severity: isCalm ? 'calm' : severityAt(at, now),
    profile,
  })
  const renewsAt = renewsByItselfAt(profile)
  const isOthers = profile.holder === 'other-tool'
  return [
    ...(profile.hasToken && profile.expiresAt !== undefined
      ? [end('access-token', profile.expiresAt, endsCalmly(profile, now))]
      : []),
    ...(renewsAt === undefined ? [] : [end('renewal', renewsAt, true)]),
    ...(certificate === undefined || grant !== 'certificate'
      ? []
      : [end('certificate', certificate.endsAt, isOthers)]),
    ...(mutualTlsUntil === undefined ? [] : [end('tls-certificate', mutualTlsUntil, isOthers)]),
  ]
}

function reminderEnd(reminder: Reminder, profile: ProfileSummary | undefined, now: number): End {
  const at = startOfDay(reminder.on)
  return {
    key: `reminder:${reminder.id}`,
    kind: reminder.kind === 'password' ? 'password' : 'reminder',
    at,
    severity: severityAt(at, now),
    ...(profile === undefined ? {} : { profile }),
    reminder,
  }
}

/** Does nobody have to do anything about the end of its token? */
export function endsCalmly(profile: ProfileSummary, now: number): boolean {
  if (profile.needsSignIn !== undefined) return false
  return profile.holder === 'other-tool' || isAskedAnew(profile) || isKeptAlive(profile, now)
}

function severityAt(at: number, now: number): Severity {
  if (at <= now) return 'over'
  return at - now < weekMs ? 'soon' : 'later'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
