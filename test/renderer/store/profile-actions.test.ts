import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId, ProfileSummary } from '#core/profile'
import type { WalletApi } from '#core/wallet-api'
import { usualSignIn } from '#core/sign-in-options'
import { createWalletStore, type WalletStore } from '../../../renderer/store/wallet-store'
import { dayMs, noon } from '../../helpers/builders'
import { acme, aSlowCall, aSummary, aWallet, aWalletState, failing } from '../fake-wallet'

const ads = 'profile-ads' as ProfileId

function aStore(changes: Partial<WalletApi> = {}, profile: Partial<ProfileSummary> = {}) {
  const store: WalletStore = createWalletStore(aWallet(changes), () => noon + dayMs)
  const profiles = [aSummary(profile), aSummary({ id: ads, name: 'Acme ads' })]
  store.getState().actions.receiveState(aWalletState({ profiles }))
  return { store, actions: store.getState().actions }
}

/** Notes whom a method was called for. */
function noting(answer: () => Promise<ProfileSummary>) {
  const ids: ProfileId[] = []
  return {
    ids,
    call: (id: ProfileId) => {
      ids.push(id)
      return answer()
    },
  }
}

describe('renewing', () => {
  it('runs at once when nobody else can lose', async () => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { store, actions } = aStore({ renew: renew.call })
    await actions.renew(acme)
    expect(renew.ids).toEqual([acme])
    expect(store.getState().dialog).toEqual({ type: 'none' })
  })

  it('asks first when the key is shared, and runs only after the answer', async () => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { store, actions } = aStore({ renew: renew.call }, { sharers: [ads] })
    await actions.renew(acme)
    expect(renew.ids).toEqual([])
    expect(store.getState().dialog).toEqual({ type: 'confirm', attempt: 'renew', profileId: acme })
    await actions.confirm()
    expect(renew.ids).toEqual([acme])
    expect(store.getState().dialog).toEqual({ type: 'none' })
  })

  it('does nothing when the question is closed', async () => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { actions } = aStore({ renew: renew.call }, { sharers: [ads] })
    await actions.renew(acme)
    actions.closeDialog()
    await actions.confirm()
    expect(renew.ids).toEqual([])
  })

  it('asks first when another tool renews the token', async () => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { store, actions } = aStore({ renew: renew.call }, { holder: 'other-tool' })
    await actions.renew(acme)
    expect(renew.ids).toEqual([])
    expect(store.getState().dialog.type).toBe('confirm')
  })

  const copies = [{ type: 'copied', at: noon }] as const

  it('asks first while a copy of the token may be in use', async () => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { store, actions } = aStore({ renew: renew.call }, { copies })
    await actions.renew(acme)
    expect(renew.ids).toEqual([])
    expect(store.getState().dialog.type).toBe('confirm')
  })

  it('does not ask about copies that stand beside the button', async () => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { actions } = aStore({ renew: renew.call }, { copies })
    await actions.renewListed(acme)
    expect(renew.ids).toEqual([acme])
  })

  it.each([
    ['they have ended', { expiresAt: noon + 1 }],
    ['they are replaced whenever the token is used', { grant: 'client-credentials' }],
    ['the token works no more', { needsSignIn: { cause: 'refresh-refused', at: noon } }],
  ] as const)('does not ask about copies where %s', async (_why, profile) => {
    const renew = noting(() => Promise.resolve(aSummary()))
    const { actions } = aStore({ renew: renew.call }, { copies, ...profile })
    await actions.renew(acme)
    expect(renew.ids).toEqual([acme])
  })

  it('runs once however often it is clicked', async () => {
    const slow = aSlowCall<ProfileSummary>()
    const renew = noting(slow.call)
    const { store, actions } = aStore({ renew: renew.call })
    const first = actions.renew(acme)
    await actions.renew(acme)
    await actions.check(acme)
    expect(store.getState().busy).toEqual({ [acme]: 'renew' })
    slow.answer(aSummary())
    await first
    expect(renew.ids).toEqual([acme])
    expect(store.getState().busy).toEqual({})
  })

  it.each([
    ['right', {}, true],
    ['still off', { clockOffByMs: 3_600_000 }, false],
  ])(
    'speaks of the clock when it was the clock that was asked about: %s',
    async (_, learnt, isRight) => {
      const { store, actions } = aStore({
        check: () => {
          store.getState().actions.receiveState(aWalletState(learnt))
          return Promise.resolve({ user: 'Maria Keller', checkedAt: noon })
        },
      })
      actions.receiveState(aWalletState({ clockOffByMs: 7_200_000 }))
      await actions.checkClock()
      expect(store.getState().notice).toMatchObject({ type: 'clock-checked', isRight })
    },
  )

  it('leaves its failure at the profile, and trying again runs the same once more', async () => {
    const renew = noting(failing(new WalletError('offline')))
    const { store, actions } = aStore({ renew: renew.call })
    await actions.renew(acme)
    expect(store.getState().failures).toEqual({
      [acme]: { attempt: 'renew', failure: { code: 'offline', facts: {} } },
    })
    await actions.tryAgain(acme)
    expect(renew.ids).toEqual([acme, acme])
    actions.dismissFailure(acme)
    expect(store.getState().failures).toEqual({})
  })
})

