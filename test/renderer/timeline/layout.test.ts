import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter, startOfDay } from '#core/day'
import { endsOf } from '#core/ends'
import type { ProfileId } from '#core/profile'
import { markAfter } from '../../../renderer/timeline/keys'
import {
  allDays,
  labelStep,
  moved,
  placeOf,
  rowsOf,
  spanOf,
  zoomed,
  zooms,
  type Look,
} from '../../../renderer/timeline/layout'
import { lookAfter } from '../../../renderer/timeline/look-tools'
import { dayMs, noon } from '../../helpers/builders'
import { aSummary } from '../fake-wallet'

const today = dayOf(noon)
const whole: Look = { zoom: 90, first: 0 }

const someEnds = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 100 }), fc.integer({ min: 0, max: 4 })), {
    maxLength: 60,
  })
  .map((all) =>
    endsOf(
      {
        profiles: all.map(([days, client], at) =>
          aSummary({
            id: `p${at}` as ProfileId,
            name: `p${at}`,
            client: `Client ${client}`,
            expiresAt: noon + days * dayMs,
          }),
        ),
        reminders: [],
      },
      noon,
    ),
  )

describe('the picture', () => {
  it('shows every end of its days once, in the row of its client, and none upon another', () => {
    fc.assert(
      fc.property(someEnds, fc.integer({ min: 1, max: 20 }), (ends, gapDays) => {
        const span = spanOf(today, whole)
        const rows = rowsOf(ends, span, gapDays * dayMs)
        const shown = rows.flatMap(({ marks }) => marks.flatMap((mark) => mark.ends))
        expect(shown.map(({ key }) => key).toSorted()).toEqual(
          ends
            .filter(({ at }) => at >= span.from && at < span.to)
            .map(({ key }) => key)
            .toSorted(),
        )
        for (const { marks, client, lanes } of rows) {
          expect(lanes).toBeLessThanOrEqual(3)
          for (const one of marks) {
            expect(one.ends.every(({ profile }) => profile?.client === client)).toBe(true)
            const beside = marks.filter((other) => other !== one && other.lane === one.lane)
            expect(beside.every(({ at }) => Math.abs(at - one.at) >= gapDays * dayMs)).toBe(true)
          }
        }
      }),
    )
  })

  it('is gone through by arrow keys from end to end, there and back', () => {
    fc.assert(
      fc.property(someEnds, (ends) => {
        const rows = rowsOf(ends, spanOf(today, whole), 2 * dayMs)
        const all = rows.flatMap(({ marks }) => marks.map(({ key }) => key))
        const walked = (first: string | undefined, pressed: string): readonly string[] => {
          const keys: string[] = []
          for (let key = first; key !== undefined; key = markAfter(rows, key, pressed)?.key) {
            keys.push(key)
          }
          return keys
        }
        expect(walked(all[0], 'ArrowRight')).toEqual(all)
        expect(walked(all.at(-1), 'ArrowLeft')).toEqual(all.toReversed())
      }),
    )
  })

  it('stays usable with a thousand profiles', () => {
    const profiles = Array.from({ length: 1000 }, (_, at) =>
      aSummary({ id: `p${at}` as ProfileId, client: `C${at % 200}`, expiresAt: noon + at * 1e6 }),
    )
    const began = performance.now()
    const rows = rowsOf(endsOf({ profiles, reminders: [] }, noon), spanOf(today, whole), dayMs)
    expect(rows).toHaveLength(200)
    // A second would be a hundred times what it takes.
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('has each day as wide as it is, whatever the clocks do', () => {
    const span = spanOf(today, whole)
    expect(span.days).toHaveLength(90)
    expect(span.from).toBe(startOfDay(today))
    expect(span.to).toBe(startOfDay(daysAfter(today, 90)))
    expect(placeOf(span.from, span)).toBe(0)
    expect(placeOf(span.to, span)).toBe(100)
  })

  it('has as many labels as there is room for', () => {
    expect(labelStep(90, 800)).toBe(7)
    expect(labelStep(7, 800)).toBe(1)
    expect(labelStep(90, 200)).toBe(28)
  })
})

describe('a look at it', () => {
  it('never leaves the ninety days', () => {
    const key = fc.constantFrom('+', '-', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
        const look = keys.reduce((one, pressed) => lookAfter(one, pressed) ?? one, whole)
        expect(zooms).toContain(look.zoom)
        expect(look.first).toBeGreaterThanOrEqual(0)
        expect(look.first + look.zoom).toBeLessThanOrEqual(allDays)
      }),
    )
  })

  it('comes closer about a day, and goes on by what is shown', () => {
    expect(zoomed(whole, 7, 60)).toEqual({ zoom: 7, first: 57 })
    expect(moved({ zoom: 30, first: 0 }, 1)).toEqual({ zoom: 30, first: 30 })
    expect(lookAfter(whole, 'x')).toBeUndefined()
  })
})
