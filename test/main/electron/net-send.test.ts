import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import type { ClientRequest, ClientRequestConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import type { HttpRequest } from '#core/oauth/http-request'
import { createNetSend } from '../../../main/electron/net-send'
import type { ProxyPassword } from '../../../main/ports'

const request: HttpRequest = {
  method: 'POST',
  url: 'https://api3.sprinklr.com/oauth/token',
  headers: { accept: 'application/json' },
  body: 'grant_type=refresh_token',
}

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string | string[]>
  readonly body?: string
}

/** A request as Electron would make it: what was asked, and what the test lets happen to it. */
interface FakeRequest extends EventEmitter {
  readonly options: ClientRequestConstructorOptions
  readonly headers: Record<string, string>
  body: string | undefined
  isAborted: boolean
  answer(answer: Answer): void
}

function aRequest(
  options: ClientRequestConstructorOptions,
  onSent: (sent: FakeRequest) => void,
): FakeRequest {
  const headers: Record<string, string> = {}
  const made = Object.assign(new EventEmitter(), {
    options,
    headers,
    body: undefined as string | undefined,
    isAborted: false,
    setHeader: (name: string, value: string) => {
      headers[name] = value
    },
    end: (body?: string) => {
      made.body = body
      onSent(made)
    },
    abort: () => {
      made.isAborted = true
    },
    answer: ({ status = 200, headers: own = {}, body = '{}' }: Answer) => {
      const stream = Readable.from([Buffer.from(body)])
      made.emit('response', Object.assign(stream, { statusCode: status, headers: own }))
    },
  })
  return made
}

/** A session whose answers come when the test says so. */
function aSession(
  onSent: (sent: FakeRequest) => void,
  known: Readonly<Record<string, ProxyPassword>> = {},
  closing: () => Promise<void> = () => Promise.resolve(),
) {
  const events: string[] = []
  const forgotten: string[] = []
  const send = createNetSend({
    session: {
      closeAllConnections: () => {
        events.push('closed')
        return closing()
      },
      clearAuthCache: () => {
        events.push('passwords cleared')
        return Promise.resolve()
      },
    },
    request: (options) => {
      const made = aRequest(options, (sent) => {
        events.push('sent')
        onSent(sent)
      })
      return made as unknown as ClientRequest
    },
    proxies: { find: ({ host }) => known[host], forget: ({ host }) => forgotten.push(host) },
  })
  return { send, events, forgotten }
}

const aProxy = { isProxy: true, scheme: 'basic', host: 'proxy.example', port: 8080, realm: 'Acme' }

