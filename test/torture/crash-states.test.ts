import { describe, expect, it } from 'vitest'
import { pendingAt } from './crash'
import type { DiskOperation } from './memory-files'
import { recordLife, tryAllStates } from './parts/crash-states'
import { chanceOf } from './random'
import { countIn, keepTally } from './tally'

async function tortured(isKept: (operation: DiskOperation) => boolean) {
  const tally = keepTally()
  const chance = chanceOf('a test', 3)
  const life = await recordLife(chance, ['a test'], { saves: 3, isKept })
  await tryAllStates(life, chance, { tally, where: 'a test' })
  return tally.result()
}

describe('the states after a power cut', () => {
  it('are many, and the wallet opens from all of them', async () => {
    const tally = await tortured(() => true)
    expect(countIn(tally, 'states')).toBeGreaterThan(100)
    expect(tally.notes).toEqual([])
  })

  it('show a wallet that does not wait for its files', async () => {
    const { counts } = await tortured(({ type }) => type !== 'sync')
    expect((counts['older'] ?? 0) + (counts['unreadable'] ?? 0)).toBeGreaterThan(10)
  })

  it('show a wallet that does not wait for its folder', async () => {
    const { counts } = await tortured(({ type }) => type !== 'sync-folder')
    expect((counts['older'] ?? 0) + (counts['unreadable'] ?? 0)).toBeGreaterThan(10)
  })
})

describe('what a power cut may undo', () => {
  it('is all that no sync came after', () => {
    const operations: readonly DiskOperation[] = [
      { type: 'name', path: '/data/a', file: 1 },
      { type: 'write', file: 1, at: 0, bytes: Buffer.from('a') },
      { type: 'sync', file: 1 },
      { type: 'rename', from: '/data/a', to: '/data/b', file: 1 },
      { type: 'sync-folder', path: '/data' },
      { type: 'write', file: 1, at: 1, bytes: Buffer.from('b') },
    ]
    expect(pendingAt(operations, 2)).toEqual([0, 1])
    expect(pendingAt(operations, 4)).toEqual([0, 3])
    expect(pendingAt(operations, 5)).toEqual([])
    expect(pendingAt(operations, 6)).toEqual([5])
  })
})
