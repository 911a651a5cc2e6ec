import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import { renewalMeaning } from '#core/refresh/answer-meaning'
import { Secret } from '#core/secret'
import { makeCertificate } from '../../../main/certificates/make-certificate'
import { createMutualTlsSend, type MutualTlsPorts } from '../../../main/mutual-tls/send'
import { anOpensslFolder, type OpensslFolder } from '../../helpers/openssl'
import { makeCertificates, type TestCertificates } from './certificates'
import { aDemandingServer, anAlertingServer, listening, type ServerChoices } from './server'

let files: OpensslFolder
let certificates: TestCertificates

beforeAll(async () => {
  files = anOpensslFolder()
  certificates = await makeCertificates(files)
})
afterAll(() => files.remove())

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error
const secret = 'grant_type=refresh_token&refresh_token=made-up'

const sendWith = (changes: Partial<MutualTlsPorts> = {}) => {
  const { good, otherHost, expired, ours } = certificates
  return createMutualTlsSend({
    certified: ours,
    proxyFor: () => Promise.resolve('DIRECT'),
    passwords: { find: () => undefined, forget: () => undefined },
    authorities: [good, otherHost, expired].map(({ cert }) => cert),
    ...changes,
  })
}

const aServer = (changes: Partial<ServerChoices> = {}) =>
  aDemandingServer({ pair: certificates.good, knows: [certificates.ours.certificate], ...changes })

const post = (url: string) => ({ method: 'POST', url, headers: {}, body: secret }) as const

describe('a request that shows a certificate', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'is let in by a server that demands it, %s',
    async (version) => {
      const answer = (response: ServerResponse) =>
        response.writeHead(201, { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] }).end('{"é":1}')
      const server = await aServer({ version, answer })
      const headers = { accept: 'application/json', key: 'made-up' }
      const sent = {
        method: 'POST',
        url: `${server.url}/p/a?b=c%2F`,
        headers,
        body: secret,
      } as const
      expect(await sendWith()(sent)).toMatchObject({
        status: 201,
        headers: { 'x-answer': 'yes', 'set-cookie': 'a=1, b=2' },
        body: '{"é":1}',
      })
      expect(server.seen).toMatchObject([
        { method: 'POST', target: '/p/a?b=c%2F', body: secret, version },
      ])
      expect(server.seen[0]?.peer.subject.CN).toBe('ours')
      expect(server.seen[0]?.headers).toMatchObject({
        ...headers,
        host: `127.0.0.1:${server.port}`,
        connection: 'close',
        'content-length': String(secret.length),
      })
    },
  )

  it('says the length of a body that is not there', async () => {
    const server = await aServer()
    const { url } = server
    await sendWith()({ method: 'POST', url, headers: {} })
    await sendWith()({ method: 'GET', url, headers: {} })
    const lengths = server.seen.map(({ headers }) => headers['content-length'])
    expect(lengths).toEqual(['0', undefined])
  })

  it('goes over a connection of its own, one request each', async () => {
    const server = await aServer()
    const send = sendWith()
    for (let count = 0; count < 3; count += 1) await send(post(server.url))
    await Promise.all([send(post(server.url)), send(post(server.url))])
    expect(server.seen).toHaveLength(5)
    expect(server.connections()).toBe(5)
  })

  it('shows those that vouch for the certificate too', async () => {
    files.run('req -new -newkey rsa:2048 -nodes -subj /CN=leaf -keyout leaf.key -out leaf.csr')
    files.run('x509 -req -in leaf.csr -CA ours.crt -CAkey ours.key -days 2 -out leaf.crt')
    const read = (name: string) => files.read(name).toString()
    const { ours, stranger } = certificates
    const leaf = { ...stranger, certificate: read('leaf.crt'), chain: [ours.certificate] }
    const certified = { ...leaf, privateKey: new Secret(read('leaf.key')) }
    const server = await aServer()
    await sendWith({ certified })(post(server.url))
    expect(server.seen[0]?.peer.issuerCertificate.subject.CN).toBe('ours')
  })

  it('may show one that was made here', async () => {
    const now = Date.now()
    const certified = await makeCertificate({ commonName: 'made here', now }, randomBytes)
    const server = await aServer({ knows: [certified.certificate] })
    await sendWith({ certified })(post(server.url))
    expect(server.seen[0]?.peer.subject.CN).toBe('made here')
  })

  it('takes an answer that came packed though nobody asked', async () => {
    const packed = (response: ServerResponse) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a rotated pair'))
    const server = await aServer({ answer: packed })
    expect((await sendWith()(post(server.url))).body).toBe('a rotated pair')
    expect(server.seen[0]?.headers['accept-encoding']).toBe('identity')
  })

  it.each([400, 401, 404, 429, 500, 503])('gives the answer %i as it is', async (status) => {
    const server = await aServer({ answer: (response) => response.writeHead(status).end('why') })
    expect(await sendWith()(post(server.url))).toMatchObject({ status, body: 'why' })
  })
})

