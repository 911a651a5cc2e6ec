import './trusted-types'
import '@mantine/core/styles.css'
import './theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { speakPage } from './speak-page'
import { App } from './app'
import { keepTimeFresh } from './components/use-now'
import { WalletStoreContext } from './store/use-wallet'
import { createWalletStore } from './store/wallet-store'
import { walletOver } from './wallet'

const store = createWalletStore(walletOver(window.wallet))
const { load, receiveState, receiveProgress, showRequested, takeTrayOrder } =
  store.getState().actions

window.wallet.onStateChanged(receiveState)
window.wallet.onSignInProgress(receiveProgress)
window.wallet.onShowProfile(showRequested)
window.wallet.onTrayOrder((order) => void takeTrayOrder(order))
keepTimeFresh()
void load()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

await speakPage()
createRoot(root).render(
  <StrictMode>
    <WalletStoreContext value={store}>
      <App />
    </WalletStoreContext>
  </StrictMode>,
)
