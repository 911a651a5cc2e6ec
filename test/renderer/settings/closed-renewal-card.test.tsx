import { describe, expect, it } from 'vitest'
import type { Extras } from '#core/extras'
import { text } from '#core/text/text'
import type { WalletState } from '#core/wallet-state'
import { ClosedRenewalCard } from '../../../renderer/settings/closed-renewal-card'
import { aWindowWith, markupIn } from '../markup'

const words = text.extras.closedRenewal

/** What the card says of this wallet, where the system could renew while it is closed. */
function saidOf(wallet: Partial<WalletState>, closedRenewal: Extras['closedRenewal']): string {
  const extras: Extras = { command: { type: 'unavailable' }, closedRenewal }
  return markupIn(
    aWindowWith(wallet),
    <ClosedRenewalCard extras={extras} busy={false} failed={undefined} run={() => undefined} />,
  )
}

const withPassphrase: Partial<WalletState> = {
  vault: { type: 'open', protection: 'passphrase' },
  ways: { keyring: false, passphrase: true, recoveryCode: false },
}

describe('renewing while closed', () => {
  it('is not begun for a wallet that only a passphrase opens, and the card says why', () => {
    const said = saidOf(withPassphrase, { type: 'off' })
    expect(said).toContain(words.locked)
    expect(said).not.toContain('<button')
  })

  it('says the same where it was set up before the passphrase took the keyring’s place, and can be ended', () => {
    const said = saidOf(withPassphrase, { type: 'on', isMoved: false })
    expect(said).toContain(words.locked)
    expect(said).toContain(words.end)
  })

  it('is offered where a passphrase is only the way back and the keyring opens the wallet', () => {
    const ways = { keyring: true, passphrase: true, recoveryCode: false }
    const said = saidOf({ ways }, { type: 'off' })
    expect(said).not.toContain(words.locked)
    expect(said).toMatch(/<button/)
  })

  it('is not begun for a wallet in memory', () => {
    const said = saidOf({ vault: { type: 'open', protection: 'memory' } }, { type: 'off' })
    expect(said).toContain(words.inMemory)
    expect(said).not.toContain('<button')
  })
})
