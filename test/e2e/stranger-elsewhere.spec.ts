import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { freePort, isOpen } from '../helpers/callback-door'
import { expect } from './app'
import { aRealBrowser } from './real-browser'
import type { OpenTokens, Outcome, StrangerOrder } from './stranger/main'
import { allow, deny } from './stranger/person'
import { test, type Scene } from './stranger/start'
import type { ResponseMode } from './stranger/stranger-provider'
import { aStrangerServer, type StrangerServer } from './stranger/stranger-server'
import { parametersOf } from './stranger/strict-client'

const modes: readonly ResponseMode[] = ['query', 'fragment', 'form_post']

/** A server of its own, whose registered Callback URL nobody else listens at. */
interface Elsewhere {
  readonly server: StrangerServer
  readonly port: number
  readonly order: (changes: Partial<StrangerOrder>) => StrangerOrder
}

async function elsewhere(scene: Scene): Promise<Elsewhere> {
  const port = await freePort()
  const server = await aStrangerServer(`http://127.0.0.1:${port}/callback`)
  const { origin, client } = server
  const own = { origin, issuer: origin, redirectUri: client.redirectUri }
  return { server, port, order: (changes) => scene.order({ ...own, ...changes }) }
}

/** An attempt that begins outside the wallet's window, and the address it is to be opened at. */
async function begin(
  { app }: Scene,
  order: StrangerOrder,
): Promise<{ readonly link: string; readonly outcome: Promise<Outcome<OpenTokens>> }> {
  const outcome = app.evaluate((_electron, given) => globalThis.stranger.signIn(given), order)
  const link = () => app.evaluate(() => globalThis.stranger.link())
  await expect.poll(link).toBeDefined()
  return { link: (await link()) ?? '', outcome }
}

/** The person's browser goes there and does what a person does on the server's pages. */
async function walk(page: Page, link: string, person: typeof allow): Promise<void> {
  await page.context().clearCookies()
  await page.goto(link)
  await person({ page, bar: page })
}

test('a server nobody wrote for us signs in through the person’s own browser', async ({
  scene,
}) => {
  test.setTimeout(120_000)
  const real = await aRealBrowser()
  const { server, port, order } = await elsewhere(scene)
  let count = 0
  for (const responseMode of modes) {
    await test.step(responseMode, async () => {
      server.forget()
      const asked = await begin(scene, order({ responseMode, surface: 'browser' }))
      await walk(real.page, asked.link, allow)
      expect(await asked.outcome).toMatchObject({ ok: true })
      await expect(real.page.getByText(text.callbackPage.taken.sentence)).toBeVisible()
      expect(real.page.url()).toBe(server.client.redirectUri)
      const [sent] = server.answers()
      const code = sent === undefined ? '' : (parametersOf(sent).get('code') ?? '')
      expect(server.exchanges().map(({ status, fields }) => [status, fields['code']])).toEqual([
        [200, code],
      ])
      expect(await real.page.content()).not.toContain(code)
      expect(await isOpen(port)).toBe(false)
      count += 1
    })
  }
  await test.step('access denied', async () => {
    const asked = await begin(scene, order({ surface: 'browser' }))
    await walk(real.page, asked.link, deny)
    expect(await asked.outcome).toMatchObject({ ok: false, failure: { code: 'sign-in-denied' } })
  })
  await test.step('an answer that names another server', async () => {
    server.forget()
    const asked = await begin(scene, order({ surface: 'browser', issuer: `${server.origin}/x` }))
    await walk(real.page, asked.link, allow)
    expect(await asked.outcome).toMatchObject({ ok: false, failure: { code: 'issuer-wrong' } })
    expect(server.exchanges()).toEqual([])
  })
  await real.close()
  await server.close()
  process.stdout.write(`oidc-provider, own browser: ${count} sign-ins through the listener\n`)
})

test('and by pasting: the whole address, or the code of it alone', async ({ scene }) => {
  test.setTimeout(120_000)
  const real = await aRealBrowser()
  const { server, order } = await elsewhere(scene)
  const { app } = scene
  const give = (typed: string) =>
    app.evaluate((_electron, given) => globalThis.stranger.give(given), typed)
  const ways = {
    'the whole address': (address: URL) => address.href,
    'the code alone': ({ searchParams }: URL) => searchParams.get('code') ?? '',
  }
  for (const [what, cut] of Object.entries(ways)) {
    await test.step(what, async () => {
      server.forget()
      const asked = await begin(scene, order({ surface: 'paste' }))
      // Nobody listens there: the browser shows an error page, and the address stays in its address line.
      await walk(real.page, asked.link, allow).catch(() => undefined)
      await expect.poll(() => server.answers().length).toBe(1)
      const [sent] = server.answers()
      if (sent?.type !== 'address') throw new Error('the answer was no address')
      await give(cut(new URL(sent.url)))
      if (what === 'the code alone') {
        await expect
          .poll(() => app.evaluate(() => globalThis.stranger.progress()))
          .toBe('asking-about-mark')
        expect(server.exchanges()).toEqual([])
        await app.evaluate(() => globalThis.stranger.answerAboutMark(true))
      }
      expect(await asked.outcome).toMatchObject({ ok: true })
      expect(server.exchanges()).toHaveLength(1)
    })
  }
  await real.close()
  await server.close()
})
