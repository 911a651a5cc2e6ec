import { describe, expect, it } from 'vitest'
import { mayStaySignedIn } from '#core/staying'
import type { VaultStatus } from '#core/wallet-state'

describe('staying signed in', () => {
  it('is offered where the keyring protects the wallet', () => {
    expect(mayStaySignedIn({ type: 'open', protection: 'keyring' })).toBe(true)
  })

  it.each<VaultStatus | undefined>([
    undefined,
    { type: 'open', protection: 'passphrase' },
    { type: 'open', protection: 'memory' },
    { type: 'locked', opensWith: 'passphrase' },
    { type: 'locked', opensWith: 'keyring', keyring: 'keyring-locked' },
    { type: 'unprotected', reason: 'no-keyring' },
  ])('is offered nowhere else: %j', (vault) => {
    expect(mayStaySignedIn(vault)).toBe(false)
  })
})
