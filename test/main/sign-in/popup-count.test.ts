import { describe, expect, it } from 'vitest'
import { createPopupCount, openingLimit, openLimit } from '../../../main/sign-in/popup-count'

describe('windows that pages open', () => {
  it('are three at a time, though several are asked for before the first is there', () => {
    const count = createPopupCount()
    const asked = Array.from({ length: 10 }, () => count.admit())
    expect(asked.filter(Boolean)).toHaveLength(openLimit)
    count.closed()
    expect([count.admit(), count.admit()]).toEqual([true, false])
  })

  it('are twelve in all, however soon each is closed', () => {
    const count = createPopupCount()
    let opened = 0
    for (let tries = 0; tries < 100; tries += 1) {
      if (!count.admit()) continue
      opened += 1
      count.closed()
    }
    expect(opened).toBe(openingLimit)
  })

  it('are none once the attempt is over', () => {
    const count = createPopupCount()
    expect([count.admit(), count.isOver()]).toEqual([true, false])
    count.end()
    expect([count.admit(), count.isOver()]).toEqual([false, true])
  })
})
