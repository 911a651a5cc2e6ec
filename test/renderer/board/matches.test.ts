import { describe, expect, it } from 'vitest'
import { matches } from '../../../renderer/board/matches'
import { aSummary } from '../fake-wallet'

const profile = aSummary({ name: 'Zürich weekly', client: 'Café Noir', stage: 'sandbox' })

describe('searching profiles', () => {
  it.each(['', 'zürich', 'ZURICH', 'weekly cafe', 'prod2', 'sprinklr', 'sandbox', '  noir '])(
    'finds a profile by “%s”',
    (query) => expect(matches(profile, query)).toBe(true),
  )

  it.each(['prod3', 'zürich acme', 'production', 'practice'])('does not find it by “%s”', (query) =>
    expect(matches(profile, query)).toBe(false),
  )
})
