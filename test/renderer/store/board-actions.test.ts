import { expect, it } from 'vitest'
import { noBoardMemory, type BoardMemory } from '#core/board-memory'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { aWallet, aWalletState } from '../fake-wallet'

function aStore(board: BoardMemory = noBoardMemory) {
  const told: BoardMemory[] = []
  const rememberBoard = (memory: BoardMemory) => Promise.resolve(void told.push(memory))
  const store = createWalletStore(aWallet({ rememberBoard }))
  const { actions } = store.getState()
  actions.receiveState(aWalletState({ board }))
  return { actions, told, state: () => store.getState() }
}

it('the board is as it was left, and a search is not remembered', () => {
  const { state } = aStore({ ...noBoardMemory, order: 'name', isByClient: true })
  expect(state().board).toEqual({ order: 'name', isByClient: true, isAttentionOnly: false })
  expect(state().query).toBe('')
})

it('of what is changed at once nothing is lost, whatever is announced in between', () => {
  const { actions, told } = aStore()
  actions.foldGroup('acme', true)
  actions.receiveState(aWalletState())
  actions.foldGroup('globex', true)
  actions.orderBy('recent')
  actions.foldGroup('acme', false)
  expect(told.at(-1)).toEqual({ ...noBoardMemory, order: 'recent', folded: ['globex'] })
})

it('a view with a name brings back search, tag and order, and is gone when it is deleted', async () => {
  const { actions, state, told } = aStore()
  actions.search('emea')
  actions.filterByTag('weekly')
  await actions.saveView('Europe')
  const [saved] = state().memory.saved
  if (saved === undefined) throw new Error('it was not saved')
  actions.showAll()
  actions.showSettings()
  actions.showView(saved)
  expect(state()).toMatchObject({
    query: 'emea',
    board: { tag: 'weekly' },
    view: { type: 'board' },
  })
  await actions.deleteView(saved.id)
  expect(told.at(-1)?.saved).toEqual([])
})
