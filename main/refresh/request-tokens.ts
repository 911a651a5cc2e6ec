import { WalletError } from '#core/errors'
import type { Credential } from '#core/credential'
import type { Grant } from '#core/profile'
import { providerOf } from '#core/providers/index'
import {
  certificateTokens,
  type Obtained,
  type RequestPorts,
} from '../certificates/certificate-tokens'

/**
 * Asks for tokens without a person: with the keys alone (RFC 6749 section 4.4) or for the app's certificate. Rejects
 * with what the answer means, with `keys-missing` where the provider gives none that way, or with what is wrong with
 * the certificate.
 */
export async function requestTokens(
  ports: RequestPorts,
  credential: Credential,
  grant: Grant,
): Promise<Obtained> {
  if (grant === 'certificate') return certificateTokens(ports, credential)
  const { send, clock } = ports
  const provider = providerOf(credential.providerId)
  const request = provider.clientCredentialsRequest?.(credential)
  if (request === undefined) throw new WalletError('keys-missing')
  const answer = await send(request)
  return { tokenSet: provider.readTokens(answer, answer.receivedAt ?? clock.now()), credential }
}
