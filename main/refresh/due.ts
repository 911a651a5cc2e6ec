import { openPair } from '#core/open-pair'
import { renewalOutlook, renewalPlan } from '#core/keep-alive'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { askAnewAt } from '#core/refresh/ask-anew-at'
import type { Send, SteadyClock } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import type { Journal } from './journal'
import { hostOf } from './patience'
import { isRenewable } from './renewable'
import type { ServerTime } from './server-time'

interface DuePorts {
  readonly book: ProfileBook
  readonly journal: Journal
  readonly serverTime: ServerTime
  /** Does a file that is kept up to date carry its token? */
  readonly isFollowed: (id: ProfileId) => boolean
}

/**
 * `interrupted`: a renewal's answer never came; that is settled however the profile is kept alive. Not where another tool
 * holds the refresh token by now, or has used it: it is not ours to use, in doubt or not.
 */
export function whyNow(ports: DuePorts, profile: Profile) {
  const { book, journal, serverTime } = ports
  const { needsSignIn, holder, deletedAt } = profile
  if (needsSignIn !== undefined || holder === 'other-tool' || deletedAt !== undefined) {
    return undefined
  }
  if (openPair(profile) !== undefined) return undefined
  if (isRenewable(profile) && journal.isInDoubt(profile)) return 'interrupted'
  const now = serverTime.nowAt(hostFor(book, profile))
  const isDue = renewalPlan(profile, now).type === 'due' || now >= askedForAt(ports, profile)
  return isDue ? 'due' : undefined
}

/** A file would go stale with the token in it; nobody else waits for the next one. */
function askedForAt({ isFollowed }: DuePorts, profile: Profile): number {
  const at = askAnewAt(profile)
  return at !== undefined && isFollowed(profile.id) ? at : Infinity
}

/** Whose time counts for a profile; empty where its keys are gone. */
export function hostFor(book: ProfileBook, { credentialId }: Profile): string {
  const credential = book.findCredential(credentialId)
  return credential === undefined ? '' : hostOf(credential)
}

const silentMs = 10 * 60_000

/** Hosts that answered and told no time, as the practice environment does: asked again at once they would tell none either. */
export interface SilentHosts {
  note(host: string): void
  isLeftAlone(host: string): boolean
}

export function createSilentHosts(clock: Pick<SteadyClock, 'monotonicNow'>): SilentHosts {
  const until = new Map<string, number>()
  return {
    note: (host) => void until.set(host, clock.monotonicNow() + silentMs),
    isLeftAlone: (host) => clock.monotonicNow() < (until.get(host) ?? -Infinity),
  }
}

/**
 * A clock that is behind, or shows what cannot be, hides what is due: one profile is enough to ask its host for the time.
 */
export function witnesses(
  { book, serverTime }: DuePorts,
  profiles: readonly Profile[],
  silent: Pick<SilentHosts, 'isLeftAlone'>,
): readonly Profile[] {
  const atHosts = new Map<string, Profile[]>()
  for (const profile of profiles) {
    const host = hostFor(book, profile)
    if (serverTime.isConfirmed(host) || silent.isLeftAlone(host)) continue
    if (renewalOutlook(profile).type === 'none') continue
    const others = atHosts.get(host)
    if (others === undefined) atHosts.set(host, [profile])
    else others.push(profile)
  }
  return Array.from(atHosts).flatMap(([host, kept]) => {
    const now = serverTime.nowAt(host)
    const obtained = kept.map(({ tokenSet }) => tokenSet?.obtainedAt ?? 0)
    const isOdd = kept.some((profile) => renewalPlan(profile, now).type === 'undecided')
    return isOdd || serverTime.isBehind(host, Math.max(0, ...obtained)) ? kept.slice(0, 1) : []
  })
}

/**
 * After a sleep, and at the start, the clock may show anything. The identity call uses nothing up, and its answer
 * carries the server's time. Rejects when there is none, or one of trouble.
 */
export async function askTheTime(
  { book, serverTime }: DuePorts,
  { providerId, credentialId, tokenSet }: Profile,
  send: Send,
): Promise<void> {
  const credential = book.credential(credentialId)
  if (serverTime.isConfirmed(hostOf(credential)) || tokenSet === undefined) return
  const provider = providerOf(providerId)
  const answer = await send(provider.identityRequest(credential, tokenSet.accessToken))
  // A server in trouble tells no time: rejects with what it says.
  if (answer.status >= 500) provider.readIdentity(answer, serverTime.clock.now())
}

/** How long nothing can be done. What is wanted now waits for its `restMs`. */
export function quietMs(
  ports: DuePorts,
  profiles: readonly Profile[],
  restMs: (profile: Profile) => number,
): number {
  const waits = profiles.map((profile) => {
    if (whyNow(ports, profile) !== undefined) return restMs(profile)
    const now = ports.serverTime.nowAt(hostFor(ports.book, profile))
    const plan = renewalPlan(profile, now)
    if (plan.type === 'later') return plan.at - now
    if (plan.type === 'ask') return (plan.renewsAt ?? Infinity) - now
    return askedForAt(ports, profile) - now
  })
  return Math.min(Infinity, ...waits)
}
