import { describe, expect, it } from 'vitest'
import { clientHue } from '#core/client-hue'

describe('the hue of a client', () => {
  it('is one for a name, however it is written', () => {
    expect(clientHue(' ACME ')).toBe(clientHue('acme'))
    expect(clientHue('Zu\u0308rich')).toBe(clientHue('z\u00fcrich'))
  })

  it('is spread over all there are', () => {
    const found = new Map<number, number>()
    for (let count = 0; count < 800; count += 1) {
      const hue = clientHue(`Client ${count}`)
      found.set(hue, (found.get(hue) ?? 0) + 1)
    }
    expect(found.size).toBe(8)
    expect(Math.min(...found.values())).toBeGreaterThan(50)
  })

  it('is a colour for who has no name too', () => {
    expect(clientHue('')).toBeGreaterThanOrEqual(0)
  })
})
