import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { practiceAddress } from '#core/api-address'
import { WalletError } from '#core/errors'
import { authorizationAttempt } from '#core/oauth/authorization'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import { readRedirect } from '#core/oauth/redirect'
import { practice as provider } from '#core/providers/practice'
import type { App } from '#core/providers/provider'
import { Secret } from '#core/secret'
import { resolvePractice, throughPractice } from '../../../main/practice/resolve'
import type { Rehearsal } from '../../../main/practice/rules/state'
import type { Send } from '../../../main/ports'
import { noon } from '../../helpers/builders'
import { startPractice, walkPages, type PracticeBench, type Walk } from '../../helpers/practice'

const app: App = {
  ...provider.example,
  apiAddress: practiceAddress,
  clientSecret: new Secret(provider.example.clientSecret),
}

const fetchOnce: Send = async (request: HttpRequest): Promise<HttpAnswer> => {
  const { url, body, ...rest } = request
  const answer = await fetch(url, { ...rest, ...(body === undefined ? {} : { body }) }).catch(
    () => {
      throw new WalletError('answer-lost')
    },
  )
  const headers = Object.fromEntries(answer.headers)
  return { status: answer.status, headers, body: await answer.text() }
}

async function anAttempt() {
  return authorizationAttempt({
    stateBytes: randomBytes(32),
    verifierBytes: randomBytes(32),
    sha256: (value) => Promise.resolve(createHash('sha256').update(value).digest()),
  })
}

/** What the wallet does from the address to the tokens, with the wallet's own reading of each answer. */
async function signIn({ practice }: PracticeBench, walk: Walk = {}) {
  const attempt = await anAttempt()
  const address = await resolvePractice(practice, provider.signIn.authorizationUrl(app, attempt))
  const redirect = readRedirect(
    { url: await walkPages(address, walk) },
    { state: attempt.state, isIssuer: () => false },
  )
  if (redirect.type !== 'code') throw new WalletError('sign-in-denied')
  const send = throughPractice(fetchOnce, practice)
  const { codeVerifier } = attempt
  return provider.readTokens(
    await send(provider.signIn.codeRequest(app, { code: redirect.code, codeVerifier })),
    noon,
  )
}

describe('the wallet’s own protocol against the simulation', () => {
  it('signs in, learns whose the token is, and renews, all at the symbolic host', async () => {
    const bench = await startPractice()
    const send = throughPractice(fetchOnce, bench.practice)
    const tokens = await signIn(bench)
    const me = await send(provider.identityRequest(app, tokens.accessToken))
    expect(provider.readIdentity(me, noon)).toMatchObject({ user: 'Ada Analyst' })
    const request = provider.refreshRequest(app, tokens.refreshToken ?? new Secret(''))
    const renewed = provider.readTokens(await send(request), noon)
    expect(renewed.expiresAt).toBe(noon + 2_591_999_000)
    expect(renewed.accessToken.reveal()).not.toBe(tokens.accessToken.reveal())
  })

  it.each<[Rehearsal, string]>([
    ['denial', 'sign-in-denied'],
    ['expired-code', 'code-expired'],
    ['state-wrong', 'state-wrong'],
    ['wrong-environment', 'wrong-environment'],
    ['developer-inactive', 'developer-inactive'],
    ['over-rate', 'over-rate'],
    ['server-error', 'server-error'],
    ['html', 'bad-answer'],
    ['cut-answer', 'answer-lost'],
  ])('a rehearsed %s is read as %s, and the next sign-in works', async (rehearsal, code) => {
    const bench = await startPractice()
    await expect(signIn(bench, { rehearsal })).rejects.toMatchObject({ code })
    await expect(signIn(bench)).resolves.toMatchObject({ tokenType: 'Bearer' })
  })

  it.each<Rehearsal>(['state-null', 'state-missing'])(
    'a rehearsed %s brings a code without its mark',
    async (rehearsal) => {
      const { practice } = await startPractice()
      const attempt = await anAttempt()
      const address = await resolvePractice(
        practice,
        provider.signIn.authorizationUrl(app, attempt),
      )
      const proof = { state: attempt.state, isIssuer: () => false }
      expect(readRedirect({ url: await walkPages(address, { rehearsal }) }, proof)).toMatchObject({
        type: 'code',
        isMarked: false,
      })
    },
  )

  it.each([
    ['callback-mismatch', { redirectUri: 'https://practice.example/other' }],
    ['wrong-environment', { environment: 'prod0' }],
    ['developer-inactive', { clientId: 'unknown' }],
  ])('a sign-in page that says %s is read so', async (code, changes) => {
    const { practice } = await startPractice()
    const url = provider.signIn.authorizationUrl({ ...app, ...changes }, await anAttempt())
    const page = await fetch(await resolvePractice(practice, url))
    expect(provider.signIn.authorizePageFailure(page.status, await page.text())?.code).toBe(code)
  })
})

describe('the symbolic host', () => {
  it('starts the simulation when first needed, and follows it to another port', async () => {
    const { practice, origin } = await startPractice()
    await practice.stop()
    expect(practice.origin()).toBeUndefined()
    const address = await resolvePractice(practice, 'http://practice/prod2/oauth/token?a=b%2Fc')
    expect(address).toBe(`${practice.origin() ?? ''}/prod2/oauth/token?a=b%2Fc`)
    expect(practice.origin()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it.each([
    'https://api3.sprinklr.com/prod2/oauth/token',
    'https://practice/prod2/oauth/token',
    'http://practice.example/callback',
    'http://practice:8080/prod2',
    'http://127.0.0.1:9/oauth/token',
    'not an address',
  ])('leaves %s alone and starts nothing', async (address) => {
    const start = () => Promise.reject(new Error('started'))
    expect(await resolvePractice({ start }, address)).toBe(address)
  })
})