describe('a profile', () => {
  it('is signed in to again only after the question when its key is shared', async () => {
    const again = noting(() => Promise.resolve(aSummary()))
    const { actions } = aStore({ signInAgain: again.call }, { sharers: [ads] })
    await actions.signInAgain(acme)
    expect(again.ids).toEqual([])
    await actions.confirm()
    expect(again.ids).toEqual([acme])
  })

  it('shows a bug of ours without its message', async () => {
    const { store, actions } = aStore({
      copyToken: () => Promise.reject(new TypeError('token abc is not a function')),
    })
    await actions.copyToken(acme)
    expect(store.getState().failures[acme]?.failure).toEqual({ code: 'unexpected', facts: {} })
  })

  it('says how long a copied token stays in the clipboard', async () => {
    const { store, actions } = aStore()
    await actions.copyToken(acme)
    expect(store.getState().notice).toMatchObject({ type: 'copied', clearsAfterMs: 30_000 })
  })

  it('can be brought back after deleting', async () => {
    const restore = noting(() => Promise.resolve(aSummary()))
    const { store, actions } = aStore({ restore: restore.call })
    await actions.remove(acme)
    expect(store.getState().notice).toMatchObject({
      type: 'deleted',
      profileId: acme,
      name: 'Acme weekly',
    })
    await actions.restore(acme)
    expect(restore.ids).toEqual([acme])
    expect(store.getState().notice).toBeUndefined()
  })

  it('gives its revealed token to the one who asked; the store never holds it', async () => {
    const revealed = { accessToken: 'a+token/nobody=keeps', obtainedAt: 0, hidesAfterMs: 20_000 }
    const { store, actions } = aStore({ reveal: () => Promise.resolve(revealed) })
    expect(await actions.reveal(acme)).toEqual({ ok: true, value: revealed })
    expect(JSON.stringify(store.getState())).not.toContain('nobody=keeps')
  })
})

describe('a dialog’s form', () => {
  it('closes after saving', async () => {
    const { store, actions } = aStore()
    actions.openDialog('rename', acme)
    await actions.rename(acme, { name: 'Acme', client: '', stage: 'sandbox' })
    expect(store.getState().dialog).toEqual({ type: 'none' })
  })

  it('stays open with the reason when saving failed', async () => {
    const { store, actions } = aStore({ editKeys: failing(new WalletError('disk-full')) })
    actions.openDialog('edit-keys', acme)
    await actions.editKeys(acme, {
      ...usualSignIn,
      redirectUri: 'https://www.sprinklr.com',
    })
    expect(store.getState().dialog).toEqual({ type: 'edit-keys', profileId: acme })
    expect(store.getState().form).toEqual({
      busy: false,
      failure: { code: 'disk-full', facts: {} },
    })
  })

  it('never keeps a typed secret', async () => {
    const given: unknown[] = []
    const { store, actions } = aStore({
      editKeys: (_id, edited) => {
        given.push(edited.apiSecret)
        return Promise.resolve(aSummary())
      },
    })
    actions.openDialog('edit-keys', acme)
    await actions.editKeys(acme, {
      ...usualSignIn,
      apiSecret: 'typed-secret',
      redirectUri: 'https://www.sprinklr.com',
    })
    expect(given).toEqual(['typed-secret'])
    expect(JSON.stringify(store.getState())).not.toContain('typed-secret')
  })
})
