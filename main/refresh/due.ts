import { renewalOutlook, renewalPlan } from '#core/keep-alive'
import type { Profile } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { Send } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import type { Journal } from './journal'
import { isRenewable } from './renewal'
import type { ServerTime } from './server-time'

interface DuePorts {
  readonly book: ProfileBook
  readonly journal: Journal
  readonly serverTime: ServerTime
}

/**
 * `interrupted`: a renewal's answer never came; that is settled however the profile is kept alive. Not where another tool
 * holds the refresh token by now: it is not ours to use, in doubt or not.
 */
export function whyNow({ journal, serverTime }: DuePorts, profile: Profile) {
  const { needsSignIn, holder, deletedAt } = profile
  if (needsSignIn !== undefined || holder === 'other-tool' || deletedAt !== undefined) {
    return undefined
  }
  if (isRenewable(profile) && journal.isInDoubt(profile)) return 'interrupted'
  return renewalPlan(profile, serverTime.clock.now()).type === 'due' ? 'due' : undefined
}

/** A clock that is behind, or shows what cannot be, hides what is due: one profile is enough to ask for the time. */
export function witnesses(
  { serverTime }: DuePorts,
  profiles: readonly Profile[],
): readonly Profile[] {
  if (serverTime.isConfirmed()) return []
  const kept = profiles.filter((profile) => renewalOutlook(profile).type !== 'none')
  const now = serverTime.clock.now()
  const obtained = kept.map(({ tokenSet }) => tokenSet?.obtainedAt ?? 0)
  const isOdd = kept.some((profile) => renewalPlan(profile, now).type === 'undecided')
  return isOdd || serverTime.isBehind(Math.max(0, ...obtained)) ? kept.slice(0, 1) : []
}

/**
 * After a sleep, and at the start, the clock may show anything. The identity call uses nothing up, and its answer
 * carries the server's time. Rejects when there is none.
 */
export async function askTheTime(
  { book, serverTime }: DuePorts,
  { providerId, credentialId, tokenSet }: Profile,
  send: Send,
): Promise<void> {
  if (serverTime.isConfirmed() || tokenSet === undefined) return
  const credential = book.credential(credentialId)
  await send(providerOf(providerId).identityRequest(credential, tokenSet.accessToken))
}

/** How long nothing can be done. What is wanted now waits for its `restMs`. */
export function quietMs(
  ports: DuePorts,
  profiles: readonly Profile[],
  restMs: (profile: Profile) => number,
): number {
  const now = ports.serverTime.clock.now()
  const waits = profiles.map((profile) => {
    if (whyNow(ports, profile) !== undefined) return restMs(profile)
    const plan = renewalPlan(profile, now)
    if (plan.type === 'later') return plan.at - now
    return plan.type === 'ask' ? (plan.renewsAt ?? Infinity) - now : Infinity
  })
  return Math.min(Infinity, ...waits)
}
