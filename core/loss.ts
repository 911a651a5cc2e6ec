import { whoLoses, type KeyUse, type Loss } from '#core/collisions'
import { isAskedAnew } from '#core/grants'
import type { CopyEntry, ProfileId, ProfileSummary } from '#core/profile'

/** What a window knows, and when: `now` is epoch milliseconds. */
export interface Seen {
  readonly profiles: readonly ProfileSummary[]
  readonly now: number
}

/** Who loses when `profile` gets a new token now. Copies of a token that has ended have nothing left to lose. */
export function lossOf(profile: ProfileSummary, { profiles, now }: Seen): Loss {
  const sharers = profiles.filter(({ id }) => profile.sharers.includes(id))
  return whoLoses(
    useOf(profile, now),
    sharers.map((sharer) => useOf(sharer, now)),
  )
}

/** The same for a first sign-in: it has nothing of its own to lose. */
export function firstLossOf(
  {
    environment,
    sharers,
  }: { readonly environment: string; readonly sharers: readonly ProfileId[] },
  { profiles, now }: Seen,
): Loss {
  const nothing = { id: '' as ProfileId, name: '', holder: 'wallet', copies: [] } as const
  return whoLoses(
    { ...nothing, key: oneKey, environment },
    profiles.filter(({ id }) => sharers.includes(id)).map((sharer) => useOf(sharer, now)),
  )
}

/** Is there anybody to be asked about first? What is asked for anew replaces its copies as a matter of course. */
export function isLossWorthAWord(profile: ProfileSummary, seen: Seen): boolean {
  const { holder, copies, others } = lossOf(profile, seen)
  if (others.length > 0 || holder === 'other-tool') return true
  return copies.length > 0 && !isAskedAnew(profile) && profile.needsSignIn === undefined
}

/** Those who share a key are known by id: which key it is, no window knows. */
const oneKey = 'the same'

function useOf(profile: ProfileSummary, now: number): KeyUse {
  const { id, name, environment, holder, identity, obtainedAt, expiresAt } = profile
  return {
    id,
    name,
    key: oneKey,
    environment,
    holder,
    copies: profile.copies.filter((copy) => isAlive(copy, expiresAt, now)),
    ...(identity?.customer === undefined ? {} : { customer: identity.customer }),
    ...(obtainedAt === undefined ? {} : { obtainedAt }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}

/** A refresh token has no end of its own. */
function isAlive(copy: CopyEntry, expiresAt: number | undefined, now: number): boolean {
  const hasRefreshToken = copy.type !== 'copied' && copy.withRefreshToken
  return hasRefreshToken || expiresAt === undefined || now < expiresAt
}
