import { WalletError } from '#core/errors'
import { keepRefreshToken, rescueRefreshToken } from '#core/oauth/token-answer'
import { isSuccess, type HttpAnswer } from '#core/oauth/http-request'
import { providerOf } from '#core/providers/index'
import { renewalMeaning, type FailedRenewal } from '#core/refresh/answer-meaning'
import type { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'
import type { Clock, Send } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import type { Journal, Renewable } from './journal'

/** What came of one request. */
export type Exchanged =
  | { readonly type: 'accepted'; readonly tokenSet: TokenSet }
  /** The answer is no use, but the next refresh token is in it: the one before is spent. */
  | { readonly type: 'rescued'; readonly tokenSet: TokenSet; readonly error: WalletError }
  | { readonly type: FailedRenewal; readonly error: WalletError }

export interface ExchangePorts {
  readonly book: ProfileBook
  readonly journal: Journal
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
}

/** Uses the refresh token once, sent as `sent`: journalled first, then one request, then its answer read. */
export async function exchange(
  ports: ExchangePorts,
  profile: Renewable,
  sent: Secret = profile.tokenSet.refreshToken,
): Promise<Exchanged> {
  const credential = ports.book.credential(profile.credentialId)
  const provider = providerOf(profile.providerId)
  const request = provider.refreshRequest?.(credential, sent)
  if (request === undefined) throw new WalletError('no-refresh-token')
  await ports.journal.begin(profile)
  try {
    const answer = await ports.send(request)
    return read(answer)
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    return { type: renewalMeaning(error.code), error }
  }

  function read(answer: HttpAnswer): Exchanged {
    try {
      const fresh = provider.readTokens(answer, answer.receivedAt ?? ports.clock.now())
      return { type: 'accepted', tokenSet: keepRefreshToken(fresh, profile.tokenSet) }
    } catch (error) {
      const rescued = isSuccess(answer) ? rescueRefreshToken(answer.body) : undefined
      if (!(error instanceof WalletError) || rescued === undefined || isSame(rescued)) throw error
      return { type: 'rescued', tokenSet: { ...profile.tokenSet, refreshToken: rescued }, error }
    }
  }

  function isSame(token: Renewable['tokenSet']['refreshToken']): boolean {
    return token.reveal() === profile.tokenSet.refreshToken.reveal()
  }
}

/** What the access token of before tells about a renewal whose answer was lost. */
export type SecondLook =
  /** It works: the pair was most likely not replaced. */
  | { readonly type: 'works' }
  /** It works no more: the pair was probably replaced. */
  | { readonly type: 'refused' }
  | { readonly type: 'unclear' }
  /** The provider is in trouble or wants to be left alone. */
  | { readonly type: 'busy'; readonly error: WalletError }
  /** Nothing can be sent at all. */
  | { readonly type: 'before-send'; readonly error: WalletError }

/** Asks the identity call, which uses nothing up, with the access token there is. Never rejects for what it finds. */
export async function lookAgain(ports: ExchangePorts, profile: Renewable): Promise<SecondLook> {
  const provider = providerOf(profile.providerId)
  const credential = ports.book.credential(profile.credentialId)
  try {
    const request = provider.identityRequest(credential, profile.tokenSet.accessToken)
    provider.readIdentity(await ports.send(request), ports.clock.now())
    return { type: 'works' }
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    if (error.code === 'token-refused') return { type: 'refused' }
    const meaning = renewalMeaning(error.code)
    if (meaning === 'before-send') return { type: 'before-send', error }
    const isBusy = meaning === 'busy' || error.code === 'server-error'
    return isBusy ? { type: 'busy', error } : { type: 'unclear' }
  }
}
