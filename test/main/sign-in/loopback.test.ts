import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RedirectVisit } from '#core/oauth/redirect'
import { text } from '#core/text/text'
import type { CallbackReply } from '../../../main/ports'
import { listenAtCallback } from '../../../main/sign-in/loopback'
import { aProgramAt, freePort, isOpen, knock, speak, type Knock } from '../../helpers/callback-door'

interface Door {
  readonly port: number
  readonly seen: readonly RedirectVisit[]
  readonly close: () => Promise<void>
}

/** A real listener; every visit it judges gets this reply. */
async function aDoor(reply: CallbackReply, registered = 'http://127.0.0.1:PORT/callback') {
  const port = await freePort()
  const seen: RedirectVisit[] = []
  const listening = await listenAtCallback(registered.replace('PORT', String(port)), (visit) => {
    seen.push(visit)
    return reply
  })
  if (listening.type !== 'listening') throw new Error(listening.reason)
  onTestFinished(() => listening.close())
  const door: Door = { port, seen, close: () => listening.close() }
  return door
}

const secrets = ['the-code', 'the-state']
const answer = '/callback?code=the-code&state=the-state'

describe('the listener at a Callback URL on this computer', () => {
  it('hands on what comes to its path, and answers with a page of its own words', async () => {
    const { port, seen } = await aDoor('taken')
    const said = await knock(port, { path: answer })
    expect(seen).toEqual([{ url: `http://127.0.0.1:${port}${answer}` }])
    expect(said.status).toBe(200)
    expect(said.body).toContain(text.callbackPage.taken.sentence)
    expect(said.headers['cache-control']).toBe('no-store')
    expect(said.headers['referrer-policy']).toBe('no-referrer')
    expect(said.headers['content-security-policy']).toContain("default-src 'none'")
    expect(said.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(said.headers['access-control-allow-origin']).toBeUndefined()
    for (const secret of secrets) expect(JSON.stringify(said)).not.toContain(secret)
  })

  it('answers byte for byte the same, whatever came', async () => {
    const { port } = await aDoor('taken')
    const one = await knock(port, { path: answer })
    const other = await knock(port, { path: '/callback?code=<script>alert(1)</script>&state=x' })
    expect(other.body).toBe(one.body)
  })

  it('takes a form a provider posts there', async () => {
    const { port, seen } = await aDoor('taken')
    const said = await knock(port, {
      path: '/callback',
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://login.example',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
        'sec-fetch-site': 'cross-site',
      },
      body: 'code=the-code&state=the-state',
    })
    expect(said.status).toBe(200)
    expect(seen).toEqual([
      { url: `http://127.0.0.1:${port}/callback`, form: 'code=the-code&state=the-state' },
    ])
  })

  it('takes what its own page found behind the #', async () => {
    const { port, seen } = await aDoor('taken')
    const said = await knock(port, {
      path: '/callback',
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
      body: JSON.stringify('code=the-code&state=the-state'),
    })
    expect(said).toMatchObject({ status: 200, body: '' })
    expect(seen[0]?.form).toBe('code=the-code&state=the-state')
  })

  it('listens at nothing but this computer’s own addresses', async () => {
    const { port } = await aDoor('empty', 'http://localhost:PORT/callback')
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others) expect(await isOpen(port, address), address).toBe(false)
    expect(await isOpen(port, '127.0.0.2')).toBe(false)
    expect(await isOpen(port)).toBe(true)
  })

  it('answers at both addresses of localhost, where this computer has both', async () => {
    const port = await freePort()
    const listening = await listenAtCallback(`http://localhost:${port}/callback`, () => 'empty')
    if (listening.type !== 'listening') throw new Error(listening.reason)
    expect(await isOpen(port, '::1')).toBe(!listening.hasIpv4Only)
    expect(await isOpen(port)).toBe(true)
    await listening.close()
    expect(await isOpen(port, '::1')).toBe(false)
    expect(await isOpen(port)).toBe(false)
  })
})

