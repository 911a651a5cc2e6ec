import { describe, expect, it } from 'vitest'
import { access, callback, found, key, opened, pasted, refresh, secret } from './seen'

const whole = [
  'SPRINKLR_ENV=prod2',
  `SPRINKLR_API_KEY=${key}`,
  `SPRINKLR_API_SECRET=${secret}`,
  `SPRINKLR_REDIRECT_URI=${callback}`,
  `SPRINKLR_ACCESS_TOKEN=${access}`,
  `SPRINKLR_REFRESH_TOKEN=${refresh}`,
  '',
].join('\n')

describe('an .env', () => {
  it.each([
    ['plain', whole],
    ['with CRLF and a byte order mark', `\uFEFF${whole.replaceAll('\n', '\r\n')}`],
    ['with export', whole.replaceAll('SPRINKLR_', 'export SPRINKLR_')],
    ['in double quotes', whole.replaceAll(/=(.*)/g, '="$1"')],
    ['in single quotes, with blanks', whole.replaceAll(/=(.*)/g, " = '$1'  ")],
    ['with comments', `# ours\n${whole.replaceAll(/=(.*)/g, '=$1 # note')}`],
    ['with quotes and comments', whole.replaceAll(/=(.*)/g, '="$1" # "note"')],
    ['among other variables', `PATH=/usr/bin\nNAME=x\nTOKEN=y\nOTHER_API_KEY=z\n${whole}`],
    ['beside keys of somebody else', `API_KEY=0000000000\nACCESS_TOKEN=11\n${whole}`],
  ])('%s gives all it holds', (_, content) => {
    expect(pasted(content)).toEqual({ importerId: 'dotenv', profiles: [found], notes: [] })
  })

  it.each([
    ['SPRINKLR_ENVIRONMENT', 'prod2', 'environment', 'prod2'],
    ['SPRINKLR_BASE_URL', 'https://api2.sprinklr.com', 'apiAddress', 'https://api2.sprinklr.com'],
    ['SPRINKLR_CLIENT_SECRET', secret, 'clientSecret', secret],
    ['SPRINKLR_OAUTH_CLIENT_SECRET', secret, 'clientSecret', secret],
    ['SPRINKLR_BEARER_TOKEN', access, 'accessToken', access],
    ['SPRINKLR_CALLBACK_URL', callback, 'redirectUri', callback],
    ['SPRINKLR_TOKEN_EXPIRES_AT', '2026-04-01T00:00:00Z', 'expiresAt', Date.UTC(2026, 3, 1)],
  ])('knows %s', (name, value, field, expected) => {
    const { profiles } = pasted(`SPRINKLR_OAUTH_CLIENT_ID=${key}\n${name}=${value}\n`)
    expect(profiles[0]).toMatchObject({ clientId: key, [field]: expected })
  })

  it('reads the environment out of a base URL when nothing names it', () => {
    const { profiles } = pasted(
      `SPRINKLR_API_KEY=${key}\nSPRINKLR_BASE_URL="https://api3.sprinklr.com/prod4/"\n`,
    )
    expect(profiles[0]).toMatchObject({
      environment: 'prod4',
      apiAddress: 'https://api3.sprinklr.com',
    })
  })

  it('of Cedato is told apart', () => {
    expect(pasted(`CEDATO_CLIENT_ID=${key}\nCEDATO_CLIENT_SECRET=${secret}\n`).profiles).toEqual([
      { providerId: 'cedato', clientId: key, clientSecret: secret },
    ])
  })

  it('is read without prefixes where there are none', () => {
    const { profiles } = opened('.env', `CLIENT_ID=${key}\nCLIENT_SECRET=${secret}\nPATH=/bin\n`)
    expect(profiles).toEqual([{ clientId: key, clientSecret: secret }])
  })

  it('that contradicts itself counts what comes first, and says so', () => {
    const { profiles, notes } = pasted(`${whole}SPRINKLR_CLIENT_ID=other\nSPRINKLR_ENV=prod0\n`)
    expect(profiles[0]).toMatchObject({ clientId: key, environment: 'prod0' })
    expect(notes).toEqual([
      { type: 'repeated', name: 'SPRINKLR_ENV', line: 8 },
      { type: 'differs', field: 'clientId', line: 7 },
    ])
  })

  it('expands nothing: a reference is a placeholder', () => {
    expect(pasted(`SPRINKLR_API_KEY=${key}\nSPRINKLR_API_SECRET="\${HOME}"\n`)).toMatchObject({
      profiles: [{ clientId: key }],
      notes: [{ type: 'value-refused', field: 'clientSecret', reason: 'placeholder', line: 2 }],
    })
  })

  it('undoes escapes in double quotes only, and notes a quote that stays open', () => {
    const lines = 'SPRINKLR_API_KEY="a\\"b\\\\c"\nSPRINKLR_API_SECRET=\'a\\b\'\nSPRINKLR_TOKEN="x\n'
    expect(pasted(lines)).toMatchObject({
      profiles: [{ clientId: 'a"b\\c', clientSecret: 'a\\b' }],
      notes: [{ type: 'quote-open', line: 3 }],
    })
  })
})
