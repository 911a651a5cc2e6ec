import { withKeptParts } from '#core/kept-parts'
import type { ProfileId } from '#core/profile'
import type { SignInProgress } from '#core/sign-in-progress'
import type { WalletState } from '#core/wallet-state'
import { attempt } from './attempt'
import { rememberedBoard } from './board-actions'
import { boardShown, firstState } from './state'
import type { StoreParts } from './store-parts'

export interface FeedActions {
  /** Asks main for everything once; an announcement that came first is newer and stays. */
  readonly load: () => Promise<void>
  readonly receiveState: (state: WalletState) => void
  readonly receiveProgress: (progress: SignInProgress) => void
  /** A notification of the system was clicked. What is open over the page is not lost for it. */
  readonly showRequested: (id: ProfileId | undefined) => void
}

export function feedActions({ wallet, get, set }: StoreParts): FeedActions {
  const receiveState = (state: WalletState): void => {
    const { view, wallet: before } = get()
    const gone =
      view.type === 'profile' && !state.profiles.some((profile) => profile.id === view.profileId)
    // A lock leaves nothing on the screen and nothing behind it.
    const isOpening = before?.vault.type !== 'open' && state.vault.type === 'open'
    const isLocking = before?.vault.type === 'open' && state.vault.type !== 'open'
    set({
      ...(isLocking ? firstState : {}),
      ...(isOpening ? rememberedBoard(state.board) : {}),
      // A change of one profile is no change of the others: what shows them stays as it is. That something was told is
      // seen by the whole: lists that are asked for beside it are asked for anew.
      wallet: before === undefined ? state : { ...withKeptParts(before, state) },
      startFailure: undefined,
      ...(gone ? { view: { type: 'board' } } : {}),
      ...(before?.vault.type === state.vault.type ? {} : { gate: { busy: false } }),
    })
  }
  const receiveProgress = (signIn: SignInProgress): void => {
    const { type: before } = get().signIn
    set({ signIn, isPastExchange: signIn.type === 'idle' && before === 'exchanging-code' })
  }
  const loadProgress = async (): Promise<void> => {
    const { signIn } = get()
    const answer = await attempt(() => wallet.signInProgress())
    if (answer.ok && get().signIn === signIn) receiveProgress(answer.value)
  }
  const loadState = async (): Promise<void> => {
    set({ startFailure: undefined })
    const answer = await attempt(() => wallet.state())
    if (get().wallet !== undefined) return
    if (answer.ok) receiveState(answer.value)
    else set({ startFailure: answer.failure })
  }
  return {
    load: async () => {
      await Promise.all([loadState(), loadProgress()])
    },
    receiveState,
    receiveProgress,
    showRequested: (id) => {
      const { view, dialog, wallet: state } = get()
      if (view.type === 'wizard' || view.type === 'import' || dialog.type !== 'none') return
      const isThere = state?.profiles.some((profile) => profile.id === id) === true
      if (id === undefined || !isThere) set(boardShown)
      else set({ view: { type: 'profile', profileId: id }, history: [] })
    },
  }
}
