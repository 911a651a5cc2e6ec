import { describe, expect, it } from 'vitest'
import {
  aPkcePair,
  askMe,
  authorizeUrl,
  exampleApp,
  exchange,
  formOf,
  obtainCode,
  obtainTokens,
  postToken,
  refresh,
  startPractice,
  walkPages,
  type TokenAnswer,
} from '../../helpers/practice'
import { dayMs } from '../../helpers/builders'

const minuteMs = 60_000

async function oauthErrorOf(answer: Response): Promise<Record<string, unknown>> {
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) }
}

describe('the token endpoint, for a code', () => {
  it('answers as documented, with tokens that break a client that does not encode them', async () => {
    const { base } = await startPractice()
    const answer = await exchange(base, await obtainCode(base))
    const body = (await answer.json()) as TokenAnswer
    expect(answer.status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 2_591_999 })
    for (const token of [body.access_token, body.refresh_token]) {
      expect(token).toMatch(/^[A-Za-z0-9+/]{88,92}={0,2}$/)
      expect(Buffer.from(token, 'base64').toString('base64')).toBe(token)
      for (const letter of '+/=') expect(token).toContain(letter)
    }
    expect(answer.headers.get('spr-token-version')).not.toBeNull()
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.get('x-ratelimit-limit')).toBe('1000')
  })

  it('writes expires_in as text when told so', async () => {
    const { base, practice } = await startPractice()
    await practice.setSwitches({ expiresInForm: 'text', expiresInSeconds: 28_799 })
    expect((await obtainTokens(base)).expires_in).toBe('28799')
  })

  it('takes a code once', async () => {
    const { base } = await startPractice()
    const code = await obtainCode(base)
    const first = (await (await exchange(base, code)).json()) as TokenAnswer
    expect(await oauthErrorOf(await exchange(base, code))).toMatchObject({
      status: 400,
      error: 'invalid_grant',
    })
    expect((await askMe(base, first.access_token)).status).toBe(200)
  })

  it.each([
    [10 * minuteMs - 1, 200],
    [10 * minuteMs, 400],
    [11 * minuteMs, 400],
  ])('holds a code %d ms after it was issued to ten minutes', async (ageMs, status) => {
    const { base, clock } = await startPractice()
    const code = await obtainCode(base)
    clock.advance(ageMs)
    const answer = await exchange(base, code)
    expect(answer.status).toBe(status)
    const body = await answer.text()
    if (status === 400) expect(body).toContain('Code has Expired')
  })

  it.each([
    ['another Callback URL', { redirect_uri: `${exampleApp.redirectUri}/` }, 400, 'invalid_grant'],
    ['no Callback URL', { redirect_uri: undefined }, 400, 'invalid_request'],
    ['another secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['no secret', { client_secret: undefined }, 401, 'invalid_client'],
    ['no key', { client_id: undefined }, 400, 'invalid_request'],
    ['no grant type', { grant_type: undefined }, 400, 'invalid_request'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a made-up code', { code: 'ffffffffffffffffffffffff' }, 400, 'invalid_grant'],
    ['no code', { code: undefined }, 400, 'invalid_request'],
  ])('refuses %s and leaves the code usable', async (_name, changes, status, error) => {
    const { base } = await startPractice()
    const code = await obtainCode(base)
    const fields = { grant_type: 'authorization_code', code, ...changes }
    expect(await oauthErrorOf(await postToken(base, fields))).toMatchObject({
      status,
      error,
      error_description: expect.any(String) as string,
    })
    expect((await exchange(base, code)).status).toBe(200)
  })

  it('takes its values from the query as well, and refuses a value named twice', async () => {
    const { base } = await startPractice()
    const fields = {
      client_id: exampleApp.clientId,
      client_secret: exampleApp.clientSecret,
      redirect_uri: exampleApp.redirectUri,
      grant_type: 'authorization_code',
      code: await obtainCode(base),
    }
    const address = `${base}/oauth/token?${formOf(fields).toString()}`
    const twice = await fetch(address, { method: 'POST', body: formOf({ code: fields.code }) })
    expect(await oauthErrorOf(twice)).toMatchObject({ status: 400, error: 'invalid_request' })
    const answer = await fetch(address, { method: 'POST' })
    expect(answer.status).toBe(200)
  })

  it.each([
    ['S256', (pair: ReturnType<typeof aPkcePair>) => pair.challenge],
    ['plain', (pair: ReturnType<typeof aPkcePair>) => pair.verifier],
  ])('checks the verifier when a challenge was sent (%s)', async (method, challengeFrom) => {
    const { base } = await startPractice()
    const pair = aPkcePair()
    const address = authorizeUrl(base, {
      code_challenge: challengeFrom(pair),
      code_challenge_method: method,
    })
    const code = new URL(await walkPages(address)).searchParams.get('code') ?? ''
    const grant = { grant_type: 'authorization_code', code }
    expect((await postToken(base, grant)).status).toBe(400)
    const wrong = await postToken(base, { ...grant, code_verifier: aPkcePair().verifier })
    expect(await oauthErrorOf(wrong)).toMatchObject({ status: 400, error: 'invalid_grant' })
    expect((await postToken(base, { ...grant, code_verifier: pair.verifier })).status).toBe(200)
  })

  it.each([
    ['POST', 415, { body: '{}', headers: { 'content-type': 'application/json' } }],
    ['GET', 405, {}],
  ])('refuses %s with the wrong form (HTTP %d)', async (method, status, init) => {
    const { base } = await startPractice()
    expect((await fetch(`${base}/oauth/token`, { method, ...init })).status).toBe(status)
  })
})

