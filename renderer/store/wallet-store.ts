import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SignInProgress, WalletApi, WalletState } from '#core/wallet-api'
import { attempt } from './attempt'
import { exportActions, type ExportActions } from './export-actions'
import { gateActions, type GateActions } from './gate-actions'
import { pageActions, type PageActions } from './page-actions'
import { profileActions, type ProfileActions } from './profile-actions'
import { signInActions, type SignInActions } from './sign-in-actions'
import { firstState, type WindowState } from './state'
import { wizardActions, type WizardActions } from './wizard-actions'

export interface FeedActions {
  /** Asks main for everything once; an announcement that came first is newer and stays. */
  readonly load: () => Promise<void>
  readonly receiveState: (state: WalletState) => void
  readonly receiveProgress: (progress: SignInProgress) => void
}

export interface WalletActions
  extends
    FeedActions,
    GateActions,
    PageActions,
    ProfileActions,
    SignInActions,
    WizardActions,
    ExportActions {}

export interface WalletStoreState extends WindowState {
  readonly actions: WalletActions
}

export type WalletStore = StoreApi<WalletStoreState>

/** What every group of actions works with. */
export interface StoreParts {
  readonly wallet: WalletApi
  readonly get: () => WalletStoreState
  readonly set: (changes: Partial<WindowState>) => void
}

/** The window's one store over `wallet`. Nothing happens until `load`. */
export function createWalletStore(wallet: WalletApi): WalletStore {
  return createStore<WalletStoreState>()((set, get) => {
    const parts: StoreParts = { wallet, get, set: (changes) => set(changes) }
    return {
      ...firstState,
      actions: {
        ...feedActions(parts),
        ...gateActions(parts),
        ...pageActions(parts),
        ...profileActions(parts),
        ...signInActions(parts),
        ...wizardActions(parts),
        ...exportActions(parts),
      },
    }
  })
}

function feedActions({ wallet, get, set }: StoreParts): FeedActions {
  return {
    load: async () => {
      set({ startFailure: undefined })
      const answer = await attempt(() => wallet.state())
      if (get().wallet !== undefined) return
      if (answer.ok) get().actions.receiveState(answer.value)
      else set({ startFailure: answer.failure })
    },
    receiveState: (state) => {
      const { view, wallet: before } = get()
      const gone =
        view.type === 'profile' && !state.profiles.some((profile) => profile.id === view.profileId)
      set({
        wallet: state,
        startFailure: undefined,
        ...(gone ? { view: { type: 'board' } } : {}),
        ...(before?.vault.type === state.vault.type ? {} : { gate: { busy: false } }),
      })
    },
    receiveProgress: (signIn) => set({ signIn }),
  }
}
