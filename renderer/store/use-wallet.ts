import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { ProfileId, ProfileSummary } from '#core/profile'
import type { WalletActions, WalletStore, WalletStoreState } from './wallet-store'

export const WalletStoreContext = createContext<WalletStore | undefined>(undefined)

/** The part of the window's store that `select` picks. */
export function useWallet<Part>(select: (state: WalletStoreState) => Part): Part {
  const store = use(WalletStoreContext)
  if (store === undefined) throw new Error('no wallet store above this component')
  return useStore(store, select)
}

export function useActions(): WalletActions {
  return useWallet((state) => state.actions)
}

export function useProfile(id: ProfileId | undefined): ProfileSummary | undefined {
  return useWallet((state) => state.wallet?.profiles.find((profile) => profile.id === id))
}