describe('what is turned away without a word', () => {
  const own = (port: number): string => `http://127.0.0.1:${port}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const json = { 'content-type': 'application/json' }
  const cases: readonly (readonly [string, (port: number) => Knock])[] = [
    ['another name that leads here', (port) => ({ headers: { host: `evil.example:${port}` } })],
    ['localhost for 127.0.0.1', (port) => ({ headers: { host: `localhost:${port}` } })],
    ['a host without the port', () => ({ headers: { host: '127.0.0.1' } })],
    ['another port', () => ({ headers: { host: '127.0.0.1:1' } })],
    ['another path', () => ({ path: '/callback/?code=the-code' })],
    ['the path in other letters', () => ({ path: '/Callback?code=the-code' })],
    ['the root', () => ({ path: '/?code=the-code' })],
    ['a way around', () => ({ path: '//127.0.0.1/callback?code=the-code' })],
    ['a whole address', (port) => ({ path: `${own(port)}${answer}` })],
    ['steps back', () => ({ path: '/x/../callback?code=the-code' })],
    ['steps back, encoded', () => ({ path: '/x/%2e%2e/callback?code=the-code' })],
    ['another protocol', () => ({ headers: { upgrade: 'websocket', connection: 'Upgrade' } })],
    [
      'a page fetched ahead',
      () => ({
        headers: {
          'sec-purpose': 'prefetch;prerender',
          'sec-fetch-dest': 'document',
          'sec-fetch-mode': 'navigate',
        },
      }),
    ],
    ['an image', () => ({ headers: { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' } })],
    ['a frame', () => ({ headers: { 'sec-fetch-dest': 'iframe', 'sec-fetch-mode': 'navigate' } })],
    ['a fetch', () => ({ headers: { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' } })],
    ['HEAD', () => ({ method: 'HEAD' })],
    ['PUT', () => ({ method: 'PUT' })],
    ['the question before a cross-origin fetch', () => ({ method: 'OPTIONS' })],
    ['a post of text', () => ({ method: 'POST', headers: { 'content-type': 'text/plain' } })],
    [
      'a form posted in the background',
      () => ({
        method: 'POST',
        headers: { ...form, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
      }),
    ],
    [
      'a cross-origin post',
      () => ({ method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body: '"x"' }),
    ],
    ['a post of nobody’s', () => ({ method: 'POST', headers: json, body: '"code=x"' })],
    [
      'a post of something else',
      (port) => ({ method: 'POST', headers: { ...json, origin: own(port) }, body: '{"code":1}' }),
    ],
    [
      'a post that is no JSON',
      (port) => ({ method: 'POST', headers: { ...json, origin: own(port) }, body: 'code=x' }),
    ],
  ]

  it.each(cases)('%s', async (_what, how) => {
    const { port, seen } = await aDoor('taken')
    const said = await knock(port, { path: answer, ...how(port) })
    expect(said).toMatchObject({ status: 404, body: '' })
    expect(said.headers['access-control-allow-origin']).toBeUndefined()
    expect(seen).toEqual([])
  })

  it('what is judged to be another’s', async () => {
    const { port } = await aDoor('refused')
    expect(await knock(port, { path: answer })).toMatchObject({ status: 404, body: '' })
  })

  it('a body that does not end where an answer would', async () => {
    const { port, seen } = await aDoor('taken')
    const said = await knock(port, {
      path: '/callback',
      method: 'POST',
      headers: form,
      body: 'x'.repeat(200_000),
    })
    expect(said.status).toBe(0)
    expect(seen).toEqual([])
  })

  it('a second host', async () => {
    const { port, seen } = await aDoor('taken')
    const own = `host: 127.0.0.1:${port}\r\n`
    for (const hosts of [`${own}host: evil.example\r\n`, `host: evil.example\r\n${own}`]) {
      const said = await speak(port, `GET ${answer} HTTP/1.1\r\n${hosts}connection: close\r\n\r\n`)
      expect(said).not.toMatch(/^HTTP\/1.1 200/)
    }
    expect(seen).toEqual([])
  })

  it('a second request behind the first, which nobody would answer', async () => {
    const { port, seen } = await aDoor('taken')
    const own = `host: 127.0.0.1:${port}\r\n\r\n`
    await speak(port, `GET /x HTTP/1.1\r\n${own}GET ${answer} HTTP/1.1\r\n${own}`)
    expect(seen).toEqual([])
  })

  it('headers without end, and what is no HTTP', async () => {
    const { port, seen } = await aDoor('taken')
    const start = `GET ${answer} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`
    expect(await speak(port, `${start}x: ${'x'.repeat(40_000)}\r\n\r\n`)).toBe('')
    expect(await speak(port, 'SSH-2.0-scanner\r\n\r\n')).toBe('')
    expect(seen).toEqual([])
  })
})

describe('a door that many hold', () => {
  it('still opens for the one who comes last', async () => {
    const { port, seen } = await aDoor('taken')
    const held: Socket[] = []
    for (let count = 0; count < 100; count += 1) {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.on('error', () => undefined)
      socket.write(`GET ${answer} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`)
      held.push(socket)
    }
    onTestFinished(() => held.forEach((socket) => socket.destroy()))
    expect((await knock(port, { path: answer })).status).toBe(200)
    expect(seen).toHaveLength(1)
  })

  it('is ended for one who sends a letter at a time', { timeout: 20_000 }, async () => {
    const { port, seen } = await aDoor('taken')
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('error', () => undefined)
    const dripping = setInterval(() => socket.write('x'), 200)
    socket.write('GET /callback HTTP/1.1\r\nx: ')
    await new Promise<void>((resolve) => socket.on('close', () => resolve()))
    clearInterval(dripping)
    expect(seen).toEqual([])
  })

  it('leaves nobody behind when it is closed', async () => {
    const { port, close } = await aDoor('taken')
    const waiting = speak(port, 'GET /callback HTTP/1.1\r\n')
    await close()
    expect(await waiting).toBe('')
    expect(await isOpen(port)).toBe(false)
  })
})

describe('a port that cannot be had', () => {
  it.each(['127.0.0.1', '::1'])('is said to be in use by another program at %s', async (host) => {
    const port = await freePort()
    const other = await aProgramAt(port, host).catch(() => undefined)
    // A computer without IPv6 has nobody there either.
    if (other === undefined) return
    const tried = await listenAtCallback(`http://localhost:${port}/callback`, () => 'taken')
    expect(tried).toEqual({ type: 'not-listening', reason: 'port-in-use' })
    await other.close()
    expect(await isOpen(port), 'and nothing is left at the other address').toBe(false)
  })
})
