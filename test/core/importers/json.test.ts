import { describe, expect, it } from 'vitest'
import { dayMs, noon } from '../../helpers/builders'
import { access, callback, key, opened, pasted, refresh, secret } from './seen'
import { understandFile } from '#core/importers/index'

const counted = { type: 'end-counted', at: noon }

describe('a token answer', () => {
  it.each([
    ['as documented', { expires_in: 2_591_999 }],
    ['with its life as text', { expires_in: '2591999' }],
    ['of the certificate exchange', { Expires_in: 2_591_999 }],
  ])('%s gives tokens and their end', (_, life) => {
    const answer = { access_token: access, refresh_token: refresh, token_type: 'Bearer', ...life }
    expect(pasted(JSON.stringify(answer))).toEqual({
      importerId: 'token-json',
      profiles: [
        {
          providerId: 'sprinklr',
          accessToken: access,
          refreshToken: refresh,
          expiresAt: noon + 2_591_999_000,
        },
      ],
      notes: [counted],
    })
  })

  it('in a file ends as long after the file was written as it says', () => {
    const bytes = new TextEncoder().encode(`{"access_token":"${access}","expires_in":28799}`)
    const writtenAt = noon - dayMs
    const understood = understandFile({ bytes, fileName: 'token.json', writtenAt }, noon)
    expect(understood).toMatchObject({
      profiles: [{ expiresAt: writtenAt + 28_799_000 }],
      notes: [{ type: 'end-counted', at: writtenAt }],
    })
  })

  it('of Cedato lies in its envelope', () => {
    const data = { access_token: access, token_type: 'bearer', expires_in: 3600 }
    expect(pasted(JSON.stringify({ status: 'OK', data }, null, 2))).toEqual({
      importerId: 'token-json',
      profiles: [{ providerId: 'cedato', accessToken: access, expiresAt: noon + 3_600_000 }],
      notes: [counted],
    })
  })

  it('without an end has none, and keeps an absolute one', () => {
    expect(pasted(`{"access_token":"${access}"}`).profiles).toEqual([{ accessToken: access }])
    const both = { access_token: access, expires_at: 1_790_000_000, expires_in: 3600 }
    expect(pasted(JSON.stringify(both))).toMatchObject({
      profiles: [{ expiresAt: 1_790_000_000_000 }],
      notes: [],
    })
  })

  it.each([
    ['no life', 0],
    ['a negative one', -5],
    ['none at all', 'soon'],
    ['one beyond every number', '1e999'],
  ])('with %s has an unknown end', (_, life) => {
    const { profiles } = pasted(JSON.stringify({ access_token: access, expires_in: life }))
    expect(profiles).toEqual([{ accessToken: access }])
  })
})

describe('JSON of any shape', () => {
  it('is one profile as long as it does not contradict itself', () => {
    const json = {
      name: 'Acme weekly',
      env: 'Prod2',
      owner: { name: 'Bob' },
      app: { apiKey: key, apiSecret: secret, callbackUrl: callback },
      token: { accessToken: access },
    }
    expect(pasted(JSON.stringify(json)).profiles).toEqual([
      {
        providerId: 'sprinklr',
        name: 'Acme weekly',
        environment: 'prod2',
        clientId: key,
        clientSecret: secret,
        redirectUri: callback,
        accessToken: access,
      },
    ])
  })

  it('is a profile per element of a list, and per set of values', () => {
    const one = { client_id: key, client_secret: secret }
    const other = { client_id: 'other', access_token: access }
    const expected = [
      { clientId: key, clientSecret: secret },
      { clientId: 'other', accessToken: access },
    ]
    expect(pasted(JSON.stringify([one, other])).profiles).toEqual(expected)
    expect(pasted(JSON.stringify({ dev: one, live: other })).profiles).toEqual(expected)
  })

  it.each([
    ['everyday words alone', { name: 'package', key: 'value', path: '/' }],
    ['an identity', { data: { name: 'Ann', id: 1 }, errors: [] }],
    ['nothing', {}],
    ['numbers', [1, 2, 3]],
  ])('that holds %s is nothing', (_, json) => {
    expect(pasted(JSON.stringify(json)).importerId).toBeUndefined()
  })

  it('that lies too deep is not looked at', () => {
    const deep = `${'{"a":'.repeat(20)}{"access_token":"${access}"}${'}'.repeat(20)}`
    expect(pasted(`[{"client_id":"${key}"},${deep}]`)).toMatchObject({
      profiles: [{ clientId: key }],
      notes: [{ type: 'too-deep' }],
    })
  })

  it('never reaches a prototype, and takes the last of names that repeat', () => {
    const hostile = `{"__proto__":{"access_token":"evil"},"constructor":{"prototype":{"name":"evil"}},
      "client_id":"old","client_id":"${key}","toString":"x","hasOwnProperty":1}`
    expect(pasted(hostile).profiles[0]).toEqual({ accessToken: 'evil', clientId: key })
    expect(({} as Record<string, unknown>)['access_token']).toBeUndefined()
    expect(({} as Record<string, unknown>)['name']).toBeUndefined()
  })
})

