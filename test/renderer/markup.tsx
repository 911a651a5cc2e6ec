import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { WalletState } from '#core/wallet-state'
import { WalletStoreContext } from '../../renderer/store/use-wallet'
import { createWalletStore, type WalletStore } from '../../renderer/store/wallet-store'
import { aWallet, aWalletState } from './fake-wallet'

/** A window that has heard of this state. */
export function aWindowWith(changes: Partial<WalletState> = {}): WalletStore {
  const store = createWalletStore(aWallet())
  store.getState().actions.receiveState(aWalletState(changes))
  return store
}

/** What `children` show right now: a server-side rendering reads a store's first state. */
export function markupIn(store: WalletStore, children: ReactNode): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <WalletStoreContext value={{ ...store, getInitialState: store.getState }}>
        {children}
      </WalletStoreContext>
    </MantineProvider>,
  )
}
