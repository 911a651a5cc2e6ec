import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Vault } from '../../../main/vault/vault'
import {
  aVaultPlace,
  credentialRecord,
  namesIn,
  profileRecord,
  type VaultPlace,
} from '../../helpers/vault-place'

vi.setConfig({ testTimeout: 60_000 })

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const logLines = () => readFileSync(place.log, 'latin1').split('\n').slice(0, -1)
const writeLines = (lines: readonly string[]) => {
  writeFileSync(place.log, lines.map((line) => `${line}\n`).join(''), 'latin1')
}
const clientOf = (vault: Vault, id: string) => {
  const record = vault.get(id)
  return record?.kind === 'profile' ? record.profile.client : undefined
}

const backups = () => join(place.folder, 'backups')
const closeWithoutBackups = async (vault: Vault) => {
  await vault.close()
  rmSync(backups(), { recursive: true, force: true })
}

/** Only the log and its header: what damage costs where nothing else holds it. Lines: the wallet's own, a1, b1, a2, key, a3. */
async function aWalletWithHistory(): Promise<void> {
  const vault = await place.open()
  await vault.put(profileRecord('a', { client: 'a1' }))
  await vault.put(profileRecord('b', { client: 'b1' }))
  await vault.put(profileRecord('a', { client: 'a2' }))
  await vault.put(credentialRecord('key'))
  await vault.put(profileRecord('a', { client: 'a3' }))
  await closeWithoutBackups(vault)
}

describe('a torn last line', () => {
  it('is passed over wherever it was cut, kept, and followed by whole lines', async () => {
    await aWalletWithHistory()
    const whole = readFileSync(place.log)
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
    // Near both ends everywhere; in between, where all bytes are alike, here and there.
    const nearEnd = (length: number) => length - lastLine < 60 || whole.length - length < 40
    for (let length = lastLine; length <= whole.length; length += 1) {
      if (!nearEnd(length) && length % 13 > 0) continue
      writeFileSync(place.log, whole.subarray(0, length))
      const vault = await place.open()
      // Only its newline missing: everything was written.
      expect(clientOf(vault, 'a')).toBe(length >= whole.length - 1 ? 'a3' : 'a2')
      expect(vault.report().lost).toBe(0)

      await vault.put(profileRecord('c', { client: 'c1' }))
      await closeWithoutBackups(vault)
      const after = readFileSync(place.log)
      expect(after.subarray(0, length).equals(whole.subarray(0, length))).toBe(true)
      const again = await place.open()
      expect(namesIn(again)).toEqual(['a', 'b', 'c'])
      expect(clientOf(again, 'a')).toBe(length >= whole.length - 1 ? 'a3' : 'a2')
      expect(again.report().lost).toBe(0)
    }
  })

  it('may be torn again while being followed', async () => {
    await aWalletWithHistory()
    const whole = readFileSync(place.log)
    writeFileSync(place.log, whole.subarray(0, whole.length - 40))
    const vault = await place.open()
    await vault.put(profileRecord('c', { client: 'c1' }))
    await closeWithoutBackups(vault)
    const after = readFileSync(place.log)
    for (let length = whole.length - 40; length < after.length - 1; length += 1) {
      writeFileSync(place.log, after.subarray(0, length))
      const again = await place.open()
      expect(namesIn(again)).toEqual(['a', 'b'])
      expect(again.report().lost).toBe(0)
      await again.put(profileRecord('d'))
      await closeWithoutBackups(again)
      expect(namesIn(await place.open())).toEqual(['a', 'b', 'd'])
    }
  })

  it('of zeros, as a power cut leaves it, costs nothing', async () => {
    await aWalletWithHistory()
    appendFileSync(place.log, Buffer.alloc(4096))
    const vault = await place.open()
    expect(clientOf(vault, 'a')).toBe('a3')
    await vault.put(profileRecord('a', { client: 'a4' }))
    expect(clientOf(await place.open(), 'a')).toBe('a4')
  })
})

