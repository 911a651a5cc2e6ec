import { describe, expect, it } from 'vitest'
import type { RedirectVisit } from '#core/oauth/redirect'
import type { SurfaceName } from '#core/sign-in-progress'
import type { CallbackListening, CallbackReply, ListenAtCallback } from '../../../main/ports'
import { aCredential } from '../../helpers/builders'
import { aDesk, endOf, request, stateIn, type Desk, type Played } from './desk'

const callback = 'http://localhost:8123/sprinklr/callback'

interface FakeListener {
  readonly listen: ListenAtCallback
  /** A browser comes by. */
  visit(query: string): CallbackReply
  /** How many were begun, and how many are open now. */
  readonly counts: { begun: number; open: number }
}

function aFakeListener(
  refusal?: Extract<CallbackListening, { type: 'not-listening' }>,
): FakeListener {
  const counts = { begun: 0, open: 0 }
  let judge: (visit: RedirectVisit) => CallbackReply = () => 'refused'
  return {
    counts,
    visit: (query) => judge({ url: `${callback}${query}` }),
    listen: (_redirectUri, judging) => {
      judge = judging
      if (refusal !== undefined) return Promise.resolve(refusal)
      counts.begun += 1
      counts.open += 1
      const close = (): Promise<void> => Promise.resolve(void (counts.open -= 1))
      return Promise.resolve({ type: 'listening', hasIpv4Only: false, close })
    },
  }
}

interface Scene extends FakeListener {
  readonly desk: Desk
  readonly run: Promise<unknown>
  readonly state: string
}

/** An attempt that begins in the person's own browser, at a Callback URL on this computer. */
async function inBrowser(listener = aFakeListener(), played: Played = {}): Promise<Scene> {
  const desk = aDesk({ ...played, listen: listener.listen })
  const app = aCredential({ redirectUri: callback })
  const run = desk.signIn.run({ ...request, app, surface: 'browser' })
  // Whoever waits for its end looks at it; until then nothing of it is unhandled.
  run.catch(() => undefined)
  await expect.poll(() => desk.opened).toHaveLength(1)
  return { ...listener, desk, run, state: stateIn(desk.opened[0]) }
}

const now = ({ desk }: Scene) => desk.signIn.progress()

