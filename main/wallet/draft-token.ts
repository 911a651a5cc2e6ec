import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import type { FoundProfile } from '#core/importers/found-profile'
import { readTypedToken } from '#core/importers/typed-token'
import type { Profile } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { VaultRecord } from '#core/vault-document'
import type { TypedToken } from '#core/wallet-requests'
import { emptiedTrash, newRecords } from '../importing/new-records'
import { refuseNowhereToSave } from './new-profile'
import type { WalletParts } from './parts'

/** A new profile with the draft's keys and the tokens that came with them. Durable when it resolves. */
export async function saveDraftToken(parts: WalletParts, isUntried: boolean): Promise<Profile> {
  const { draft, vault, book, clock, newId } = parts
  refuseNowhereToSave(parts)
  const id = draft.profileId()
  const { credential, isNew } = draft.credential()
  const { found, way } = draft.tokens()
  if (!isUntried) await tryToken(parts, credential, found)
  await vault.change(() => {
    const { profiles } = newRecords([{ ...found, ...keysOf(credential) }], {
      book,
      newId,
      now: clock.now(),
      holder: 'wallet',
    })
    // Tokens that came from elsewhere are renewed as a sign-in's are, until a certificate has been registered with them.
    const grant = way === 'certificate' ? 'authorization-code' : way
    const own = profiles.map((one) => ({ ...one, id, credentialId: credential.id, grant }))
    return {
      put: [
        ...own.map((profile): VaultRecord => ({ kind: 'profile', profile })),
        ...(isNew ? [{ kind: 'credential' as const, credential }] : []),
        ...emptiedTrash(vault.all(), own),
      ],
    }
  })
  return book.profile(id)
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
