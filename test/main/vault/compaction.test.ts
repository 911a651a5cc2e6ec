import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import { compactFromBytes } from '../../../main/vault/record-store'
import type { Vault } from '../../../main/vault/vault'
import { aTokenSet } from '../../helpers/builders'
import { aFaultyFileSystem, type FaultyFileSystem } from '../../helpers/faulty-file-system'
import { aVaultPlace, namesIn, profileRecord, type VaultPlace } from '../../helpers/vault-place'

vi.setConfig({ testTimeout: 60_000 })

let fs: FaultyFileSystem
let place: VaultPlace
beforeEach(() => {
  fs = aFaultyFileSystem()
  place = aVaultPlace({ fs })
})
afterEach(() => {
  place.remove()
})

/** A record of about 40 KB as it stands in the log. */
function aLargeRecord(client: string): VaultRecord {
  const accessToken = new Secret('t'.repeat(30_000))
  return profileRecord('large', { client, tokenSet: aTokenSet({ accessToken }) })
}

/** One save short of what makes a compaction due. */
async function anAlmostFullWallet(): Promise<Vault> {
  const vault = await place.open()
  await vault.put(profileRecord('a'), profileRecord('b'))
  await vault.remove('b')
  let version = 0
  while (statSync(place.log).size <= compactFromBytes - 41_000) {
    await vault.put(aLargeRecord(`version ${version}`))
    version += 1
  }
  return vault
}

/** Only these two files, as they were. */
function restore(files: { readonly log: Buffer; readonly header: Buffer }): void {
  rmSync(place.folder, { recursive: true })
  mkdirSync(place.folder)
  writeFileSync(place.log, files.log)
  writeFileSync(place.header, files.header)
}

const logSize = () => statSync(place.log).size
/** Waits for what the vault does after a save was acknowledged. */
const settled = (vault: Vault) => vault.open()

