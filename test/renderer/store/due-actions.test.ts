import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId, ProfileSummary } from '#core/profile'
import type { WalletApi } from '#core/wallet-api'
import { questionOf } from '../../../renderer/due/use-renew-all'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { dayMs, noon } from '../../helpers/builders'
import { aSlowCall, aSummary, aWallet, aWalletState, failing } from '../fake-wallet'

const [one, two, three] = ['one' as ProfileId, 'two' as ProfileId, 'three' as ProfileId] as const
const ids = [one, two, three]
/** Past its end. */
const past = (id: ProfileId, changes: Partial<ProfileSummary> = {}) =>
  aSummary({ id, name: id, expiresAt: noon, obtainedAt: noon - dayMs, ...changes })

function aStore(changes: Partial<WalletApi>) {
  const store = createWalletStore(aWallet(changes), () => noon + dayMs)
  const { actions } = store.getState()
  actions.receiveState(aWalletState({ profiles: ids.map((id) => past(id)) }))
  return { store, actions, walk: () => store.getState().walk }
}

/** Answers for all but `broken`, and notes who was asked for. */
function renewing(broken?: ProfileId) {
  const asked: ProfileId[] = []
  const renew = (id: ProfileId) => {
    asked.push(id)
    return id === broken ? failing(new WalletError('offline'))() : Promise.resolve(past(id))
  }
  return { asked, renew }
}

describe('renewing all that is due', () => {
  it('asks for each once, in its order, and keeps the reason where one fails', async () => {
    const { asked, renew } = renewing(two)
    const { store, actions, walk } = aStore({ renew })
    await actions.renewAll(ids)
    expect(asked).toEqual(ids)
    expect(walk().outcomes).toEqual({ one: 'renewed', two: 'failed', three: 'renewed' })
    expect(walk().current).toBeUndefined()
    expect(store.getState().failures[two]?.failure.code).toBe('offline')
    expect(store.getState().busy).toEqual({})
  })

  it('stops after the one under way', async () => {
    const slow = aSlowCall<ProfileSummary>()
    const asked: ProfileId[] = []
    const renew = (id: ProfileId) => {
      asked.push(id)
      return slow.call()
    }
    const { actions, walk } = aStore({ renew })
    const walked = actions.renewAll(ids)
    expect(walk().current).toBe(one)
    actions.stopRenewing()
    slow.answer(past(one))
    await walked
    expect(asked).toEqual([one])
    expect(walk().outcomes).toEqual({ one: 'renewed' })
  })

  it('leaves alone what another tool renews meanwhile, or what is busy, and never walks twice', async () => {
    const slow = aSlowCall<ProfileSummary>()
    const asked: ProfileId[] = []
    const renew = (id: ProfileId) => {
      asked.push(id)
      return asked.length === 1 ? slow.call() : Promise.resolve(past(id))
    }
    const { actions, walk } = aStore({ renew })
    const walked = actions.renewAll(ids)
    await actions.renewAll(ids)
    const profiles = [past(one), past(two, { holder: 'other-tool' }), past(three)]
    actions.receiveState(aWalletState({ profiles }))
    slow.answer(past(one))
    await walked
    expect(asked).toEqual([one, three])
    expect(walk().outcomes).toEqual({ one: 'renewed', two: 'left', three: 'renewed' })
  })

  it('ends with a lock', async () => {
    const slow = aSlowCall<ProfileSummary>()
    const { store, actions, walk } = aStore({ renew: slow.call })
    const walked = actions.renewAll(ids)
    actions.receiveState(aWalletState({ vault: { type: 'locked', opensWith: 'passphrase' } }))
    slow.answer(past(one))
    await walked
    expect(walk().queue).toEqual([])
    expect(store.getState().walk.outcomes).toEqual({})
  })

  it('asks once before, and names just those by whom somebody loses', () => {
    const copied = { type: 'moved', at: noon, savedTo: '/x', withRefreshToken: true } as const
    const profiles = [past(one), past(two, { copies: [copied] }), past(three, { sharers: [one] })]
    const question = questionOf(profiles, { profiles, now: noon + dayMs })
    expect(question?.queue).toEqual(ids)
    expect(question?.lossy.map(({ id }) => id)).toEqual([two, three])
    expect(questionOf([past(one)], { profiles, now: noon })).toBeUndefined()
  })
})

describe('sign-ins one after another', () => {
  it('pass over one that was skipped or failed, until they begin anew', async () => {
    const { store, actions, walk } = aStore({
      signInAgain: failing(new WalletError('sign-in-cancelled')),
      renew: failing(new WalletError('offline')),
    })
    await actions.signInAgain(one)
    await actions.renewAll([two])
    actions.skipSignIn(three)
    expect(walk().skipped).toEqual([three])
    actions.signInsAnew()
    expect(walk().skipped).toEqual([])
    expect(Object.keys(store.getState().failures)).toEqual([two])
  })
})