describe('the token endpoint, for a refresh token', () => {
  it('works once, gives the next one and ends the pair before it', async () => {
    const { base } = await startPractice()
    const first = await obtainTokens(base)
    const second = (await (await refresh(base, first.refresh_token)).json()) as TokenAnswer
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect((await askMe(base, first.access_token)).status).toBe(401)
    expect((await askMe(base, second.access_token)).status).toBe(200)
    expect(await oauthErrorOf(await refresh(base, first.refresh_token))).toMatchObject({
      status: 400,
      error: 'invalid_grant',
    })
    expect((await refresh(base, second.refresh_token)).status).toBe(200)
  })

  it('lets exactly one of two clients win that race for it', async () => {
    const { base } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(base, token)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 400)).toHaveLength(7)
  })

  it('fails for a client that sends + unencoded', async () => {
    const { base } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    const raw = `client_id=${exampleApp.clientId}&client_secret=${exampleApp.clientSecret}&grant_type=refresh_token&refresh_token=${token}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await fetch(`${base}/oauth/token`, { method: 'POST', headers, body: raw })
    expect(answer.status).toBe(400)
    expect((await refresh(base, token)).status).toBe(200)
  })

  it.each([
    ['left out', undefined, 200],
    ['another one', 'https://elsewhere.example/', 400],
  ])('takes a Callback URL that is %s with %s as HTTP %d', async (_name, redirectUri, status) => {
    const { base } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    const fields = { grant_type: 'refresh_token', refresh_token: token, redirect_uri: redirectUri }
    expect((await postToken(base, fields)).status).toBe(status)
  })

  it('never ends by time, while the access token does', async () => {
    const { base, clock } = await startPractice()
    const tokens = await obtainTokens(base)
    clock.advance(30 * dayMs)
    expect((await askMe(base, tokens.access_token)).status).toBe(401)
    clock.advance(900 * dayMs)
    expect((await refresh(base, tokens.refresh_token)).status).toBe(200)
  })
})

describe('the token endpoint, for the app itself', () => {
  it('gives a pair without a sign-in, whose refresh token works once', async () => {
    const { base } = await startPractice()
    const asked = await postToken(base, {
      grant_type: 'client_credentials',
      redirect_uri: undefined,
    })
    const tokens = (await asked.json()) as TokenAnswer
    const me = (await (await askMe(base, tokens.access_token)).json()) as { data: object }
    expect(me.data).toMatchObject({ name: 'Integration User' })
    expect((await refresh(base, tokens.refresh_token)).status).toBe(200)
    expect((await refresh(base, tokens.refresh_token)).status).toBe(400)
  })

  it('ends the pair of a sign-in with the same key', async () => {
    const { base } = await startPractice()
    const signedIn = await obtainTokens(base)
    await postToken(base, { grant_type: 'client_credentials' })
    expect((await askMe(base, signedIn.access_token)).status).toBe(401)
  })

  it('refuses an app it is switched off for', async () => {
    const { base, practice } = await startPractice()
    const clientId = 'an app without'
    const clientSecret = 'its secret'
    await practice.registerApp({
      clientId,
      clientSecret,
      redirectUri: exampleApp.redirectUri,
      environment: exampleApp.environment,
      description: '',
      refusesClientCredentials: true,
    })
    const answer = await postToken(base, {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    })
    expect(await oauthErrorOf(answer)).toMatchObject({ status: 400, error: 'unauthorized_client' })
  })
})

describe('one live pair', () => {
  it('per API key: a second sign-in ends the first, access and refresh token alike', async () => {
    const { base } = await startPractice()
    const first = await obtainTokens(base, { workspaces: ['Acme Global'] })
    const second = await obtainTokens(base, { workspaces: ['Globex Retail'] })
    expect((await askMe(base, first.access_token)).status).toBe(401)
    expect((await refresh(base, first.refresh_token)).status).toBe(400)
    expect((await askMe(base, second.access_token)).status).toBe(200)
  })

  it('per key and customer, when switched so: only a sign-in for the same customer does', async () => {
    const { base, practice } = await startPractice()
    await practice.setSwitches({ livePairPer: 'key-and-customer' })
    const acme = await obtainTokens(base, { workspaces: ['Acme Global'] })
    const globex = await obtainTokens(base, { workspaces: ['Globex Retail'] })
    expect((await askMe(base, acme.access_token)).status).toBe(200)
    await obtainTokens(base, { workspaces: ['Acme Nordics'] })
    expect((await askMe(base, acme.access_token)).status).toBe(401)
    expect((await refresh(base, globex.refresh_token)).status).toBe(200)
  })
})
