import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { authorizeUrl, exampleApp, formOf, startPractice, visit } from '../../helpers/practice'

/** Sends bytes as they are and gives all that comes back. */
function sendRaw(origin: string, lines: readonly string[]): Promise<string> {
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    })
    let seen = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      seen += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => {
      resolve(seen)
    })
  })
}

describe('the practice server', () => {
  it('listens on 127.0.0.1 and on no other address of this computer', async () => {
    const { origin } = await startPractice()
    const { port } = new URL(origin)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, family }) => address !== '127.0.0.1' && family === 'IPv4')
      .map(({ address }) => address)
    for (const host of [...others, '::1', '127.0.0.2']) {
      const outcome = await new Promise((resolve) => {
        const socket = connect({ port: Number(port), host }, () => {
          socket.destroy()
          resolve('connected')
        })
        socket.on('error', () => {
          resolve('refused')
        })
      })
      expect([host, outcome]).toEqual([host, 'refused'])
    }
  })

  it.each(['practice', 'localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1'])(
    'refuses the host name %s',
    async (host) => {
      const { origin } = await startPractice()
      const answer = await sendRaw(origin, [
        `GET ${new URL(authorizeUrl(`${origin}/prod2`)).pathname} HTTP/1.1`,
        `Host: ${host}`,
      ])
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
      expect(answer).not.toContain('Location')
    },
  )

  it.each([
    ['without a length', [], 411],
    ['with length 0', ['Content-Length: 0'], 400],
  ])('answers a query-form POST %s with HTTP %d', async (_name, headers, status) => {
    const { origin } = await startPractice()
    const query = formOf({
      client_id: exampleApp.clientId,
      client_secret: exampleApp.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: 'x',
    }).toString()
    const answer = await sendRaw(origin, [
      `POST /prod2/oauth/token?${query} HTTP/1.1`,
      `Host: ${new URL(origin).host}`,
      ...headers,
    ])
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })

  it('refuses a body above 64 KiB', async () => {
    const { base } = await startPractice()
    const body = new URLSearchParams({ code: 'c'.repeat(65 * 1024) })
    const answer = await fetch(`${base}/oauth/token`, { method: 'POST', body })
    expect(answer.status).toBe(413)
  })

  it.each([
    ['GET //evil.example/oauth/authorize HTTP/1.1', 404],
    ['GET http://evil.example/oauth/authorize HTTP/1.1', 400],
    ['GET /prod2/oauth/authorize/../../control HTTP/1.1', 404],
    ['OPTIONS * HTTP/1.1', 400],
  ])('survives %s', async (line, status) => {
    const { origin, base } = await startPractice()
    const answer = await sendRaw(origin, [line, `Host: ${new URL(origin).host}`])
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect((await visit(authorizeUrl(base))).status).toBe(302)
  })

  it('starts once for many who need it at the same time', async () => {
    const { practice } = await startPractice()
    await practice.stop()
    const starts = await Promise.all([practice.start(), practice.start(), practice.start()])
    expect(new Set(starts.map(({ origin }) => origin)).size).toBe(1)
  })

  it('is gone after a stop', async () => {
    const { practice, base } = await startPractice()
    await practice.stop()
    await expect(visit(authorizeUrl(base))).rejects.toThrow()
  })
})
