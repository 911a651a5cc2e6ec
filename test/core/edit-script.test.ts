import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, editScript } from '#core/edit-script'

const row = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '/', 'é', '👩‍💻'), maxLength: 9 })

describe('the edit script', () => {
  it('is the shortest there is', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        expect(editDistance(one, other)).toBe(distanceByDefinition(split(one), split(other)))
      }),
    )
  })

  it('keeps characters whole: combining marks, surrogate pairs, families', () => {
    const steps = editScript('cafe\u0301👩‍💻', 'cafe👨')
    expect(steps.map(({ one }) => one)).toEqual(['c', 'a', 'f', 'e\u0301', '👩‍💻'])
  })

  it('is quick and whole even where it gives up being the shortest', () => {
    const one = 'ab'.repeat(20_000)
    const other = 'cd'.repeat(20_000)
    const steps = editScript(one, other)
    expect(steps).toHaveLength(40_000)
    expect(steps.map((step) => step.other).join('')).toBe(other)
  })
})

function split(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}

function distanceByDefinition(one: readonly string[], other: readonly string[]): number {
  const known = new Map<string, number>()
  const from = (left: number, right: number): number => {
    const key = `${left},${right}`
    const before = known.get(key)
    if (before !== undefined) return before
    const result =
      left === one.length
        ? other.length - right
        : right === other.length
          ? one.length - left
          : one[left] === other[right]
            ? from(left + 1, right + 1)
            : 1 + Math.min(from(left + 1, right), from(left, right + 1), from(left + 1, right + 1))
    known.set(key, result)
    return result
  }
  return from(0, 0)
}
