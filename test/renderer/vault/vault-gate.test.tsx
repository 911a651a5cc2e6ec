import { describe, expect, it } from 'vitest'
import type { KeyringTrouble } from '#core/keyring'
import { text } from '#core/text/text'
import type { WalletState } from '#core/wallet-state'
import { VaultGate } from '../../../renderer/vault/vault-gate'
import { noon } from '../../helpers/builders'
import { aWindowWith, markupIn } from '../markup'

const words = text.vault.locked

function locked(keyring: KeyringTrouble | undefined, changes: Partial<WalletState> = {}): string {
  const vault =
    keyring === undefined
      ? ({ type: 'locked', opensWith: 'passphrase' } as const)
      : ({ type: 'locked', opensWith: 'keyring', keyring } as const)
  return markupIn(aWindowWith({ vault, ...changes }), <VaultGate vault={vault} />)
}

describe('a wallet that the keyring does not open', () => {
  const withCode = { ways: { keyring: true, passphrase: false, recoveryCode: true } }

  it('points to the recovery code first, where there is one', () => {
    const said = locked('keyring-changed', withCode)
    const advice = said.indexOf(text.vault.keyring['keyring-changed'].advice)
    expect(said.indexOf(words.codeHelps)).toBeGreaterThan(0)
    expect(said.indexOf(words.useCode)).toBeLessThan(advice)
    expect(said).not.toContain(words.goneForGood)
  })

  it('says what to do without one, should the keyring be gone for good', () => {
    const said = locked('no-keyring')
    expect(said).toContain(words.goneForGood)
    expect(said).not.toContain(words.useCode)
  })
})

describe('a wallet that is locked by its passphrase', () => {
  it('says at every start that nothing is renewed meanwhile', () => {
    expect(locked(undefined)).toContain(words.nothingRenewed)
    const known = locked(undefined, { fallsDueAt: noon })
    expect(known).toContain(words.nothingRenewed)
    expect(known).toContain('The first token')
  })

  it('shows one form at a time', () => {
    const said = locked(undefined, {
      ways: { keyring: false, passphrase: true, recoveryCode: true },
    })
    expect(said.split(`>${words.unlock}<`)).toHaveLength(2)
    expect(said).toContain(words.useCode)
  })
})