describe('compaction', () => {
  it('keeps every record, the graves of removed ones and the log before it', async () => {
    const vault = await anAlmostFullWallet()
    const before = readFileSync(place.log)
    await vault.put(aLargeRecord('last but one'), aLargeRecord('last'))
    await settled(vault)

    expect(logSize()).toBeLessThan(60_000)
    expect(readFileSync(`${place.log}.1`).subarray(0, before.length).equals(before)).toBe(true)
    expect(readdirSync(place.folder).toSorted()).toEqual([
      'backups',
      'records.log',
      'records.log.1',
      'wallet.json',
    ])
    const again = await place.open()
    expect(namesIn(again)).toEqual(['a', 'large'])
    expect(again.get('large')).toEqual(aLargeRecord('last'))
    expect(again.report().lost).toBe(0)

    // An old line of a removed record stays dead.
    const lines = before.toString('latin1').split('\n')
    writeFileSync(place.log, `${lines[2] ?? ''}\n`, { flag: 'a' })
    expect(namesIn(await place.open())).toEqual(['a', 'large'])
  })

  it('is followed by saves of higher generations that a restart finds', async () => {
    const vault = await anAlmostFullWallet()
    await vault.put(aLargeRecord('last but one'), aLargeRecord('last'))
    await settled(vault)
    await vault.put(profileRecord('c'))
    await vault.put(profileRecord('a', { client: 'after' }))
    const again = await place.open()
    expect(namesIn(again)).toEqual(['a', 'c', 'large'])
    const generations = readFileSync(place.log, 'latin1')
      .split('\n')
      .slice(0, -1)
      .map((line) => Number(line.split(' ')[1]))
    expect(generations).toEqual(generations.toSorted((one, other) => one - other))
    expect(new Set(generations).size).toBe(generations.length)
  })

  it('parts what was saved together: a cut last line costs its own record only', async () => {
    const vault = await anAlmostFullWallet()
    await vault.put(profileRecord('c'), profileRecord('d'), aLargeRecord('last'))
    await vault.close()
    const log = readFileSync(place.log)
    expect(log.length).toBeLessThan(60_000)
    writeFileSync(place.log, log.subarray(0, -10))
    rmSync(`${place.log}.1`)
    rmSync(`${place.folder}/backups`, { recursive: true })
    expect(namesIn(await place.open())).toEqual(['a', 'c', 'd'])
  })

  it('goes on after damage: the damaged log is kept aside, the one before it stays', async () => {
    const vault = await anAlmostFullWallet()
    await vault.close()
    writeFileSync(`${place.log}.1`, 'what an earlier compaction left\n')
    const log = readFileSync(place.log, 'latin1').replace(/.\n/, '!\n')
    writeFileSync(place.log, log, 'latin1')
    const again = await place.open()
    expect(again.report()).toMatchObject({ log: 'damaged', damagedLines: 1, lost: 0 })
    expect(logSize()).toBeLessThan(60_000)
    const aside = readdirSync(place.folder).filter((name) => name.includes('damaged'))
    expect(aside).toEqual(['records.log.damaged-2026-03-01'])
    expect(readFileSync(`${place.folder}/${aside[0] ?? ''}`, 'latin1')).toBe(log)
    expect(readFileSync(`${place.log}.1`, 'latin1')).toBe('what an earlier compaction left\n')
    await again.put(aLargeRecord('last'))
    expect((await place.open()).report().log).toBe('whole')
  })

  it('loses nothing when it fails, at whatever step and from there on', async () => {
    const vault = await anAlmostFullWallet()
    await vault.close()
    const files = { log: readFileSync(place.log), header: readFileSync(place.header) }
    const last = [aLargeRecord('last but one'), aLargeRecord('last')]

    restore(files)
    const probe = await place.open()
    fs.restart()
    await probe.put(...last)
    const stepsOfSave = fs.calls.length
    await settled(probe)
    const steps = fs.calls.length
    expect(steps).toBeGreaterThan(stepsOfSave + 10)

    for (const isLasting of [false, true]) {
      for (let step = stepsOfSave + 1; step <= steps; step += 1) {
        restore(files)
        const failing = await place.open()
        fs.restart(({ number }) =>
          number === step || (isLasting && number > step) ? { code: 'EIO' } : 'none',
        )
        await failing.put(...last)
        await settled(failing)
        fs.restart()
        expect((await place.open()).get('large')).toEqual(last[1])

        await failing.put(profileRecord('after'))
        const again = await place.open()
        expect(namesIn(again)).toEqual(['a', 'after', 'large'])
        expect(again.report().lost).toBe(0)
        expect(readdirSync(place.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      }
    }
    expect(readFileSync(place.header).equals(files.header)).toBe(true)
  })

  it('works where the file system has no second names', async () => {
    const vault = await anAlmostFullWallet()
    fs.restart(({ name }) => (name === 'link' ? { code: 'EPERM' } : 'none'))
    await vault.put(aLargeRecord('last but one'), aLargeRecord('last'))
    await settled(vault)
    expect(logSize()).toBeLessThan(60_000)
    expect(statSync(`${place.log}.1`).size).toBeGreaterThan(200_000)
    expect(namesIn(await place.open())).toEqual(['a', 'large'])
  })
})

describe('a save', () => {
  it('writes the same bytes and makes the same calls however full the wallet is', async () => {
    const costs: (readonly [number, string])[] = []
    for (const size of [1, 10, 1000]) {
      const full = aVaultPlace({ fs })
      try {
        const vault = await full.open()
        await vault.put(...Array.from({ length: size }, (_, n) => profileRecord(`profile-${n}`)))
        await settled(vault)
        fs.restart()
        await vault.put(profileRecord('profile-0', { client: 'changed' }))
        costs.push([fs.written(), fs.calls.map(({ name }) => name).join(' ')])
      } finally {
        full.remove()
      }
    }
    const [smallest] = costs
    for (const [written, calls] of costs) {
      // Only the generation's digits differ in length.
      expect(Math.abs(written - (smallest?.[0] ?? 0))).toBeLessThan(5)
      expect(calls).toBe(smallest?.[1])
    }
  })

  it('keeps a thousand records, each found again', async () => {
    const vault = await place.open()
    const records = Array.from({ length: 1000 }, (_, n) =>
      profileRecord(`profile-${n}`, { client: `client ${n}` }),
    )
    await vault.put(...records.slice(0, 900))
    for (const record of records.slice(900)) await vault.put(record)
    const again = await place.open()
    expect(again.all()).toHaveLength(1000)
    expect(again.get('profile-950')).toEqual(records[950])
    expect(again.report().lost).toBe(0)
  })
})

describe('on disk', () => {
  it('no secret is ever found, in any form, at any step', async () => {
    const secrets = [
      'acc+ess/tok=en&of the tests',
      'ref+resh/tok=en',
      'API secret: ü?',
      'client name',
    ]
    const [access, refresh, , client] = secrets
    const record = profileRecord('a', {
      client: client ?? '',
      tokenSet: aTokenSet({
        accessToken: new Secret(access ?? ''),
        refreshToken: new Secret(refresh ?? ''),
      }),
    })
    const needles = secrets.flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('hex'),
      ...[0, 1, 2].flatMap((shift) => base64Forms(secret, shift)),
    ])
    let looked = 0
    fs.restart(() => {
      looked += 1
      expect(needles.filter((needle) => contentOf(place.folder).includes(needle))).toEqual([])
      return 'none'
    })
    const vault = await place.open()
    await vault.put(record)
    for (let n = 0; n < 3; n += 1) await vault.put(record)
    await vault.close()
    expect(needles.filter((needle) => contentOf(place.folder).includes(needle))).toEqual([])
    expect(looked).toBeGreaterThan(30)
  })
})

/** How base64 shows a text that starts `shift` bytes into a group of three, without the ends that touch it. */
function base64Forms(secret: string, shift: number): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
  const inner = (encoded: string) => encoded.slice(4, encoded.replace(/=+$/, '').length - 2)
  return [inner(bytes.toString('base64')), inner(bytes.toString('base64url'))]
}

function contentOf(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n')
  } catch {
    // Not made yet, or a file is being renamed just now.
    return ''
  }
}
