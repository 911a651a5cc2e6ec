import { describe, expect, it } from 'vitest'
import { noon } from '../../helpers/builders'
import { access, callback, key, pasted, refresh, secret } from './seen'

const keys = { clientId: key, clientSecret: secret }

describe('a text with keys in it', () => {
  it.each([
    ['an e-mail', `Hi Ann,\n\nAPI Key: ${key}\nAPI Secret = ${secret}\n\nBest, Bob`],
    ['a sentence', `The API key is here: the api key: ${key}, and its secret key: ${secret}.`],
    ['one line', `API Key: ${key}  API Secret: ${secret}`],
    ['a list', `* **API Key**: \`${key}\`\n* **API Secret**: \`${secret}\``],
    ['a page copied whole', `My app\nAPI Key\n${key}\n\nAPI Secret\n${secret}\nCreated today`],
    ['a page with colons', `API Key:\n${key}\nSecret:\n${secret}`],
    ['a table copied whole', `API Key\t${key}\nAPI Secret\t${secret}`],
    ['a table of Markdown', `| API Key | ${key} |\n|---|---|\n| API Secret | ${secret} |`],
    ['a Python script', `clientId = '${key}', clientSecret = '${secret}'\nprint(clientId)`],
    ['a query', `client_id=${key}&client_secret=${encodeURIComponent(secret)}&grant_type=x`],
    ['JSON that is none', `{ client_id: "${key}", "client_secret": "${secret}", // ours\n}`],
    ['YAML', `sprinklr:\n  api_key: ${key}\n  api_secret: "${secret}"`],
    ['variables of Windows', `set API_KEY=${key}\r\nset API_SECRET=${secret}\r\n`],
    ['variables of PowerShell', `$env:API_KEY = '${key}'\n$env:API_SECRET = '${secret}'`],
    ['invisible characters', `API\u00a0Key: ${key}\u200b\nAPI Secret: ${secret}\ufeff`],
  ])('that is %s gives key and secret', (_, text) => {
    expect(pasted(text)).toEqual({ importerId: 'any-text', profiles: [keys], notes: [] })
  })

  it('that tells all gives all', () => {
    const text = `
      Client: Acme Inc
      Environment: Prod2
      API Key: ${key}
      API Secret: ${secret}
      Callback URL: ${callback}
      Access token: ${access}
      Refresh token: ${refresh}
      Expires: 2026-04-01 00:00 UTC`
    expect(pasted(text).profiles).toEqual([
      {
        providerId: 'sprinklr',
        client: 'Acme Inc',
        environment: 'prod2',
        ...keys,
        redirectUri: callback,
        accessToken: access,
        refreshToken: refresh,
        expiresAt: Date.UTC(2026, 3, 1),
      },
    ])
  })

  it('puts what stands in different forms together', () => {
    const text = `Here you are: API key: ${key}
      curl https://api3.sprinklr.com/prod2/oauth/token -d client_secret=${encodeURIComponent(secret)}
      and it said {"access_token":"${access}","refresh_token":"${refresh}","expires_in":3600} today`
    expect(pasted(text)).toEqual({
      importerId: 'any-text',
      profiles: [
        {
          providerId: 'sprinklr',
          apiAddress: 'https://api3.sprinklr.com',
          environment: 'prod2',
          ...keys,
          accessToken: access,
          refreshToken: refresh,
          expiresAt: noon + 3_600_000,
        },
      ],
      notes: [{ type: 'end-counted', at: noon }],
    })
  })

  it('begins another profile where it contradicts itself', () => {
    const text = `Client: Acme\nAPI key: ${key}\n\nClient: Other\nAPI key: other0key0\nAPI secret: ${secret}`
    expect(pasted(text).profiles).toEqual([
      { client: 'Acme', clientId: key },
      { client: 'Other', clientId: 'other0key0', clientSecret: secret },
    ])
  })

  it('takes JSON for one profile per element even in a chat', () => {
    const list = [{ client_id: key }, { client_id: 'other0key0', client_secret: secret }]
    expect(pasted(`Ann: [12:30] see\n${JSON.stringify(list)}\nBob: thanks {`).profiles).toEqual([
      { clientId: key },
      { clientId: 'other0key0', clientSecret: secret },
    ])
  })
})

