import type { Credential } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import type { TokenSet } from '#core/token-set'
import type { KeyTurns } from '../refresh/key-turns'
import { withTokens, type TokenKeeper } from '../refresh/token-keeper'
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

interface SignInProfilePorts {
  readonly book: ProfileBook
  readonly draft: Draft
  readonly keeper: TokenKeeper
  readonly turns: KeyTurns
  readonly signIn: SignIn
  readonly now: () => number
}

export function createSignInProfile(ports: SignInProfilePorts): SignInProfile {
  const { keeper } = ports
  return {
    fromDraft: () => keeper.underWay(signInNew(ports)),
    again: (id) => keeper.underWay(signInAgain(ports, id)),
  }
}

async function signInNew(ports: SignInProfilePorts): Promise<Profile> {
  const { book } = ports
  // Throws while the vault is not open: no token is fetched that has nowhere to go.
  book.profiles()
  const id = ports.draft.profileId()
  // Tokens of an earlier try that could not be saved are this profile's: asking for others would kill them.
  await ports.keeper.saveHeld(id)
  const saved = book.findProfile(id)
  if (saved !== undefined) return saved
  const { credential, isNew } = ports.draft.credential()
  await signInWith(ports, credential, (tokenSet) => {
    const profile = withTokens(newProfile(ports, { id, credential }), tokenSet, 'signed-in')
    return ports.keeper.keep(id, async () => {
      await book.add(profile, isNew ? credential : undefined)
      return profile
    })
  })
  return book.profile(id)
}

async function signInAgain(ports: SignInProfilePorts, id: ProfileId): Promise<Profile> {
  const { book } = ports
  const credential = book.credential(book.profile(id).credentialId)
  await signInWith(ports, credential, (tokenSet) =>
    ports.keeper.keep(id, () =>
      book.update(id, (current) => withTokens(current, tokenSet, 'signed-in')),
    ),
  )
  return book.profile(id)
}

/** The code is exchanged and the tokens are saved in one turn of their key: no renewal comes in between. */
function signInWith(
  { signIn, turns }: SignInProfilePorts,
  credential: Credential,
  keep: (tokenSet: TokenSet) => Promise<Profile>,
): Promise<TokenSet> {
  return signIn.run({
    provider: providerOf(credential.providerId),
    app: credential,
    aroundExchange: (exchange) =>
      turns.run(credential, async () => {
        const tokenSet = await exchange()
        await keep(tokenSet)
        return tokenSet
      }),
  })
}

function newProfile(
  { book, now }: SignInProfilePorts,
  { id, credential }: { readonly id: ProfileId; readonly credential: Credential },
): Profile {
  const provider = providerOf(credential.providerId)
  return {
    id,
    name: freeName(book, text.names.suggested(provider.label, credential.environment)),
    client: '',
    stage: 'production',
    providerId: credential.providerId,
    credentialId: credential.id,
    grant: 'authorization-code',
    holder: 'wallet',
    history: [],
    createdAt: now(),
  }
}

/** `wanted`, or `wanted` with a number behind it when a profile has that name already. */
export function freeName(book: ProfileBook, wanted: string): string {
  const taken = new Set(book.profiles().map((profile) => profile.name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = text.names.another(wanted, count)
  return name
}
