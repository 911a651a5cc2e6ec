import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import { keepRefreshToken } from '#core/oauth/token-answer'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { TokenSet } from '#core/token-set'
import type { Clock, Send } from '../ports'
import { withHistory, type ProfileBook } from '../profiles/profile-book'
import { withTokens, type TokenKeeper } from './token-keeper'

/** Renews a profile's tokens: one at a time per key, saved before anyone hears of it. */
export interface Renewal {
  /**
   * Uses the one-use refresh token. Resolves after the rotated pair is durable. Rejects with the WalletError
   * of the answer, `no-refresh-token`, or `token-not-saved` (then the pair is held in memory and saving goes on).
   */
  renew(id: ProfileId): Promise<Profile>
}

export function createRenewal(ports: {
  readonly book: ProfileBook
  readonly keeper: TokenKeeper
  readonly send: Send
  readonly clock: Clock
}): Renewal {
  const underWay = new Map<string, { readonly id: ProfileId; readonly renewed: Promise<Profile> }>()

  const renewNow = async (id: ProfileId): Promise<Profile> => {
    // A pair that is still only in memory is saved before it is used up: it must not be lost on the way.
    await ports.keeper.saveHeld(id)
    const profile = ports.book.profile(id)
    const credential = ports.book.credential(profile.credentialId)
    const previous = refreshable(profile)
    const provider = providerOf(profile.providerId)
    try {
      const answer = await ports.send(provider.refreshRequest(credential, previous.refreshToken))
      const fresh = provider.readTokens(answer, ports.clock.now())
      const tokenSet = keepRefreshToken(fresh, previous)
      return await ports.keeper.keep(id, () =>
        ports.book.update(id, (current) => withTokens(current, tokenSet, 'renewed')),
      )
    } catch (error) {
      await noteFailure(ports, id, error)
      throw error
    }
  }

  return {
    renew: async (id) => {
      const profile = ports.book.profile(id)
      const key = flightKey(ports.book.credential(profile.credentialId))
      const flying = underWay.get(key)
      // The same profile twice is one renewal; another profile with the same key waits its turn.
      if (flying?.id === id) return flying.renewed
      const renewed = (flying?.renewed.catch(() => undefined) ?? Promise.resolve()).then(() =>
        renewNow(id),
      )
      underWay.set(key, { id, renewed })
      try {
        return await renewed
      } finally {
        if (underWay.get(key)?.renewed === renewed) underWay.delete(key)
      }
    },
  }
}

/** Token endpoint and API key: the provider keeps one live pair for this. */
function flightKey(credential: Credential): string {
  return JSON.stringify([credential.apiAddress, credential.environment, credential.clientId])
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
  ports: { readonly book: ProfileBook; readonly clock: Clock },
  id: ProfileId,
  error: unknown,
): Promise<void> {
  if (!(error instanceof WalletError) || error.code === 'token-not-saved') return
  const at = ports.clock.now()
  const { code } = error
  await ports.book
    .update(id, (profile) => ({
      ...withHistory(profile, { type: 'renewal-failed', at, code }),
      ...(code === 'refresh-refused' ? { needsSignIn: { cause: code, at } } : {}),
    }))
    // The failure itself matters more to the person than its line in the history.
    .catch(() => undefined)
}
