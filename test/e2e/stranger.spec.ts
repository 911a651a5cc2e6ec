import { createHash } from 'node:crypto'
import { text } from '#core/text/text'
import { expect } from './app'
import type { SignInWindow } from './provider-pages'
import type { OpenTokens, Outcome, StrangerOrder } from './stranger/main'
import { allow, deny } from './stranger/person'
import { signIn, test, type Scene } from './stranger/start'
import type { ResponseMode } from './stranger/stranger-provider'
import type { SentAnswer } from './stranger/stranger-server'
import { aStrictClient, parametersOf } from './stranger/strict-client'

const modes: readonly ResponseMode[] = ['query', 'fragment', 'form_post']

const counts = {
  signIns: 0,
  withoutPkce: 0,
  foreign: 0,
  denied: 0,
  codeRequests: 0,
  renewals: 0,
  atRedirect: 0,
}

test.afterAll(() => {
  process.stdout.write(
    `oidc-provider: ${counts.signIns} sign-ins; refused ${counts.withoutPkce} without PKCE, ` +
      `${counts.foreign} with a foreign issuer, ${counts.denied} denied; ${counts.codeRequests} code requests, ` +
      `${counts.renewals} renewals; ${counts.atRedirect} requests at the redirect address\n`,
  )
})

/** What one attempt at the server came to, as both sides saw it. */
interface Attempt {
  readonly outcome: Outcome<OpenTokens>
  readonly sent: SentAnswer
  readonly asked: Readonly<Record<string, string>>
}

async function attempt(
  scene: Scene,
  changes: Partial<StrangerOrder>,
  person?: (window: SignInWindow) => Promise<void>,
): Promise<Attempt> {
  const { server } = scene
  server.forget()
  const outcome = await signIn(scene, scene.order(changes), person)
  counts.codeRequests += tokenRequests(scene)
  counts.atRedirect += scene.callback.requests().length
  expect(scene.callback.requests()).toEqual([])
  expect(server.authorizations()).toHaveLength(1)
  expect(server.answers()).toHaveLength(1)
  const [[asked], [sent]] = [server.authorizations(), server.answers()]
  if (asked === undefined || sent === undefined) throw new Error('nothing was asked or answered')
  return { outcome, sent, asked }
}

/** Token requests of any kind that reached the server since the attempt began. */
const tokenRequests = ({ server }: Scene): number =>
  server.requests().filter((line) => line === 'POST /token').length

/** The server answered where it was asked to, and named itself. */
function expectAnsweredBy(mode: ResponseMode, sent: SentAnswer, issuer: string): void {
  const place =
    sent.type === 'form' ? 'form_post' : new URL(sent.url).hash === '' ? 'query' : 'fragment'
  expect(place).toBe(mode)
  expect(parametersOf(sent).get('iss')).toBe(issuer)
}

function expectFailure(
  { outcome }: Attempt,
  code: 'sign-in-refused' | 'issuer-wrong' | 'sign-in-denied',
  facts: Readonly<Record<string, string>> = {},
): void {
  expect(outcome).toMatchObject({
    ok: false,
    failure: { code, facts },
    sentence: text.errors.failures[code](facts).what,
  })
}

function tokensOf(outcome: Outcome<OpenTokens>): OpenTokens & { readonly refreshToken: string } {
  if (!outcome.ok) throw new Error(outcome.failure.code)
  const { refreshToken = '' } = outcome.value
  expect(refreshToken).not.toBe('')
  return { ...outcome.value, refreshToken }
}

test('a server nobody wrote for us signs in with PKCE and iss, wherever its answer stands', async ({
  scene,
}) => {
  const { app, server } = scene
  const strict = aStrictClient(server)
  const allowHere = async (window: SignInWindow): Promise<void> => {
    const address = window.bar.getByRole('group', { name: text.signIn.address })
    await expect(address).toContainText(new URL(server.origin).host)
    await allow(window)
  }
  for (const responseMode of modes) {
    await test.step(responseMode, async () => {
      const { outcome, sent, asked } = await attempt(scene, { responseMode }, allowHere)
      const tokens = tokensOf(outcome)
      expectAnsweredBy(responseMode, sent, server.origin)

      expect(tokenRequests(scene)).toBe(1)
      const [exchange] = server.exchanges()
      if (exchange === undefined) throw new Error('no code was exchanged')
      const { code, code_verifier: verifier = '' } = exchange.fields
      expect(exchange.status).toBe(200)
      expect(asked).toMatchObject({
        response_mode: responseMode,
        code_challenge_method: 'S256',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      })

      expect(code).toBe(strict.code(sent, asked['state'] ?? ''))
      expect(tokens).toEqual(await strict.tokens(exchange))
      const identity = await app.evaluate(
        (_electron, given) => globalThis.stranger.identify(given.order, given.token),
        { order: scene.order(), token: tokens.accessToken },
      )
      expect(identity).toMatchObject({ ok: true, value: { user: 'ada' } })
      counts.signIns += 1
    })
  }
})

