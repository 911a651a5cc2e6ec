import { describe, expect, it } from 'vitest'
import { technicalPart } from '../../../renderer/components/technical-part'

describe('the technical part of a failure', () => {
  it('is its code, then its facts, then what the machine said', () => {
    const facts = { waitSeconds: 60, error: 'slow_down' }
    expect(technicalPart({ code: 'over-rate', facts, technical: 'HTTP 429' })).toBe(
      'over-rate\nwaitSeconds: 60\nerror: slow_down\nHTTP 429',
    )
    expect(technicalPart({ code: 'offline', facts: {} })).toBe('offline')
  })
})
