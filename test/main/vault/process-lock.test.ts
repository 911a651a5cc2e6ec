import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../../main/ports'
import { nodeFileSystem } from '../../../main/vault/file-system'
import { claimName } from '../../../main/vault/lock-claim'
import { createProcessLocks, patienceMs } from '../../../main/vault/process-lock'
import { readProcessTable, type ProcessTable } from '../../../main/vault/process-mark'
import { runProgram } from '../../helpers/child-program'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import { realLocks } from '../../helpers/real-locks'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'token-wallet-locks-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const fs = nodeFileSystem(process.platform)
const table = readProcessTable('the-machine-of-the-tests')

/** Waiting passes at once on this clock; heartbeats do not beat. */
function aClock(): Clock & { waited: () => number } {
  let now = Date.now()
  const begin = now
  return {
    now: () => now,
    after: (delayMs, task) => {
      if (delayMs >= 5_000) return () => undefined
      now += delayMs
      setImmediate(task)
      return () => undefined
    },
    waited: () => now - begin,
  }
}

const locksWith = (clock: Clock, processes: ProcessTable = table) =>
  createProcessLocks({ fs, folder, clock, randomBytes, processes })

function leaveClaim(changes: Partial<ProcessTable['self']>, beatAt?: Date): string {
  const file = join(folder, claimName('records', { ...table.self, ...changes }, randomBytes))
  writeFileSync(file, '')
  if (beatAt !== undefined) utimesSync(file, beatAt, beatAt)
  return file
}

describe('a lock', () => {
  it('is held by one at a time, however many want it, and leaves nothing behind', async () => {
    let holders = 0
    let most = 0
    let count = 0
    const all = Array.from({ length: 20 }, () =>
      realLocks(folder).hold('records', async () => {
        holders += 1
        most = Math.max(most, holders)
        const seen = count
        await new Promise(setImmediate)
        count = seen + 1
        holders -= 1
      }),
    )
    await Promise.all(all)
    expect([most, count]).toEqual([1, 20])
    expect(readdirSync(folder)).toEqual([])
  })

  it('of one name does not wait for another', async () => {
    const locks = realLocks(folder)
    const inner = await locks.hold('renewal-0a1b', () =>
      locks.hold('records', () => Promise.resolve('both')),
    )
    expect(inner).toBe('both')
  })

  it('is let go when the work fails', async () => {
    const locks = realLocks(folder)
    const failing = locks.hold('records', () => Promise.reject(new Error('of the work')))
    await expect(failing).rejects.toThrow('of the work')
    expect(readdirSync(folder)).toEqual([])
  })

  it('that could not be let go is not in its own process’s way', async () => {
    const faulty = aFaultyFileSystem()
    const locks = realLocks(folder, faulty)
    faulty.restart(({ name }) => (name === 'remove' ? { code: 'EIO' } : 'none'))
    await locks.hold('records', () => Promise.resolve())
    expect(readdirSync(folder)).toHaveLength(1)
    faulty.restart()
    await locks.hold('records', () => Promise.resolve())
    expect(readdirSync(folder)).toEqual([])
  })

  it('that could not be let go is taken away as soon as that works: others would take it for held', async () => {
    const faulty = aFaultyFileSystem()
    const later: (() => void)[] = []
    const clock: Clock = {
      now: Date.now,
      after: (_delayMs, task) => {
        later.push(task)
        return () => undefined
      },
    }
    const locks = createProcessLocks({ fs: faulty, folder, clock, randomBytes, processes: table })
    faulty.restart(({ name }) => (name === 'remove' ? { code: 'EBUSY' } : 'none'))
    await locks.hold('records', () => Promise.resolve())
    faulty.restart()
    later.at(-1)?.()
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]))
  })

  it('that the disk refuses is a failure in words', async () => {
    const faulty = aFaultyFileSystem()
    for (const [code, meaning] of [
      ['ENOSPC', 'disk-full'],
      ['EROFS', 'save-failed'],
    ] as const) {
      faulty.restart(({ name }) => (name === 'open-create' ? { code } : 'none'))
      const held = realLocks(folder, faulty).hold('records', () => Promise.resolve())
      await expect(held).rejects.toMatchObject({ code: meaning })
    }
  })
})

