import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import type { SignInSurface } from '../../../main/ports'
import type { SignInRequest } from '../../../main/sign-in/request'
import { aDesk, endOf, request, stateIn, type Desk } from './desk'

const callback = 'https://www.sprinklr.com/'

function refusalOf(give: () => void): ErrorCode {
  try {
    give()
  } catch (error) {
    if (error instanceof WalletError) return error.code
    throw error
  }
  throw new Error('it was taken')
}

/** An open attempt that went on to the person's browser. */
async function anAttemptInBrowser(desk: Desk, changes: Partial<SignInRequest> = {}) {
  const run = desk.signIn.run({ ...request, ...changes })
  await desk.surface.opened()
  desk.signIn.goOnIn('browser')
  await expect.poll(() => desk.opened).toHaveLength(1)
  return { run, state: stateIn(desk.opened[0]) }
}

/** A promise that ends when the test says so. */
function later(): { readonly promise: Promise<void>; end: () => void } {
  let end = (): void => undefined
  const promise = new Promise<void>((resolve) => {
    end = resolve
  })
  return { promise, end }
}

describe('a sign-in that goes on in the person’s own browser', () => {
  it('is the same attempt: the same address, and the code is proven by the same verifier', async () => {
    const desk = aDesk()
    const { run, state } = await anAttemptInBrowser(desk)
    const { authorizationUrl } = await desk.surface.opened()
    expect(desk.opened).toEqual([authorizationUrl])
    expect(desk.signIn.authorizationUrl()).toBe(authorizationUrl)
    desk.signIn.giveAddress(`${callback}?code=the%2Bcode&state=${state}`)
    expect((await run).accessToken.reveal()).toBe('access+/=')
    const form = new URLSearchParams(desk.sent[0]?.body)
    expect(desk.sent).toHaveLength(1)
    expect(form.get('code')).toBe('the+code')
    expect(
      createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url'),
    ).toBe(new URL(authorizationUrl).searchParams.get('code_challenge'))
  })

  it('tells how it stands, step by step', async () => {
    const desk = aDesk()
    const { run, state } = await anAttemptInBrowser(desk)
    await expect.poll(() => desk.signIn.progress()).toMatchObject({ browser: 'open' })
    desk.signIn.giveAddress(`${callback}?code=c&state=${state}`)
    await run
    const waiting = { type: 'waiting-for-address', redirectUri: request.app.redirectUri }
    expect(desk.progress.slice(-4)).toEqual([
      { ...waiting, browser: 'opening' },
      { ...waiting, browser: 'open' },
      { type: 'exchanging-code' },
      { type: 'idle' },
    ])
  })

  it('goes there from the bar as well', async () => {
    const desk = aDesk()
    const run = desk.signIn.run(request)
    const order = await desk.surface.opened()
    order.onBrowserWanted()
    await expect.poll(() => desk.signIn.progress().type).toBe('waiting-for-address')
    desk.signIn.cancel()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
  })

  const refused: readonly (readonly [string, (state: string) => string, ErrorCode])[] = [
    ['nothing', () => '', 'address-foreign'],
    ['what has blanks inside', () => 'a1b2 c3', 'address-foreign'],
    ['another host', (state) => `https://a.example/?code=c&state=${state}`, 'address-foreign'],
    [
      'http for https',
      (state) => `http://www.sprinklr.com/?code=c&state=${state}`,
      'address-foreign',
    ],
    ['another path', (state) => `${callback}login?code=c&state=${state}`, 'address-foreign'],
    [
      'user info',
      (state) => `https://a@www.sprinklr.com/?code=c&state=${state}`,
      'address-foreign',
    ],
    ['no answer in it', () => callback, 'address-unanswered'],
    ['a state alone', (state) => `${callback}?state=${state}`, 'address-unanswered'],
    ['another state', () => `${callback}?code=c&state=another`, 'state-wrong'],
    ['two states', (state) => `${callback}?code=c&state=${state}&state=x`, 'state-wrong'],
    ['an error of another sign-in', () => `${callback}?error=access_denied&state=x`, 'state-wrong'],
    [
      'another issuer',
      (state) => `${callback}?code=c&state=${state}&iss=https://a.example`,
      'issuer-wrong',
    ],
    ['two codes', (state) => `${callback}?code=c&code=d&state=${state}`, 'redirect-malformed'],
    [
      'code and error',
      (state) => `${callback}?code=c&error=e&state=${state}`,
      'redirect-malformed',
    ],
    [
      'a code too long',
      (state) => `${callback}?code=${'c'.repeat(5_000)}&state=${state}`,
      'redirect-malformed',
    ],
  ]

  it.each(refused)('refuses an address with %s, and goes on', async (_what, address, code) => {
    const desk = aDesk()
    const { run, state } = await anAttemptInBrowser(desk)
    expect(refusalOf(() => desk.signIn.giveAddress(address(state)))).toBe(code)
    expect(desk.sent).toEqual([])
    expect(desk.signIn.progress().type).toBe('waiting-for-address')
    desk.signIn.giveAddress(`${callback}?code=good&state=${state}`)
    await run
    expect(new URLSearchParams(desk.sent[0]?.body).get('code')).toBe('good')
  })

  it.each([
    ['as it is', (good: string) => good],
    ['with blanks and a line end around', (good: string) => ` \t${good}\r\n`],
    ['with the answer behind the #', (good: string) => good.replace('?', '#')],
    ['with the mark of a page behind it', (good: string) => `${good}#_=_`],
    [
      'in capitals where they do not count',
      (good: string) => good.replace('https://www', 'HTTPS://WWW'),
    ],
    ['with more beside it', (good: string) => `${good}&session_state=x`],
  ])('takes a good address %s', async (_how, write) => {
    const desk = aDesk()
    const { run, state } = await anAttemptInBrowser(desk)
    desk.signIn.giveAddress(write(`${callback}?code=good&state=${state}`))
    await run
    expect(new URLSearchParams(desk.sent[0]?.body).get('code')).toBe('good')
  })

  it('ends with the refusal that is pasted', async () => {
    const desk = aDesk()
    const { run, state } = await anAttemptInBrowser(desk)
    desk.signIn.giveAddress(`${callback}?error=access_denied&state=${state}`)
    expect((await endOf(run)).code).toBe('sign-in-denied')
    expect(desk.sent).toEqual([])
  })

  it('asks about a pasted answer without a mark as about any other', async () => {
    const desk = aDesk()
    const { run } = await anAttemptInBrowser(desk)
    desk.signIn.giveAddress(`${callback}?code=unmarked`)
    await expect.poll(() => desk.signIn.progress().type).toBe('asking-about-mark')
    expect(desk.sent).toEqual([])
    desk.signIn.answerAboutMark(true)
    await run
    expect(new URLSearchParams(desk.sent[0]?.body).get('code')).toBe('unmarked')
  })

  it('stays possible where no browser can be opened', async () => {
    const desk = aDesk({ browser: () => Promise.reject(new Error('no browser')) })
    const { run, state } = await anAttemptInBrowser(desk)
    await expect.poll(() => desk.signIn.progress()).toMatchObject({ browser: 'failed' })
    expect(desk.signIn.authorizationUrl()).toBe(desk.opened[0])
    desk.signIn.giveAddress(`${callback}?code=good&state=${state}`)
    expect((await run).accessToken.reveal()).toBe('access+/=')
  })

  it('ends with Cancel, whatever the browser does after that', async () => {
    const browser = later()
    const desk = aDesk({ browser: () => browser.promise })
    const { run, state } = await anAttemptInBrowser(desk)
    desk.signIn.cancel()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
    browser.end()
    await browser.promise
    desk.signIn.giveAddress(`${callback}?code=too-late&state=${state}`)
    expect(desk.signIn.progress()).toEqual({ type: 'idle' })
    expect(desk.signIn.authorizationUrl()).toBeUndefined()
    expect(desk.sent).toEqual([])
  })

  it('is over when it is over, though the browser opens only then', async () => {
    const browser = later()
    const desk = aDesk({ browser: () => browser.promise })
    const { run, state } = await anAttemptInBrowser(desk)
    desk.signIn.giveAddress(`${callback}?code=good&state=${state}`)
    await run
    browser.end()
    await browser.promise
    expect(desk.signIn.progress()).toEqual({ type: 'idle' })
    expect(desk.progress.at(-1)).toEqual({ type: 'idle' })
    const next = desk.signIn.run(request)
    await expect.poll(() => desk.surface.orders.length).toBe(2)
    desk.signIn.cancel()
    expect((await endOf(next)).code).toBe('sign-in-cancelled')
  })

  it('is asked about in peace, though the browser opens only then', async () => {
    const browser = later()
    const desk = aDesk({ browser: () => browser.promise })
    const { run } = await anAttemptInBrowser(desk)
    desk.signIn.giveAddress(`${callback}?code=unmarked`)
    await expect.poll(() => desk.signIn.progress().type).toBe('asking-about-mark')
    browser.end()
    await browser.promise
    expect(desk.signIn.progress().type).toBe('asking-about-mark')
    desk.signIn.answerAboutMark(false)
    expect((await endOf(run)).code).toBe('state-missing')
  })
})