describe('the send port', () => {
  it('never ends one request by sending another', async () => {
    const open: FakeRequest[] = []
    const { send, events } = aSession((sent) => open.push(sent))
    const sent = Promise.all([send(request), send(request), send(request)])
    for (let count = 1; count <= 3; count += 1) {
      await expect.poll(() => open.length).toBe(count)
      expect(events).toHaveLength(3 * count - 2)
      open[count - 1]?.answer({})
    }
    expect(await sent).toHaveLength(3)
    const whole = Array(3).fill(['sent', 'closed', 'passwords cleared']).flat()
    await expect.poll(() => events).toEqual(whole)
  })

  it('gives an answer before its connection is closed, and sends nothing else until it is', async () => {
    let close: () => void = () => undefined
    const closing = () => new Promise<void>((closed) => (close = closed))
    const { send, events } = aSession((sent) => sent.answer({}), {}, closing)
    expect((await send(request)).status).toBe(200)
    const next = send(request)
    await expect.poll(() => events).toEqual(['sent', 'closed', 'passwords cleared'])
    close()
    expect((await next).status).toBe(200)
    expect(events.slice(3, 4)).toEqual(['sent'])
  })

  it.each([
    ['fails', () => Promise.reject(new Error('no connections here'))],
    [
      'throws',
      () => {
        throw new Error('the session is gone')
      },
    ],
    ['never ends', () => new Promise<void>(() => undefined)],
  ])('gives the answer that came though closing the connection %s', async (_what, closing) => {
    const { send } = aSession((sent) => sent.answer({ body: 'a rotated pair' }), {}, closing)
    expect((await send(request)).body).toBe('a rotated pair')
    expect((await send(request)).body).toBe('a rotated pair')
  })

  it('goes on after a request that failed', async () => {
    let asked = 0
    const { send } = aSession((sent) => {
      asked += 1
      if (asked === 1) sent.emit('error', new Error('net::ERR_CONNECTION_RESET'))
      else sent.answer({})
    })
    await expect(send(request)).rejects.toThrow(code('answer-lost'))
    expect((await send(request)).status).toBe(200)
  })

  it('asks for a fresh connection, follows no redirect, carries no cookie', async () => {
    let seen: FakeRequest | undefined
    const { send } = aSession((sent) => {
      seen = sent
      sent.answer({ headers: { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] } })
    })
    expect((await send(request)).headers).toEqual({ 'x-answer': 'yes', 'set-cookie': 'a=1, b=2' })
    expect(seen?.options).toMatchObject({
      method: 'POST',
      url: request.url,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    })
    expect(seen?.headers).toEqual({ accept: 'application/json', connection: 'close' })
    expect(seen?.body).toBe(request.body)
  })

  it.each<readonly [string, ErrorCode]>([
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_NAME_NOT_RESOLVED', 'offline'],
    ['net::ERR_CONNECTION_REFUSED', 'connect-failed'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'connect-failed'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'tls-failed'],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-failed'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'answer-lost'],
    ['net::ERR_SSL_BAD_RECORD_MAC_ALERT', 'answer-lost'],
    ['net::ERR_CONNECTION_RESET', 'answer-lost'],
    ['net::ERR_EMPTY_RESPONSE', 'answer-lost'],
    ['net::ERR_CONTENT_LENGTH_MISMATCH', 'answer-lost'],
    ['net::ERR_ABORTED', 'answer-lost'],
    [`Attempted to redirect, but redirect policy was 'error'`, 'redirect-refused'],
    ['something nobody has seen before', 'answer-lost'],
  ])('reads %s as %s: what may have arrived never counts as unsent', async (message, expected) => {
    const { send } = aSession((sent) => sent.emit('error', new Error(message)))
    await expect(send(request)).rejects.toThrow(code(expected))
  })

  it('takes no more of an answer than a token answer needs', async () => {
    let length = 64 * 1024 + 1
    const requests: FakeRequest[] = []
    const { send } = aSession((sent) => {
      requests.push(sent)
      sent.answer({ body: 'x'.repeat(length) })
    })
    await expect(send(request)).rejects.toThrow(code('answer-too-large'))
    expect(requests[0]?.isAborted).toBe(true)
    length = 64 * 1024
    expect((await send(request)).body).toHaveLength(length)
  })
})

describe('a proxy that asks for a password', () => {
  const told = { userName: 'ada', password: 'in this run' }

  it('gets the one the person gave it once, and never again after refusing it', async () => {
    const given: (readonly (string | undefined)[])[] = []
    const { send, forgotten } = aSession(
      (sent) => {
        const answer = (...words: readonly (string | undefined)[]): void => void given.push(words)
        sent.emit('login', aProxy, answer)
        sent.emit('login', aProxy, answer)
        sent.emit('error', new Error('net::ERR_TUNNEL_CONNECTION_FAILED'))
      },
      { 'proxy.example': told },
    )
    await expect(send(request)).rejects.toThrow(code('proxy-sign-in-needed'))
    expect(given).toEqual([['ada', 'in this run'], []])
    expect(forgotten).toEqual(['proxy.example'])
  })

  it('does not take away what the person has told another request meanwhile', async () => {
    const known: Record<string, ProxyPassword> = { 'proxy.example': told }
    const { send, forgotten } = aSession((sent) => {
      sent.emit('login', aProxy, () => undefined)
      known['proxy.example'] = { userName: 'ada', password: 'a newer one' }
      sent.emit('login', aProxy, () => undefined)
      sent.emit('error', new Error('net::ERR_TUNNEL_CONNECTION_FAILED'))
    }, known)
    await expect(send(request)).rejects.toThrow(code('proxy-sign-in-needed'))
    expect(forgotten).toEqual([])
  })

  it('is a state with words when nobody told the wallet one', async () => {
    const { send } = aSession((sent) => {
      sent.emit('login', aProxy, () =>
        sent.emit('error', new Error('net::ERR_TUNNEL_CONNECTION_FAILED')),
      )
    })
    await expect(send(request)).rejects.toThrow(code('proxy-sign-in-needed'))
  })

  it('is the only one that gets it: a server of the same name gets nothing', async () => {
    const given: unknown[] = []
    const { send } = aSession(
      (sent) => {
        sent.emit('login', { ...aProxy, isProxy: false }, (...words: unknown[]) =>
          given.push(words),
        )
        sent.answer({ status: 401 })
      },
      { 'proxy.example': told },
    )
    expect((await send(request)).status).toBe(401)
    expect(given).toEqual([[]])
  })
})
