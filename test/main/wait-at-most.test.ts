import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { waitAtMost } from '../../main/wait-at-most'

describe('waitAtMost', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['well', () => Promise.resolve()],
    ['badly', () => Promise.reject(new Error('gone'))],
  ])('ends with work that ends %s, and leaves no timer', async (_how, work) => {
    await waitAtMost(1_000, work())
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends after the time for work that never does', async () => {
    const ended = vi.fn()
    void waitAtMost(1_000, new Promise(() => undefined)).then(ended)
    await vi.advanceTimersByTimeAsync(999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended).toHaveBeenCalledOnce()
  })
})
