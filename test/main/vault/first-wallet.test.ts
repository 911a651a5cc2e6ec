import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimName } from '../../../main/vault/lock-claim'
import { readProcessTable } from '../../../main/vault/process-mark'
import { aVaultPlace, namesIn, profileRecord, type VaultPlace } from '../../helpers/vault-place'

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const temporary = (of: string): string => join(place.folder, `${of}.0f0f.tmp`)

/** The lock of a process that was killed. */
function leaveClaim(): void {
  const { self } = readProcessTable('the-machine-of-the-tests')
  const name = claimName('records', { ...self, pid: '4194305', start: '1' }, randomBytes)
  writeFileSync(join(place.folder, name), '')
}

/** The bytes of a log with one record. */
async function aLog(): Promise<Buffer> {
  const vault = await place.open()
  await vault.put(profileRecord('a'))
  await vault.close()
  const bytes = readFileSync(place.log)
  rmSync(place.folder, { recursive: true })
  return bytes
}

describe('what a crash in the making of the first wallet has left', () => {
  it('is gone after the next start, whether that makes a wallet or not', async () => {
    const log = await aLog()
    const firstLine = log.subarray(0, log.indexOf(10) + 1)
    mkdirSync(place.folder)
    leaveClaim()
    writeFileSync(temporary('records.log'), firstLine)
    writeFileSync(temporary('wallet.json'), '{"format": 1, "wal')
    const vault = await place.open()
    expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
    expect(readdirSync(place.folder)).toEqual([])
    leaveClaim()
    writeFileSync(temporary('records.log'), firstLine.subarray(0, 50))
    await place.open()
    expect(readdirSync(place.folder)).toEqual([])
    await vault.put(profileRecord('b'))
    expect(namesIn(await place.open())).toEqual(['b'])
  })

  it('stays where a record is in it: somebody may find its key again', async () => {
    const log = await aLog()
    mkdirSync(place.folder)
    leaveClaim()
    writeFileSync(temporary('records.log'), log)
    await place.open()
    expect(readdirSync(place.folder)).toEqual(['records.log.0f0f.tmp'])
    expect(readFileSync(temporary('records.log')).equals(log)).toBe(true)
  })
})
