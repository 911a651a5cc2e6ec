import { WalletError } from '#core/errors'
import type { Profile, ProfileSummary } from '#core/profile'
import type { AppWay } from '#core/providers/provider'
import type { WalletApi } from '#core/wallet-api'
import { saveDraftToken, typedTokens } from './draft-token'
import type { WalletParts } from './parts'

type SignInCalls = Pick<
  WalletApi,
  | 'startDraft'
  | 'chooseEnvironment'
  | 'chooseKeys'
  | 'chooseKeyFile'
  | 'createKeyAndCertificate'
  | 'discardDraft'
  | 'signInDraft'
  | 'getDraftToken'
  | 'giveDraftToken'
  | 'saveDraftToken'
  | 'signInAgain'
  | 'signInProgress'
  | 'cancelSignIn'
  | 'focusSignIn'
  | 'goOnIn'
  | 'copySignInAddress'
  | 'giveSignInAddress'
  | 'answerAboutMark'
  | 'staySignedIn'
>

/** Larger than any chain of certificates. */
const mostKeyBytes = 1024 * 1024
/** How long *Done* waits for the name of the token's owner; it appears later when it comes later. */
const identityWaitMs = 5_000

export function signInCalls(parts: WalletParts): SignInCalls {
  const { draft, signIn, signInProfile, keysAlone, changed } = parts
  const obtained = (obtain: () => Promise<Profile>): Promise<ProfileSummary> =>
    changed(async () => {
      const asked = draft.profileId()
      const profile = await obtain()
      // The person may have left this one and begun another meanwhile.
      if (draft.profileId() === asked) draft.start()
      return withIdentity(parts, profile)
    })
  return {
    startDraft: async () => draft.start(),
    chooseEnvironment: async (choice) => draft.chooseEnvironment(choice),
    chooseKeys: (choice) => draft.chooseKeys(choice),
    chooseKeyFile: async (use, part) => {
      const file = await parts.chooseKeyFile({ part, mostBytes: mostKeyBytes })
      if (file !== undefined) draft.keyFiles.put(use, part, file)
      return draft.summary()
    },
    createKeyAndCertificate: async () => {
      await draft.keyFiles.make('signing')
      return draft.summary()
    },
    discardDraft: async () => {
      draft.start()
    },
    signInDraft: (how) =>
      obtained(async () => {
        const way = draft.way()
        return registered(parts, way, await signInProfile.fromDraft(how))
      }),
    getDraftToken: () => obtained(() => keysAlone.fromDraft()),
    giveDraftToken: async (typed) => draft.give(typedTokens(typed, parts.clock.now())),
    saveDraftToken: ({ isUntried }) =>
      obtained(async () => {
        const way = draft.way()
        const profile = await saveDraftToken(parts, isUntried)
        return isUntried ? profile : registered(parts, way, profile)
      }),
    signInAgain: (id, as) =>
      changed(async () => {
        const { grant } = parts.book.profile(id)
        const profile = await signInProfile.again(id, as)
        return withIdentity(parts, await registered(parts, grant, profile))
      }),
    signInProgress: async () => signIn.progress(),
    cancelSignIn: async () => signIn.cancel(),
    focusSignIn: async () => signIn.focus(),
    goOnIn: async (surface) => signIn.goOnIn(surface),
    copySignInAddress: async () => {
      const url = signIn.authorizationUrl()
      if (url === undefined) throw new WalletError('sign-in-cancelled')
      return parts.clipboardKeeper.copy(url)
    },
    giveSignInAddress: async (address) => signIn.giveAddress(address),
    answerAboutMark: async (isMine) => signIn.answerAboutMark(isMine),
    staySignedIn: (id, stays) => changed(() => signInProfile.stay(id, stays)),
  }
}

/** Tokens of this way come for a certificate: the first one they are good for is to register it. */
async function registered(
  { certifiedApp }: WalletParts,
  way: AppWay,
  profile: Profile,
): Promise<Profile> {
  return way === 'certificate' ? certifiedApp.register(profile.id) : profile
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
