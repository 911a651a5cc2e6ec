import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { SignInProgress } from '#core/sign-in-progress'
import type { WalletState } from '#core/wallet-state'
import { isSignInStray, firstState } from '../../../renderer/store/state'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSlowCall, aSummary, aWallet, aWalletState, failing } from '../fake-wallet'

describe('the window’s copy of the wallet', () => {
  it('is what main says', async () => {
    const store = createWalletStore(aWallet())
    await store.getState().actions.load()
    expect(store.getState().wallet).toEqual(aWalletState())
  })

  it('keeps an announcement that came before the first answer', async () => {
    const first = aSlowCall<WalletState>()
    const store = createWalletStore(aWallet({ state: first.call }))
    const loading = store.getState().actions.load()
    const newer = aWalletState({ profiles: [] })
    store.getState().actions.receiveState(newer)
    first.answer(aWalletState())
    await loading
    expect(store.getState().wallet).toBe(newer)
  })

  it('says why it could not be read, and forgets that once it can', async () => {
    const store = createWalletStore(
      aWallet({ state: failing(new WalletError('vault-unreadable', 'checksum')) }),
    )
    await store.getState().actions.load()
    expect(store.getState().startFailure).toEqual({
      code: 'vault-unreadable',
      facts: {},
      technical: 'checksum',
    })
    store.getState().actions.receiveState(aWalletState())
    expect(store.getState().startFailure).toBeUndefined()
  })

  it('leaves the page of a profile that is gone', () => {
    const store = createWalletStore(aWallet())
    const { actions } = store.getState()
    actions.receiveState(aWalletState())
    actions.showProfile(acme)
    actions.receiveState(aWalletState({ profiles: [aSummary({ name: 'Renamed' })] }))
    expect(store.getState().view).toEqual({ type: 'profile', profileId: acme })
    actions.receiveState(aWalletState({ profiles: [] }))
    expect(store.getState().view).toEqual({ type: 'board' })
  })
})

describe('a window that is loaded while a sign-in is open', () => {
  const open: SignInProgress = { type: 'waiting-for-person', note: 'none' }

  it('shows how it stands, and no longer once it has ended', async () => {
    const store = createWalletStore(aWallet({ signInProgress: () => Promise.resolve(open) }))
    const { actions } = store.getState()
    await actions.load()
    expect(store.getState().signIn).toEqual(open)
    expect(isSignInStray(store.getState())).toBe(true)
    actions.receiveProgress({ type: 'idle' })
    expect(isSignInStray(store.getState())).toBe(false)
  })

  it('keeps an announcement that came before the answer', async () => {
    const first = aSlowCall<SignInProgress>()
    const store = createWalletStore(aWallet({ signInProgress: first.call }))
    const loading = store.getState().actions.load()
    store.getState().actions.receiveProgress({ type: 'exchanging-code' })
    first.answer(open)
    await loading
    expect(store.getState().signIn).toEqual({ type: 'exchanging-code' })
  })

  it('shows it once: not beside the profile or wizard that waits for it', async () => {
    const slow = aSlowCall<ReturnType<typeof aSummary>>()
    const store = createWalletStore(aWallet({ signInAgain: slow.call, signInDraft: slow.call }))
    const { actions } = store.getState()
    actions.receiveState(aWalletState())
    const again = actions.signInAgain(acme)
    actions.receiveProgress(open)
    expect(isSignInStray(store.getState())).toBe(false)
    slow.answer(aSummary())
    await again
    expect(isSignInStray(store.getState())).toBe(true)
    void actions.obtainToken()
    expect(isSignInStray(store.getState())).toBe(false)
  })
})

describe('the gate', () => {
  it('shows why a passphrase did not open the wallet until the wallet opens', async () => {
    const store = createWalletStore(
      aWallet({ unlock: failing(new WalletError('passphrase-wrong')) }),
    )
    const { actions } = store.getState()
    actions.receiveState(aWalletState({ vault: { type: 'locked', opensWith: 'passphrase' } }))
    await actions.unlock('not this one')
    expect(store.getState().gate).toMatchObject({ failure: { code: 'passphrase-wrong' } })
    actions.receiveState(aWalletState())
    expect(store.getState().gate).toEqual({ busy: false })
  })

  it('never keeps the passphrase', async () => {
    const given: string[] = []
    const protectWithPassphrase = async (typed: string): Promise<void> => void given.push(typed)
    const store = createWalletStore(aWallet({ protectWithPassphrase }))
    await store.getState().actions.protectWithPassphrase('correct horse battery')
    expect(given).toEqual(['correct horse battery'])
    expect(JSON.stringify(store.getState())).not.toContain('horse')
  })

  it('comes with nothing of the open wallet left in the window', async () => {
    const store = createWalletStore(
      aWallet({
        reveal: () => Promise.resolve({ accessToken: 'a-token', obtainedAt: 0, hidesAfterMs: 1 }),
      }),
    )
    const { actions } = store.getState()
    actions.receiveState(aWalletState())
    actions.search('Acme')
    actions.showProfile(acme)
    actions.openDialog('rename', acme)
    const locked = aWalletState({
      vault: { type: 'locked', opensWith: 'passphrase' },
      profiles: [],
    })
    actions.receiveState(locked)
    const { actions: _same, ...left } = store.getState()
    expect(left).toEqual({ ...firstState, wallet: locked })
  })

  it('passes one try at a time', async () => {
    const slow = aSlowCall<undefined>()
    let tries = 0
    const store = createWalletStore(
      aWallet({
        retryKeyring: () => {
          tries += 1
          return slow.call()
        },
      }),
    )
    const first = store.getState().actions.retryKeyring()
    await store.getState().actions.retryKeyring()
    slow.answer(undefined)
    await first
    expect(tries).toBe(1)
  })
})
