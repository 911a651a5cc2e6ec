import type { Profile } from '#core/profile'
import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

type SignInCalls = Pick<
  WalletApi,
  | 'startDraft'
  | 'chooseEnvironment'
  | 'chooseKeys'
  | 'discardDraft'
  | 'signInDraft'
  | 'signInAgain'
  | 'cancelSignIn'
  | 'focusSignIn'
>

/** How long *Done* waits for the name of the token's owner; it appears later when it comes later. */
const identityWaitMs = 5_000

export function signInCalls(parts: WalletParts): SignInCalls {
  const { draft, signIn, signInProfile, changed } = parts
  return {
    startDraft: async () => draft.start(),
    chooseEnvironment: async (choice) => draft.chooseEnvironment(choice),
    chooseKeys: async (choice) => draft.chooseKeys(choice),
    discardDraft: async () => {
      draft.start()
    },
    signInDraft: () =>
      changed(async () => {
        const profile = await signInProfile.fromDraft()
        draft.start()
        return withIdentity(parts, profile)
      }),
    signInAgain: (id) => changed(async () => withIdentity(parts, await signInProfile.again(id))),
    cancelSignIn: async () => signIn.cancel(),
    focusSignIn: async () => signIn.focus(),
  }
}

/** The token is saved already: a failing or slow identity call holds nothing up. */
async function withIdentity(parts: WalletParts, profile: Profile): Promise<Profile> {
  const asked = parts.checkIdentity(profile.id).then(parts.announceState, () => undefined)
  await new Promise<void>((done) => {
    const stopWaiting = parts.clock.after(identityWaitMs, done)
    void asked.then(stopWaiting).then(done)
  })
  return profile
}
