import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import type { TokenKeeper } from '../refresh/token-keeper'
import { withTokens } from '../refresh/token-keeper'
import type { SignIn } from '../sign-in/attempt'
import type { Draft } from './draft'
import type { ProfileBook } from './profile-book'

/** Sign-ins that end in a saved profile. */
export interface SignInProfile {
  /** A new profile with the draft's keys. Durable when it resolves. */
  fromDraft(): Promise<Profile>
  /** New tokens for a profile that is there. Durable when it resolves. */
  again(id: ProfileId): Promise<Profile>
}

export function createSignInProfile(ports: {
  readonly book: ProfileBook
  readonly draft: Draft
  readonly keeper: TokenKeeper
  readonly signIn: SignIn
  readonly now: () => number
  readonly newId: () => string
}): SignInProfile {
  const { book, keeper, signIn } = ports
  return {
    fromDraft: async () => {
      // Throws while the vault is not open: no token is fetched that has nowhere to go.
      book.profiles()
      const { credential, isNew } = ports.draft.credential()
      const provider = providerOf(credential.providerId)
      const tokenSet = await signIn.run({ provider, app: credential })
      const empty: Profile = {
        id: ports.newId() as ProfileId,
        name: freeName(book, text.names.suggested(provider.label, credential.environment)),
        client: '',
        stage: 'production',
        providerId: credential.providerId,
        credentialId: credential.id,
        grant: 'authorization-code',
        holder: 'wallet',
        history: [],
        createdAt: ports.now(),
      }
      const profile = withTokens(empty, tokenSet, 'signed-in')
      return keeper.keep(profile.id, async () => {
        await book.add(profile, isNew ? credential : undefined)
        return profile
      })
    },
    again: async (id) => {
      const profile = book.profile(id)
      const app = book.credential(profile.credentialId)
      const tokenSet = await signIn.run({ provider: providerOf(profile.providerId), app })
      return keeper.keep(id, () =>
        book.update(id, (current) => withTokens(current, tokenSet, 'signed-in')),
      )
    },
  }
}

/** `wanted`, or `wanted` with a number behind it when a profile has that name already. */
export function freeName(book: ProfileBook, wanted: string): string {
  const taken = new Set(book.profiles().map((profile) => profile.name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = text.names.another(wanted, count)
  return name
}
