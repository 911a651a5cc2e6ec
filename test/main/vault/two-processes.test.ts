import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseLine } from '../../../main/vault/record-line'
import { runProgram } from '../../helpers/child-program'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import { aVaultPlace, namesIn, profileRecord, type VaultPlace } from '../../helpers/vault-place'

vi.setConfig({ testTimeout: 120_000 })

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const generations = () =>
  readFileSync(place.log, 'latin1')
    .split('\n')
    .slice(0, -1)
    .map((text) => {
      const parsed = parseLine(text)
      return parsed.type === 'line' ? parsed.line.generation : 'damaged'
    })

const rising = (numbers: readonly (number | 'damaged')[]) =>
  numbers.every((each, at) => at === 0 || each > (numbers[at - 1] ?? 0))

describe('two processes', () => {
  it('that save at once lose nothing, through compactions, and damage no line', async () => {
    const first = await place.open()
    await first.put(profileRecord('first'))
    await first.close()
    const rounds = 120
    const names = ['one', 'other']
    const writers = await Promise.all(
      names.map((name) => runProgram('vault-writer', [place.folder, name, String(rounds)])),
    )
    const said = await Promise.all(writers.map((writer) => writer.lines()))
    expect(said.flat()).toHaveLength(2 * rounds)
    expect(rising(generations())).toBe(true)

    const vault = await place.open()
    const expected = said.flat().map((line) => line.replace('saved ', ''))
    expect(vault.report()).toMatchObject({ log: 'whole', lost: 0 })
    expect(namesIn(vault)).toEqual(
      ['first', 'filling-one', 'filling-other', ...expected].toSorted(),
    )
    // Compactions took place meanwhile: about 1.5 MB were written.
    expect(readFileSync(place.log).length).toBeLessThan(700_000)
  })

  it('survive that one is killed at any moment', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('first'))
    for (let kill = 0; kill < 5; kill += 1) {
      const name = `killed${kill}`
      const writer = await runProgram('vault-writer', [place.folder, name, '10000'])
      let last = ''
      for (let line = 0; line <= kill * 7; line += 1) last = await writer.line()
      writer.process.kill('SIGKILL')
      await vault.put(profileRecord(`after-${name}`))
      expect(last).toMatch(/^saved /)
      expect(namesIn(vault)).toContain(last.replace('saved ', ''))
      expect(namesIn(vault)).toContain(`after-${name}`)
    }
    await vault.close()
    expect(rising(generations())).toBe(true)
    const again = await place.open()
    expect(again.report()).toMatchObject({ log: 'whole', lost: 0 })
  })
})

