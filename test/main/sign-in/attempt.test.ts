import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import { practice } from '#core/providers/practice'
import { aCredential, noon } from '../../helpers/builders'
import { aDesk, endOf, request, stateIn, tokens } from './desk'
import type { FakeSurface } from './fake-surface'

async function stateOf(surface: FakeSurface): Promise<string> {
  const { authorizationUrl } = await surface.opened()
  return stateIn(authorizationUrl)
}

const refused = (status: number, body: unknown): HttpAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
})

describe('a sign-in that succeeds', () => {
  it('turns the code into tokens and tells how it stands', async () => {
    const { surface, signIn, sent, progress } = aDesk()
    const run = signIn.run(request)
    surface.visit(`https://www.sprinklr.com/?code=the%2Bcode&state=${await stateOf(surface)}`)
    const tokenSet = await run
    expect(tokenSet.accessToken.reveal()).toBe('access+/=')
    expect(tokenSet.refreshToken?.reveal()).toBe('refresh+/=')
    expect(tokenSet.expiresAt).toBe(noon + 2_591_999_000)
    expect(sent).toHaveLength(1)
    expect(new URLSearchParams(sent[0]?.body).get('code')).toBe('the+code')
    expect(progress.map(({ type }) => type)).toEqual([
      'opening',
      'waiting-for-person',
      'exchanging-code',
      'idle',
    ])
  })

  it('proves with its verifier that it is the one who asked (PKCE)', async () => {
    const { surface, signIn, sent } = aDesk()
    const run = signIn.run(request)
    surface.visit(`https://www.sprinklr.com/?code=c&state=${await stateOf(surface)}`)
    await run
    const asked = new URL(surface.orders[0]?.authorizationUrl ?? '').searchParams
    const verifier = new URLSearchParams(sent[0]?.body).get('code_verifier') ?? ''
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('code_challenge')).toBe(
      createHash('sha256').update(verifier).digest('base64url'),
    )
  })

  it('draws a new state and a new verifier for every attempt', async () => {
    const { surface, signIn, sent } = aDesk()
    for (const attempt of [0, 1, 2]) {
      const run = signIn.run(request)
      await expect.poll(() => surface.orders.length).toBe(attempt + 1)
      const state = stateIn(surface.orders[attempt]?.authorizationUrl)
      surface.visit(`https://www.sprinklr.com/?code=c&state=${state}`)
      await run
    }
    const states = surface.orders.map(({ authorizationUrl }) => stateIn(authorizationUrl))
    const verifiers = sent.map(({ body }) => new URLSearchParams(body).get('code_verifier'))
    expect(new Set([...states, ...verifiers]).size).toBe(6)
  })

  it('opens practice at the simulation’s present address', async () => {
    const { surface, signIn } = aDesk()
    const run = signIn.run({
      ...request,
      provider: practice,
      app: aCredential({ apiAddress: 'http://practice' }),
    })
    const order = await surface.opened()
    expect(new URL(order.authorizationUrl).origin).toBe('http://127.0.0.1:4711')
    expect(order.isPractice).toBe(true)
    signIn.cancel()
    await endOf(run)
  })

  it('goes on after a visit to the Callback URL without an answer', async () => {
    const { surface, signIn, progress } = aDesk()
    const run = signIn.run(request)
    const state = await stateOf(surface)
    surface.visit('https://www.sprinklr.com/')
    expect(signIn.progress()).toEqual({
      type: 'waiting-for-person',
      note: 'visited-without-answer',
    })
    surface.visit(`https://www.sprinklr.com/?code=c&state=${state}`)
    await run
    expect(progress.at(-1)).toEqual({ type: 'idle' })
  })
})

describe('a sign-in that ends at the redirect', () => {
  const ends: readonly [string, string, ErrorCode][] = [
    ['access was denied', 'error=access_denied&state=STATE', 'sign-in-denied'],
    ['another error came', 'error=invalid_scope&state=STATE', 'sign-in-refused'],
    ['the provider failed', 'error=server_error&state=STATE', 'server-error'],
    ['the provider is busy', 'error=temporarily_unavailable&state=STATE', 'server-error'],
    ['the state is another’s', 'code=c&state=somebody-elses', 'state-wrong'],
    ['the state came twice', 'code=c&state=STATE&state=STATE', 'state-wrong'],
    ['the error is no word of the protocol', 'error=%E6%97%A5&state=STATE', 'redirect-malformed'],
    ['another server answered', 'code=c&state=STATE&iss=https://a.example', 'issuer-wrong'],
    ['the code came twice', 'code=c&code=c&state=STATE', 'redirect-malformed'],
    ['code and error came', 'code=c&error=access_denied&state=STATE', 'redirect-malformed'],
  ]

  it.each(ends)('when %s', async (_name, query, code) => {
    const { surface, signIn, sent, progress } = aDesk()
    const run = signIn.run(request)
    const state = await stateOf(surface)
    surface.visit(`https://www.sprinklr.com/?${query.replaceAll('STATE', state)}`)
    expect((await endOf(run)).code).toBe(code)
    expect(sent).toEqual([])
    expect(progress.at(-1)).toEqual({ type: 'idle' })
  })

  it.each([
    ['unsupported_response_type', 'unsupported_response_type'],
    ['Bad<script>Word', 'bad_script_word'],
    ['x'.repeat(300), 'x'.repeat(40)],
  ])('names the provider’s word %s as %s', async (word, shown) => {
    const { surface, signIn } = aDesk()
    const run = signIn.run(request)
    const state = await stateOf(surface)
    surface.visit(`https://www.sprinklr.com/?error=${encodeURIComponent(word)}&state=${state}`)
    expect((await endOf(run)).facts).toEqual({ error: shown })
  })
})

