import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import type { SignInAgainAs } from '#core/sign-in-progress'
import type { WalletApi } from '#core/wallet-api'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSlowCall, aSummary, aWallet, aWalletState, failing } from '../fake-wallet'

function aStore(changes: Partial<WalletApi> = {}, profile: Partial<ProfileSummary> = {}) {
  const store = createWalletStore(aWallet(changes))
  const { actions } = store.getState()
  actions.receiveState(aWalletState({ profiles: [aSummary(profile)] }))
  return { store, actions }
}

const pasted = 'https://www.sprinklr.com/?code=the-one-time-code&state=own'

describe('going on in the browser', () => {
  it('hands a pasted address to main and keeps nothing of it', async () => {
    const given: string[] = []
    const slow = aSlowCall<undefined>()
    const { store, actions } = aStore({
      giveSignInAddress: (address) => {
        given.push(address)
        return slow.call()
      },
    })
    const giving = actions.giveSignInAddress(pasted)
    expect(JSON.stringify(store.getState())).not.toContain('the-one-time-code')
    slow.answer(undefined)
    expect(await giving).toMatchObject({ ok: true })
    expect(given).toEqual([pasted])
    expect(JSON.stringify(store.getState())).not.toContain('the-one-time-code')
  })

  it('gives a refusal to the field that asked, and leaves the profiles alone', async () => {
    const { store, actions } = aStore({
      giveSignInAddress: failing(new WalletError('address-unanswered')),
    })
    const answer = await actions.giveSignInAddress(pasted)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'address-unanswered' } })
    expect(store.getState().failures).toEqual({})
  })

  it('says that the link was copied, each time', async () => {
    const { store, actions } = aStore()
    await actions.copySignInAddress()
    const first = store.getState().notice
    expect(first).toMatchObject({ type: 'copied', clearsAfterMs: 30_000 })
    await actions.copySignInAddress()
    expect(store.getState().notice?.id).not.toBe(first?.id)
  })

  it('says nothing was copied when it was not', async () => {
    const { store, actions } = aStore({
      copySignInAddress: failing(new WalletError('clipboard-failed')),
    })
    expect(await actions.copySignInAddress()).toMatchObject({ ok: false })
    expect(store.getState().notice).toBeUndefined()
  })
})

describe('signing in as someone else', () => {
  function noting() {
    const asked: SignInAgainAs[] = []
    const signInAgain: WalletApi['signInAgain'] = (_id, as) => {
      asked.push(as)
      return Promise.resolve(aSummary())
    }
    return { asked, signInAgain }
  }

  it('forgets the person before, and *Sign in again* does not', async () => {
    const { asked, signInAgain } = noting()
    const { actions } = aStore({ signInAgain })
    await actions.signInAsSomeoneElse(acme)
    await actions.signInAgain(acme)
    expect(asked).toEqual(['someone-else', 'same-person'])
  })

  it('asks first when others may lose', async () => {
    const { asked, signInAgain } = noting()
    const { store, actions } = aStore({ signInAgain }, { holder: 'other-tool' })
    await actions.signInAsSomeoneElse(acme)
    expect(asked).toEqual([])
    expect(store.getState().dialog).toMatchObject({ type: 'confirm', attempt: 'sign-in-as-other' })
    await actions.confirm()
    expect(asked).toEqual(['someone-else'])
  })

  it('is tried again as someone else', async () => {
    const { asked, signInAgain } = noting()
    let isFirst = true
    const { actions } = aStore({
      signInAgain: (id, as) => {
        const answer = signInAgain(id, as)
        if (!isFirst) return answer
        isFirst = false
        return Promise.reject(new WalletError('offline'))
      },
    })
    await actions.signInAsSomeoneElse(acme)
    await actions.tryAgain(acme)
    expect(asked).toEqual(['someone-else', 'someone-else'])
  })
})

describe('staying signed in', () => {
  it('is main’s to do; a failure stays at the profile and can be tried again', async () => {
    const asked: boolean[] = []
    const { store, actions } = aStore({
      staySignedIn: (_id, stays) => {
        asked.push(stays)
        return asked.length === 1
          ? Promise.reject(new WalletError('save-failed'))
          : Promise.resolve(aSummary({ staysSignedIn: stays }))
      },
    })
    await actions.staySignedIn(acme, false)
    expect(store.getState().failures[acme]).toMatchObject({ failure: { code: 'save-failed' } })
    await actions.tryAgain(acme)
    expect(asked).toEqual([false, false])
    expect(store.getState().failures).toEqual({})
  })
})