describe('two vaults over one folder', () => {
  it('see what the other saved with their next save, or when they look', async () => {
    const one = await place.open()
    await one.put(profileRecord('a'))
    const other = await place.open()
    await other.put(profileRecord('b'), profileRecord('a', { client: 'theirs' }))
    await other.remove('b')
    await one.reread()
    expect(namesIn(one)).toEqual(['a'])
    expect(one.get('a')).toEqual(profileRecord('a', { client: 'theirs' }))
    await one.put(profileRecord('c'))
    await other.put(profileRecord('d'))
    expect(namesIn(other)).toEqual(['a', 'c', 'd'])
    expect(rising(generations())).toBe(true)
  })

  it('keep a wallet that the one has made and could not open, and the other has saved to', async () => {
    const fs = aFaultyFileSystem()
    const one = await place.open({ fs })
    const other = await place.open()
    let joining: Promise<void> | undefined
    fs.restart(({ name, path }) => {
      // Made, and the lock let go; the other one is there before it is read.
      if (joining === undefined && name === 'open-read' && path === place.log) {
        joining = other.put(profileRecord('theirs'))
        return { code: 'EBUSY' }
      }
      return name === 'open-read' && path === place.log ? { code: 'EBUSY' } : 'none'
    })
    await expect(one.put(profileRecord('ours'))).rejects.toMatchObject({ code: 'save-failed' })
    fs.restart()
    await joining
    await one.put(profileRecord('ours'))
    await one.close()
    await other.close()
    expect(namesIn(await place.open())).toEqual(['ours', 'theirs'])
  })

  it('keep what an older log put in place has lost, until it is saved again, however often that fails', async () => {
    const fs = aFaultyFileSystem()
    const one = await place.open({ fs })
    await one.put(profileRecord('a', { client: 'before' }))
    const older = readFileSync(place.log)
    await one.put(profileRecord('a', { client: 'after' }), profileRecord('b'))
    await one.reread()
    writeFileSync(`${place.log}.put-back`, older)
    renameSync(`${place.log}.put-back`, place.log)

    fs.restart(({ name }) => (name === 'write' ? { code: 'ENOSPC' } : 'none'))
    for (let times = 0; times < 3; times += 1) {
      await expect(one.reread()).rejects.toMatchObject({ code: 'disk-full' })
      expect(one.get('a')).toEqual(profileRecord('a', { client: 'after' }))
      expect(namesIn(one)).toEqual(['a', 'b'])
    }
    fs.restart()
    await one.reread()
    await one.close()
    const again = await place.open()
    expect(again.get('a')).toEqual(profileRecord('a', { client: 'after' }))
    expect(namesIn(again)).toEqual(['a', 'b'])
  })

  it('take over another log of the same length that was put in the same file, before they add to it', async () => {
    const one = await place.open()
    await one.put(profileRecord('p', { client: 'before' }))
    await one.close()
    const before = readFileSync(place.log)
    // Two computers with a copy each save a line of the same length.
    const theirs = await place.open()
    await theirs.put(profileRecord('p', { client: 'theirs' }))
    await theirs.close()
    const brought = readFileSync(place.log)
    writeFileSync(place.log, before)
    rmSync(join(place.folder, 'backups'), { recursive: true })
    const ours = await place.open()
    await ours.put(profileRecord('p', { client: 'mine!!' }))
    await ours.open()
    expect(readFileSync(place.log)).toHaveLength(brought.length)
    // A tool brings theirs, in place.
    writeFileSync(place.log, brought)

    const seen: (string | undefined)[] = []
    await Promise.all([
      ours.put(profileRecord('q')),
      ours.change(() => {
        const record = ours.get('p')
        seen.push(record?.kind === 'profile' ? record.profile.client : undefined)
        return { put: [profileRecord('r')] }
      }),
    ])
    expect(seen.at(-1)).toBe('theirs')
    expect(ours.get('p')).toEqual(profileRecord('p', { client: 'theirs' }))
    await ours.close()
    const again = await place.open()
    expect(again.report()).toMatchObject({ log: 'whole', lost: 0 })
    expect(again.get('p')).toEqual(profileRecord('p', { client: 'theirs' }))
    expect(namesIn(again)).toEqual(['p', 'q', 'r'])
  })

  it('work a change out from what the other left', async () => {
    const one = await place.open()
    await one.put(profileRecord('a', { name: 'a', client: 'mine' }))
    const other = await place.open()
    await other.put(profileRecord('a', { name: 'renamed', client: 'mine' }))
    await one.change(() => {
      const record = one.get('a')
      if (record?.kind !== 'profile') throw new Error('the profile is there')
      return { put: [{ kind: 'profile', profile: { ...record.profile, client: 'new' } }] }
    })
    await other.reread()
    expect(other.get('a')).toEqual(profileRecord('a', { name: 'renamed', client: 'new' }))
  })

  it('take over a compaction of the other, and what one of them left half written', async () => {
    const one = await place.open()
    await one.put(profileRecord('a'))
    const other = await place.open()
    const large = (n: number) => profileRecord('large', { client: 'x'.repeat(60_000) + String(n) })
    for (let n = 0; n < 9; n += 1) await other.put(large(n))
    await other.open()
    expect(readFileSync(place.log).length).toBeLessThan(300_000)
    await one.put(profileRecord('b'))
    expect(namesIn(one)).toEqual(['a', 'b', 'large'])
    expect(one.get('large')).toEqual(large(8))
    await other.reread()
    expect(namesIn(other)).toEqual(['a', 'b', 'large'])
  })

  it('make one wallet when both start one', async () => {
    const [one, other] = [await place.open(), await place.open()]
    await Promise.all([one.put(profileRecord('one')), other.put(profileRecord('other'))])
    await one.reread()
    expect(namesIn(one)).toEqual(['one', 'other'])
    await one.close()
    await other.close()
    expect(namesIn(await place.open())).toEqual(['one', 'other'])
  })
})
