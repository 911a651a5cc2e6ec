import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import type { HttpRequest } from '#core/oauth/http-request'
import { createNetSend, type RequestSession } from '../../../main/electron/net-send'

const request: HttpRequest = {
  method: 'POST',
  url: 'https://api3.sprinklr.com/oauth/token',
  headers: { accept: 'application/json' },
  body: 'grant_type=refresh_token',
}

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

/** A session whose answers come when the test says so. */
function aSession(fetch: RequestSession['fetch']) {
  const events: string[] = []
  let underWay = 0
  const session: RequestSession = {
    closeAllConnections: () => {
      events.push(underWay === 0 ? 'closed' : 'closed what was under way')
      return Promise.resolve()
    },
    fetch: async (input, init) => {
      underWay += 1
      events.push('sent')
      try {
        return await fetch(input, init)
      } finally {
        underWay -= 1
        events.push('answered')
      }
    },
  }
  return { send: createNetSend(session), events }
}

describe('the send port', () => {
  it('never ends one request by sending another', async () => {
    const answers: (() => void)[] = []
    const { send, events } = aSession(
      () => new Promise((resolve) => answers.push(() => resolve(new Response('{}')))),
    )
    const sent = Promise.all([send(request), send(request), send(request)])
    for (let count = 1; count <= 3; count += 1) {
      await expect.poll(() => answers.length).toBe(count)
      answers[count - 1]?.()
    }
    expect(await sent).toHaveLength(3)
    expect(events).toEqual(Array(3).fill(['closed', 'sent', 'answered']).flat())
  })

  it('goes on after a request that failed', async () => {
    let asked = 0
    const { send } = aSession(() => {
      asked += 1
      return asked === 1
        ? Promise.reject(new Error('net::ERR_CONNECTION_RESET'))
        : Promise.resolve(new Response('{}'))
    })
    await expect(send(request)).rejects.toThrow(code('answer-lost'))
    expect((await send(request)).status).toBe(200)
  })

  it('asks for a fresh connection, follows no redirect, carries no cookie', async () => {
    let seen: RequestInit | undefined
    const { send } = aSession((_input, init) => {
      seen = init
      return Promise.resolve(new Response('{}', { headers: { 'X-Answer': 'yes' } }))
    })
    expect((await send(request)).headers['x-answer']).toBe('yes')
    expect(seen).toMatchObject({
      method: 'POST',
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      headers: { connection: 'close' },
      body: request.body,
    })
  })

  it.each<readonly [string, ErrorCode]>([
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_NAME_NOT_RESOLVED', 'offline'],
    ['net::ERR_CONNECTION_REFUSED', 'connect-failed'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'tls-failed'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'tls-failed'],
    ['net::ERR_CONNECTION_RESET', 'answer-lost'],
    ['net::ERR_EMPTY_RESPONSE', 'answer-lost'],
    ['net::ERR_ABORTED', 'answer-lost'],
    ['Redirect was cancelled', 'redirect-refused'],
    ['something nobody has seen before', 'answer-lost'],
  ])('reads %s as %s: what may have arrived never counts as unsent', async (message, expected) => {
    const { send } = aSession(() => Promise.reject(new Error(message)))
    await expect(send(request)).rejects.toThrow(code(expected))
  })

  it('takes no more of an answer than a token answer needs', async () => {
    const { send } = aSession(() => Promise.resolve(new Response('x'.repeat(64 * 1024 + 1))))
    await expect(send(request)).rejects.toThrow(code('answer-too-large'))
    const { send: sendAgain } = aSession(() => Promise.resolve(new Response('x'.repeat(64 * 1024))))
    expect((await sendAgain(request)).body).toHaveLength(64 * 1024)
  })
})