describe('a Postman environment', () => {
  const variable = (name: string, value: string, enabled = true) => {
    return { key: name, value, type: 'secret', enabled }
  }
  const environment = {
    id: '00000000-0000-4000-8000-000000000000',
    name: 'Sprinklr prod2',
    values: [
      variable('access_token', access),
      variable('apikey', key),
      variable('secret', secret),
      variable('env', 'prod2'),
      variable('redirect_uri', '{{callback}}'),
      variable('refresh_token', refresh, false),
      variable('name', 'something else'),
      variable('code', '5dca0000'),
    ],
    _postman_variable_scope: 'environment',
  }

  it('gives its name and its variables, but none that is switched off or a reference', () => {
    expect(opened('Acme.postman_environment.json', JSON.stringify(environment))).toEqual({
      importerId: 'postman',
      profiles: [
        {
          providerId: 'sprinklr',
          name: 'Sprinklr prod2',
          environment: 'prod2',
          clientId: key,
          clientSecret: secret,
          accessToken: access,
        },
      ],
      notes: [
        { type: 'disabled', name: 'refresh_token' },
        { type: 'value-refused', field: 'redirectUri', reason: 'placeholder' },
      ],
    })
  })

  it('reads the old path and a base URL', () => {
    const values = [variable('key', key), variable('token', access), variable('path', 'prod0')]
    expect(pasted(JSON.stringify({ values })).profiles[0]?.environment).toBe('prod0')
    const base = [variable('apiKey', key), variable('baseUrl', 'https://api3.sprinklr.com/prod3')]
    expect(pasted(JSON.stringify({ values: base })).profiles[0]).toMatchObject({
      environment: 'prod3',
      apiAddress: 'https://api3.sprinklr.com',
    })
  })
})

describe('credentials of spr_api', () => {
  it('give a profile per environment and key', () => {
    const app = { secret, redirect_uri: callback, refresh_token: refresh, access_token: access }
    const json = {
      prod2: { [key]: { ...app, expires_at: noon / 1000 + 3600 }, second: { secret } },
      prod: { third: { access_token: access, expires_at: '2026-04-01 00:00:00' } },
    }
    expect(pasted(JSON.stringify(json))).toEqual({
      importerId: 'spr-api',
      profiles: [
        {
          providerId: 'sprinklr',
          environment: 'prod2',
          clientId: key,
          clientSecret: secret,
          redirectUri: callback,
          refreshToken: refresh,
          accessToken: access,
          expiresAt: noon + 3_600_000,
        },
        { providerId: 'sprinklr', environment: 'prod2', clientId: 'second', clientSecret: secret },
        {
          providerId: 'sprinklr',
          environment: 'prod',
          clientId: 'third',
          accessToken: access,
          expiresAt: Date.UTC(2026, 3, 1),
        },
      ],
      notes: [{ type: 'zone-assumed', field: 'expiresAt' }],
    })
  })

  it('are not mistaken for other JSON of that depth', () => {
    expect(pasted(`{"data":{"token":{"access_token":"${access}"}}}`)).toMatchObject({
      importerId: 'token-json',
      profiles: [{ accessToken: access }],
    })
  })
})
