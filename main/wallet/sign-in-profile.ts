import { keyIdentity, type Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { surfaceOf, withSurface, withTokens } from '#core/profile-changes'
import { signingInAt } from '#core/providers/index'
import { mayStaySignedIn } from '#core/staying'
import type { TokenSet } from '#core/token-set'
import type { SignInAgainAs, SurfaceName } from '#core/sign-in-progress'
import type { CookieJar } from '../ports'
import type { Draft } from '../profiles/draft'
import type { ProfileBook } from '../profiles/profile-book'
import { keepsSignIn } from '../profiles/staying'
import type { KeyTurns } from '../refresh/key-turns'
import type { TokenKeeper } from '../refresh/token-keeper'
import type { SignIn } from '../sign-in/attempt'
import type { Vault } from '../vault/vault'
import { newProfile, outOfTrash, refuseNowhereToSave, savedByEarlierTry } from './new-profile'

/** Sign-ins that end in a saved profile. */
export interface SignInProfile {
  /** A new profile with the draft's keys. Durable when it resolves. */
  fromDraft(how: FirstSignIn): Promise<Profile>
  /** New tokens for a profile that is there, signed in to where that worked last. Durable when it resolves. */
  again(id: ProfileId, as: SignInAgainAs): Promise<Profile>
  /** Is a sign-in of this profile open, or its answer not saved yet? */
  isOpen(id: ProfileId): boolean
  /** Whether its sign-in page keeps its cookies from now on. What was kept is deleted when it does not. */
  stay(id: ProfileId, stays: boolean): Promise<Profile>
}

export interface FirstSignIn {
  readonly staysSignedIn: boolean
  readonly surface?: SurfaceName
}

interface SignInProfilePorts {
  readonly vault: Pick<Vault, 'status'>
  readonly book: ProfileBook
  readonly draft: Draft
  readonly keeper: TokenKeeper
  readonly turns: KeyTurns
  readonly signIn: SignIn
  readonly forgetSignIn: (id: ProfileId) => Promise<void>
  readonly now: () => number
}

export function createSignInProfile(ports: SignInProfilePorts): SignInProfile {
  const { keeper } = ports
  const open = new Set<ProfileId>()
  return {
    fromDraft: (how) => keeper.underWay(signInNew(ports, how)),
    again: (id, as) => {
      const isFirst = !open.has(id)
      open.add(id)
      const run = signInAgain(ports, id, as).finally(() => isFirst && open.delete(id))
      return keeper.underWay(run)
    },
    isOpen: (id) => open.has(id),
    stay: async (id, stays) => {
      if (!stays) await ports.forgetSignIn(id)
      return ports.book.update(id, ({ staysSignedIn: _before, ...profile }) => ({
        ...profile,
        ...(stays && mayStay(ports) ? { staysSignedIn: true } : {}),
      }))
    },
  }
}

function mayStay({ vault }: SignInProfilePorts): boolean {
  return mayStaySignedIn(vault.status())
}

async function signInNew(
  ports: SignInProfilePorts,
  { staysSignedIn, surface }: FirstSignIn,
): Promise<Profile> {
  const { book } = ports
  refuseNowhereToSave(ports)
  const id = ports.draft.profileId()
  const saved = await savedByEarlierTry(ports, id)
  if (saved !== undefined) return saved
  const { credential, isNew } = ports.draft.credential()
  const stays = staysSignedIn && mayStay(ports)
  const save = (tokenSet: TokenSet, { agreed, signedInBy }: Outcome): Promise<Profile> =>
    ports.keeper.keep(id, async () => {
      const empty = newProfile(ports, { id, credential, grant: 'authorization-code' })
      const staying = stays ? { ...empty, staysSignedIn: true as const } : empty
      const signedIn = (one: Profile): Profile =>
        withSurface(withTokens(outOfTrash(one), tokenSet, 'signed-in'), signedInBy)
      await book.add(
        signedIn(staying),
        isNew || agreed !== credential ? agreed : undefined,
        signedIn,
      )
      return book.profile(id)
    })
  const cookies = jarOf(id, stays)
  await signInWith(ports, { id, credential, cookies, surface: surface ?? 'window' }, save)
  return book.profile(id)
}

async function signInAgain(
  ports: SignInProfilePorts,
  id: ProfileId,
  as: SignInAgainAs,
): Promise<Profile> {
  const { book, keeper } = ports
  refuseNowhereToSave(ports)
  if (as === 'same-person' && keeper.isHeld(id)) {
    await keeper.saveHeld(id)
    return book.profile(id)
  }
  const profile = book.profile(id)
  if (profile.grant === 'client-credentials') throw new WalletError('no-sign-in')
  const credential = book.credential(profile.credentialId)
  const cookies = jarOf(id, profile.staysSignedIn === true && mayStay(ports), as)
  // Somebody else: a browser of theirs would sign the same person in, by cookies that are not the wallet's.
  const surface = as === 'someone-else' ? 'window' : surfaceOf(profile)
  const wanted = { id, credential, cookies, surface }
  await signInWith(ports, wanted, (tokenSet, { agreed, signedInBy }) =>
    ports.keeper.keep(id, async () => {
      const change = (current: Profile): Profile => {
        const own = asSignedIn(withKeyOf(book, outOfTrash(current), credential))
        return withSurface(withTokens(own, tokenSet, 'signed-in'), signedInBy)
      }
      return agreed === credential ? book.update(id, change) : book.updateWith(id, agreed, change)
    }),
  )
  return book.profile(id)
}

function jarOf(
  profileId: ProfileId,
  isKept: boolean,
  as: SignInAgainAs = 'same-person',
): CookieJar {
  return isKept
    ? { type: 'kept', profileId, startsEmpty: as === 'someone-else' }
    : { type: 'fresh' }
}

interface WantedSignIn {
  readonly id: ProfileId
  readonly credential: Credential
  readonly cookies: CookieJar
  readonly surface: SurfaceName
}

/** What a sign-in that worked has taught. */
interface Outcome {
  /** The credential as it should be saved: with the person's word on answers without `state`, once that has worked. */
  readonly agreed: Credential
  readonly signedInBy: SurfaceName
}

/**
 * The code is exchanged and the tokens are saved in one turn of their key: no renewal comes in between, of this process
 * or another.
 */
async function signInWith(
  ports: SignInProfilePorts,
  { id, credential, cookies, surface }: WantedSignIn,
  keep: (tokenSet: TokenSet, outcome: Outcome) => Promise<Profile>,
): Promise<void> {
  const { book, keeper, signIn, turns } = ports
  const acceptsUnmarked = book
    .credentials()
    .some((one) => one.acceptsUnmarked === true && isSameDeployment(one, credential))
  const run = signIn.run({
    provider: signingInAt(credential.providerId),
    app: credential,
    cookies,
    acceptsUnmarked,
    surface,
    aroundExchange: (exchange, { showsUnmarked, surface: signedInBy }) => {
      const work = async (): Promise<TokenSet> => {
        const tokenSet = await exchange()
        const isNews = showsUnmarked && !acceptsUnmarked
        const agreed = isNews ? { ...credential, acceptsUnmarked: true as const } : credential
        await keep(tokenSet, { agreed, signedInBy })
        return tokenSet
      }
      return turns.run(credential, work, () => keeper.untilSaved(id))
    },
  })
  await run.finally(() => emptyUnwanted(ports, cookies))
}

/**
 * A first sign-in may have ended without a profile, and a person may have changed their mind while the page was open:
 * then nothing else would ever delete what it has kept.
 */
async function emptyUnwanted(
  { book, forgetSignIn }: SignInProfilePorts,
  cookies: CookieJar,
): Promise<void> {
  if (cookies.type === 'fresh') return
  const profile = book.findProfile(cookies.profileId)
  if (profile !== undefined && keepsSignIn(profile)) return
  // How the sign-in ended matters more; what is left now is deleted at the next start.
  await forgetSignIn(cookies.profileId).catch(() => undefined)
}

/** These tokens are renewed as those of a sign-in are, until the certificate has replaced them. */
const asSignedIn = (profile: Profile): Profile => ({ ...profile, grant: 'authorization-code' })

/**
 * Tokens belong to the API key they were obtained with: should the profile have another one by now, it gets that one back.
 * A changed secret or Callback URL of the same key stays.
 */
function withKeyOf(book: ProfileBook, profile: Profile, credential: Credential): Profile {
  const present = book.findCredential(profile.credentialId)
  const isSameKey = present !== undefined && keyIdentity(present) === keyIdentity(credential)
  return isSameKey ? profile : { ...profile, credentialId: credential.id }
}

function isSameDeployment(one: Credential, other: Credential): boolean {
  return (
    one.providerId === other.providerId &&
    one.apiAddress === other.apiAddress &&
    one.environment === other.environment
  )
}
