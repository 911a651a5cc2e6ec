import { expect, it } from 'vitest'
import { askAnewAt } from '#core/refresh/ask-anew-at'
import { aProfile, aTokenSet, noon } from '../../helpers/builders'

const anew = (lifetimeMs: number): number | undefined => {
  const { refreshToken: _none, ...tokenSet } = aTokenSet({ obtainedAt: noon })
  return askAnewAt(
    aProfile({
      grant: 'client-credentials',
      tokenSet: { ...tokenSet, expiresAt: noon + lifetimeMs },
    }),
  )
}

it('asks shortly before the end, and never sooner than half a minute after the last token', () => {
  expect(anew(3_600_000)).toBe(noon + 3_600_000 - 360_000)
  expect(anew(1_000)).toBe(noon + 30_000)
  expect(anew(0)).toBe(noon + 30_000)
  expect(anew(-3_600_000)).toBe(noon + 30_000)
})
