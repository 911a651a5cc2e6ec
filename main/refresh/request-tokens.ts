import { WalletError } from '#core/errors'
import type { Credential } from '#core/credential'
import { providerOf } from '#core/providers/index'
import type { TokenSet } from '#core/token-set'
import type { Clock, Send } from '../ports'

export interface RequestPorts {
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
}

/**
 * Asks for tokens with the keys alone (RFC 6749 section 4.4): one request. Rejects with what the answer means, or with
 * `keys-missing` where the provider gives none that way.
 */
export async function requestTokens(
  { send, clock }: RequestPorts,
  credential: Credential,
): Promise<TokenSet> {
  const provider = providerOf(credential.providerId)
  const request = provider.clientCredentialsRequest?.(credential)
  if (request === undefined) throw new WalletError('keys-missing')
  const answer = await send(request)
  return provider.readTokens(answer, answer.receivedAt ?? clock.now())
}