describe('an answer without a mark', () => {
  const unmarked = ['', '&state=', '&state=null']

  it.each(unmarked)('(code=c%s) is used only after the person said yes', async (rest) => {
    const { surface, signIn, sent } = aDesk()
    const run = signIn.run(request)
    await surface.opened()
    surface.visit(`${callback}?code=c${rest}`)
    await expect.poll(() => signIn.progress().type).toBe('asking-about-mark')
    expect(sent).toEqual([])
    signIn.answerAboutMark(true)
    await run
    expect(sent).toHaveLength(1)
  })

  it.each(unmarked)('(code=c%s) is used nowhere after a no', async (rest) => {
    const { surface, signIn, sent } = aDesk()
    const run = signIn.run(request)
    await surface.opened()
    surface.visit(`${callback}?code=c${rest}`)
    await expect.poll(() => signIn.progress().type).toBe('asking-about-mark')
    signIn.answerAboutMark(false)
    expect((await endOf(run)).code).toBe('state-missing')
    expect(sent).toEqual([])
    expect(signIn.progress()).toEqual({ type: 'idle' })
  })

  it('is told apart from a marked one to whoever saves the tokens', async () => {
    const seen: boolean[] = []
    for (const rest of ['', '&state=STATE']) {
      const { surface, signIn } = aDesk()
      const run = signIn.run({
        ...request,
        acceptsUnmarked: true,
        aroundExchange: (exchange, { isMarked }) => {
          seen.push(isMarked)
          return exchange()
        },
      })
      const { authorizationUrl } = await surface.opened()
      surface.visit(`${callback}?code=c${rest.replace('STATE', stateIn(authorizationUrl))}`)
      await run
    }
    expect(seen).toEqual([false, true])
  })

  it('is taken unasked where the person agreed before; a wrong mark still is not', async () => {
    const { surface, signIn, sent, progress } = aDesk()
    const run = signIn.run({ ...request, acceptsUnmarked: true })
    await surface.opened()
    surface.visit(`${callback}?code=c`)
    await run
    expect(progress.map(({ type }) => type)).not.toContain('asking-about-mark')
    expect(sent).toHaveLength(1)
    const next = signIn.run({ ...request, acceptsUnmarked: true })
    await expect.poll(() => surface.orders.length).toBe(2)
    surface.visit(`${callback}?code=c&state=another`)
    expect((await endOf(next)).code).toBe('state-wrong')
    expect(sent).toHaveLength(1)
  })

  it('pasted by itself is asked about all the same: its like never had a mark', async () => {
    const desk = aDesk()
    const run = desk.signIn.run({ ...request, acceptsUnmarked: true })
    await desk.surface.opened()
    desk.signIn.goOnIn('paste')
    await expect.poll(() => desk.signIn.progress().type).toBe('waiting-for-address')
    desk.signIn.giveAddress('a-code-somebody-mailed-me')
    await expect
      .poll(() => desk.signIn.progress())
      .toMatchObject({ type: 'asking-about-mark', source: 'code-alone' })
    expect(desk.sent).toEqual([])
    desk.signIn.answerAboutMark(false)
    expect((await endOf(run)).code).toBe('state-missing')
    expect(desk.sent).toEqual([])
  })

  it('is asked about no longer once the sign-in was cancelled', async () => {
    const { surface, signIn, sent } = aDesk()
    const run = signIn.run(request)
    await surface.opened()
    surface.visit(`${callback}?code=c`)
    await expect.poll(() => signIn.progress().type).toBe('asking-about-mark')
    signIn.cancel()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
    signIn.answerAboutMark(true)
    expect(signIn.progress()).toEqual({ type: 'idle' })
    expect(sent).toEqual([])
  })

  it('is not asked about when Cancel came while its window was closing', async () => {
    const closing = later()
    const surface: SignInSurface = {
      open: async () => {
        await closing.promise
        return { type: 'code', code: 'c', isMarked: false }
      },
      focus: () => undefined,
      forget: () => Promise.resolve(),
    }
    const { signIn, sent } = aDesk({ surface })
    const run = signIn.run(request)
    await expect.poll(() => signIn.progress().type).toBe('waiting-for-person')
    signIn.cancel()
    closing.end()
    expect((await endOf(run)).code).toBe('sign-in-cancelled')
    expect(signIn.progress()).toEqual({ type: 'idle' })
    expect(sent).toEqual([])
  })
})

describe('what an attempt does not wait for', () => {
  it('is ignored', async () => {
    const desk = aDesk()
    const tryAll = (): void => {
      desk.signIn.answerAboutMark(true)
      desk.signIn.answerAboutMark(false)
      desk.signIn.giveAddress(`${callback}?code=c`)
    }
    tryAll()
    desk.signIn.goOnIn('browser')
    const run = desk.signIn.run(request)
    const { authorizationUrl } = await desk.surface.opened()
    tryAll()
    expect(desk.signIn.authorizationUrl()).toBeUndefined()
    desk.surface.visit(`${callback}?code=good&state=${stateIn(authorizationUrl)}`)
    await run
    expect(desk.opened).toEqual([])
    expect(desk.sent).toHaveLength(1)
  })
})
