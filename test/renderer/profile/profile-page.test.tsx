import { describe, expect, it } from 'vitest'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { ProfilePage } from '../../../renderer/profile/profile-page'
import { noon } from '../../helpers/builders'
import { acme, aSummary } from '../fake-wallet'
import { aWindowWith, markupIn } from '../markup'

const said = (changes: Partial<ProfileSummary>): string =>
  markupIn(aWindowWith({ profiles: [aSummary(changes)] }), <ProfilePage profileId={acme} />)

const renewNow = `>${text.profile.renewNow}<`

describe('a profile’s page', () => {
  it('has the button it speaks of: it renews, whoever else does', () => {
    expect(said({})).toContain(renewNow)
    expect(said({ holder: 'other-tool' })).toContain(renewNow)
  })

  it('does not offer to renew what cannot be renewed', () => {
    expect(said({ hasRefreshToken: false })).not.toContain(renewNow)
    expect(said({ needsSignIn: { cause: 'refresh-lost', at: noon } })).not.toContain(renewNow)
  })
})
