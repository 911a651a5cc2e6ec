import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import type { FoundProfile } from '#core/importers/found-profile'
import { readTypedToken } from '#core/importers/typed-token'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { TypedToken } from '#core/wallet-requests'
import { movingIn } from '../importing/moving-in'
import { newRecords } from '../importing/new-records'
import { tokensIn, tokensOf } from '../importing/preview'
import { refuseNowhereToSave } from './new-profile'
import type { WalletParts } from './parts'

/**
 * A new profile with the draft's keys and the tokens that came with them. It is always one of its own: the draft's is the
 * one its sign-in, whose tokens may be saved already or on their way, ends in. Durable when it resolves. Where a
 * certificate is to be registered with them, that may fail afterwards: then the same tokens find their profile again.
 */
export async function saveDraftToken(parts: WalletParts, isUntried: boolean): Promise<Profile> {
  const { draft, vault, book, clock, keeper } = parts
  refuseNowhereToSave(parts)
  const { credential, isNew } = draft.credential()
  const { found, way } = draft.tokens()
  const saved = way === 'certificate' ? savedWith(parts, credential, found) : undefined
  if (saved !== undefined) return saved
  refuseKnown(book, found)
  const draftId = draft.profileId()
  if (!isUntried) await tryToken(parts, credential, found)
  // Tokens of an earlier try come first: what is new is worked out from what is there.
  await keeper.saveHeld(draftId)
  const id = parts.newId() as ProfileId
  await vault.change(() => {
    const { profiles } = newRecords([{ ...found, ...keysOf(credential) }], {
      book,
      newId: () => id,
      now: clock.now(),
      holder: 'wallet',
    })
    // Tokens that came from elsewhere are renewed as a sign-in's are, until a certificate has been registered with them.
    const grant = way === 'certificate' ? 'authorization-code' : way
    const own = profiles.map((one) => ({ ...one, id, credentialId: credential.id, grant }))
    const arrived = { profiles: own, credentials: isNew ? [credential] : [] }
    return movingIn({ vault, book }, arrived, false)
  })
  return book.profile(id)
}

function refuseKnown(book: WalletParts['book'], found: FoundProfile): void {
  const tokens = new Set(tokensIn(found))
  const holder = book.profiles().find((one) => tokensOf(one).some((token) => tokens.has(token)))
  if (holder !== undefined) throw new WalletError('token-in-wallet', '', { name: holder.name })
}

/** The profile of these tokens that waits for this very certificate to be registered. */
function savedWith(
  { book }: WalletParts,
  { signing }: Credential,
  { accessToken }: FoundProfile,
): Profile | undefined {
  return book.profiles().find(({ tokenSet, credentialId }) => {
    const own = book.findCredential(credentialId)?.signing
    const isSameKey = own !== undefined && own.key.certificate === signing?.key.certificate
    return isSameKey && tokenSet?.accessToken.reveal() === accessToken?.reveal()
  })
}

/** Rejects with what the provider's answer means: then there is still time to correct it. */
async function tryToken(
  { send, clock }: WalletParts,
  credential: Credential,
  { accessToken }: FoundProfile,
): Promise<void> {
  if (accessToken === undefined) return
  const provider = providerOf(credential.providerId)
  const answer = await send(provider.identityRequest(credential, accessToken))
  try {
    provider.readIdentity(answer, clock.now())
  } catch (error) {
    // Nobody has ever seen it work: “any more” would be untrue.
    const isRefused = error instanceof WalletError && error.code === 'token-refused'
    throw isRefused ? new WalletError('given-token-refused', error.message, error.facts) : error
  }
}

function keysOf(credential: Credential): FoundProfile {
  const { providerId, environment, apiAddress, clientId, clientSecret, redirectUri } = credential
  return { providerId, environment, apiAddress, clientId, clientSecret, redirectUri }
}

/** Throws `token-unusable`. */
export function typedTokens(typed: TypedToken, now: number): FoundProfile {
  const read = readTypedToken(typed, now)
  if (read.type === 'tokens') return read.tokens
  throw new WalletError('token-unusable', '', { field: read.field, reason: read.reason })
}
