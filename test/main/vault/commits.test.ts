import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { createProfileBook } from '../../../main/profiles/profile-book'
import type { Vault } from '../../../main/vault/vault'
import { aFaultyFileSystem, type FaultyFileSystem } from '../../helpers/faulty-file-system'
import { aVaultPlace, namesIn, profileRecord, type VaultPlace } from '../../helpers/vault-place'

let fs: FaultyFileSystem
let place: VaultPlace
beforeEach(() => {
  fs = aFaultyFileSystem()
  place = aVaultPlace({ fs })
})
afterEach(() => {
  place.remove()
})

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const writesToLog = () => fs.calls.filter(({ name }) => name === 'write').length

async function aVaultWithOne(): Promise<Vault> {
  const vault = await place.open()
  await vault.put(profileRecord('first'))
  await vault.reread()
  fs.restart()
  return vault
}

const outcomes = async (saves: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  (await Promise.allSettled(saves)).map((one) => {
    if (one.status === 'fulfilled') return 'saved'
    return one.reason instanceof WalletError ? one.reason.code : String(one.reason)
  })

describe('saves that wait for their turn at the same time', () => {
  it('go to the disk together, and all are there after a restart', async () => {
    const vault = await aVaultWithOne()
    await Promise.all(names.map((name) => vault.put(profileRecord(name))))
    expect(writesToLog()).toBe(1)
    await vault.close()
    expect(namesIn(await place.open())).toEqual([...names, 'first'])
  })

  it('see what those before them put, in the order they were asked for', async () => {
    const vault = await aVaultWithOne()
    const book = createProfileBook(vault)
    const added = names.map((name) =>
      book.update('first' as ProfileId, (profile) => ({
        ...profile,
        name: `${profile.name} ${name}`,
      })),
    )
    const given = await Promise.all(added)
    expect(given.map(({ name }) => name)).toEqual(
      names.map((_, at) => ['first', ...names.slice(0, at + 1)].join(' ')),
    )
    await vault.close()
    expect(namesIn(await place.open())).toEqual(['first a b c d e f'])
  })

  it('fail for themselves: one that cannot be worked out takes none with it', async () => {
    const vault = await aVaultWithOne()
    const book = createProfileBook(vault)
    const missing = book.update('nobody' as ProfileId, (profile) => profile)
    const saves = [vault.put(profileRecord('a')), missing, vault.put(profileRecord('b'))]
    expect(await outcomes(saves)).toEqual(['saved', 'profile-missing', 'saved'])
    expect(namesIn(vault)).toEqual(['a', 'b', 'first'])
  })

  it('are tried one by one when they do not go together', async () => {
    const vault = await aVaultWithOne()
    let written = 0
    fs.restart(({ name }) => {
      if (name !== 'write') return 'none'
      written += 1
      return written === 1 ? { code: 'ENOSPC' } : 'none'
    })
    const saves = names.map((name) => vault.put(profileRecord(name)))
    expect(await outcomes(saves)).toEqual(names.map(() => 'saved'))
    expect(written).toBe(1 + names.length)
    await vault.close()
    expect(namesIn(await place.open())).toEqual([...names, 'first'])
  })

  it('all hear of it when nothing can be saved, and none is there', async () => {
    const vault = await aVaultWithOne()
    fs.restart(({ name }) => (name === 'write' ? { code: 'ENOSPC' } : 'none'))
    const saves = names.map((name) => vault.put(profileRecord(name)))
    expect(await outcomes(saves)).toEqual(names.map(() => 'disk-full'))
    fs.restart()
    expect(namesIn(vault)).toEqual(['first'])
    await vault.close()
    expect(namesIn(await place.open())).toEqual(['first'])
  })

  it('are all there, however many they were', async () => {
    const vault = await aVaultWithOne()
    const many = Array.from({ length: 100 }, (_, at) => `p${at}`)
    await Promise.all(many.map((name) => vault.put(profileRecord(name))))
    expect(writesToLog()).toBeGreaterThan(1)
    expect(writesToLog()).toBeLessThan(10)
    await vault.close()
    expect(namesIn(await place.open())).toEqual(['first', ...many].toSorted())
  })
})