describe('a sign-in that ends at the exchange', () => {
  const ends: readonly [string, HttpAnswer, ErrorCode][] = [
    ['invalid_grant means the code here', refused(400, { error: 'invalid_grant' }), 'code-refused'],
    ['an expired code', refused(400, { message: 'Code has expired' }), 'code-expired'],
    ['another environment', refused(421, { message: 'Misdirected Request' }), 'wrong-environment'],
    ['an inactive key', refused(403, { message: 'Developer Inactive' }), 'developer-inactive'],
    ['a wrong secret', refused(401, { error: 'invalid_client' }), 'keys-refused'],
    ['a used-up limit', refused(429, {}), 'over-rate'],
    ['a page in place of tokens', { status: 200, headers: {}, body: '<html>' }, 'bad-answer'],
  ]

  it.each(ends)('%s', async (_name, answer, code) => {
    const { surface, signIn, sent } = aDesk({ answer })
    const run = signIn.run(request)
    surface.visit(`https://www.sprinklr.com/?code=c&state=${await stateOf(surface)}`)
    expect((await endOf(run)).code).toBe(code)
    expect(sent).toHaveLength(1)
    expect(signIn.progress()).toEqual({ type: 'idle' })
  })

  it('passes on what the network says', async () => {
    const { surface, signIn } = aDesk({
      answer: Promise.reject(new WalletError('answer-lost')),
    })
    const run = signIn.run(request)
    surface.visit(`https://www.sprinklr.com/?code=c&state=${await stateOf(surface)}`)
    expect((await endOf(run)).code).toBe('answer-lost')
  })
})

describe('a sign-in that is called off', () => {
  it('ends with Cancel, and the next one starts', async () => {
    const { surface, signIn } = aDesk()
    const run = signIn.run(request)
    await surface.opened()
    signIn.cancel()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
    const next = signIn.run(request)
    await expect.poll(() => surface.orders.length).toBe(2)
    signIn.cancel()
    await endOf(next)
  })

  it('opens nothing when Cancel came before that', async () => {
    const { surface, signIn } = aDesk()
    const run = signIn.run(request)
    signIn.cancel()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
    expect(surface.orders).toEqual([])
  })

  it('says that the window was closed', async () => {
    const { surface, signIn } = aDesk()
    const run = signIn.run(request)
    await surface.opened()
    surface.end(new WalletError('sign-in-window-closed'))
    expect((await endOf(run)).code).toBe('sign-in-window-closed')
  })

  it('keeps the tokens when Cancel comes after the code was sent: they exist by then', async () => {
    let answerNow: (answer: HttpAnswer) => void = () => undefined
    const later = new Promise<HttpAnswer>((resolve) => {
      answerNow = resolve
    })
    const { surface, signIn, sent } = aDesk({ answer: later })
    const run = signIn.run(request)
    surface.visit(`https://www.sprinklr.com/?code=c&state=${await stateOf(surface)}`)
    await expect.poll(() => sent.length).toBe(1)
    signIn.cancel()
    answerNow(tokens)
    expect((await run).accessToken.reveal()).toBe('access+/=')
  })

  it('refuses a second attempt while one is open, and does not disturb the first', async () => {
    const { surface, signIn } = aDesk()
    const run = signIn.run(request)
    const state = await stateOf(surface)
    expect((await endOf(signIn.run(request))).code).toBe('sign-in-busy')
    surface.visit(`https://www.sprinklr.com/?code=c&state=${state}`)
    await run
    expect(surface.orders).toHaveLength(1)
  })

  it('puts the open window in front when asked', async () => {
    const { surface, signIn } = aDesk()
    signIn.focus()
    expect(surface.focused()).toBe(1)
  })

  it('is free again after practice could not be reached', async () => {
    const { signIn } = aDesk({
      resolveAddress: () => Promise.reject(new WalletError('connect-failed')),
    })
    expect((await endOf(signIn.run(request))).code).toBe('connect-failed')
    expect((await endOf(signIn.run(request))).code).toBe('connect-failed')
  })
})

describe('a page that is an error', () => {
  it('is read as its provider reads it, and no other page is', async () => {
    const { surface, signIn } = aDesk()
    const run = signIn.run(request)
    const order = await surface.opened()
    expect(order.readPageFailure(421, 'Misdirected Request')).toMatchObject({
      code: 'wrong-environment',
    })
    expect(order.readPageFailure(200, 'Sign in')).toBeUndefined()
    signIn.cancel()
    await endOf(run)
  })
})
