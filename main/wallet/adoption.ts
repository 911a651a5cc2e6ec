import { basename } from 'node:path'
import { WalletError } from '#core/errors'
import type { FoundPair } from '#core/found-pair'
import { openPair, withPairsDeclined } from '#core/open-pair'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory, withSpent, withTokens } from '#core/profile-changes'
import { providerOf } from '#core/providers/index'
import type { Identity } from '#core/providers/provider'
import { intentId } from '#core/refresh/intent'
import { differenceOf, type Owner } from '#core/same-owner'
import { inTurnOf } from '../refresh/key-turns'
import { tokenFingerprint } from '../refresh/journal'
import { endsWithin } from '../wait-at-most'
import type { WalletParts } from './parts'

/** What becomes of tokens that another tool has written into a linked file. Both answers are about the pair of `foundAt`. */
export interface Adoption {
  /**
   * They are the profile’s from now on: once the provider has said that they work and whose they are, and durably before
   * this resolves. Rejects with `other-pair-changed` where the question is another one by now, and with `other-pair-refused`,
   * `other-pair-foreign`, `token-in-wallet` or what the network says: then the question stays.
   */
  use(id: ProfileId, foundAt: number): Promise<Profile>
  /** They are left aside, and kept until a renewal has worked. */
  keepOwn(id: ProfileId, foundAt: number): Promise<Profile>
}

const patienceMs = 5_000

type AdoptionParts = Pick<
  WalletParts,
  'book' | 'turns' | 'keeper' | 'linkedFiles' | 'send' | 'clock' | 'timeline'
>

export function createAdoption(parts: AdoptionParts): Adoption {
  const { book, keeper, linkedFiles, clock, timeline } = parts
  /** A drive that does not answer must not hold up whoever uses the same key. */
  const look = (id: ProfileId): Promise<unknown> =>
    endsWithin(clock, patienceMs, linkedFiles.look({ profileId: id }))
  /** Nothing is renewed meanwhile, and the file may have changed since the person was asked. */
  const answering = async (
    id: ProfileId,
    foundAt: number,
    work: (profile: Profile, pair: FoundPair) => Promise<Profile>,
  ): Promise<Profile> => {
    await keeper.saveHeld(id)
    const stillOpen = async (): Promise<readonly [Profile, FoundPair]> => {
      await look(id)
      const profile = book.profile(id)
      const pair = openPair(profile)
      if (pair?.foundAt !== foundAt) throw new WalletError('other-pair-changed')
      return [profile, pair]
    }
    return inTurnOf(parts, id, {
      work: async () => work(...(await stillOpen())),
      leftOver: () => keeper.untilSaved(id),
    })
  }
  return {
    use: (id, foundAt) =>
      answering(id, foundAt, async (asked, pair) => {
        refuseDouble(parts, asked, pair)
        const identity = await timeline.during({ kind: 'check', profileId: id }, () =>
          ownerOf(parts, asked, pair),
        )
        refuseForeign(parts, { profile: asked, pair, identity })
        // Somebody may have written meanwhile: what stands there then is another question.
        await look(id)
        if (openPair(book.profile(id))?.foundAt !== foundAt) {
          throw new WalletError('other-pair-changed')
        }
        await linkedFiles.answered(pair)
        return keeper.keep(id, () =>
          book.update(id, (profile) => adopting(profile, pair, identity), {
            remove: [intentId(id)],
          }),
        )
      }),
    keepOwn: (id, foundAt) =>
      answering(id, foundAt, async (_asked, pair) => {
        await linkedFiles.answered(pair)
        const at = clock.now()
        return book.update(id, (profile) =>
          withHistory(withPairsDeclined(profile, at), { type: 'kept-own', at }),
        )
      }),
  }
}

function adopting(profile: Profile, { tokenSet }: FoundPair, identity: Identity): Profile {
  const spent = profile.tokenSet?.refreshToken
  const adopted = withTokens({ ...profile, identity }, tokenSet, 'adopted')
  return spent === undefined ? adopted : withSpent(adopted, tokenFingerprint(spent))
}

/** A token has one place in the wallet. */
function refuseDouble({ book }: AdoptionParts, { id }: Profile, { tokenSet }: FoundPair): void {
  const access = tokenSet.accessToken.reveal()
  const holder = book
    .profiles()
    .find((one) => one.id !== id && one.tokenSet?.accessToken.reveal() === access)
  if (holder !== undefined) throw new WalletError('token-in-wallet', '', { name: holder.name })
}

/** Costs nothing. Rejects with what the answer means. */
async function ownerOf(
  { book, send, clock }: AdoptionParts,
  { providerId, credentialId }: Profile,
  { tokenSet, path }: FoundPair,
): Promise<Identity> {
  const provider = providerOf(providerId)
  const answer = await send(
    provider.identityRequest(book.credential(credentialId), tokenSet.accessToken),
  )
  try {
    return provider.readIdentity(answer, clock.now())
  } catch (error) {
    const isRefused = error instanceof WalletError && error.code === 'token-refused'
    if (!isRefused) throw error
    throw new WalletError('other-pair-refused', error.message, { file: basename(path) })
  }
}

/** Tokens of somebody else, or for another environment, would take the place of what cannot be had again. */
function refuseForeign(
  { book }: AdoptionParts,
  found: { readonly profile: Profile; readonly pair: FoundPair; readonly identity: Identity },
): void {
  const { profile, pair, identity } = found
  const { environment } = book.credential(profile.credentialId)
  const own: Owner = { environment, ...profile.identity }
  const theirs: Owner = { environment: pair.environment ?? environment, ...identity }
  const difference = differenceOf(own, theirs)
  if (difference === undefined) return
  throw new WalletError('other-pair-foreign', '', { file: basename(pair.path), ...difference })
}
