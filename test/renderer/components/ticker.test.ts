import { describe, expect, it } from 'vitest'
import { createTicker } from '../../../renderer/components/ticker'
import { noon } from '../../helpers/builders'

/** Time that passes when the test says so. */
function aClock(start: number) {
  let now = start
  let timers: { readonly at: number; readonly task: () => void }[] = []
  return {
    clock: {
      now: () => now,
      after: (delayMs: number, task: () => void) => {
        const timer = { at: now + delayMs, task }
        timers.push(timer)
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
    },
    pending: () => timers.map(({ at }) => at - now),
    pass: (ms: number) => {
      now += ms
      const due = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      due.forEach(({ task }) => task())
    },
  }
}

describe('a ticker', () => {
  it('has one timer however many listen, and none when nobody does', () => {
    const { clock, pending } = aClock(noon + 1)
    const ticker = createTicker(60_000, clock)
    expect(pending()).toEqual([])
    const ends = [ticker.subscribe(() => undefined), ticker.subscribe(() => undefined)]
    expect(pending()).toEqual([59_999])
    ends.forEach((end) => end())
    expect(pending()).toEqual([])
  })

  it('tells the time at each full step, read from the clock and not counted', () => {
    const { clock, pass, pending } = aClock(noon + 15_000)
    const ticker = createTicker(60_000, clock)
    const told: number[] = []
    ticker.subscribe(() => told.push(ticker.now()))
    pass(45_000)
    pass(60_000)
    // The computer slept for an hour: one tick, the right time, the next step on the minute.
    pass(3_600_000 + 7)
    expect(told).toEqual([noon + 60_000, noon + 120_000, noon + 120_000 + 3_600_000 + 7])
    expect(pending()).toEqual([59_993])
  })

  it('looks at the clock at once when asked to', () => {
    const { clock, pass } = aClock(noon)
    const ticker = createTicker(60_000, clock)
    const told: number[] = []
    ticker.subscribe(() => told.push(ticker.now()))
    pass(1234)
    ticker.refresh()
    expect(told).toEqual([noon + 1234])
  })

  it('is never a step behind when nobody has listened for long', () => {
    const { clock, pass } = aClock(noon)
    const ticker = createTicker(60_000, clock)
    pass(7_200_500)
    expect(ticker.now()).toBe(noon + 7_200_000)
  })
})
