import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Vault } from '../../../main/vault/vault'
import { dayMs, noon } from '../../helpers/builders'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import { aVaultPlace, namesIn, profileRecord } from '../../helpers/vault-place'

vi.setConfig({ testTimeout: 120_000 })

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

const backupOf = (day: string) => join(place.folder, 'backups', `records-${day}.log`)
const clientsIn = (vault: Vault) =>
  Object.fromEntries(
    vault
      .all()
      .flatMap((record) =>
        record.kind === 'profile' ? [[record.profile.name, record.profile.client]] : [],
      ),
  )

/** Day 1: a1 b1 c1 in the backup, then b removed. Day 2: a2 in the backup, then d1. */
async function aWalletOfTwoDays(): Promise<void> {
  const first = await place.open()
  await first.put(
    profileRecord('a', { client: 'a1' }),
    profileRecord('b', { client: 'b1' }),
    profileRecord('c', { client: 'c1' }),
  )
  await first.open()
  await first.remove('b')
  await first.close()
  now += dayMs
  const second = await place.open()
  await second.put(profileRecord('a', { client: 'a2' }))
  await second.open()
  await second.put(profileRecord('d', { client: 'd1' }))
  await second.close()
}

const whole = { a: 'a2', c: 'c1', d: 'd1' }

async function opened(): Promise<Vault> {
  const vault = await place.open()
  expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
  return vault
}

/** What was brought back is durable: the next start finds nothing amiss. */
async function expectMended(expected: Readonly<Record<string, string>>): Promise<void> {
  const again = await opened()
  expect(again.report()).toMatchObject({ log: 'whole', header: 'whole', salvaged: [], lost: 0 })
  expect(clientsIn(again)).toEqual(expected)
  await again.put(profileRecord('after', { client: 'x' }))
  await again.close()
  expect(clientsIn(await opened())).toEqual({ ...expected, after: 'x' })
}

describe('a damaged line', () => {
  it('comes back from the newest file that has it, and what nothing has is counted', async () => {
    await aWalletOfTwoDays()
    const log = readFileSync(place.log, 'latin1')
    const lines = log.split('\n').slice(0, -1)
    // The wallet's own, a1, b1, c1, b removed, a2, d1.
    expect(lines).toHaveLength(7)
    const kept = join(place.folder, '..', 'kept')
    cpSync(place.folder, kept, { recursive: true })
    for (const at of lines.keys()) {
      rmSync(place.folder, { recursive: true })
      cpSync(kept, place.folder, { recursive: true })
      // Not one field of it is left.
      const harmed = lines.map((line, index) => (index === at ? 'x'.repeat(line.length) : line))
      writeFileSync(place.log, `${harmed.join('\n')}\n`, 'latin1')
      const vault = await opened()
      const lost = at === 6 ? { d: undefined } : {}
      const expected = JSON.parse(JSON.stringify({ ...whole, ...lost })) as Record<string, string>
      expect(clientsIn(vault)).toEqual(expected)
      expect(vault.report()).toMatchObject({ log: 'damaged', damagedLines: 1 })
      if (at === 6) expect(vault.report().lost).toBe(1)
      if (at === 5) {
        expect(vault.report().salvaged).toEqual([
          { kind: 'profile', generation: 6, from: { type: 'backup', day: '2026-03-02' } },
        ])
        expect(vault.report().lost).toBe(0)
      }
      await vault.close()
      await expectMended(expected)
    }
  })

  it('that is gone without a trace is found missing, and comes back', async () => {
    await aWalletOfTwoDays()
    const lines = readFileSync(place.log, 'latin1').split('\n')
    for (const gone of lines.slice(1, -2)) {
      writeFileSync(place.log, lines.filter((line) => line !== gone).join('\n'), 'latin1')
      const vault = await opened()
      expect(clientsIn(vault)).toEqual(whole)
      expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
      await vault.close()
    }
  })

  it('is brought back from other files only when there is one', async () => {
    await aWalletOfTwoDays()
    fs.restart()
    const vault = await opened()
    expect(clientsIn(vault)).toEqual(whole)
    const opens = fs.calls.filter(
      ({ name, path }) => name === 'open-read' && path.includes('records-'),
    )
    // The end of each, and what its lines begin with.
    expect(opens.length).toBeLessThanOrEqual(2 * 2)
    expect(fs.calls.filter(({ name }) => /create|change|rename|remove/.test(name))).toEqual([])
  })
})

