import { expect, it, onTestFinished } from 'vitest'
import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'
import { createProfileBook, type ProfileBook } from '../../../main/profiles/profile-book'
import {
  summariseCredentials,
  summariseProfile,
  summariseProfiles,
} from '../../../main/profiles/summary'
import { aProfile } from '../../helpers/builders'
import { aVaultPlace, credentialRecord, profileRecord } from '../../helpers/vault-place'

/** Two that share keys, one with the same API key entered again, one without a token, one with keys that are lost. */
async function aBook(): Promise<ProfileBook> {
  const place = aVaultPlace()
  onTestFinished(place.remove)
  const vault = await place.open()
  onTestFinished(() => vault.close())
  const keys = (id: string) => ({ credentialId: id as CredentialId })
  const { tokenSet: _none, ...withoutToken } = aProfile({ id: 'four' as ProfileId, name: 'four' })
  await vault.put(
    credentialRecord('shared', { clientId: 'one-key' }),
    credentialRecord('again', { clientId: 'one-key' }),
    credentialRecord('other', { clientId: 'other-key' }),
    profileRecord('one', keys('shared')),
    profileRecord('two', keys('shared')),
    profileRecord('three', keys('again')),
    { kind: 'profile', profile: { ...withoutToken, ...keys('shared') } },
    profileRecord('five', keys('other')),
    profileRecord('six', keys('lost')),
  )
  return createProfileBook(vault)
}

it('the view of all profiles says of each what its own view says', async () => {
  const book = await aBook()
  const each = book.profiles().map((profile) => summariseProfile(book, profile))
  expect(summariseProfiles(book)).toEqual(each)
  const sharing = Object.fromEntries(each.map(({ name, sharesKeyWith }) => [name, sharesKeyWith]))
  expect(sharing).toEqual({
    one: ['two', 'three'],
    two: ['one', 'three'],
    three: ['one', 'two'],
    four: ['one', 'two', 'three'],
    five: [],
    six: [],
  })
})

it('keys name the profiles that use them, and keys that nobody uses are not offered', async () => {
  const book = await aBook()
  const usedBy = Object.fromEntries(summariseCredentials(book).map((one) => [one.id, one.usedBy]))
  expect(usedBy).toEqual({ shared: ['one', 'two', 'four'], again: ['three'], other: ['five'] })
})
