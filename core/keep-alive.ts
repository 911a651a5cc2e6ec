import { carriesToken } from '#core/exporters/exporter-id'
import type {
  CopyEntry,
  FailedRenewal,
  KeepAlive,
  Profile,
  ProfileSummary,
  RenewalOutlook,
} from '#core/profile'
import { isAskedAnew } from '#core/grants'
import { perObject } from '#core/per-object'
import { isGone, isNewPair } from '#core/history'
import { isPlausible } from '#core/plausible'

/** What decides about renewing by the clock. */
export type KeptProfile = Pick<
  Profile,
  | 'id'
  | 'grant'
  | 'holder'
  | 'tokenSet'
  | 'needsSignIn'
  | 'keepAlive'
  | 'renewalRefusedAt'
  | 'history'
  | 'deletedAt'
>

/** What is to be done about a profile's token now. */
export type RenewalPlan =
  /** Never by the clock, as things are. */
  | { readonly type: 'nothing' }
  /** The dates cannot be right: a wrong clock must not use up a refresh token. */
  | { readonly type: 'undecided' }
  /** Nothing before `at`. */
  | { readonly type: 'later'; readonly at: number }
  | { readonly type: 'due' }
  /** The person should know: these copies stop at a renewal, which comes at `renewsAt` unless refused, or not by itself. */
  | { readonly type: 'ask'; readonly copies: readonly CopyEntry[]; readonly renewsAt?: number }

const hourMs = 3_600_000
/** Nothing is renewed sooner by the clock, however short its life. */
const shortestMs = 30_000
const dayMs = 24 * hourMs
const noticeMs = 72 * hourMs
/** Of the usual long lives: when the person is told before an end, and when the renewal then runs. */
export const askingHours = { notice: noticeMs / hourMs, renewal: noticeMs / 3 / hourMs }

interface Span {
  readonly obtainedAt: number
  readonly expiresAt: number
  readonly lifetimeMs: number
}

/** What the profile's *Keep alive* comes to for the token there is, whatever the time. Instants are epoch milliseconds. */
export const renewalOutlook = perObject((profile: KeptProfile): RenewalOutlook => {
  const span = spanOf(profile)
  if (span === undefined) return { type: 'none' }
  const copies = copiesOf(profile)
  const isAutomatic = keepAliveOf(profile) === 'automatically'
  if (isAutomatic && copies.length === 0) {
    return { type: 'scheduled', at: scheduledAt(profile.id, span) }
  }
  if (isRefused(profile, span)) return { type: 'none' }
  const { noticeAt, renewsAt } = askingTimes(span)
  return { type: 'asks', noticeAt, copies, ...(isAutomatic ? { renewsAt } : {}) }
})

/** What is to be done about the profile's token at `now` (epoch ms). */
export function renewalPlan(profile: KeptProfile, now: number): RenewalPlan {
  const outlook = renewalOutlook(profile)
  if (outlook.type === 'none') return { type: 'nothing' }
  const { tokenSet } = profile
  if (![now, tokenSet?.obtainedAt, tokenSet?.expiresAt].every(isPlausible))
    return { type: 'undecided' }
  if (outlook.type === 'scheduled') return dueFrom(outlook.at, now)
  const { noticeAt, ...ask } = outlook
  if (ask.renewsAt !== undefined && now >= ask.renewsAt) return { type: 'due' }
  return now < noticeAt ? { type: 'later', at: noticeAt } : { ...ask, type: 'ask' }
}

export function keepAliveOf(profile: Pick<Profile, 'keepAlive'>): KeepAlive {
  return profile.keepAlive ?? 'automatically'
}

/**
 * Copies that no renewal has outdated yet, as far as they are still there: each stops working at the next one. Linked
 * files get the next one.
 */
export const copiesOf = perObject(({ history }: Pick<Profile, 'history'>): readonly CopyEntry[] => {
  const since = history.findLastIndex(isNewPair)
  return history
    .slice(since + 1)
    .filter(
      (entry): entry is CopyEntry =>
        entry.type === 'exported' || entry.type === 'copied' || entry.type === 'moved',
    )
    .filter(
      (entry) =>
        entry.type !== 'exported' ||
        (carriesToken(entry.exporterId) && entry.isLinked === undefined),
    )
    .filter((entry) => !isGone(entry))
})