describe('a log that is gone', () => {
  const cases: readonly (readonly [string, () => void])[] = [
    ['missing', () => rmSync(place.log)],
    ['empty', () => writeFileSync(place.log, '')],
    ['of zeros', () => writeFileSync(place.log, Buffer.alloc(5_000))],
    ['of something else', () => writeFileSync(place.log, 'hello\nworld\n'.repeat(99))],
  ]
  it.each(cases)('opens from the backups: %s', async (_how, harm) => {
    await aWalletOfTwoDays()
    harm()
    const vault = await opened()
    expect(clientsIn(vault)).toEqual({ a: 'a2', c: 'c1' })
    expect(
      vault
        .report()
        .salvaged.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['deleted', 'profile', 'profile'])
    await vault.close()
    await expectMended({ a: 'a2', c: 'c1' })
  })

  it('opens from the older backup where the newest is damaged', async () => {
    await aWalletOfTwoDays()
    rmSync(place.log)
    writeFileSync(backupOf('2026-03-02'), Buffer.alloc(700))
    const vault = await opened()
    expect(clientsIn(vault)).toEqual({ a: 'a1', b: 'b1', c: 'c1' })
  })

  it('opens from what a compaction left: the log before it, or its temporary file', async () => {
    for (const name of ['records.log.1', 'records.log.0f-1.tmp']) {
      await aWalletOfTwoDays()
      rmSync(join(place.folder, 'backups'), { recursive: true })
      renameSync(place.log, join(place.folder, name))
      const vault = await opened()
      expect(clientsIn(vault)).toEqual(whole)
      expect(vault.report().log).toBe('missing')
      expect(existsSync(join(place.folder, 'records.log.0f-1.tmp'))).toBe(false)
      await vault.close()
      await expectMended(whole)
      place.remove()
    }
  })

  it('is mended later when the disk refuses now, and nothing is cleared away before', async () => {
    await aWalletOfTwoDays()
    renameSync(place.log, join(place.folder, 'records.log.0f-1.tmp'))
    fs.restart(({ name }) => (/create|change|rename/.test(name) ? { code: 'ENOSPC' } : 'none'))
    const vault = await opened()
    expect(clientsIn(vault)).toEqual(whole)
    await expect(vault.put(profileRecord('e'))).rejects.toMatchObject({ code: 'disk-full' })
    expect(existsSync(join(place.folder, 'records.log.0f-1.tmp'))).toBe(true)
    fs.restart()
    await vault.put(profileRecord('e', { client: 'e1' }))
    await vault.close()
    await expectMended({ ...whole, e: 'e1' })
  })
})

