import { describe, expect, it } from 'vitest'
import { firstLossOf, isLossWorthAWord, lossOf } from '#core/loss'
import type { CopyEntry, ProfileId, ProfileSummary } from '#core/profile'
import { dayMs, noon } from '../helpers/builders'
import { aSummary } from '../renderer/fake-wallet'

const now = noon + dayMs
const ended = { expiresAt: now } as const
const copied: CopyEntry = { type: 'copied', at: noon }
const withRefreshToken = true
const exported: CopyEntry = { type: 'exported', at: noon, exporterId: 'dotenv', withRefreshToken }

const one = aSummary({ id: 'one' as ProfileId, name: 'one', sharers: ids('near', 'far') })
const near = aSummary({ id: 'near' as ProfileId, name: 'near', copies: [copied] })
const far = aSummary({ id: 'far' as ProfileId, name: 'far', environment: 'prod4' })
const stranger = aSummary({ id: 'stranger' as ProfileId, name: 'stranger' })
const profiles = [one, far, near, stranger]

function ids(...names: readonly string[]): readonly ProfileId[] {
  return names as readonly ProfileId[]
}

describe('what a new token stops', () => {
  it('is graded: the same environment probably, another one perhaps, another key never', () => {
    expect(lossOf(one, { profiles, now }).others).toMatchObject([
      { name: 'near', chance: 'will-probably-stop', copies: [copied] },
      { name: 'far', chance: 'may-stop' },
    ])
  })

  it('is graded the same for a first sign-in', () => {
    const first = { environment: 'prod4', sharers: ids('near', 'far') }
    expect(firstLossOf(first, { profiles, now }).others).toMatchObject([
      { name: 'far', chance: 'will-probably-stop' },
      { name: 'near', chance: 'may-stop' },
    ])
  })

  it('leaves out copies of a token that has ended, unless the refresh token is in them', () => {
    const own = aSummary({ ...ended, copies: [copied, exported] })
    expect(lossOf(own, { profiles, now }).copies).toEqual([exported])
    const endless: ProfileSummary = aSummary({ copies: [copied] })
    const { expiresAt: _unknown, ...noEnd } = endless
    expect(lossOf(noEnd, { profiles, now }).copies).toEqual([copied])
  })

  it('is asked about where somebody loses', () => {
    const asks = (profile: ProfileSummary) => isLossWorthAWord(profile, { profiles, now })
    expect(asks(one)).toBe(true)
    expect(asks(stranger)).toBe(false)
    expect(asks(aSummary({ holder: 'other-tool' }))).toBe(true)
    expect(asks(near)).toBe(true)
    expect(asks({ ...near, ...ended })).toBe(false)
  })
})
