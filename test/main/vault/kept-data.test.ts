import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeRecord, recordId, type VaultRecord } from '#core/vault-document'
import { systemScrypt } from '../../../main/vault/scrypt'
import { aVaultPlace, type VaultPlace } from '../../helpers/vault-place'
import { v1Passphrase, v1Records } from '../../helpers/kept-data'

// A passphrase costs the computer about half a second of work, by design.
vi.setConfig({ testTimeout: 30_000 })

const fixtures = fileURLToPath(new URL('../../fixtures/data/', import.meta.url))

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace({ scrypt: systemScrypt })
})
afterEach(() => {
  place.remove()
})

/** With the secrets in plain text, so that a difference in them is seen. */
const plain = (records: readonly VaultRecord[]) =>
  records
    .toSorted((one, other) => recordId(one).localeCompare(recordId(other)))
    .map((record) => encodeRecord(record))

describe('data that earlier versions left', () => {
  it('opens with its passphrase, reads exactly as written, and can be saved to: v1-passphrase', async () => {
    cpSync(join(fixtures, 'v1-passphrase', 'wallet'), place.folder, { recursive: true })
    const vault = await place.open()
    expect(vault.status()).toEqual({ type: 'locked', opensWith: 'passphrase' })
    await vault.unlock(v1Passphrase)
    expect(plain(vault.all())).toEqual(plain(v1Records))
    expect(vault.report().lost).toBe(0)

    // Another machine wrote it.
    expect(vault.status()).toMatchObject({ type: 'open', readOnly: 'another-machine' })
    const [first] = v1Records
    if (first !== undefined) {
      await expect(vault.put(first)).rejects.toMatchObject({ code: 'vault-read-only' })
    }
    await vault.useHere()
    if (first !== undefined) await vault.put(first)
    await vault.close()
    const again = await place.open()
    await again.unlock(v1Passphrase)
    expect(plain(again.all())).toEqual(plain(v1Records))
  })
})