describe('a header that is gone', () => {
  const header = () => JSON.parse(readFileSync(place.header, 'utf8')) as Record<string, unknown>
  const edit = (changes: object) =>
    writeFileSync(place.header, JSON.stringify({ ...header(), ...changes }))
  const cases: readonly (readonly [string, () => void])[] = [
    ['missing', () => rmSync(place.header)],
    ['empty', () => writeFileSync(place.header, '')],
    ['of zeros', () => writeFileSync(place.header, Buffer.alloc(500))],
    ['cut', () => writeFileSync(place.header, readFileSync(place.header).subarray(0, 300))],
    ['too large', () => writeFileSync(place.header, ' '.repeat(70_000))],
    ['with another wallet’s id', () => edit({ walletId: 'AAAA' })],
    ['with another check', () => edit({ keyCheck: 'AAAA' })],
    ['with another app’s id', () => edit({ appId: 'app.tokenwallet.desktoq' })],
    ['with a format that was changed', () => edit({ format: 3 })],
    ['with two harms', () => edit({ wraps: {}, platform: 'linuw' })],
    ['with ways of opening that were changed', () => edit({ wraps: { keyrinf: aWrap } })],
    ['with a key that is not one', () => edit({ wraps: { keyring: aWrap } })],
  ]
  const aWrap = { backend: 'gnome_libsecret', prefix: 'v11', wrapped: 'djExAAAA' }

  it.each(cases)('is replaced by its copy: %s', async (_how, harm) => {
    await aWalletOfTwoDays()
    const good = header()
    harm()
    const vault = await opened()
    expect(clientsIn(vault)).toEqual(whole)
    expect(vault.report()).toMatchObject({ log: 'whole', header: 'backup' })
    expect(header()).toEqual(good)
    await vault.close()
    await expectMended(whole)
  })

  it('keeps a header of another wallet that was put in its place, and opens by its copy', async () => {
    await aWalletOfTwoDays()
    const foreign = aVaultPlace()
    await (await foreign.open()).put(profileRecord('x'))
    const theirs = readFileSync(foreign.header)
    copyFileSync(foreign.header, place.header)
    const vault = await opened()
    expect(clientsIn(vault)).toEqual(whole)
    expect(vault.report()).toMatchObject({ header: 'backup' })
    await vault.close()
    const aside = readdirSync(place.folder).filter((name) =>
      name.startsWith('wallet.json.damaged-'),
    )
    expect(aside).toHaveLength(1)
    expect(readFileSync(join(place.folder, aside[0] ?? '')).equals(theirs)).toBe(true)
    await expectMended(whole)
    foreign.remove()
  })
})

describe('deleting', () => {
  it('is not undone by an older copy, whatever else is damaged', async () => {
    await aWalletOfTwoDays()
    copyFileSync(backupOf('2026-03-01'), `${place.log}.1`)
    const log = readFileSync(place.log, 'latin1')
    writeFileSync(place.log, log.replace(/.\n$/, '!\n'), 'latin1')
    expect(namesIn(await opened())).toEqual(['a', 'c'])
  })
})

describe('damage of any sort', () => {
  it('leaves a wallet that opens, and loses nothing that a file still holds', async () => {
    await aWalletOfTwoDays()
    linkSync(backupOf('2026-03-01'), `${place.log}.1`)
    const kept = join(place.folder, '..', 'kept')
    cpSync(place.folder, kept, { recursive: true })
    const size = readFileSync(place.log).length
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: size }),
        fc.nat({ max: size }),
        fc.constantFrom('bits', 'zeros', 'cut', 'end', 'older', 'previous'),
        async (at, length, how) => {
          rmSync(place.folder, { recursive: true })
          cpSync(kept, place.folder, { recursive: true })
          harm({ at, length, how })
          const vault = await place.open()
          expect(vault.status().type).toBe('open')
          const found = clientsIn(vault)
          expect(found).toMatchObject({ a: 'a2', c: 'c1' })
          expect(Object.keys(found)).not.toContain('b')
          if (vault.status().type === 'open') await vault.useHere()
          await vault.close()
          expect(clientsIn(await opened())).toEqual(found)
          expect(readdirSync(place.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  function harm({
    at,
    length,
    how,
  }: {
    readonly at: number
    readonly length: number
    readonly how: string
  }) {
    const log = readFileSync(place.log)
    const end = Math.min(log.length, at + length)
    const part = log.subarray(at, end)
    const pieces: Readonly<Record<string, readonly Uint8Array[]>> = {
      bits: [log.subarray(0, at), part.map((byte) => byte ^ 4), log.subarray(end)],
      zeros: [log.subarray(0, at), Buffer.alloc(part.length), log.subarray(end)],
      cut: [log.subarray(0, at), log.subarray(end)],
      end: [log.subarray(0, at)],
      older: [readFileSync(backupOf('2026-03-02'))],
      previous: [readFileSync(`${place.log}.1`)],
    }
    writeFileSync(place.log, Buffer.concat([...(pieces[how] ?? [])]))
  }
})
