import { expect, it } from 'vitest'
import { updatedFromMoved } from '../../../main/moving/arriving'
import { aCredential, aProfile, aTokenSet, noon } from '../../helpers/builders'

const found = { tokenSet: aTokenSet(), foundAt: noon, path: '/exports/Sprinklr.conf' }
const left = aProfile({ holder: 'other-tool', foundPairs: [found] })
const credential = aCredential()

it('tokens that come home leave no question open about what another tool wrote before', () => {
  const profile = aProfile({ tokenSet: aTokenSet() })
  const home = updatedFromMoved(left, { profile, credential }, { credential, now: noon })
  expect(home.foundPairs).toBeUndefined()
  expect(home).toMatchObject({ id: left.id, holder: 'wallet' })
})

it('without tokens nothing is thrown away', () => {
  const { tokenSet: _none, ...profile } = aProfile()
  const home = updatedFromMoved(left, { profile, credential }, { credential, now: noon })
  expect(home.foundPairs).toEqual([found])
})
