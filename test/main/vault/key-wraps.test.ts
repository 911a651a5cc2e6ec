import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isKeyProven, keyCheck } from '../../../main/vault/key-wraps'

const dataKey = randomBytes(32)
const walletId = 'wallet-of-the-tests'

describe('the key check', () => {
  it('proves one key for one wallet', () => {
    const expected = { walletId, keyCheck: keyCheck(dataKey, walletId) }
    expect(isKeyProven(dataKey, expected)).toBe(true)
    expect(isKeyProven(randomBytes(32), expected)).toBe(false)
    expect(isKeyProven(dataKey, { ...expected, walletId: 'another-wallet' })).toBe(false)
    expect(isKeyProven(dataKey, { ...expected, keyCheck: 'short' })).toBe(false)
    const long = randomBytes(48)
    expect(isKeyProven(long, { walletId, keyCheck: keyCheck(long, walletId) })).toBe(false)
  })
})
