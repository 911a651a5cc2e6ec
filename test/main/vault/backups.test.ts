import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'
import { recordId, type VaultRecord } from '#core/vault-document'
import { createBackups } from '../../../main/vault/backups'
import { nodeFileSystem } from '../../../main/vault/file-system'
import { readHeader } from '../../../main/vault/header'
import { dayMs, noon } from '../../helpers/builders'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import { aVaultPlace, namesIn, profileRecord, sealOf } from '../../helpers/vault-place'

let now: number
const clock = { now: () => now, after: () => () => undefined }
const fs = aFaultyFileSystem()
let place: ReturnType<typeof aVaultPlace>
beforeEach(() => {
  now = noon
  fs.restart()
  place = aVaultPlace({ clock, fs })
})
afterEach(() => {
  place.remove()
})

const anIntent: VaultRecord = {
  kind: 'intent',
  intent: {
    profileId: 'a' as ProfileId,
    credentialId: 'keys' as CredentialId,
    obtainedAt: noon,
    fingerprint: '0123456789abcdef',
    attemptId: 'attempt',
    startedAt: noon,
    attempts: 1,
  },
}

const backups = () => join(place.folder, 'backups')
const days = () =>
  readdirSync(backups())
    .filter((name) => name.startsWith('records-'))
    .toSorted()
const backupOf = (day: string) => join(backups(), `records-${day}.log`)

async function saveOn(day: number, name: string): Promise<void> {
  now = noon + day * dayMs
  const vault = await place.open()
  await vault.put(profileRecord(name))
  await vault.close()
}

describe('the first save of a day', () => {
  it('leaves a sealed copy of the newest lines and of the header, for their owner alone', async () => {
    const vault = await place.open()
    for (const client of ['a1', 'a2', 'a3']) await vault.put(profileRecord('a', { client }))
    await vault.close()
    now += dayMs
    const next = await place.open()
    await next.put(profileRecord('b'))
    await next.put(profileRecord('c'))
    await next.close()
    expect(days()).toEqual(['records-2026-03-01.log', 'records-2026-03-02.log'])
    expect(readFileSync(join(backups(), 'wallet.json'))).toEqual(readFileSync(place.header))
    expect(readFileSync(backupOf('2026-03-02'), 'latin1').split('\n')).toHaveLength(4)
    for (const name of readdirSync(backups())) {
      expect(statSync(join(backups(), name)).mode & 0o777).toBe(0o600)
    }
    // Nothing else is needed to open the wallet.
    rmSync(place.log)
    rmSync(place.header)
    expect(namesIn(await place.open())).toEqual(['a', 'b'])
  })

  it('waits for what came of a renewal: the note that one begins holds nothing up', async () => {
    await saveOn(0, 'a')
    now += dayMs
    const vault = await place.open()
    await vault.change({ put: [anIntent] }, { isFollowed: true })
    await vault.reread()
    expect(days()).toEqual(['records-2026-03-01.log'])
    await vault.change({ put: [profileRecord('a')], remove: [recordId(anIntent)] })
    await vault.reread()
    expect(days()).toEqual(['records-2026-03-01.log', 'records-2026-03-02.log'])
    await vault.close()
  })

  it('keeps seven days that had saves, and all of them however long ago they were', async () => {
    for (const day of [0, 1, 2, 3, 5, 8, 13]) await saveOn(day, `day-${day}`)
    expect(days()).toHaveLength(7)
    now = noon + 400 * dayMs
    const idle = await place.open()
    await idle.close()
    expect(days()).toHaveLength(7)
    await saveOn(400, 'later')
    expect(days()).toHaveLength(7)
    expect(days()[0]).toBe('records-2026-03-02.log')
  })

  it('made while the clock ran ahead neither lasts for ever nor drives the true ones out', async () => {
    for (const day of [900, 901, 902, 903, 904, 905, 906, 907]) await saveOn(day, `ahead-${day}`)
    expect(days()).toHaveLength(7)
    for (const day of [0, 1]) await saveOn(day, `day-${day}`)
    expect(days().slice(0, 2)).toEqual(['records-2026-03-01.log', 'records-2026-03-02.log'])
    expect(days()).toHaveLength(9)
    for (let day = 950; day < 960; day += 1) await saveOn(day, `day-${day}`)
    expect(days()).toHaveLength(7)
  })

  it('stands though its copy fails, and the copy is tried again after a while', async () => {
    const vault = await place.open()
    fs.restart(({ path }) => (path.includes('backups') ? { code: 'ENOSPC' } : 'none'))
    await vault.put(profileRecord('a'))
    await vault.open()
    fs.restart()
    await vault.put(profileRecord('b'))
    await vault.open()
    expect(existsSync(backupOf('2026-03-01'))).toBe(false)
    now += 11 * 60_000
    await vault.put(profileRecord('c'))
    await vault.open()
    expect(days()).toEqual(['records-2026-03-01.log'])
  })
})

describe('a backup', () => {
  async function aKeeper() {
    const vault = await place.open()
    await vault.put(profileRecord('a'), profileRecord('b'), profileRecord('c'))
    await vault.close()
    const seal = await sealOf(place)
    const header = readHeader(readFileSync(place.header), place.options.appId)
    const disk = { fs: nodeFileSystem(process.platform), clock, platform: process.platform }
    const keeper = createBackups(disk, place.folder, { seal, header: () => header })
    return { keeper, kept: readFileSync(backupOf('2026-03-01')), log: readFileSync(place.log) }
  }

  it('is never replaced by one that knows less, unless that is because things were deleted', async () => {
    const { keeper, kept, log } = await aKeeper()
    const lines = log.toString('latin1').split('\n').slice(0, -1)
    for (const missing of lines.keys()) {
      const less = lines.filter((_line, at) => at !== missing).map((line) => `${line}\n`)
      await keeper.keep(Buffer.from(less.join(''), 'latin1')).catch(() => undefined)
      expect(readFileSync(backupOf('2026-03-01')).equals(kept)).toBe(true)
    }
    const vault = await place.open()
    await vault.remove('b', 'c')
    await vault.close()
    const graves = readFileSync(place.log)
    await keeper.keep(graves)
    expect(readFileSync(backupOf('2026-03-01')).equals(graves)).toBe(true)
  })

  it('is never made of what does not verify', async () => {
    const { keeper, kept, log } = await aKeeper()
    const text = log.toString('latin1')
    const harmed = [
      '',
      text.slice(0, -5),
      text.replace(/.\n$/, '!\n'),
      `${text}not a line\n`,
      text.replace(/^1 1 /, '1 2 '),
    ]
    for (const each of harmed) {
      await expect(keeper.keep(Buffer.from(each, 'latin1'))).rejects.toMatchObject({
        code: 'save-failed',
      })
      expect(readFileSync(backupOf('2026-03-01')).equals(kept)).toBe(true)
    }
  })

  it('of the header is never made of a damaged one', async () => {
    const { keeper, log } = await aKeeper()
    const good = readFileSync(place.header)
    writeFileSync(place.header, good.subarray(0, 40))
    await keeper.keep(log)
    expect(readFileSync(join(backups(), 'wallet.json')).equals(good)).toBe(true)
  })

  it('of the header is made where there is none any more', async () => {
    const { keeper, log } = await aKeeper()
    const good = readFileSync(place.header)
    rmSync(place.header)
    rmSync(join(backups(), 'wallet.json'))
    await keeper.keep(log)
    expect(readFileSync(join(backups(), 'wallet.json')).equals(good)).toBe(true)
  })
})
