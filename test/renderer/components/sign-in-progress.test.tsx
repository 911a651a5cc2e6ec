import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import type { SignInProgress } from '#core/sign-in-progress'
import { SignInProgressPanel } from '../../../renderer/components/sign-in-progress'
import { WalletStoreContext } from '../../../renderer/store/use-wallet'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSlowCall, aSummary, aWallet, aWalletState } from '../fake-wallet'

const words = text.wizard.signIn

/** A window in which `acme` is being signed in again. */
function aWindow() {
  const slow = aSlowCall<ReturnType<typeof aSummary>>()
  const store = createWalletStore(aWallet({ signInAgain: slow.call }))
  const { actions } = store.getState()
  actions.receiveState(aWalletState())
  // The panel's words as they are right now: a server-side rendering reads a store's first state.
  const said = (): string =>
    renderToStaticMarkup(
      <MantineProvider>
        <WalletStoreContext value={{ ...store, getInitialState: store.getState }}>
          <SignInProgressPanel />
        </WalletStoreContext>
      </MantineProvider>,
    )
  const hear = (...steps: readonly SignInProgress[]): void => steps.forEach(actions.receiveProgress)
  return { actions, hear, said, finish: () => slow.answer(aSummary()) }
}

describe('the panel of an open sign-in', () => {
  it('speaks of a window that opens until one is there', () => {
    const { actions, hear, said } = aWindow()
    void actions.signInAgain(acme)
    expect(said()).toContain(words.opening)
    hear({ type: 'opening' })
    expect(said()).toContain(words.opening)
    expect(said()).not.toContain(words.waiting)
    hear({ type: 'waiting-for-person', note: 'none' })
    expect(said()).toContain(words.waiting)
  })

  it('says that the token is there while its owner is asked for, and not at the next sign-in', async () => {
    const { actions, hear, said, finish } = aWindow()
    const signingIn = actions.signInAgain(acme)
    hear({ type: 'exchanging-code' }, { type: 'idle' })
    expect(said()).toContain(words.asking)
    expect(said()).not.toContain(words.opening)
    finish()
    await signingIn
    void actions.signInAgain(acme)
    expect(said()).toContain(words.opening)
    expect(said()).not.toContain(words.asking)
  })
})
