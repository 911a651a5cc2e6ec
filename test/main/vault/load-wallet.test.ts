import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSentences } from '#core/text/load-sentences'
import { text } from '#core/text/text'
import { profilesThatStay } from '../../../main/profiles/staying'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import type { Vault } from '../../../main/vault/vault'
import {
  aVaultPlace,
  namesIn,
  passphrase,
  profileRecord,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

const open = { type: 'open', protection: 'keyring' }
const fs = aFaultyFileSystem()
let place: VaultPlace
beforeEach(() => {
  fs.restart()
  place = aVaultPlace({ fs })
})
afterEach(() => {
  place.remove()
})

async function aWalletOnePutAfterItsBackup(): Promise<void> {
  const vault = await place.open()
  await vault.put(profileRecord('a'), profileRecord('b'))
  await vault.open()
  await vault.put(profileRecord('c'))
  await vault.close()
}

async function expectMended(names: readonly string[]): Promise<void> {
  const again = await place.open()
  expect(again.status()).toEqual(open)
  expect(again.report()).toMatchObject({ log: 'whole', salvaged: [], lost: 0 })
  expect(namesIn(again)).toEqual(names)
}

describe('a log the disk fails at', () => {
  const failing = () => {
    let isThere = true
    fs.restart(({ name, path }) => {
      if (name === 'rename' && path === place.log) isThere = false
      return name === 'read' && path === place.log && isThere ? { code: 'EIO' } : 'none'
    })
  }
  const status = { ...open, readOnly: 'log-unreadable' }

  it('shows what the backups know, says so, and nothing is written', async () => {
    await aWalletOnePutAfterItsBackup()
    const before = snapshot(place.folder)
    failing()
    const vault = await place.open()
    expect(vault.status()).toEqual(status)
    expect(namesIn(vault)).toEqual(['a', 'b'])
    expect(loadSentences(vault.report())).toEqual([
      text.vault.loaded.logMissing,
      '2 entries came back from a copy.',
      text.vault.loaded.fromDay('2026-03-01'),
    ])
    const refused = { code: 'vault-read-only', facts: { reason: 'log-unreadable' } }
    await expect(vault.put(profileRecord('e'))).rejects.toMatchObject(refused)
    await expect(vault.setPassphrase(passphrase, 'lock')).rejects.toMatchObject(refused)
    // Nothing that stands for a profile is cleared away for want of it.
    expect(profilesThatStay(vault)).toBeUndefined()
    await vault.reread()
    await vault.close()
    expect(snapshot(place.folder)).toEqual(before)
    fs.restart()
    expect(namesIn(await place.open())).toEqual(['a', 'b', 'c'])
  })

  it('is kept aside as it is once the person goes on with the copies', async () => {
    await aWalletOnePutAfterItsBackup()
    const log = readFileSync(place.log)
    failing()
    const vault = await place.open()
    await vault.useHere()
    fs.restart()
    await vault.put(profileRecord('e'))
    await vault.close()
    const aside = readdirSync(place.folder).filter((name) => name.startsWith('records.log.damaged'))
    expect(aside.map((name) => readFileSync(join(place.folder, name)).equals(log))).toEqual([true])
    await expectMended(['a', 'b', 'e'])
  })

  it('is read again where the disk has come to itself when the person goes on', async () => {
    await aWalletOnePutAfterItsBackup()
    failing()
    const vault = await place.open()
    fs.restart()
    await vault.useHere()
    expect(namesIn(vault)).toEqual(['a', 'b', 'c'])
    await vault.close()
    expect(readdirSync(place.folder).filter((name) => name.includes('damaged'))).toEqual([])
    await expectMended(['a', 'b', 'c'])
  })

  it('is read again once the disk has come to itself, and nothing is left of the trouble', async () => {
    await aWalletOnePutAfterItsBackup()
    failing()
    const vault = await place.open()
    await vault.reread()
    expect(vault.status()).toEqual(status)
    fs.restart()
    await vault.reread()
    expect(vault.status()).toEqual(open)
    expect(namesIn(vault)).toEqual(['a', 'b', 'c'])
    expect(loadSentences(vault.report())).toEqual([])
    await vault.put(profileRecord('e'))
    await vault.close()
    await expectMended(['a', 'b', 'c', 'e'])
  })

  it.each<[string, (vault: Vault) => Promise<void>]>([
    ['a save', (vault) => vault.put(profileRecord('c'))],
    ['a change of its keys', (vault) => vault.setPassphrase(passphrase, 'recovery')],
    ['what is about to get a token', (vault) => vault.ready()],
  ])('is tried again before %s is refused', async (_name, work) => {
    await aWalletOnePutAfterItsBackup()
    failing()
    const vault = await place.open()
    await expect(work(vault)).rejects.toMatchObject({ code: 'vault-read-only' })
    fs.restart()
    await work(vault)
    expect(vault.status()).toEqual(open)
    expect(namesIn(vault)).toEqual(['a', 'b', 'c'])
  })

  it('stays for reading only where it turns out to be another computer’s', async () => {
    await aWalletOnePutAfterItsBackup()
    failing()
    const vault = await place.open({ machineId: 'another-machine' })
    expect(vault.status()).toEqual(status)
    fs.restart()
    await vault.reread()
    expect(vault.status()).toEqual({ ...open, readOnly: 'another-machine' })
    await expect(vault.put(profileRecord('e'))).rejects.toMatchObject({
      facts: { reason: 'another-machine' },
    })
  })

  it('is no reason for copies to take its place while the wallet is open', async () => {
    await aWalletOnePutAfterItsBackup()
    const vault = await place.open()
    const log = readFileSync(place.log)
    writeFileSync(`${place.log}.put`, log)
    renameSync(`${place.log}.put`, place.log)
    failing()
    await expect(vault.put(profileRecord('e'))).rejects.toMatchObject({ code: 'vault-unreadable' })
    expect(namesIn(vault)).toEqual(['a', 'b', 'c'])
    expect(readFileSync(place.log).equals(log)).toBe(true)
    fs.restart()
    await vault.put(profileRecord('e'))
    await vault.close()
    await expectMended(['a', 'b', 'c', 'e'])
  })

  it('is what is told where there is no copy', async () => {
    await aWalletOnePutAfterItsBackup()
    rmSync(join(place.folder, 'backups'), { recursive: true })
    failing()
    expect((await place.open()).status()).toMatchObject({
      type: 'unreadable',
      failure: { code: 'vault-unreadable', technical: 'EIO' },
    })
  })
})