/** The wallet keeps this token alive by itself, and nothing has gone wrong since it got it: no reason to worry anyone. */
export function renewsItself(profile: KeptProfile): boolean {
  if (spanOf(profile) === undefined || keepAliveOf(profile) !== 'automatically') return false
  const since = profile.history.slice(profile.history.findLastIndex(isNewPair) + 1)
  return copiesOf(profile).length === 0 && !since.some(({ type }) => type === 'renewal-failed')
}

const graceMs = hourMs

/** The same at `now` (epoch ms): what should have been renewed an hour ago and was not does not renew itself. */
export function isKeptAlive(
  { renewsItself: does, renewal }: Pick<ProfileSummary, 'renewsItself' | 'renewal'>,
  now: number,
): boolean {
  return does && now < (keptAliveUntil(renewal) ?? Infinity)
}

/** When a renewal that was planned and did not come is missed. */
export function keptAliveUntil(renewal: RenewalOutlook): number | undefined {
  return renewal.type === 'scheduled' ? renewal.at + graceMs : undefined
}

/** What the last renewal failed with, where none has worked since. */
export function failedRenewalOf({ history }: Pick<Profile, 'history'>): FailedRenewal | undefined {
  return history
    .slice(history.findLastIndex(isNewPair) + 1)
    .flatMap((entry) =>
      entry.type === 'renewal-failed' ? [{ cause: entry.code, at: entry.at }] : [],
    )
    .at(-1)
}

/** When a renewal that had been interrupted brought the token there is, until the person has said that they know. */
export function settledAtOf({
  history,
  settlementSeenAt = 0,
}: Pick<Profile, 'history' | 'settlementSeenAt'>): number | undefined {
  const newest = history.findLast(isNewPair)
  const isNews = newest?.type === 'renewed-after-interruption' && newest.at > settlementSeenAt
  return isNews ? newest.at : undefined
}

/**
 * When a token that began and ends then is renewed on schedule: at 60 % of its life, 5 % earlier or later by its
 * profile, and where it lives six days or more at least 72 h before its end.
 */
export function scheduledAt(
  profileId: string,
  span: { readonly obtainedAt: number; readonly expiresAt: number },
): number {
  const lifetimeMs = span.expiresAt - span.obtainedAt
  const share = 0.55 + 0.1 * fractionOf(profileId)
  const usualAt = span.obtainedAt + Math.floor(lifetimeMs * share)
  if (lifetimeMs >= 2 * noticeMs) return Math.min(usualAt, span.expiresAt - noticeMs)
  return Math.max(usualAt, span.obtainedAt + shortestMs)
}

const noticeThresholdsMs = [7 * dayMs, dayMs, hourMs] as const

/**
 * How much may be left of a token of `lifetimeMs` when its end is worth a notice: 7 days, 1 day, 1 hour, each only
 * where it is less than half the life.
 */
export function noticeThresholds(lifetimeMs: number): readonly number[] {
  return noticeThresholdsMs.filter((thresholdMs) => thresholdMs < lifetimeMs / 2)
}

/** The span in which renewing by the clock may be thought of, or undefined when it never is. */
function spanOf(profile: KeptProfile): Span | undefined {
  const { tokenSet, holder, needsSignIn, deletedAt } = profile
  if (isAskedAnew(profile)) return undefined
  if (keepAliveOf(profile) === 'off' || holder === 'other-tool') return undefined
  if (needsSignIn !== undefined || deletedAt !== undefined) return undefined
  if (tokenSet?.refreshToken === undefined || tokenSet.expiresAt === undefined) return undefined
  const { obtainedAt, expiresAt } = tokenSet
  return { obtainedAt, expiresAt, lifetimeMs: expiresAt - obtainedAt }
}

/** 72 h before the end people are told, 24 h before it the renewal runs; short lives keep the same proportions. */
function askingTimes({ expiresAt, lifetimeMs }: Span): {
  readonly noticeAt: number
  readonly renewsAt: number
} {
  const windowMs = Math.floor(Math.min(noticeMs, lifetimeMs / 2))
  return { noticeAt: expiresAt - windowMs, renewsAt: expiresAt - Math.floor(windowMs / 3) }
}

function dueFrom(at: number, now: number): RenewalPlan {
  return now >= at ? { type: 'due' } : { type: 'later', at }
}

/** A refusal counts for the token it was given for. */
function isRefused({ renewalRefusedAt }: KeptProfile, { obtainedAt }: Span): boolean {
  return renewalRefusedAt !== undefined && renewalRefusedAt >= obtainedAt
}

/** A number in [0, 1) that is the same for the same text (FNV-1a, 32 bit, mixed once more). */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
