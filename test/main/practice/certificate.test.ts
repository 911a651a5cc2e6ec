import { beforeAll, describe, expect, it } from 'vitest'
import { dayMs } from '../../helpers/builders'
import { anOpensslPair, signedToken, type OpensslPair } from '../../helpers/certificates'
import {
  askMe,
  exampleApp,
  formOf,
  obtainTokens,
  startPractice,
  type PracticeBench,
} from '../../helpers/practice'

const audience = 'https://www.sprinklr.com/'
let pair: OpensslPair
let other: OpensslPair

beforeAll(async () => {
  pair = await anOpensslPair()
  other = await anOpensslPair()
})

/** openssl makes certificates that begin now: so does the practice clock. */
async function startNow(choices?: Parameters<typeof startPractice>[0]): Promise<PracticeBench> {
  const bench = await startPractice(choices)
  bench.clock.advance(Date.now() + 1_000 - bench.clock.now())
  return bench
}

interface Registered {
  readonly data: string
  readonly Errors: readonly unknown[]
}

function register(
  { base }: PracticeBench,
  accessToken: string,
  choices: { readonly body?: string; readonly place?: string; readonly keyHeader?: string } = {},
): Promise<Response> {
  return fetch(`${base}/${choices.place ?? 'api/app/register'}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${accessToken}`,
      [choices.keyHeader ?? 'x-api-key']: exampleApp.clientId,
      'content-type': 'application/json',
    },
    body: choices.body ?? pair.certificate,
  })
}

async function registered(bench: PracticeBench): Promise<{ appId: string; accessToken: string }> {
  const { access_token: accessToken } = await obtainTokens(bench.base)
  const answer = (await (await register(bench, accessToken)).json()) as Registered
  return { appId: answer.data, accessToken }
}

function claimsOf(appId: string, { clock }: PracticeBench) {
  const iat = Math.floor(clock.now() / 1000)
  return { iss: appId, sub: 'ada@practice.example', aud: audience, iat, exp: iat + 300 }
}

