import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aVaultPlace, namesIn, profileRecord, type VaultPlace } from '../../helpers/vault-place'

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const failing = (code: string) => expect.objectContaining({ code }) as unknown

describe('the folder', () => {
  it.each([0o000, 0o022, 0o077])('is its owner’s alone under umask %i', async (umask) => {
    const before = process.umask(umask)
    try {
      const vault = await place.open()
      await vault.put(profileRecord('a'))
      await vault.close()
    } finally {
      process.umask(before)
    }
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(place.folder, { recursive: true, encoding: 'utf8' })) {
      const mode = statSync(join(place.folder, name)).mode & 0o777
      expect([name, mode]).toEqual([name, name === 'backups' ? 0o700 : 0o600])
    }
  })

  it('is closed again at start when something opened it', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.close()
    chmodSync(join(place.folder, 'backups'), 0o755)
    chmodSync(join(place.folder, 'backups', 'wallet.json'), 0o644)
    chmodSync(place.folder, 0o755)
    chmodSync(place.log, 0o644)
    chmodSync(place.header, 0o666)
    await place.open()
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
    expect(statSync(place.log).mode & 0o777).toBe(0o600)
    expect(statSync(place.header).mode & 0o777).toBe(0o600)
    expect(statSync(join(place.folder, 'backups')).mode & 0o777).toBe(0o700)
    expect(statSync(join(place.folder, 'backups', 'wallet.json')).mode & 0o777).toBe(0o600)
  })

  it('loses the temporary files of an interrupted save at the next start', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.close()
    writeFileSync(join(place.folder, 'records.log.1234.tmp'), 'half a line')
    writeFileSync(join(place.folder, 'backups', 'records-2026-03-01.log.56.tmp'), 'half a line')
    const again = await place.open()
    expect(namesIn(again)).toEqual(['a'])
    expect(again.report().removedTemporaryFiles).toBe(2)
    const files = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => /tmp|lock/.test(name))).toEqual([])
  })

  it('is not followed when it is a link', async () => {
    const elsewhere = join(dirname(place.folder), 'elsewhere')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, place.folder)
    const vault = await place.open()
    expect(vault.status().type).toBe('unreadable')
    await expect(vault.put(profileRecord('a'))).rejects.toEqual(failing('vault-unreadable'))
    expect(readdirSync(elsewhere)).toEqual([])
  })
})
