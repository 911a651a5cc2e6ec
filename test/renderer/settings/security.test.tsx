import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import { noWayToOpen } from '#core/ways-to-open'
import { Security } from '../../../renderer/settings/security'
import { aWindowWith, markupIn } from '../markup'

const words = text.security

describe('the page Security', () => {
  it('says of a wallet in memory that a passphrase begins to store things', () => {
    const said = markupIn(
      aWindowWith({ vault: { type: 'open', protection: 'memory' }, ways: noWayToOpen }),
      <Security />,
    )
    expect(said).toContain(words.passphrase.inMemory)
    expect(said).not.toContain(words.keyringMeans)
  })

  it('says of a wallet that a keyring opens what a keyring is', () => {
    const said = markupIn(aWindowWith(), <Security />)
    expect(said).toContain(words.keyringMeans)
    expect(said).not.toContain(words.passphrase.inMemory)
  })

  it('never says that only the passphrase opens what the recovery code opens too', () => {
    const ways = { keyring: false, passphrase: true, recoveryCode: true }
    const vault = { type: 'open', protection: 'passphrase' } as const
    const said = markupIn(aWindowWith({ vault, ways }), <Security />)
    expect(said).toContain(words.opens.andCode)
    expect(said).not.toMatch(/only/i)
  })
})