function exchange(
  { base }: PracticeBench,
  appId: string,
  assertion: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<Response> {
  const query = formOf({
    client_id: exampleApp.clientId,
    client_secret: exampleApp.clientSecret,
    redirect_uri: exampleApp.redirectUri,
    grant_type: 'authorization_code',
    refresh_token: assertion,
    ...changes,
  })
  return fetch(`${base}/oauth/apptoken/${encodeURIComponent(appId)}?${query.toString()}`, {
    method: 'POST',
    headers: { key: exampleApp.clientId, 'content-length': '0' },
  })
}

describe('registering a certificate', () => {
  it.each(['api/app/register', 'api/bdi/app/register'])(
    'at %s gives an app id that stays',
    async (place) => {
      const bench = await startNow()
      const { access_token: token } = await obtainTokens(bench.base)
      const first = await register(bench, token, { place })
      const body = await first.text()
      expect(body).toContain(String.raw`\u003d\u003d`)
      const { data, Errors } = JSON.parse(body) as Registered
      expect(Errors).toEqual([])
      expect(Buffer.from(data, 'base64').toString()).toMatch(/^\{"pId":80000, "tId":\d{13}\}$/)
      const again = await register(bench, token, { body: other.certificate, keyHeader: 'Key' })
      expect(((await again.json()) as Registered).data).toBe(data)
    },
  )

  it('is known at the older place only, when switched so', async () => {
    const bench = await startNow()
    await bench.practice.setSwitches({ registersAt: 'older-place' })
    const { access_token: token } = await obtainTokens(bench.base)
    expect((await register(bench, token)).status).toBe(404)
    expect((await register(bench, token, { place: 'api/bdi/app/register' })).status).toBe(200)
  })

  it.each([
    ['JSON around it', () => JSON.stringify({ certificate: pair.certificate })],
    ['a key in its place', () => pair.key],
    ['a certificate cut short', () => pair.certificate.slice(0, 300)],
  ])('refuses %s', async (_what, body) => {
    const bench = await startNow()
    const { access_token: token } = await obtainTokens(bench.base)
    expect((await register(bench, token, { body: body() })).status).toBe(400)
  })

  it.each([
    ['an elliptic curve', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['too short a key', ['-newkey', 'rsa:1024']],
  ])('refuses %s', async (_what, algorithm) => {
    const bench = await startNow()
    const { access_token: token } = await obtainTokens(bench.base)
    const { certificate: body } = await anOpensslPair({ algorithm })
    expect((await register(bench, token, { body })).status).toBe(400)
  })

  it('asks for a token that works and a key it knows', async () => {
    const bench = await startNow()
    expect((await register(bench, 'no token')).status).toBe(401)
    const { access_token: token } = await obtainTokens(bench.base)
    expect((await register(bench, token, { keyHeader: 'x-other' })).status).toBe(403)
  })
})

describe('the exchange of a signed token', () => {
  it('gives a token for the named user, ends the pair before it, and is remembered', async () => {
    const bench = await startNow()
    const { appId, accessToken } = await registered(bench)
    const answer = await exchange(bench, appId, signedToken(pair.key, claimsOf(appId, bench)))
    expect(answer.status).toBe(200)
    const body = (await answer.json()) as { access_token: string }
    expect(body).toEqual({
      access_token: expect.any(String) as string,
      token_type: 'Bearer',
      Expires_in: 2_591_999,
    })
    const me = (await (await askMe(bench.base, body.access_token)).json()) as {
      data: { name: string }
    }
    expect(me.data.name).toBe('ada@practice.example')
    expect((await askMe(bench.base, accessToken)).status).toBe(401)
    await bench.practice.stop()
    const again = await startNow({ dataFolder: bench.dataFolder })
    const second = signedToken(pair.key, { ...claimsOf(appId, bench), jti: 'second' })
    expect((await exchange(again, appId, second)).status).toBe(200)
  })

  it('takes a signed token once', async () => {
    const bench = await startNow()
    const { appId } = await registered(bench)
    const assertion = signedToken(pair.key, claimsOf(appId, bench))
    expect((await exchange(bench, appId, assertion)).status).toBe(200)
    const second = await exchange(bench, appId, assertion)
    expect(await second.text()).toContain('used before')
  })

  type Claims = ReturnType<typeof claimsOf>
  it.each<readonly [string, (claims: Claims) => string, string]>([
    ['another key', (claims) => signedToken(other.key, claims), 'not signed with the key'],
    ['no signature', (claims) => unsigned(claims), 'RS256'],
    ['another app id', (claims) => signedToken(pair.key, { ...claims, iss: 'x' }), 'iss'],
    ['another audience', (claims) => signedToken(pair.key, { ...claims, aud: 'x' }), 'aud'],
    ['no user', (claims) => signedToken(pair.key, { ...claims, sub: '' }), 'sub'],
    ['an end that has passed', (c) => signedToken(pair.key, { ...c, exp: c.iat - 1 }), 'exp'],
    ['a beginning to come', (c) => signedToken(pair.key, { ...c, iat: c.iat + 120 }), 'iat'],
    ['no token at all', () => 'nonsense', 'RS256'],
  ])('refuses %s', async (_what, assertionFrom, why) => {
    const bench = await startNow()
    const { appId } = await registered(bench)
    const answer = await exchange(bench, appId, assertionFrom(claimsOf(appId, bench)))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(why)
  })

  it.each([
    ['another secret', { client_secret: 'wrong' }, 401],
    ['another grant', { grant_type: 'refresh_token' }, 400],
    ['another Callback URL', { redirect_uri: 'https://elsewhere.example/' }, 400],
    ['another key in the query', { client_id: 'another' }, 403],
  ])('refuses %s', async (_what, changes, status) => {
    const bench = await startNow()
    const { appId } = await registered(bench)
    const assertion = signedToken(pair.key, claimsOf(appId, bench))
    expect((await exchange(bench, appId, assertion, changes)).status).toBe(status)
  })

  it('refuses a certificate that has ended meanwhile, and an app id it never gave', async () => {
    const bench = await startNow()
    const { appId } = await registered(bench)
    bench.clock.advance(400 * dayMs)
    const claims = { iss: appId, sub: 'ada', aud: audience }
    const late = await exchange(bench, appId, signedToken(pair.key, claims))
    expect(await late.text()).toContain('not valid now')
    const unknown = await exchange(bench, 'nobody', signedToken(pair.key, claims))
    expect(await unknown.text()).toContain('No certificate')
  })
})

function unsigned(claims: Readonly<Record<string, unknown>>): string {
  return signedToken(pair.key, claims, { alg: 'none' }).replace(/[^.]+$/, '')
}