describe('a connection that is not made', () => {
  it.each<readonly [string, keyof TestCertificates, string]>([
    ['for another host', 'otherHost', 'other-host'],
    ['that has ended', 'expired', 'dates'],
    ['nobody vouches for', 'good', 'authority'],
  ])('names a server’s certificate %s, and nothing is sent', async (_what, name, certificate) => {
    const server = await aServer({ pair: certificates[name] as ServerChoices['pair'] })
    const changes = name === 'good' ? { authorities: [certificates.otherHost.cert] } : {}
    const refused = sendWith(changes)(post(server.url))
    await expect(refused).rejects.toMatchObject({ code: 'tls-failed', facts: { certificate } })
    expect(server.seen).toEqual([])
  })

  it('is to be safe: nothing goes out over plain http', async () => {
    await expect(sendWith()(post('http://127.0.0.1:9/'))).rejects.toThrow(code('tls-failed'))
  })

  it('is refused, cut, or left hanging, and then nothing was sent', async () => {
    const free = createTcpServer()
    const port = await listening(free)
    free.close()
    const cutting = await listening(createTcpServer((socket) => socket.destroy()))
    const halfway = await listening(
      createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
    )
    const silent = await listening(createTcpServer())
    for (const closed of [port, cutting, halfway, silent]) {
      const sent = sendWith({ timeoutMs: 200 })(post(`https://127.0.0.1:${closed}/`))
      await expect(sent).rejects.toThrow(code('connect-failed'))
    }
    expect(renewalMeaning('connect-failed')).toBe('before-send')
  })

  it('with a server that talks no TLS is named so', async () => {
    const port = await listening(
      createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    )
    await expect(sendWith()(post(`https://127.0.0.1:${port}/`))).rejects.toThrow(code('tls-failed'))
  })
})

describe('a certificate the server does not accept', () => {
  it('is told of in the handshake of TLS 1.2: nothing was sent', async () => {
    const port = await anAlertingServer(files.path, '-tls1_2')
    const url = `https://127.0.0.1:${port}/`
    const send = sendWith({ certified: certificates.stranger })
    await expect(send(post(url))).rejects.toThrow(code('certificate-refused'))
    expect(renewalMeaning('certificate-refused')).toBe('before-send')
    expect((await sendWith()({ method: 'GET', url, headers: {} })).status).toBe(200)
  })

  it('is told of after the handshake in TLS 1.3, or the connection ends: nobody knows what was read', async () => {
    const port = await anAlertingServer(files.path, '-tls1_3')
    const send = sendWith({ certified: certificates.stranger })
    const failure: unknown = await send(post(`https://127.0.0.1:${port}/`)).catch(
      (error: unknown) => error,
    )
    expect((failure as { code: string }).code).toMatch(/^(certificate-refused-late|answer-lost)$/)
    expect(renewalMeaning('certificate-refused-late')).toBe('ambiguous')
  })

  it.each([
    ['TLSv1.2', 'connect-failed'],
    ['TLSv1.3', 'answer-lost'],
  ] as const)('may be all that a server hangs up for: %s', async (version, expected) => {
    const server = await aServer({ version })
    const send = sendWith({ certified: certificates.stranger })
    await expect(send(post(server.url))).rejects.toThrow(code(expected))
    expect(server.seen).toEqual([])
  })
})

describe('a request that may have arrived', () => {
  const dripping = (response: ServerResponse): void => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  }
  it.each<readonly [ErrorCode, string, (response: ServerResponse) => void]>([
    [
      'answer-lost',
      'the connection ends before an answer',
      (response) => response.socket?.destroy(),
    ],
    [
      'answer-lost',
      'it ends in the middle of the answer',
      (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('half', () => response.socket?.destroy())
      },
    ],
    [
      'answer-lost',
      'what comes is no HTTP',
      (response) => response.socket?.end('nonsense\r\n\r\n'),
    ],
    [
      'answer-lost',
      'what is said to be packed is not',
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    ],
    ['timed-out', 'nothing comes', () => undefined],
    ['timed-out', 'it comes drop by drop', dripping],
    ['answer-too-large', 'too much comes', (response) => response.end('x'.repeat(64 * 1024 + 1))],
    ['answer-too-large', 'it never ends', (response) => void endless(response)],
    [
      'answer-too-large',
      'too much comes packed',
      (response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(10_000_000))),
    ],
    [
      'redirect-refused',
      'it is sent elsewhere',
      (response) => response.writeHead(307, { location: 'https://127.0.0.1:9/' }).write('…'),
    ],
  ])('is %s when %s, is sent once, and never counts as unsent', async (expected, _what, answer) => {
    const server = await aServer({ answer })
    const timeoutMs = expected === 'timed-out' ? 400 : 20_000
    await expect(sendWith({ timeoutMs })(post(server.url))).rejects.toThrow(code(expected))
    expect(server.seen).toHaveLength(1)
    expect(server.connections()).toBe(1)
    expect(renewalMeaning(expected)).toBe('ambiguous')
  })

  it('may be answered with 64 KiB', async () => {
    const server = await aServer({ answer: (response) => response.end('x'.repeat(64 * 1024)) })
    expect((await sendWith()(post(server.url))).body).toHaveLength(64 * 1024)
  })

  it('leaves nothing open when it has failed', async () => {
    let closed = 0
    const answer = (response: ServerResponse): void => {
      response.socket?.once('close', () => (closed += 1))
      dripping(response)
    }
    const server = await aServer({ answer })
    await expect(sendWith({ timeoutMs: 300 })(post(server.url))).rejects.toThrow(code('timed-out'))
    await expect.poll(() => closed).toBe(1)
  })
})

async function endless(response: ServerResponse): Promise<void> {
  response.writeHead(200)
  while (!response.destroyed) {
    const isDone = new Promise((resolve) => response.write('x'.repeat(8192), resolve))
    await isDone
  }
}
