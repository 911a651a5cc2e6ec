import type { CertifiedKey } from '#core/certified-key'
import type { Credential, SigningKey } from '#core/credential'
import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory, withTokens } from '#core/profile-changes'
import { isSuccess } from '#core/oauth/http-request'
import type { Secret } from '#core/secret'
import {
  certificateWayOf,
  isTheCertificates,
  type RequestPorts,
} from '../certificates/certificate-tokens'
import { makeCertificate } from '../certificates/make-certificate'
import type { ProfileBook } from '../profiles/profile-book'
import { inTurnOf, type KeyTurns } from '../refresh/key-turns'
import { requestTokens } from '../refresh/request-tokens'
import type { TokenKeeper } from '../refresh/token-keeper'
import {
  asRecords,
  credentialOf,
  livingNext,
  saveNext,
  saveRegistered,
  signingOf,
  withKeyOf,
} from './app-signing'

/** Apps whose tokens come for a certificate. Durable when it resolves; each step that worked stays done when a later one fails. */
export interface CertifiedApp {
  /**
   * Registers the certificate with the token of the sign-in, then gets the first token for it: from then on the
   * profile's tokens come that way, and the pair of the sign-in is replaced. Until then the profile stays one that
   * somebody signed in to, with nothing lost. A certificate that has ended is made anew first.
   */
  register(id: ProfileId): Promise<Profile>
  /** A new key and certificate take the place of those there are, under the same app id. */
  rotate(id: ProfileId): Promise<Profile>
}

interface CertifiedAppPorts extends RequestPorts {
  readonly book: ProfileBook
  readonly keeper: TokenKeeper
  readonly turns: KeyTurns
}

export function createCertifiedApp(ports: CertifiedAppPorts): CertifiedApp {
  const { book, keeper } = ports
  const inTurn = async (id: ProfileId, work: () => Promise<Profile>): Promise<Profile> => {
    await keeper.saveHeld(id)
    return inTurnOf(ports, id, { work, leftOver: () => keeper.untilSaved(id) })
  }
  return {
    register: (id) =>
      keeper.underWay(
        inTurn(id, async () => {
          const signing = signingOf(await withLivingKey(ports, id))
          const first = await tokensIfRegistered(ports, id, signing)
          if (first !== undefined) return first
          const { key } = signing
          await saveRegistered(book, id, { key, appId: await registered(ports, id, key) })
          return firstTokens(ports, id)
        }),
      ),
    rotate: (id) =>
      keeper.underWay(
        inTurn(id, async () => {
          const before = signingOf(credentialOf(book, id))
          await withToken(ports, id)
          const present = signingOf(credentialOf(book, id))
          // The one begun before was registered after all, and has just proven itself.
          if (present.key.certificate !== before.key.certificate) return book.profile(id)
          const key = livingNext(present, ports.clock.now()) ?? (await madeFor(ports, id))
          await saveNext(book, id, key)
          await saveRegistered(book, id, { key, appId: await registeredAnew(ports, id, key) })
          return firstTokens(ports, id)
        }),
      ),
  }
}

function madeFor(
  { book, clock, randomBytes }: CertifiedAppPorts,
  id: ProfileId,
): Promise<CertifiedKey> {
  return makeCertificate({ commonName: book.profile(id).name, now: clock.now() }, randomBytes)
}

/** The credential with a key whose certificate has not ended: its successor, where there is one, else one made anew. */
async function withLivingKey(ports: CertifiedAppPorts, id: ProfileId): Promise<Credential> {
  const { book, clock } = ports
  const credential = credentialOf(book, id)
  const signing = signingOf(credential)
  if (signing.key.endsAt > clock.now()) return credential
  const { next: _given, ...rest } = signing
  const key = livingNext(signing, clock.now()) ?? (await madeFor(ports, id))
  const living = { ...credential, signing: { ...rest, key } }
  await book.updateWith(id, living, (profile) => profile)
  return living
}

/** Makes sure that the profile has a token which works now, by all that is known here. */
async function withToken(ports: CertifiedAppPorts, id: ProfileId): Promise<void> {
  const { book, clock } = ports
  const { tokenSet, grant } = book.profile(id)
  const hasEnded = tokenSet === undefined || (tokenSet.expiresAt ?? Infinity) <= clock.now()
  if (!hasEnded) return
  if (grant !== 'certificate') throw new WalletError('certificate-unregistered')
  await firstTokens(ports, id)
}

/** Registers a certificate with the profile's token, at the first place that is there. Resolves with the app id. */
async function registered(
  { book, send, clock }: CertifiedAppPorts,
  id: ProfileId,
  key: CertifiedKey,
): Promise<string> {
  const credential = credentialOf(book, id)
  const way = certificateWayOf(credential)
  const { tokenSet } = book.profile(id)
  if (tokenSet === undefined) throw new WalletError('certificate-unregistered')
  const [present, ...older] = registerRequests(tokenSet.accessToken)
  let answer = await send(present)
  for (const request of older) {
    if (isSuccess(answer) || !isNotThere(answer.status)) break
    answer = await send(request)
  }
  try {
    return way.readAppId(answer, answer.receivedAt ?? clock.now())
  } catch (error) {
    // A token that does not work is what a sign-in helps against, and nothing else does.
    const isToken = error instanceof WalletError && error.code === 'token-refused'
    throw isToken ? new WalletError('certificate-unregistered', error.message) : error
  }

  function registerRequests(accessToken: Secret) {
    return way.registerRequests(credential, accessToken, key.certificate)
  }
}

/** Registers a successor: where somebody ended the token there is, the certificate in use gets another for it. */
async function registeredAnew(
  ports: CertifiedAppPorts,
  id: ProfileId,
  key: CertifiedKey,
): Promise<string> {
  try {
    return await registered(ports, id, key)
  } catch (error) {
    const isToken = error instanceof WalletError && error.code === 'certificate-unregistered'
    if (!isToken || ports.book.profile(id).grant !== 'certificate') throw error
    await firstTokens(ports, id)
    return registered(ports, id, key)
  }
}

const isNotThere = (status: number): boolean => status === 404 || status === 405

/** Whether an answer that got lost had registered it, nobody knows: asking costs nothing. */
async function tokensIfRegistered(
  ports: CertifiedAppPorts,
  id: ProfileId,
  { appId }: SigningKey,
): Promise<Profile | undefined> {
  if (appId === undefined) return undefined
  return firstTokens(ports, id).catch((error: unknown) => {
    if (isTheCertificates(error)) return undefined
    throw error
  })
}

/** New tokens for the certificate, and the profile as one whose tokens come that way. */
async function firstTokens(ports: CertifiedAppPorts, id: ProfileId): Promise<Profile> {
  const { book, keeper } = ports
  const { tokenSet, credential } = await requestTokens(ports, credentialOf(book, id), 'certificate')
  const change = (profile: Profile): Profile => {
    const at = tokenSet.obtainedAt
    const isNew = profile.grant !== 'certificate'
    const noted = isNew ? withHistory(profile, { type: 'certificate-registered', at }) : profile
    return withTokens({ ...noted, grant: 'certificate' }, tokenSet, 'obtained')
  }
  const put = asRecords([credential, ...withKeyOf(book, credential)])
  return keeper.keep(id, () => book.update(id, change, { put }))
}
