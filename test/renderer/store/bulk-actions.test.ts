import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { WalletApi } from '#core/wallet-api'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { withRange } from '../../../renderer/store/bulk-state'
import { aSummary, aWallet, aWalletState } from '../fake-wallet'

const ids = ['a', 'b', 'c', 'd'] as ProfileId[]
const [a, b, c, d] = ids as [ProfileId, ProfileId, ProfileId, ProfileId]

function aStore(changes: Partial<WalletApi> = {}) {
  const store = createWalletStore(aWallet(changes))
  const profiles = ids.map((id) => aSummary({ id, name: `profile ${id}`, tags: ['old'] }))
  const { actions } = store.getState()
  actions.receiveState(aWalletState({ profiles }))
  actions.startSelecting()
  return { actions, store, state: () => store.getState() }
}

describe('a selection', () => {
  it('takes a range from where it began, in either direction', () => {
    const first = { ids: new Set([c]), anchor: c }
    expect([...withRange(first, a, ids).ids].toSorted()).toEqual([a, b, c])
    expect([...withRange(first, d, ids).ids].toSorted()).toEqual([c, d])
  })

  it('keeps what is not shown, and ends with nothing', () => {
    const { actions, state } = aStore()
    actions.toggleSelected(d)
    actions.selectAll([a, b])
    expect(state().selection?.ids).toEqual(new Set([a, b, d]))
    actions.endSelecting()
    expect(state().selection).toBeUndefined()
  })
})

describe('what is done to many', () => {
  it('goes on after one that failed, tells why, and keeps that one selected', async () => {
    const asked: ProfileId[] = []
    const { actions, state } = aStore({
      renew: (id) => {
        asked.push(id)
        return id === b ? Promise.reject(new WalletError('offline')) : Promise.resolve(aSummary())
      },
    })
    actions.selectAll(ids)
    actions.openBulk('renew')
    await actions.runBulk({ type: 'renew', ids })
    expect(asked).toEqual(ids)
    expect(state().bulk).toMatchObject({
      type: 'ended',
      done: 3,
      failures: [{ id: b, name: 'profile b', failure: { code: 'offline' } }],
      notReached: [],
    })
    expect(state().busy).toEqual({})
    actions.leaveBulk()
    expect(state().selection?.ids).toEqual(new Set([b]))
    expect(state().dialog).toEqual({ type: 'none' })
  })

  it('stops when asked to, after the one under way', async () => {
    const asked: ProfileId[] = []
    const { actions, state } = aStore({
      remove: (id) => {
        asked.push(id)
        actions.stopBulk()
        return Promise.resolve()
      },
    })
    await actions.runBulk({ type: 'trash', ids })
    expect(asked).toEqual([a])
    expect(state().bulk).toMatchObject({ type: 'ended', done: 1, notReached: [b, c, d] })
  })

  it('adds tags and takes others away, and leaves the names alone', async () => {
    const named: unknown[] = []
    const { actions } = aStore({
      rename: (_id, names) => {
        named.push(names)
        return Promise.resolve(aSummary())
      },
    })
    await actions.runBulk({ type: 'tag', ids: [a], add: ['new'], remove: ['old'] })
    expect(named).toEqual([
      { name: 'profile a', client: 'Acme', stage: 'production', tags: ['new'] },
    ])
  })
})
