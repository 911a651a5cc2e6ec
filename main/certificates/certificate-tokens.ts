import type { CertifiedKey } from '#core/certified-key'
import type { Credential, SigningKey } from '#core/credential'
import { WalletError } from '#core/errors'
import { providerOf } from '#core/providers/index'
import type { CertificateWay } from '#core/providers/provider'
import type { TokenSet } from '#core/token-set'
import type { Clock, RandomBytes, Send } from '../ports'
import { makeAppJwt } from './app-jwt'
import { dayOf } from './key-use'

export interface RequestPorts {
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
  readonly randomBytes: RandomBytes
}

export interface Obtained {
  readonly tokenSet: TokenSet
  /** As it should be saved beside the tokens: the same object where nothing about it was learned. */
  readonly credential: Credential
}

/**
 * Asks for tokens for the app's certificate: a token signed for this request alone, one request. Where a new certificate
 * was to take the old one's place and nobody knows whether it did, the new one is tried when the old one is refused or
 * has ended; once it has worked it is the one. Rejects with `certificate-missing`, `certificate-unregistered`,
 * `certificate-ended` or what the answer means.
 */
export async function certificateTokens(
  ports: RequestPorts,
  credential: Credential,
): Promise<Obtained> {
  const { signing } = credential
  if (signing === undefined) throw new WalletError('certificate-missing')
  const { next, ...present } = signing
  try {
    return { tokenSet: await exchange(ports, credential, present), credential }
  } catch (error) {
    if (next === undefined || !isTheCertificates(error)) throw error
    const proven = { ...present, key: next }
    const tokenSet = await exchange(ports, credential, proven).catch((other: unknown) => {
      // Neither counts: what is wrong with the one that did is what to go by.
      throw isTheCertificates(other) ? error : other
    })
    return { tokenSet, credential: { ...credential, signing: proven } }
  }
}

async function exchange(
  { send, clock, randomBytes }: RequestPorts,
  credential: Credential,
  { appId, userName, key }: SigningKey,
): Promise<TokenSet> {
  if (appId === undefined) throw new WalletError('certificate-unregistered')
  const now = clock.now()
  refuseEnded(key, now)
  const order = { appId, userName, privateKey: key.privateKey, now }
  const assertion = await makeAppJwt(order, randomBytes)
  const way = certificateWayOf(credential)
  const answer = await send(way.exchangeRequest(credential, { appId, assertion }))
  return way.readTokens(answer, answer.receivedAt ?? clock.now())
}

/** Throws `certificate-ended`. */
function refuseEnded({ endsAt }: CertifiedKey, now: number): void {
  if (endsAt <= now) throw new WalletError('certificate-ended', '', { day: dayOf(endsAt) })
}

/** Throws `certificate-missing` where the provider knows no such way. */
export function certificateWayOf({ providerId }: Credential): CertificateWay {
  const { certificate } = providerOf(providerId)
  if (certificate === undefined) throw new WalletError('certificate-missing')
  return certificate
}

/** Did the exchange fail because of what was shown for the app? */
export function isTheCertificates(error: unknown): boolean {
  return (
    error instanceof WalletError &&
    (error.code === 'certificate-token-refused' || error.code === 'certificate-ended')
  )
}
