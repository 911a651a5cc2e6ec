import { expect, it } from 'vitest'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { exportPlan, renewPlan, tagPlan, type BulkPlan } from '../../../renderer/bulk/bulk-plan'
import { noon } from '../../helpers/builders'
import { aSummary } from '../fake-wallet'

const id = (name: string) => name as ProfileId
const whys = ({ left }: BulkPlan) => left.map(({ why }) => why)
const renewing = (...profiles: ProfileSummary[]) => renewPlan(profiles, { profiles, now: noon })

it('a renewal of many leaves out who cannot be renewed, and where others may lose', () => {
  const plan = renewing(
    aSummary(),
    aSummary({ id: id('tool'), holder: 'other-tool' }),
    aSummary({ id: id('none'), hasRefreshToken: false }),
    aSummary({ id: id('need'), needsSignIn: { cause: 'token-refused', at: noon } }),
    aSummary({ id: id('one'), sharers: [id('two')] }),
    aSummary({ id: id('two'), sharers: [id('one')] }),
  )
  expect(plan.going).toHaveLength(1)
  expect(whys(plan)).toEqual([
    'other-tool',
    'no-refresh-token',
    'needs-sign-in',
    'shared-key',
    'shared-key',
  ])
})

it('an export of many leaves out who has no token, and whose token the form cannot carry', () => {
  const plan = exportPlan(
    [
      aSummary(),
      aSummary({ id: id('none'), hasToken: false }),
      aSummary({ id: id('cedato'), providerId: 'cedato' }),
    ],
    'sprinklr-conf',
  )
  expect(plan.going).toHaveLength(1)
  expect(whys(plan)).toEqual(['no-token', 'other-service'])
})

it('tags that would be too many are not cut off in silence', () => {
  const tags = Array.from({ length: 12 }, (_, at) => `tag ${at}`)
  const full = aSummary({ id: id('full'), tags })
  expect(whys(tagPlan([aSummary(), full], { add: ['new'], remove: [] }))).toEqual(['too-many-tags'])
  expect(whys(tagPlan([full], { add: ['TAG 1'], remove: [] }))).toEqual([])
  expect(whys(tagPlan([full], { add: ['new'], remove: ['tag 1'] }))).toEqual([])
})
