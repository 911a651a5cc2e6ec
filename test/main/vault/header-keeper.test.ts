import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Vault } from '../../../main/vault/vault'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import {
  aVaultPlace,
  namesIn,
  passphrase,
  profileRecord,
  recoveryCode,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

let place: VaultPlace
let spare: string
beforeEach(() => {
  place = aVaultPlace()
  spare = join(place.folder, 'backups', 'wallet.json')
})
afterEach(() => {
  place.remove()
})

/** Open, with a record and today's backup. */
async function aVault(): Promise<Vault> {
  const vault = await place.open()
  await vault.put(profileRecord('a'))
  await vault.open()
  return vault
}

const wrapsIn = (path: string): readonly string[] =>
  Object.keys((JSON.parse(readFileSync(path, 'utf8')) as { wraps: object }).wraps).toSorted()

describe('a header that goes away while the wallet is open', () => {
  const harms: readonly (readonly [string, () => void])[] = [
    ['wallet.json is gone', () => rmSync(place.header)],
    ['wallet.json is empty', () => writeFileSync(place.header, '')],
    ['it and its copy are gone', () => [place.header, spare].forEach((path) => rmSync(path))],
    [
      'it and its copy are empty',
      () => [place.header, spare].forEach((path) => writeFileSync(path, '')),
    ],
    [
      'it and every backup are gone',
      () => {
        rmSync(place.header)
        rmSync(join(place.folder, 'backups'), { recursive: true })
      },
    ],
  ]
  it.each(harms)('is there again with the next save: %s', async (_how, harm) => {
    const vault = await aVault()
    const good = readFileSync(place.header)
    harm()
    await vault.put(profileRecord('b'))
    expect(readFileSync(place.header).equals(good)).toBe(true)
    expect(readFileSync(spare).equals(good)).toBe(true)
    await vault.close()
    const again = await place.open()
    expect(again.status()).toEqual({ type: 'open', protection: 'keyring' })
    expect(again.report()).toMatchObject({ header: 'whole', log: 'whole' })
    expect(namesIn(again)).toEqual(['a', 'b'])
  })

  it('fails the save where it cannot be written back: nothing saved could be opened', async () => {
    const fs = aFaultyFileSystem()
    const vault = await place.open({ fs })
    await vault.put(profileRecord('a'))
    await vault.open()
    const log = readFileSync(place.log)
    rmSync(place.header)
    rmSync(spare)
    fs.restart(({ name, path }) =>
      name === 'open-create' && path.startsWith(place.header) ? { code: 'ENOSPC' } : 'none',
    )
    await expect(vault.put(profileRecord('b'))).rejects.toMatchObject({ code: 'disk-full' })
    expect(readFileSync(place.log).equals(log)).toBe(true)
    fs.restart()
    await vault.put(profileRecord('b'))
    await vault.close()
    expect(namesIn(await place.open())).toEqual(['a', 'b'])
  })

  it('never gives back a way of opening that another process took away or replaced before', async () => {
    const one = await aVault()
    const other = await place.open()
    await other.setRecoveryCode(recoveryCode)
    await other.setPassphrase(passphrase, 'lock')
    rmSync(place.header)
    await one.put(profileRecord('b'))
    expect([wrapsIn(place.header), wrapsIn(spare)]).toEqual([
      ['passphrase', 'recoveryCode'],
      ['passphrase', 'recoveryCode'],
    ])
    expect(one.ways()).toEqual({ keyring: false, passphrase: true, recoveryCode: true })
    await one.close()
    await other.close()
    const again = await place.open()
    expect(again.status()).toMatchObject({ type: 'locked', opensWith: 'passphrase' })
    await again.unlock(passphrase)
    expect(namesIn(again)).toEqual(['a', 'b'])
  })

  it('is not written back from a copy with a changed byte', async () => {
    const vault = await aVault()
    const good = readFileSync(place.header)
    rmSync(place.header)
    const changed = good
      .toString('utf8')
      .replace(/(?<="wrapped": "djEx)./, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect(changed).not.toBe(good.toString('utf8'))
    writeFileSync(spare, changed)
    await vault.put(profileRecord('b'))
    expect(readFileSync(place.header).equals(good)).toBe(true)
    expect(readFileSync(spare).equals(good)).toBe(true)
  })

  it('is not written back by who has it open for reading only', async () => {
    const one = await aVault()
    const reader = await place.open({ machineId: 'the-other-machine' })
    await one.put(profileRecord('b'))
    await one.open()
    rmSync(place.header)
    const before = snapshot(place.folder)
    await reader.reread()
    expect(namesIn(reader)).toEqual(['a', 'b'])
    expect(snapshot(place.folder)).toEqual(before)
  })
})

describe('a damaged header on a file system without second names', () => {
  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'])(
    'is kept aside as a copy, and the passphrase can be changed: %s',
    async (code) => {
      await (await aVault()).close()
      const good = readFileSync(place.header)
      writeFileSync(place.header, 'damaged')
      const fs = aFaultyFileSystem()
      fs.restart(({ name }) => (name === 'link' ? { code } : 'none'))
      const vault = await place.open({ fs })
      expect(vault.report()).toMatchObject({ header: 'backup' })
      expect(readFileSync(place.header).equals(good)).toBe(true)
      const aside = readdirSync(place.folder).filter((name) => name.includes('.damaged-'))
      expect(aside.map((name) => readFileSync(join(place.folder, name), 'utf8'))).toEqual([
        'damaged',
      ])
      await vault.setPassphrase(passphrase, 'lock')
      await vault.put(profileRecord('b'))
      await vault.close()
      const again = await place.open({ fs })
      expect(again.status()).toEqual({ type: 'locked', opensWith: 'passphrase' })
      await again.unlock(passphrase)
      expect(namesIn(again)).toEqual(['a', 'b'])
    },
  )
})