describe('a damaged line', () => {
  it('costs its own record’s newest state only, whichever line it is', async () => {
    await aWalletWithHistory()
    const lines = logLines()
    const expected = [
      { a: 'a3', b: 'b1', lost: 0 },
      { a: 'a3', b: 'b1', lost: 0 },
      { a: 'a3', b: undefined, lost: 1 },
      { a: 'a3', b: 'b1', lost: 0 },
      { a: 'a3', b: 'b1', lost: 1 },
      { a: 'a2', b: 'b1', lost: 1 },
    ]
    expect(lines).toHaveLength(expected.length)
    for (const [damagedAt, { a, b, lost }] of expected.entries()) {
      rmSync(backups(), { recursive: true, force: true })
      writeLines(lines.map((line, at) => (at === damagedAt ? line.replace(/.$/, '!') : line)))
      const vault = await place.open()
      expect(clientOf(vault, 'a')).toBe(a)
      expect(clientOf(vault, 'b')).toBe(b)
      expect(vault.get('key') === undefined).toBe(damagedAt === 4)
      expect(vault.report()).toMatchObject({ log: 'damaged', damagedLines: 1, lost })
      // It was kept aside as it is, and saving goes on.
      await vault.put(profileRecord('c'))
      await vault.close()
      const again = await place.open()
      expect(namesIn(again)).toContain('c')
      expect(again.report().log).toBe('whole')
    }
  })

  it('inside a save of several costs its own record only', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'), profileRecord('b'), profileRecord('c'))
    const lines = logLines()
    for (const [damagedAt, lost] of [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ] as const) {
      writeLines(lines.map((line, at) => (at === damagedAt ? line.replace(/.$/, '!') : line)))
      const again = await place.open()
      expect(namesIn(again)).toEqual(['a', 'b', 'c'].filter((name) => name !== lost))
    }
  })

  it('never brings a wallet down: random damage of every sort', async () => {
    await aWalletWithHistory()
    const whole = readFileSync(place.log)
    const allowed = { a: ['a1', 'a2', 'a3', undefined], b: ['b1', undefined] }
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('bits', 'zeros', 'cut', 'doubled', 'noise'),
        async (at, length, how) => {
          writeFileSync(place.log, harmed(whole, { at, length, how }))
          const vault = await place.open()
          expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
          expect(allowed.a).toContain(clientOf(vault, 'a'))
          expect(allowed.b).toContain(clientOf(vault, 'b'))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('lines that were moved about', () => {
  it('change nothing when two of them are swapped', async () => {
    await aWalletWithHistory()
    const lines = logLines()
    for (let one = 0; one < lines.length; one += 1) {
      for (let other = one + 1; other < lines.length; other += 1) {
        writeLines(
          lines.map((line, at) => lines[at === one ? other : at === other ? one : at] ?? line),
        )
        const vault = await place.open()
        expect([clientOf(vault, 'a'), clientOf(vault, 'b')]).toEqual(['a3', 'b1'])
        expect(vault.report()).toMatchObject({ log: 'damaged', lost: 0 })
      }
    }
  })

  it('never bring an older state back when replayed at the end', async () => {
    await aWalletWithHistory()
    const lines = logLines()
    for (const line of lines) {
      writeLines([...lines, line])
      const vault = await place.open()
      expect([clientOf(vault, 'a'), clientOf(vault, 'b')]).toEqual(['a3', 'b1'])
      expect(vault.report()).toMatchObject({ damagedLines: 1, lost: 0 })
    }
  })

  it('never bring a removed record back', async () => {
    await aWalletWithHistory()
    const vault = await place.open()
    await vault.remove('b')
    const lines = logLines()
    for (const line of lines) {
      writeLines([...lines, line])
      expect(namesIn(await place.open())).toEqual(['a'])
    }
  })

  it('mean nothing in another wallet', async () => {
    await aWalletWithHistory()
    const stranger = aVaultPlace()
    try {
      const vault = await stranger.open()
      await vault.put(profileRecord('theirs'))
      await vault.close()
      rmSync(join(stranger.folder, 'backups'), { recursive: true })
      appendFileSync(stranger.log, readFileSync(place.log))
      const again = await stranger.open()
      expect(namesIn(again)).toEqual(['theirs'])
      expect(again.report().damagedLines).toBeGreaterThan(0)

      writeFileSync(stranger.log, readFileSync(place.log))
      const exchanged = await stranger.open()
      expect(exchanged.status().type).toBe('unreadable')
    } finally {
      stranger.remove()
    }
  })

  it('give each save a higher generation than any before, also after damage and a restart', async () => {
    await aWalletWithHistory()
    for (let round = 0; round < 3; round += 1) {
      const vault = await place.open()
      await vault.put(profileRecord('a'), profileRecord('b'))
    }
    const generations = logLines().map((line) => Number(line.split(' ')[1]))
    expect(generations).toEqual(generations.map((_, index) => index + 1))
  })
})

function harmed(
  whole: Buffer,
  harm: { readonly at: number; readonly length: number; readonly how: string },
): Buffer {
  const { at, length, how } = harm
  const end = Math.min(whole.length, at + length)
  const part = whole.subarray(at, end)
  const pieces: Readonly<Record<string, readonly Uint8Array[]>> = {
    bits: [part.map((byte) => byte ^ 4)],
    zeros: [Buffer.alloc(part.length)],
    cut: [],
    doubled: [part, part],
    noise: [part.map((byte, index) => (byte * 31 + index * 7) & 0xff)],
  }
  return Buffer.concat([whole.subarray(0, at), ...(pieces[how] ?? []), whole.subarray(end)])
}
