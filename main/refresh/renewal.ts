import { WalletError } from '#core/errors'
import { keepRefreshToken } from '#core/oauth/token-answer'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory, withTokens } from '#core/profile-changes'
import { providerOf } from '#core/providers/index'
import type { TokenSet } from '#core/token-set'
import type { Clock, Send } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import { inTurnOf, type KeyTurns } from './key-turns'
import type { TokenKeeper } from './token-keeper'

/** Renews a profile's tokens: one at a time per key, saved before anyone hears of it. */
export interface Renewal {
  /**
   * Uses the one-use refresh token, once for all who ask at the same time. Resolves after the rotated pair is
   * durable. Rejects with the WalletError of the answer, `no-refresh-token`, or `token-not-saved` (then the pair
   * is held in memory and saving goes on).
   */
  renew(id: ProfileId): Promise<Profile>
}

interface RenewalPorts {
  readonly book: ProfileBook
  readonly keeper: TokenKeeper
  readonly turns: KeyTurns
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
}

export function createRenewal(ports: RenewalPorts): Renewal {
  const { keeper } = ports
  const flying = new Map<ProfileId, Promise<Profile>>()

  return {
    renew: (id) => {
      const earlier = flying.get(id)
      if (earlier !== undefined) return earlier
      const renewed = keeper
        .underWay(inTurnOf(ports, id, () => renewNow(ports, id)))
        .finally(() => flying.delete(id))
      flying.set(id, renewed)
      return renewed
    },
  }
}

async function renewNow(ports: RenewalPorts, id: ProfileId): Promise<Profile> {
  const { book, keeper, clock } = ports
  // A pair that is still only in memory is saved before it is used up: it must not be lost on the way.
  await keeper.saveHeld(id)
  const profile = book.profile(id)
  const credential = book.credential(profile.credentialId)
  const previous = refreshable(profile)
  const provider = providerOf(profile.providerId)
  try {
    const answer = await ports.send(provider.refreshRequest(credential, previous.refreshToken))
    const fresh = provider.readTokens(answer, clock.now())
    const tokenSet = keepRefreshToken(fresh, previous)
    return await keeper.keep(id, () =>
      book.update(id, (current) => withTokens(current, tokenSet, 'renewed')),
    )
  } catch (error) {
    await noteFailure(ports, id, error)
    throw error
  }
}

function refreshable(
  profile: Profile,
): TokenSet & { readonly refreshToken: NonNullable<TokenSet['refreshToken']> } {
  const { tokenSet } = profile
  if (tokenSet === undefined) throw new WalletError('no-token')
  const { refreshToken } = tokenSet
  if (refreshToken === undefined) throw new WalletError('no-refresh-token')
  return { ...tokenSet, refreshToken }
}

/** Notes what happened. The tokens stay: an error never deletes one. */
async function noteFailure(
  { book, clock }: Pick<RenewalPorts, 'book' | 'clock'>,
  id: ProfileId,
  error: unknown,
): Promise<void> {
  if (!(error instanceof WalletError) || error.code === 'token-not-saved') return
  const at = clock.now()
  const { code } = error
  await book
    .update(id, (profile) => ({
      ...withHistory(profile, { type: 'renewal-failed', at, code }),
      ...(code === 'refresh-refused' ? { needsSignIn: { cause: code, at } } : {}),
    }))
    // The failure itself matters more to the person than its line in the history.
    .catch(() => undefined)
}
