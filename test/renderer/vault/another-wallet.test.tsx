import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import type { WalletFolders } from '#core/wallet-folders'
import { EmptyBoard } from '../../../renderer/board/empty-board'
import { Board } from '../../../renderer/board/board'
import { VaultGate } from '../../../renderer/vault/vault-gate'
import { aWindowWith, markupIn } from '../markup'

const { note, openFirst } = text.vault.another
const second: WalletFolders = { current: 'wallet-2', others: ['wallet', 'wallet-3'] }
const locked = { type: 'locked', opensWith: 'passphrase' } as const
const unprotected = { type: 'unprotected', reason: 'no-keyring' } as const

describe('a wallet that is not the first one', () => {
  it.each([
    ['with profiles', aWindowWith({ wallets: second }), <Board key="board" />],
    ['empty', aWindowWith({ wallets: second, profiles: [] }), <EmptyBoard key="empty" />],
    ['locked', aWindowWith({ wallets: second, vault: locked }), gateOf(locked)],
    ['not made yet', aWindowWith({ wallets: second, vault: unprotected }), gateOf(unprotected)],
  ])('says so, and leads back with one button: %s', (_what, store, screen) => {
    const said = markupIn(store, screen)
    expect(said).toContain(note('wallet-2'))
    expect(said.split(openFirst)).toHaveLength(2)
    expect(said).not.toContain(text.vault.beside.open('wallet'))
  })

  it('is the only one that says so', () => {
    const first = aWindowWith({ wallets: { current: 'wallet', others: ['wallet-2'] } })
    expect(markupIn(first, <Board />)).not.toContain(openFirst)
  })
})

function gateOf(vault: typeof locked | typeof unprotected) {
  return <VaultGate key={vault.type} vault={vault} />
}
