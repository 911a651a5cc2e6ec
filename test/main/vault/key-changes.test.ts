import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { aVaultPlace, namesIn, passphrase, profileRecord } from '../../helpers/vault-place'

describe('a lock passphrase', () => {
  it('set by another process while this one asks the keyring stays one: the keyring gets nothing back', async () => {
    const place = aVaultPlace()
    onTestFinished(place.remove)
    const one = await place.open()
    await one.put(profileRecord('a'))
    await one.open()
    await one.setPassphrase(passphrase, 'recovery')
    // The other's keyring is locked at first, and answers while it is opened with the passphrase.
    const cipher = aFakeCipher('locked')
    let asked: (() => Promise<void>) | undefined
    const other = await place.open({
      cipher: {
        ...cipher,
        status: async () => {
          await asked?.()
          return cipher.status()
        },
      },
    })
    expect(other.status()).toMatchObject({ type: 'locked', opensWith: 'passphrase' })
    asked = async () => {
      asked = undefined
      await one.setPassphrase(passphrase, 'lock')
      cipher.become('willing')
    }
    await other.unlock(passphrase)
    expect(asked).toBeUndefined()
    expect(other.status()).toEqual({ type: 'open', protection: 'passphrase' })
    await other.put(profileRecord('b'))
    await other.open()
    await one.close()
    await other.close()
    for (const path of [place.header, join(place.folder, 'backups', 'wallet.json')]) {
      const { wraps } = JSON.parse(readFileSync(path, 'utf8')) as { wraps: object }
      expect(Object.keys(wraps)).toEqual(['passphrase'])
    }
    const again = await place.open()
    expect(again.status()).toEqual({ type: 'locked', opensWith: 'passphrase' })
    await again.unlock(passphrase)
    expect(namesIn(again)).toEqual(['a', 'b'])
  })
})
