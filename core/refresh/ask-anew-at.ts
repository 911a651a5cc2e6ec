import { isAskedAnew } from '#core/grants'
import { keepAliveOf } from '#core/keep-alive'
import type { Profile } from '#core/profile'

const longestLeadMs = 10 * 60_000
/** None is asked for sooner, however short its life, whatever the clocks show. */
const shortestMs = 30_000

/**
 * When a file that follows this profile makes the wallet ask for the next token, where that needs no person: shortly
 * before the end, for with the new one the old one may stop. Undefined where none is asked for by the clock.
 */
export function askAnewAt(profile: Profile): number | undefined {
  const { tokenSet, holder, deletedAt, needsSignIn } = profile
  if (!isAskedAnew(profile) || keepAliveOf(profile) === 'off') return undefined
  if (holder === 'other-tool' || deletedAt !== undefined || needsSignIn !== undefined) {
    return undefined
  }
  if (tokenSet?.expiresAt === undefined) return undefined
  const lifetimeMs = Math.max(0, tokenSet.expiresAt - tokenSet.obtainedAt)
  const usualAt = tokenSet.expiresAt - Math.min(longestLeadMs, Math.floor(lifetimeMs / 10))
  return Math.max(usualAt, tokenSet.obtainedAt + shortestMs)
}