describe('an address', () => {
  it('of the token endpoint gives what it asks with', () => {
    const query = `client_id=${key}&client_secret=${encodeURIComponent(secret)}&redirect_uri=${encodeURIComponent(callback)}`
    const address = `https://api3.sprinklr.com/prod2/oauth/token?${query}&grant_type=authorization_code&code=5dca0000`
    expect(pasted(`call ${address} now`).profiles).toEqual([
      {
        providerId: 'sprinklr',
        apiAddress: 'https://api3.sprinklr.com',
        environment: 'prod2',
        ...keys,
        redirectUri: callback,
      },
    ])
  })

  it.each([
    ['api3.sprinklr.com/oauth/authorize', 'prod'],
    ['app.sprinklr.com/ui/oauth/authorize', 'prod'],
    ['space-prod2.sprinklr.com/ui/oauth/authorize', 'prod2'],
    ['customer.sprinklr.com/ui/oauth/authorize', undefined],
  ])('%s to sign in at gives key and environment %s', (place, environment) => {
    const { profiles } = pasted(`https://${place}?client_id=${key}&response_type=code`)
    expect(profiles).toMatchObject([{ clientId: key }])
    expect(profiles[0]?.environment).toBe(environment)
  })

  it('of a web page tells the environment, but not against what is said', () => {
    const text = `https://space-prod0.sprinklr.com/home\nAPI key: ${key}`
    expect(pasted(text).profiles[0]?.environment).toBe('prod0')
    expect(pasted(`${text}\nEnvironment: prod2`)).toMatchObject({
      profiles: [{ environment: 'prod2' }],
      notes: [{ type: 'differs', field: 'environment' }],
    })
  })

  it('a sign-in ended at holds a code, and a code is no token', () => {
    const nothingFound = { profiles: [], notes: [{ type: 'code-ignored', line: 1 }] }
    expect(pasted('https://www.sprinklr.com/?code=5dca00000000000000000000&state=null')).toEqual(
      nothingFound,
    )
    expect(pasted(`Callback URL: ${callback}?code=5dca00000000000000000000`)).toEqual(nothingFound)
  })

  it.each([
    `https://accounts.example/authorize?client_id=${key}`,
    `https://sprinklr.com.evil.example/prod2/oauth/token?client_id=${key}`,
    `https://evilsprinklr.com/prod2/oauth/token?client_id=${key}`,
  ])('%s is somebody else’s', (address) => {
    expect(pasted(address)).toEqual({ profiles: [], notes: [] })
  })
})

describe('a text without keys', () => {
  it.each([
    ['nothing', ''],
    ['blank', ' \n\t\n'],
    ['prose', 'The key: patience. Secret: none that I know of. API key: see below.'],
    ['code that names keys', 'api_key = os.environ["SPRINKLR_API_KEY"]\nsecret = get_secret(name)'],
    ['long names in code', 'client_secret = configuration.secrets.sprinklr(name)'],
    ['a template', 'API Key: <your api key>\nAPI Secret: {secret}'],
    ['a key of another kind', `private key: ${key}\nlicense key = ${key}`],
    ['a variable of somebody else', `OTHER_API_KEY=${key} and more`],
    ['one everyday word', `key: ${key}`],
    [
      'a certificate',
      `-----BEGIN PRIVATE KEY-----\n${'QUJD'.repeat(16)}\n-----END PRIVATE KEY-----`,
    ],
  ])('such as %s is nothing', (_, text) => {
    expect(pasted(text)).toEqual({ profiles: [], notes: [] })
  })
})