describe('the person’s own browser, with a Callback URL on this computer', () => {
  it('is listened to before it is opened, and the answer is taken once', async () => {
    const scene = await inBrowser()
    expect(scene.counts).toEqual({ begun: 1, open: 1 })
    await expect
      .poll(() => now(scene))
      .toEqual({
        type: 'waiting-for-browser',
        redirectUri: callback,
        browser: 'open',
      })
    const answer = `?code=the-code&state=${scene.state}`
    expect(scene.visit(answer)).toBe('taken')
    expect(scene.visit(answer)).toBe('refused')
    await scene.run
    expect(scene.counts.open).toBe(0)
    expect(scene.desk.sent).toHaveLength(1)
  })

  it('does not end by what carries another mark, or by an error without one', async () => {
    const scene = await inBrowser()
    for (const query of [
      '?code=c&state=x',
      '?error=access_denied',
      `?code=c&state=${scene.state}x`,
    ]) {
      expect(scene.visit(query)).toBe('refused')
    }
    expect(scene.visit('')).toBe('empty')
    expect(scene.visit(`?state=${scene.state}`)).toBe('empty')
    expect(now(scene).type).toBe('waiting-for-browser')
    expect(scene.visit(`?error=access_denied&state=${scene.state}`)).toBe('taken')
    expect((await endOf(scene.run)).code).toBe('sign-in-denied')
    expect(scene.counts.open).toBe(0)
  })

  it('ends when what carries its mark names another server', async () => {
    const scene = await inBrowser()
    scene.visit(`?code=c&state=${scene.state}&iss=https://a.example`)
    expect((await endOf(scene.run)).code).toBe('issuer-wrong')
    expect(scene.counts.open).toBe(0)
  })

  it('asks about an answer without a mark, though such answers were agreed to before', async () => {
    const listener = aFakeListener()
    const desk = aDesk({ listen: listener.listen })
    const seen: boolean[] = []
    const run = desk.signIn.run({
      ...request,
      app: aCredential({ redirectUri: callback }),
      surface: 'browser',
      acceptsUnmarked: true,
      aroundExchange: (exchange, { showsUnmarked }) => {
        seen.push(showsUnmarked)
        return exchange()
      },
    })
    await expect.poll(() => desk.opened).toHaveLength(1)
    expect(listener.visit('?code=c&state=null')).toBe('asked')
    expect(desk.signIn.progress()).toEqual({ type: 'asking-about-mark', source: 'listener' })
    expect(desk.sent).toEqual([])
    desk.signIn.answerAboutMark(true)
    await run
    // What anybody can send here says nothing of the provider.
    expect(seen).toEqual([false])
  })

  it('takes the marked answer though another is being asked about', async () => {
    const scene = await inBrowser()
    expect(scene.visit('?code=slipped-in')).toBe('asked')
    expect(scene.visit(`?code=good&state=${scene.state}`)).toBe('taken')
    await scene.run
    expect(new URLSearchParams(scene.desk.sent[0]?.body).get('code')).toBe('good')
  })

  it('takes neither of two without a mark', async () => {
    const scene = await inBrowser()
    expect(scene.visit('?code=one')).toBe('asked')
    expect(scene.visit('?code=one')).toBe('asked')
    expect(scene.visit('?code=two')).toBe('refused')
    expect(now(scene).type).toBe('waiting-for-browser')
    expect(scene.visit('?code=one')).toBe('refused')
    scene.visit(`?code=good&state=${scene.state}`)
    await scene.run
  })

  it('leaves nobody listening when it is cancelled, and takes nothing that comes late', async () => {
    const scene = await inBrowser()
    scene.desk.signIn.cancel()
    expect(scene.visit(`?code=c&state=${scene.state}`)).toBe('refused')
    expect((await endOf(scene.run)).code).toBe('sign-in-cancelled')
    expect(scene.counts).toEqual({ begun: 1, open: 0 })
  })

  it('does not open the browser when Cancel came before anybody listened', async () => {
    const listener = aFakeListener()
    const desk = aDesk({ listen: listener.listen })
    const app = aCredential({ redirectUri: callback })
    const run = desk.signIn.run({ ...request, app, surface: 'browser' })
    desk.signIn.cancel()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
    expect(desk.opened).toEqual([])
    expect(listener.counts.open).toBe(0)
  })

  it('stops listening after half an hour, and pasting goes on', async () => {
    const timers: { readonly delayMs: number; readonly task: () => void }[] = []
    const scene = await inBrowser(aFakeListener(), {
      after: (delayMs, task) => {
        timers.push({ delayMs, task })
        return () => undefined
      },
    })
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([30 * 60_000])
    timers[0]?.task()
    await expect
      .poll(() => now(scene))
      .toMatchObject({
        type: 'waiting-for-address',
        note: 'waited-long',
      })
    expect(scene.counts.open).toBe(0)
    expect(scene.desk.opened).toHaveLength(1)
    scene.desk.signIn.giveAddress(`${callback}?code=c&state=${scene.state}`)
    await scene.run
  })

  it.each(['port-in-use', 'port-not-allowed', 'no-address'] as const)(
    'is pasted from where nobody can listen: %s',
    async (reason) => {
      const scene = await inBrowser(aFakeListener({ type: 'not-listening', reason }))
      await expect
        .poll(() => now(scene))
        .toEqual({
          type: 'waiting-for-address',
          redirectUri: callback,
          browser: 'open',
          note: reason,
        })
      scene.desk.signIn.giveAddress(`${callback}?code=c&state=${scene.state}`)
      await scene.run
    },
  )

  it('keeps the attempt on the way through all surfaces', async () => {
    const scene = await inBrowser()
    const { desk } = scene
    const ways: readonly (readonly [SurfaceName, string])[] = [
      ['paste', 'waiting-for-address'],
      ['browser', 'waiting-for-browser'],
      ['window', 'waiting-for-person'],
      ['paste', 'waiting-for-address'],
      ['window', 'waiting-for-person'],
      ['browser', 'waiting-for-browser'],
    ]
    for (const [surface, type] of ways) {
      desk.signIn.goOnIn(surface)
      await expect.poll(() => now(scene).type).toBe(type)
      expect(scene.counts.open).toBe(surface === 'browser' ? 1 : 0)
    }
    const addresses = [
      ...desk.opened,
      ...desk.surface.orders.map((order) => order.authorizationUrl),
    ]
    expect(new Set(addresses).size).toBe(1)
    scene.visit(`?code=c&state=${scene.state}`)
    await scene.run
    expect(scene.counts).toEqual({ begun: 3, open: 0 })
  })
})
