import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CredentialId } from '#core/credential'
import type { ProfileSummary } from '#core/profile'
import { Secret } from '#core/secret'
import { passportText, tokenPassport, type PassportProfile } from '#core/token-passport'
import { createProfileBook } from '../../main/profiles/profile-book'
import { summariseProfile } from '../../main/profiles/summary'
import { aCredential, aProfile, aTokenSet, dayMs, noon } from '../helpers/builders'
import { aVaultPlace } from '../helpers/vault-place'

const identity = {
  user: 'Ann Example',
  email: 'ann@acme.example',
  customer: '66000000',
  workspace: '66000002',
  checkedAt: noon + 60_000,
}

const accessToken = new Secret('Qz7+Xk9/Wv3=Jq5')
const refreshToken = new Secret('Hy8+Gb4/Fd6=Kj1')
const clientSecret = new Secret('Vx5Zq9Wk7Jy3Bg8')
const tokenSet = aTokenSet({ accessToken, refreshToken })

async function aSummary(clientId: string): Promise<ProfileSummary> {
  const place = aVaultPlace()
  onTestFinished(place.remove)
  const vault = await place.open()
  onTestFinished(() => vault.close())
  const profile = aProfile({ identity, tokenSet, credentialId: 'c' as CredentialId })
  await vault.put(
    {
      kind: 'credential',
      credential: aCredential({ clientSecret, clientId, id: 'c' as CredentialId }),
    },
    { kind: 'profile', profile },
  )
  return summariseProfile(createProfileBook(vault), profile)
}

const bare: PassportProfile = {
  providerId: 'sprinklr',
  environment: 'prod',
  apiAddress: 'https://api3.sprinklr.com',
  keyHint: '…e5f6',
  hasToken: true,
  holder: 'other-tool',
}

describe('the token passport', () => {
  it('says what a ticket needs', async () => {
    const gauge = { limit: 1000, remaining: 997, resetAt: noon + 3_600_000 }
    const card = passportText(tokenPassport(await aSummary('a1b2c3d4e5f6a1b2c3d4e5f6'), gauge))
    expect(card).toBe(`Token passport (no secrets inside)
Provider: Sprinklr
Environment: prod2
API address: https://api3.sprinklr.com
API key: ends in “e5f6”
Belongs to: Ann Example (ann@acme.example)
Customer: 66000000
Workspace: 66000002
Obtained: 2026-03-01T12:00:00Z
Works until: 2026-03-31T12:00:00Z
Renewed by: This wallet
Last checked: 2026-03-01T12:01:00Z
Calls left: 997 of 1000, starts again from zero 2026-03-01T13:00:00Z
`)
  })

  it.each([
    ['a key', 'Q7X9Z8Q7X9Z8Q7X9Z8e5f6', 4],
    ['a short key', 'Q7X9Z8', 0],
  ])('holds no secret, and of %s not more than the screens show', async (_what, key, shown) => {
    const card = passportText(tokenPassport(await aSummary(key)))
    for (const secret of [accessToken, refreshToken, clientSecret]) {
      expect(longestShared(card, secret.reveal())).toBeLessThan(3)
    }
    expect(longestShared(card, key)).toBe(shown)
  })

  it('says what is not known, and leaves out what nobody asked', () => {
    expect(passportText(tokenPassport(bare))).toBe(`Token passport (no secrets inside)
Provider: Sprinklr
Environment: prod
API address: https://api3.sprinklr.com
API key: ends in “e5f6”
Works until: The provider did not say
Renewed by: The other tool
Last checked: Not checked yet
`)
    expect(tokenPassport({ ...bare, hasToken: false })).toContainEqual({
      label: 'Works until',
      value: 'No token yet',
    })
  })

  it.each([
    [{ type: 'works', at: noon }, '2026-03-01T12:00:00Z, works'],
    [{ type: 'refused', at: noon }, '2026-03-01T12:00:00Z, not accepted'],
    [
      { type: 'unanswered', at: noon, code: 'offline' },
      '2026-03-01T12:00:00Z, no answer that tells',
    ],
  ] as const)('says how the latest check ended: %o', (lastCheck, value) => {
    expect(tokenPassport({ ...bare, lastCheck })).toContainEqual({ label: 'Last checked', value })
  })

  it('is one line a fact, whatever a server calls its users, and whenever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (user, at) => {
        const profile = { ...bare, identity: { user, checkedAt: at }, obtainedAt: at }
        const facts = tokenPassport({ ...profile, expiresAt: noon + dayMs })
        const lines = passportText(facts).split(/[\r\n\u2028\u2029]/)
        expect(lines).toHaveLength(facts.length + 2)
      }),
    )
  })
})

/** The length of the longest piece of `secret` that `card` holds; a single character is none. */
function longestShared(card: string, secret: string): number {
  let longest = 0
  for (let from = 0; from < secret.length; from += 1) {
    while (
      from + longest < secret.length &&
      card.includes(secret.slice(from, from + longest + 1))
    ) {
      longest += 1
    }
  }
  return longest > 1 ? longest : 0
}
