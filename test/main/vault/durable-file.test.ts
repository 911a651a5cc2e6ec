import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile } from '../../../main/vault/durable-file'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import { aVaultClock } from '../../helpers/vault-place'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'token-wallet-file-'))
  path = join(folder, 'wallet.json')
  writeFileSync(path, 'the one before')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const bytes = Buffer.from('the new one, somewhat longer')

function aDisk(platform: NodeJS.Platform = 'linux') {
  const clock = aVaultClock()
  return { fs: aFaultyFileSystem(), clock, platform }
}

describe('replacing a file', () => {
  it('syncs the new file before it takes the old one’s place, and the folder after', async () => {
    const disk = aDisk()
    await replaceFile(disk, path, bytes)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(disk.fs.calls.map(({ name }) => name)).toEqual([
      'open-create',
      'chmod',
      'write',
      'sync',
      'close',
      'open-read',
      'stat-open',
      'read',
      'close',
      'rename',
      'sync-folder',
    ])
  })

  it('leaves the old one whole and nothing beside it when any step before the rename fails', async () => {
    for (let step = 1; step <= 10; step += 1) {
      const disk = aDisk()
      disk.fs.restart(({ number }) => (number === step ? { code: 'ENOSPC' } : 'none'))
      await expect(replaceFile(disk, path, bytes)).rejects.toMatchObject({ code: 'disk-full' })
      expect(readFileSync(path, 'utf8')).toBe('the one before')
      expect(readdirSync(folder)).toEqual(['wallet.json'])
    }
  })

  it('is complete however little each write does', async () => {
    for (let most = 1; most < bytes.length; most += 1) {
      const disk = aDisk()
      disk.fs.restart(({ name }) => (name === 'write' ? { writesAtMost: most } : 'none'))
      await replaceFile(disk, path, bytes)
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }
  })

  it('waits on Windows for a program that holds the file, for ten seconds and no longer', async () => {
    const disk = aDisk('win32')
    let refusals = 0
    disk.fs.restart(({ name }) => {
      if (name !== 'rename' || refusals === 5) return 'none'
      refusals += 1
      return { code: 'EBUSY' }
    })
    await replaceFile(disk, path, bytes)
    expect(refusals).toBe(5)

    disk.fs.restart(({ name }) => (name === 'rename' ? { code: 'EPERM' } : 'none'))
    const startedAt = disk.clock.now()
    await expect(replaceFile(disk, path, bytes)).rejects.toMatchObject({ code: 'save-failed' })
    const waitedMs = disk.clock.now() - startedAt
    expect(waitedMs).toBeGreaterThanOrEqual(10_000)
    expect(waitedMs).toBeLessThan(12_000)
    expect(readdirSync(folder)).toEqual(['wallet.json'])
  })

  it('does not wait elsewhere', async () => {
    const disk = aDisk('darwin')
    disk.fs.restart(({ name }) => (name === 'rename' ? { code: 'EPERM' } : 'none'))
    const startedAt = disk.clock.now()
    await expect(replaceFile(disk, path, bytes)).rejects.toMatchObject({ code: 'save-failed' })
    expect(disk.clock.now()).toBe(startedAt)
  })
})