test('a server that demands PKCE refuses a sign-in without it, and the person is told', async ({
  scene,
}) => {
  const strict = aStrictClient(scene.server)
  for (const responseMode of modes) {
    await test.step(responseMode, async () => {
      const seen = await attempt(scene, { responseMode, withoutPkce: true })
      expect(seen.asked['code_challenge']).toBeUndefined()
      expectAnsweredBy(responseMode, seen.sent, scene.server.origin)
      expectFailure(seen, 'sign-in-refused', { error: 'invalid_request' })
      expect(() => strict.code(seen.sent, seen.asked['state'] ?? '')).toThrow(
        expect.objectContaining({ error: 'invalid_request' }),
      )
      expect(tokenRequests(scene)).toBe(0)
      counts.withoutPkce += 1
    })
  }
})

test('an answer that names another server ends the sign-in, and its code is never sent', async ({
  scene,
}) => {
  const { origin } = scene.server
  const others = [`${origin}/`, origin.replace('127.0.0.1', 'localhost'), 'https://sprinklr.com']
  for (const [at, issuer] of others.entries()) {
    const responseMode = modes[at % modes.length] ?? 'query'
    await test.step(`${issuer}, ${responseMode}`, async () => {
      const seen = await attempt(scene, { responseMode, issuer }, allow)
      expect(parametersOf(seen.sent).get('code')).toMatch(/./)
      expectAnsweredBy(responseMode, seen.sent, origin)
      expectFailure(seen, 'issuer-wrong')
      const strict = aStrictClient(scene.server, issuer)
      expect(() => strict.code(seen.sent, seen.asked['state'] ?? '')).toThrow(/"iss"/)
      expect(tokenRequests(scene)).toBe(0)
      counts.foreign += 1
    })
  }
})

test('a person who does not agree is told that access was not granted', async ({ scene }) => {
  const strict = aStrictClient(scene.server)
  for (const responseMode of modes) {
    await test.step(responseMode, async () => {
      const seen = await attempt(scene, { responseMode }, deny)
      expectAnsweredBy(responseMode, seen.sent, scene.server.origin)
      expectFailure(seen, 'sign-in-denied')
      expect(() => strict.code(seen.sent, seen.asked['state'] ?? '')).toThrow(
        expect.objectContaining({ error: 'access_denied' }),
      )
      expect(tokenRequests(scene)).toBe(0)
      counts.denied += 1
    })
  }
})

test('a refresh token is used once: the server gives the next one and refuses the old', async ({
  scene,
}) => {
  const { app, server } = scene
  const order = scene.order()
  const renew = (refreshToken: string): Promise<Outcome<OpenTokens>> => {
    counts.renewals += 1
    return app.evaluate((_electron, given) => globalThis.stranger.renew(...given), [
      order,
      refreshToken,
    ] as const)
  }
  const first = tokensOf((await attempt(scene, {}, allow)).outcome)
  const second = tokensOf(await renew(first.refreshToken))
  expect(second.refreshToken).not.toBe(first.refreshToken)
  expect(second.accessToken).not.toBe(first.accessToken)
  const [, renewal] = server.exchanges()
  expect(second).toEqual(renewal && (await aStrictClient(server).tokens(renewal)))

  const refused = { ok: false, failure: { code: 'refresh-refused' } }
  expect(await renew(first.refreshToken)).toMatchObject(refused)
  // A used refresh token may have been stolen: the server takes everything back.
  expect(await renew(second.refreshToken)).toMatchObject(refused)
  expect(
    await app.evaluate((_electron, given) => globalThis.stranger.identify(...given), [
      order,
      second.accessToken,
    ] as const),
  ).toMatchObject({ ok: false, failure: { code: 'token-refused' } })
  expect(tokenRequests(scene)).toBe(4)
  counts.signIns += 1
})
