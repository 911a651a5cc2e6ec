import { describe, expect, it } from 'vitest'
import { createReloadLimit } from '../../main/reload-limit'

describe('a page whose process has ended', () => {
  it('is loaded once more, and not for ever when it crashes again at once', () => {
    let at = 0
    const mayReload = createReloadLimit(() => at)
    expect(mayReload()).toBe(true)
    at += 9_999
    expect(mayReload()).toBe(false)
    at += 1
    expect(mayReload()).toBe(true)
  })
})
