import type { KeyPart, KeyUse } from '#core/certified-key'
import type { ErrorCode, Failure } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import type { ProviderId } from '#core/providers/index'
import type { SurfaceName } from '#core/sign-in-progress'
import type {
  DraftSummary,
  EnvironmentChoice,
  KeysChoice,
  ProfileNames,
  TypedToken,
} from '#core/wallet-requests'
import { attempt } from './attempt'
import { boardShown, firstState, type WizardState, type WizardStep } from './state'
import type { StoreParts } from './store-parts'

/** The way to a new profile. Main holds the draft; the window holds the step. */
export interface WizardActions {
  readonly openWizard: (providerId: ProviderId) => Promise<void>
  readonly goToStep: (step: WizardStep) => void
  /** True when main took it and the next step is shown. */
  readonly chooseEnvironment: (choice: EnvironmentChoice) => Promise<boolean>
  readonly chooseKeys: (choice: KeysChoice) => Promise<boolean>
  /** Files with the app's key or certificate, or new ones in their place. */
  readonly chooseKeyFile: (use: KeyUse, part: KeyPart) => Promise<void>
  readonly createKeyAndCertificate: () => Promise<void>
  readonly chooseToStay: (staysSignedIn: boolean) => void
  /**
   * Gets the first token in the way that was chosen: by a sign-in, or with the keys alone. A sign-in without a place
   * begins where the last one did.
   */
  readonly obtainToken: (surface?: SurfaceName) => Promise<void>
  /** Saves the token that came with the keys; it is tried before, unless the person has seen what that ends in. */
  readonly keepToken: (how: { readonly isUntried: boolean }) => Promise<void>
  /** The same with tokens the person types. */
  readonly giveToken: (typed: TypedToken, how: { readonly isUntried: boolean }) => Promise<void>
  /** Saves the names of the new profile and goes back to the board. */
  readonly finishWizard: (names: ProfileNames) => Promise<void>
  /** Ends an open sign-in and forgets the draft. */
  readonly closeWizard: () => Promise<void>
}

export function wizardActions(parts: StoreParts): WizardActions {
  const { wallet, get, set } = parts
  const go = guardedRun(parts)
  return {
    openWizard: async (providerId) => {
      const wizard: WizardState = { ...firstState.wizard, busy: true }
      set({ view: { type: 'wizard', providerId }, dialog: { type: 'none' }, wizard })
      go.startOver()
      await go.run(
        () => wallet.startDraft(),
        (draft) => ({ draft }),
      )
    },
    goToStep: (step) => set({ wizard: withoutFailure({ ...get().wizard, step }) }),
    chooseEnvironment: (choice) => go.run(() => wallet.chooseEnvironment(choice), onward('keys')),
    chooseKeys: (choice) => go.run(() => wallet.chooseKeys(choice), onward('sign-in')),
    chooseKeyFile: async (use, part) => {
      await go.run(() => wallet.chooseKeyFile(use, part), held)
    },
    createKeyAndCertificate: async () => {
      await go.run(() => wallet.createKeyAndCertificate(), held)
    },
    chooseToStay: (staysSignedIn) => set({ wizard: { ...get().wizard, staysSignedIn } }),
    obtainToken: async (wanted) => {
      const { draft, staysSignedIn, surface = 'window' } = get().wizard
      const isWithKeys = draft.keys?.signsIn === false
      const how = { staysSignedIn, surface: wanted ?? surface }
      const wizard = { ...get().wizard, maySaveUntried: false, surface: how.surface }
      set({ isPastExchange: false, wizard })
      await go.run(
        () => (isWithKeys ? wallet.getDraftToken() : wallet.signInDraft(how)),
        (profile) => ({ step: 'done', profileId: profile.id }),
      )
    },
    keepToken: (how) => keepToken(parts, go, () => wallet.saveDraftToken(how)),
    giveToken: (typed, how) =>
      keepToken(parts, go, async () => {
        await wallet.giveDraftToken(typed)
        return wallet.saveDraftToken(how)
      }),
    finishWizard: async (names) => {
      const id = get().wizard.profileId
      if (id === undefined) return
      const renamed = await go.run(
        () => wallet.rename(id, { ...names, isFirst: true }),
        () => ({}),
      )
      if (renamed) set(boardShown)
    },
    closeWizard: async () => {
      const { wizard } = get()
      go.startOver()
      set(boardShown)
      if (wizard.step === 'done') return
      if (wizard.step === 'sign-in' && wizard.busy) await attempt(() => wallet.cancelSignIn())
      await attempt(() => wallet.discardDraft())
    },
  }
}

const held = (draft: DraftSummary): Partial<WizardState> => ({ draft })
async function keepToken(
  { get, set }: StoreParts,
  go: GuardedRun,
  save: () => Promise<ProfileSummary>,
): Promise<void> {
  set({ wizard: { ...get().wizard, isTryingToken: true } })
  const isTryingToken = false
  await go.run(
    save,
    (profile) => ({ step: 'done', profileId: profile.id, maySaveUntried: false, isTryingToken }),
    ({ code }) => ({ maySaveUntried: !neverSaved.has(code), isTryingToken }),
  )
}

/** What cannot be read at all cannot be saved either, nor what is there already. */
const neverSaved: ReadonlySet<ErrorCode> = new Set(['token-unusable', 'token-in-wallet'])

const onward =
  (step: WizardStep) =>
  (draft: DraftSummary): Partial<WizardState> => ({ draft, step })

interface GuardedRun {
  /** Answers to what was asked before are no longer for this wizard. */
  readonly startOver: () => void
  run<Value>(
    task: () => Promise<Value>,
    onSuccess: (value: Value) => Partial<WizardState>,
    onFailure?: (failure: Failure) => Partial<WizardState>,
  ): Promise<boolean>
}

function guardedRun({ get, set }: StoreParts): GuardedRun {
  let round = 0
  return {
    startOver: () => {
      round += 1
    },
    run: async (task, onSuccess, onFailure = () => ({})) => {
      const asked = round
      set({ wizard: withoutFailure({ ...get().wizard, busy: true }) })
      const answer = await attempt(task)
      if (asked !== round) return false
      const outcome = answer.ok
        ? onSuccess(answer.value)
        : { ...onFailure(answer.failure), failure: answer.failure }
      set({ wizard: { ...get().wizard, busy: false, ...outcome } })
      return answer.ok
    },
  }
}

function withoutFailure({ failure: _before, ...rest }: WizardState): WizardState {
  return rest
}
