import { describe, expect, it } from 'vitest'
import { nothingToReport } from '#core/load-report'
import { loadSentences } from '#core/text/load-sentences'
import { text } from '#core/text/text'

const words = text.vault.loaded

describe('what is told of a load', () => {
  it('is nothing when all was well, and when only old graves came back', () => {
    expect(loadSentences(nothingToReport)).toEqual([])
    const grave = { kind: 'deleted', generation: 3, from: { type: 'previous' } } as const
    expect(loadSentences({ ...nothingToReport, salvaged: [grave] })).toEqual([])
  })

  it('names what came back, how old its copy is, and what did not', () => {
    const from = (day: string) => ({ type: 'backup' as const, day })
    const told = loadSentences({
      ...nothingToReport,
      log: 'damaged',
      header: 'backup',
      damagedLines: 4,
      salvaged: [
        { kind: 'profile', generation: 7, from: from('2026-03-02') },
        { kind: 'credential', generation: 4, from: from('2026-03-01') },
      ],
      lost: 1,
    })
    expect(told).toEqual([
      words.headerFromBackup,
      '2 entries came back from a copy.',
      words.fromDay('2026-03-01'),
      'One entry could not be read, and no copy has it.',
      words.keptAside,
    ])
  })

  it('says when the whole file was gone', () => {
    const salvaged = [{ kind: 'profile', generation: 7, from: { type: 'previous' } } as const]
    expect(loadSentences({ ...nothingToReport, log: 'missing', salvaged })).toEqual([
      words.logMissing,
      'One entry came back from a copy.',
    ])
  })
})
