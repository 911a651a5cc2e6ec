import { describe, expect, it } from 'vitest'
import { duplicatesOf, missingOf, type FoundProfile } from '#core/importers/found-profile'
import { Secret } from '#core/secret'
import { access, callback, key, refresh, secret } from './seen'

const whole: FoundProfile = {
  providerId: 'sprinklr',
  environment: 'prod2',
  clientId: key,
  clientSecret: new Secret(secret),
  redirectUri: callback,
  accessToken: new Secret(access),
  refreshToken: new Secret(refresh),
}

describe('what is missing', () => {
  it('is nothing of a whole profile: names, address and end have defaults', () => {
    expect(missingOf(whole)).toEqual([])
  })

  it.each(['providerId', 'environment', 'clientId', 'clientSecret', 'redirectUri', 'accessToken'])(
    'is %s where it is',
    (field) => {
      const found = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field))
      expect(missingOf(found)).toEqual([field])
    },
  )

  it('of nothing is everything, in the order the wizard asks', () => {
    expect(missingOf({})).toEqual([
      ...['providerId', 'environment', 'clientId', 'clientSecret', 'redirectUri', 'accessToken'],
    ])
  })

  it('at Cedato is neither environment nor Callback URL', () => {
    expect(missingOf({ providerId: 'cedato', clientId: key })).toEqual([
      'clientSecret',
      'accessToken',
    ])
  })
})

describe('duplicates', () => {
  it('are profiles that are one to the provider, whatever they are called', () => {
    const named = { ...whole, name: 'Acme', clientSecret: new Secret(secret) }
    expect(duplicatesOf([whole, { ...whole, clientId: 'other' }, named])).toEqual({
      same: [[0, 2]],
      sameKey: [],
    })
  })

  it('by their key alone are told apart: they may stop one another', () => {
    const elsewhere = { ...whole, environment: 'prod0' }
    expect(duplicatesOf([whole, elsewhere, {}, {}])).toEqual({
      same: [[2, 3]],
      sameKey: [[0, 1]],
    })
    expect(duplicatesOf([whole, elsewhere, whole]).sameKey).toEqual([[0, 1, 2]])
  })

  it('are none among different ones', () => {
    expect(duplicatesOf([])).toEqual({ same: [], sameKey: [] })
    expect(duplicatesOf([whole, { ...whole, clientId: 'other' }])).toEqual({
      same: [],
      sameKey: [],
    })
  })
})
