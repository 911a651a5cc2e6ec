import { describe, expect, it } from 'vitest'
import { keptFilesLimit } from '#core/history'
import { copiesOf } from '#core/keep-alive'
import { handOversOf, labelOf, standingOf, withNotes, type LedgerLine } from '#core/ledger'
import { historyLimit, type HandOverEntry, type HistoryEntry, type Profile } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { ledgerCsv } from '#core/text/ledger-csv'
import { aProfile, noon } from '../helpers/builders'

const savedAs = (savedTo: string, at = noon): HistoryEntry => ({
  type: 'exported',
  at,
  exporterId: 'dotenv',
  savedTo,
  withRefreshToken: false,
})
const copied = (at: number): HistoryEntry => ({ type: 'copied', at })
const renewed = (at: number): HistoryEntry => ({ type: 'renewed', at })
const read = (at: number, program?: string): HistoryEntry => ({
  type: 'read',
  at,
  lastAt: at,
  times: 1,
  how: program === undefined ? 'token' : 'environment',
  ...(program === undefined ? {} : { program }),
})

function after(entries: readonly HistoryEntry[], profile = aProfile()): Profile {
  return entries.reduce<Profile>(withHistory, profile)
}

const many = (count: number): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_, index) => copied(noon + index))

describe('the history', () => {
  it('forgets its oldest lines, but no file that may still be there, nor what made it stale', () => {
    const profile = after([
      savedAs('/a/.env'),
      savedAs('/b/.env'),
      renewed(noon + 1),
      savedAs('/b/.env', noon + 2),
      renewed(noon + 3),
      ...many(3 * historyLimit),
    ])
    expect(profile.history.slice(0, -historyLimit)).toEqual([
      savedAs('/a/.env'),
      renewed(noon + 1),
      savedAs('/b/.env', noon + 2),
      renewed(noon + 3),
    ])
    const files = handOversOf(profile).filter(({ entry }) => entry.type === 'exported')
    expect(files.map(({ staleSince }) => staleSince)).toEqual([noon + 1, noon + 3])
  })

  it('does not grow for ever where each export goes to a file of its own', () => {
    const files = Array.from({ length: keptFilesLimit + 500 }, (_, index) =>
      savedAs(`/a/${index}`, noon + index),
    )
    expect(after(files).history).toHaveLength(keptFilesLimit + historyLimit)
  })

  it('forgets a file once it is known to be gone', () => {
    const [first] = handOversOf(after([savedAs('/a/.env')]))
    const removed = withNotes(after([savedAs('/a/.env')]), first?.lineId ?? '', { removedAt: noon })
    const profile = after(many(historyLimit), removed)
    expect(profile.history).toHaveLength(historyLimit)
    expect(profile.history.some(({ type }) => type === 'exported')).toBe(false)
  })

  it('counts a program that asks again, until the token is another one or the day is over', () => {
    const dayMs = 86_400_000
    const { history } = after([
      read(noon, 'curl'),
      read(noon + 1),
      read(noon + 2, 'curl'),
      read(noon + dayMs, 'curl'),
      renewed(noon + dayMs + 1),
      read(noon + dayMs + 2, 'curl'),
    ])
    const reads = history.flatMap((entry) =>
      entry.type === 'read' ? [[entry.program, entry.times, entry.lastAt]] : [],
    )
    expect(reads).toEqual([
      ['curl', 2, noon + 2],
      [undefined, 1, noon + 1],
      ['curl', 1, noon + dayMs],
      ['curl', 1, noon + dayMs + 2],
    ])
  })
})

describe('a copy', () => {
  it('counts no more for renewals once it was removed or taken off the list', () => {
    const profile = after([savedAs('/a/.env'), copied(noon)])
    const [file, paste] = handOversOf(profile)
    expect(copiesOf(profile)).toHaveLength(2)
    const removed = withNotes(profile, file?.lineId ?? '', { removedAt: noon + 1 })
    expect(copiesOf(removed)).toEqual([copied(noon)])
    const forgotten = withNotes(removed, paste?.lineId ?? '', { forgottenAt: noon + 1 })
    expect(copiesOf(forgotten)).toEqual([])
    expect(handOversOf(forgotten).map(standingOf)).toEqual([{ type: 'removed', at: noon + 1 }])
  })

  it('is one line a file, whatever was written there before', () => {
    const lines = handOversOf(after([savedAs('/a/.env'), copied(noon), savedAs('/a/.env')]))
    expect(lines.map(({ lineId }) => lineId)).toEqual([`${noon}.2`, `${noon}.3`])
  })

  it('keeps the name of its place for the next export there', () => {
    const profile = after([savedAs('/a/.env')])
    const lineId = handOversOf(profile)[0]?.lineId ?? ''
    const named = withNotes(profile, lineId, { label: 'Power BI' })
    expect(labelOf(named, '/a/.env')).toEqual({ label: 'Power BI' })
    expect(labelOf(named, '/b/.env')).toEqual({})
    expect(labelOf(withNotes(named, lineId, { label: '' }), '/a/.env')).toEqual({})
    expect(withNotes(profile, 'none', { label: 'x' })).toBe(profile)
  })

  it('of a program that asks each time is never stale', () => {
    const [line] = handOversOf(after([read(noon), renewed(noon + 1)]))
    expect(line === undefined ? undefined : standingOf(line)).toEqual({ type: 'asks-anew' })
  })
})

describe('the ledger as CSV', () => {
  const lineOf = (profileName: string): LedgerLine => ({
    profileId: aProfile().id,
    lineId: '1.0',
    profileName,
    client: 'Müller, "Bros"\nLtd',
    entry: copied(noon) as HandOverEntry,
    standing: { type: 'stale', since: noon },
    isRemovable: false,
  })

  it('lets no cell be a formula, and quotes what needs it', () => {
    for (const first of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1']) {
      const row = ledgerCsv([lineOf(first)]).split('\r\n')[1] ?? ''
      expect(row.replace(/^"/, '').startsWith(`'${first}`)).toBe(true)
    }
    expect(ledgerCsv([lineOf('A')])).toContain('\r\nA,"Müller, ""Bros""\nLtd",')
  })
})
