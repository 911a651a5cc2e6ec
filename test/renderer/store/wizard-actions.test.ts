import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import { usualSignIn } from '#core/sign-in-options'
import type { WalletApi } from '#core/wallet-api'
import type { EnvironmentChoice } from '#core/wallet-requests'
import { emptyDraft } from '../../../renderer/store/state'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSlowCall, aSummary, aWallet, aWalletState, failing } from '../fake-wallet'

const prod2: EnvironmentChoice = {
  providerId: 'sprinklr',
  environment: 'prod2',
  apiAddress: 'https://api3.sprinklr.com',
  ...usualSignIn,
}
const keys = {
  type: 'new',
  apiKey: 'typed-key',
  apiSecret: 'typed-secret',
  redirectUri: 'https://www.sprinklr.com',
} as const

async function aWizard(changes: Partial<WalletApi> = {}) {
  const store = createWalletStore(aWallet(changes))
  const { actions } = store.getState()
  actions.receiveState(aWalletState())
  await actions.openWizard('sprinklr')
  return { store, actions, wizard: () => store.getState().wizard }
}

async function aWizardAtSignIn(changes: Partial<WalletApi> = {}) {
  const parts = await aWizard(changes)
  await parts.actions.chooseEnvironment(prod2)
  await parts.actions.chooseKeys(keys)
  return parts
}

describe('the wizard', () => {
  it('goes on only when main took the step', async () => {
    const { actions, wizard } = await aWizard()
    expect(wizard().step).toBe('environment')
    expect(await actions.chooseEnvironment(prod2)).toBe(true)
    expect(wizard()).toMatchObject({ step: 'keys', draft: { environment: prod2 } })
    expect(await actions.chooseKeys(keys)).toBe(true)
    expect(wizard().step).toBe('sign-in')
  })

  it('stays at a refused step and says why, until the step changes', async () => {
    const { actions, wizard } = await aWizard({
      chooseEnvironment: failing(new WalletError('environment-invalid', '', { reason: 'empty' })),
    })
    expect(await actions.chooseEnvironment(prod2)).toBe(false)
    expect(wizard()).toMatchObject({
      step: 'environment',
      failure: { code: 'environment-invalid', facts: { reason: 'empty' } },
    })
    actions.goToStep('environment')
    expect(wizard().failure).toBeUndefined()
  })

  it('never keeps what was typed as key or secret', async () => {
    const { store } = await aWizardAtSignIn()
    expect(JSON.stringify(store.getState())).not.toMatch(/typed-(key|secret)/)
  })

  it('shows *Done* with the profile that main saved', async () => {
    const { actions, wizard } = await aWizardAtSignIn()
    await actions.obtainToken()
    expect(wizard()).toMatchObject({ step: 'done', profileId: acme, busy: false })
  })

  it('stays at *Sign in* with the reason when the sign-in failed', async () => {
    const { actions, wizard } = await aWizardAtSignIn({
      signInDraft: failing(new WalletError('wrong-environment')),
    })
    await actions.obtainToken()
    expect(wizard()).toMatchObject({ step: 'sign-in', failure: { code: 'wrong-environment' } })
  })

  it('saves the names on *Finish* and goes back to the board', async () => {
    const named: unknown[] = []
    const { store, actions } = await aWizardAtSignIn({
      rename: (id, names) => {
        named.push([id, names])
        return Promise.resolve(aSummary())
      },
    })
    await actions.obtainToken()
    const names = { name: 'Acme weekly', client: 'Acme', stage: 'sandbox' } as const
    await actions.finishWizard(names)
    // Nothing is renamed by it.
    expect(named).toEqual([[acme, { ...names, isFirst: true }]])
    expect(store.getState().view).toEqual({ type: 'board' })
  })

  it('stays at *Done* when the names could not be saved', async () => {
    const { store, actions, wizard } = await aWizardAtSignIn({
      rename: failing(new WalletError('save-failed')),
    })
    await actions.obtainToken()
    await actions.finishWizard({ name: 'Acme', client: '', stage: 'production' })
    expect(store.getState().view.type).toBe('wizard')
    expect(wizard()).toMatchObject({ step: 'done', failure: { code: 'save-failed' } })
  })
})

describe('staying signed in', () => {
  async function aWizardNotingStays() {
    const stays: boolean[] = []
    const parts = await aWizardAtSignIn({
      signInDraft: ({ staysSignedIn }) => {
        stays.push(staysSignedIn)
        return Promise.reject(new WalletError('offline'))
      },
    })
    return { ...parts, stays }
  }

  it('is off until the person chooses it', async () => {
    const { actions, stays } = await aWizardNotingStays()
    await actions.obtainToken()
    expect(stays).toEqual([false])
  })

  it('is as chosen at the next try too, and off in the next wizard', async () => {
    const { actions, stays } = await aWizardNotingStays()
    actions.chooseToStay(true)
    await actions.obtainToken()
    actions.goToStep('keys')
    actions.goToStep('sign-in')
    await actions.obtainToken()
    expect(stays).toEqual([true, true])
    await actions.closeWizard()
    await actions.openWizard('sprinklr')
    await actions.obtainToken()
    expect(stays).toEqual([true, true, false])
  })
})

describe('closing the wizard', () => {
  it('forgets the draft in main', async () => {
    const asked: string[] = []
    const { store, actions } = await aWizard({
      cancelSignIn: () => Promise.resolve(void asked.push('cancelSignIn')),
      discardDraft: () => Promise.resolve(void asked.push('discardDraft')),
    })
    await actions.closeWizard()
    expect(asked).toEqual(['discardDraft'])
    expect(store.getState().view).toEqual({ type: 'board' })
  })

  it('ends an open sign-in first, and its late answer changes nothing', async () => {
    const asked: string[] = []
    const slow = aSlowCall<ProfileSummary>()
    const { actions, store, wizard } = await aWizardAtSignIn({
      signInDraft: slow.call,
      cancelSignIn: () => Promise.resolve(void asked.push('cancelSignIn')),
      discardDraft: () => Promise.resolve(void asked.push('discardDraft')),
    })
    const signingIn = actions.obtainToken()
    await actions.closeWizard()
    await actions.openWizard('practice')
    slow.fail(new WalletError('sign-in-cancelled'))
    await signingIn
    expect(asked).toEqual(['cancelSignIn', 'discardDraft'])
    expect(wizard()).toEqual({
      step: 'environment',
      draft: emptyDraft,
      busy: false,
      staysSignedIn: false,
    })
    expect(store.getState().view).toEqual({ type: 'wizard', providerId: 'practice' })
  })

  it('after *Done* leaves the saved profile alone', async () => {
    const asked: string[] = []
    const { actions } = await aWizardAtSignIn({
      discardDraft: () => Promise.resolve(void asked.push('discardDraft')),
    })
    await actions.obtainToken()
    await actions.closeWizard()
    expect(asked).toEqual([])
  })
})
