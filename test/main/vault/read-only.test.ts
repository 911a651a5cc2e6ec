import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseLine } from '../../../main/vault/record-line'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import {
  aVaultPlace,
  namesIn,
  profileRecord,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const open = { type: 'open', protection: 'keyring' }
const readOnly = (reason: string) =>
  expect.objectContaining({ code: 'vault-read-only', facts: { reason } }) as unknown

describe('a wallet that another machine used last', () => {
  it('is opened, and nothing of it is written until the person goes on with it here', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.close()
    writeFileSync(join(place.folder, 'records.log.1.tmp'), 'theirs', { mode: 0o600 })
    const before = snapshot(place.folder)
    const there = { machineId: 'the-other-machine' }
    const other = await place.open(there)
    expect(other.status()).toEqual({ ...open, readOnly: 'another-machine' })
    expect(namesIn(other)).toEqual(['a'])
    await expect(other.put(profileRecord('b'))).rejects.toEqual(readOnly('another-machine'))
    await expect(other.remove('a')).rejects.toEqual(readOnly('another-machine'))
    await other.reread()
    expect(snapshot(place.folder)).toEqual(before)

    await other.useHere()
    expect(other.status()).toEqual(open)
    await other.put(profileRecord('b'))
    await other.close()
    expect((await place.open(there)).status()).toEqual(open)
    // And now it is the first machine that has to ask.
    const back = await place.open()
    expect(back.status()).toEqual({ ...open, readOnly: 'another-machine' })
    expect(namesIn(back)).toEqual(['a', 'b'])
  })

  it('cannot be told where a machine has nothing but its name', async () => {
    const vault = await place.open({ machineId: 'name-one' })
    await vault.put(profileRecord('a'))
    await vault.close()
    expect((await place.open({ machineId: 'name-other' })).status()).toEqual(open)
    expect((await place.open({ machineId: 'lasting' })).status()).toEqual(open)
  })
})

describe('a log that is behind its own backups', () => {
  it('is shown with what they know, and not written to until the person goes on with it', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a', { client: 'a1' }))
    await vault.close()
    copyFileSync(place.log, join(place.folder, '..', 'older'))
    const later = await place.open()
    await later.put(profileRecord('a', { client: 'a2' }), profileRecord('b'))
    await later.close()
    copyFileSync(place.log, `${place.log}.1`)
    copyFileSync(join(place.folder, '..', 'older'), place.log)
    const before = snapshot(place.folder)

    const again = await place.open()
    expect(again.status()).toEqual({ ...open, readOnly: 'older-than-backups' })
    expect(again.get('a')).toEqual(profileRecord('a', { client: 'a2' }))
    expect(again.report()).toMatchObject({ log: 'older', damagedLines: 0, lost: 0 })
    expect(again.report().salvaged).toHaveLength(2)
    await expect(again.put(profileRecord('c'))).rejects.toEqual(readOnly('older-than-backups'))
    expect(snapshot(place.folder)).toEqual(before)

    await again.useHere()
    await again.put(profileRecord('c'))
    await again.close()
    const mended = await place.open()
    expect(mended.status()).toEqual(open)
    expect(namesIn(mended)).toEqual(['a', 'b', 'c'])
    // Its next saves are newer than everything the backups hold.
    const generations = readFileSync(place.log, 'latin1')
      .split('\n')
      .slice(0, -1)
      .map((text) => {
        const parsed = parseLine(text)
        return parsed.type === 'line' ? parsed.line.generation : 0
      })
    expect(generations).toEqual([1, 3, 4, 5])
  })
})

describe('another process that saves, and keeps its copies, while a wallet is being opened', () => {
  it('is not taken for damage, nor for an older log that was put back', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.reread()
    const earlier = readFileSync(place.log)
    await vault.put(profileRecord('b'))
    await vault.close()
    const later = readFileSync(place.log)
    const [day = ''] = readdirSync(join(place.folder, 'backups')).filter((one) =>
      one.endsWith('.log'),
    )

    writeFileSync(place.log, earlier)
    const fs = aFaultyFileSystem()
    let hasRead = false
    let meanwhile = 0
    fs.restart(({ name, path }) => {
      hasRead ||= name === 'close' && path === place.log
      // The log has been read by then, its copies not yet.
      const isNow = hasRead && name === 'list' && path.endsWith('backups')
      if (!isNow || meanwhile > 0) return 'none'
      meanwhile += 1
      writeFileSync(place.log, later)
      writeFileSync(join(place.folder, 'backups', day), later)
      return 'none'
    })
    const opened = await place.open({ fs })
    fs.restart()
    expect(meanwhile).toBe(1)
    expect(opened.status()).toEqual(open)
    expect(opened.report()).toMatchObject({ log: 'whole', lost: 0 })
    expect(namesIn(opened)).toEqual(['a', 'b'])
    expect(readdirSync(place.folder).filter((file) => file.includes('damaged'))).toEqual([])
  })
})