describe('another process’s lock', () => {
  it('is waited for, then reported as busy; killed, it is taken over at once', async () => {
    const holder = await runProgram('lock-holder', [folder, 'records'])
    expect(await holder.line()).toBe('held')
    const clock = aClock()
    const locks = locksWith(clock)
    const waiting = locks.hold('records', () => Promise.resolve())
    await expect(waiting).rejects.toMatchObject({ code: 'wallet-busy' })
    expect(clock.waited()).toBeGreaterThanOrEqual(patienceMs)
    expect(readdirSync(folder)).toHaveLength(1)

    holder.process.kill('SIGKILL')
    await expect(holder.lines()).rejects.toThrow()
    expect(readdirSync(folder)).toHaveLength(1)
    const again = aClock()
    expect(await locksWith(again).hold('records', () => Promise.resolve('taken over'))).toBe(
      'taken over',
    )
    expect(again.waited()).toBeLessThan(1_000)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['whose number another process has now', { start: '1', pid: String(process.ppid) }],
    ['whose number this process has now', { start: '1' }],
    ['that ended', { pid: '4194305' }],
    ['of an earlier boot', { boot: '0123456789ab', pid: String(process.ppid) }],
  ])('is taken over when it is one %s', async (_what, mark) => {
    leaveClaim(mark)
    const clock = aClock()
    await locksWith(clock).hold('records', () => Promise.resolve())
    expect(clock.waited()).toBeLessThan(1_000)
    expect(readdirSync(folder)).toEqual([])
  })

  it('from where its process cannot be seen holds while its heart beats, and no longer', async () => {
    const old = new Date(Date.now() - 3_600_000)
    for (const mark of [{ machine: 'another1' }, { namespace: '12345' }]) {
      const file = leaveClaim(mark, new Date())
      const busy = locksWith(aClock()).hold('records', () => Promise.resolve())
      await expect(busy).rejects.toMatchObject({ code: 'wallet-busy' })
      // Silent for an hour: perhaps the computer slept, so it is watched for a while first.
      utimesSync(file, old, old)
      const clock = aClock()
      await locksWith(clock).hold('records', () => Promise.resolve())
      expect(clock.waited()).toBeGreaterThanOrEqual(25_000)
      expect(readdirSync(folder)).toEqual([])
    }
  })

  it('that wakes up while it is watched keeps its lock', async () => {
    const old = new Date(Date.now() - 3_600_000)
    const file = leaveClaim({ machine: 'another1' }, old)
    const clock = aClock()
    const waking: Clock = {
      now: () => clock.now(),
      after: (delayMs, task) => {
        if (clock.waited() > 20_000) utimesSync(file, new Date(), new Date(clock.now()))
        return clock.after(delayMs, task)
      },
    }
    const busy = locksWith(waking).hold('records', () => Promise.resolve())
    await expect(busy).rejects.toMatchObject({ code: 'wallet-busy' })
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('beats: its file is touched while it is held', async () => {
    const beats: (() => void)[] = []
    const clock: Clock = {
      now: () => Date.now(),
      after: (_delayMs, task) => {
        beats.push(task)
        return () => undefined
      },
    }
    await locksWith(clock).hold('records', async () => {
      const [claim = ''] = readdirSync(folder)
      const old = new Date(1_000)
      utimesSync(join(folder, claim), old, old)
      beats.shift()?.()
      await expect.poll(async () => (await fs.stat(join(folder, claim)))?.changedAt).not.toBe(1_000)
      await expect.poll(() => beats.length).toBe(1)
    })
  })
})
