import { describe, expect, it } from 'vitest'
import { withKeptParts } from '#core/kept-parts'

const acme = { id: 'a', name: 'Acme', tags: ['emea'], grant: { type: 'code' } }
const globex = { id: 'b', name: 'Globex', tags: [], grant: { type: 'code' } }
const before = { version: '1', profiles: [acme, globex] }

describe('what is told whole, again', () => {
  it('is the very same when nothing changed', () => {
    expect(withKeptParts(before, structuredClone(before))).toBe(before)
  })

  it('keeps what stayed beside what changed', () => {
    const now = structuredClone(before)
    const changed = { ...now, profiles: [now.profiles[0], { ...globex, name: 'Globex Europe' }] }
    const shown = withKeptParts(before, changed)
    expect(shown).toEqual(changed)
    expect(shown.profiles).not.toBe(before.profiles)
    expect(shown.profiles[0]).toBe(acme)
    expect(shown.profiles[1]?.tags).toBe(globex.tags)
  })

  it('knows members by their id wherever they stand', () => {
    const added = { ...acme, id: 'c', name: 'Initech' }
    const shown = withKeptParts(before, structuredClone({ profiles: [added, globex, acme] }))
    expect(shown.profiles.slice(1)).toEqual([globex, acme])
    expect(shown.profiles[1]).toBe(globex)
    expect(shown.profiles[2]).toBe(acme)
  })

  it('has what came, and nothing of what is gone', () => {
    const gone = withKeptParts({ a: 1, b: undefined, c: [1, 2] }, { c: [1] })
    expect(gone).toEqual({ c: [1] })
    expect('b' in gone).toBe(false)
    const came = withKeptParts({}, { a: undefined })
    expect('a' in came).toBe(true)
    expect(withKeptParts({ a: { b: 1 } }, { a: null })).toEqual({ a: null })
    expect(withKeptParts({ a: [1] }, { a: { 0: 1 } })).toEqual({ a: { 0: 1 } })
    expect(withKeptParts(undefined, before)).toBe(before)
  })
})
