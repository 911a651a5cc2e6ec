import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Server, Socket } from 'node:net'
import { TLSSocket, type DetailedPeerCertificate, type SecureVersion } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { ServerPair } from './certificates'

/** What the server saw of one request. */
export interface SeenRequest {
  readonly method: string
  readonly target: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly peer: DetailedPeerCertificate
  readonly version: string | null
}

/** An https server on loopback that lets nobody in but the holders of the certificates it knows. */
export interface DemandingServer {
  readonly port: number
  readonly url: string
  readonly seen: readonly SeenRequest[]
  /** Connections so far, used or not. */
  readonly connections: () => number
}

export interface ServerChoices {
  readonly pair: ServerPair
  /** PEM of the certificates it lets in. */
  readonly knows: readonly string[]
  readonly version?: SecureVersion
  readonly answer?: (response: ServerResponse) => void
}

export async function aDemandingServer(choices: ServerChoices): Promise<DemandingServer> {
  const { pair, knows, version, answer } = choices
  const seen: SeenRequest[] = []
  let connections = 0
  const versions = version === undefined ? {} : { minVersion: version, maxVersion: version }
  const demands = { requestCert: true, rejectUnauthorized: true, ca: [...knows] }
  const server = createServer({ ...pair, ...demands, ...versions }, (request, response) => {
    void textOf(request).then((body) => {
      const { socket } = request
      if (!(socket instanceof TLSSocket)) throw new Error('no TLS')
      const { method = '', url: target = '', headers } = request
      const peer = socket.getPeerCertificate(true)
      seen.push({ method, target, headers, body, peer, version: socket.getProtocol() })
      if (answer === undefined) response.end('{}')
      else answer(response)
    })
  })
  server.on('connection', () => (connections += 1))
  const port = await listening(server)
  return { port, url: `https://127.0.0.1:${port}`, seen, connections: () => connections }
}

/** Listens on loopback until the test ends. */
export async function listening(server: Server): Promise<number> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => open.delete(socket))
  })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.close()
    for (const socket of open) socket.destroy()
    if (server.listening) await once(server, 'close')
  })
  return (server.address() as AddressInfo).port
}

/**
 * The `openssl` program as a server that refuses certificates it does not know with a TLS alert, as most do; Node's
 * own hangs up. `good.pem` and `ours.crt` lie in `cwd`.
 */
export async function anAlertingServer(
  cwd: string,
  version: '-tls1_2' | '-tls1_3',
): Promise<number> {
  const args = [
    ...['s_server', '-accept', '127.0.0.1:0', '-cert', 'good.pem', '-www', version],
    ...['-Verify', '1', '-verify_return_error', '-CAfile', 'ours.crt'],
  ]
  const server = spawn('openssl', args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(async () => {
    server.kill()
    if (server.exitCode === null && server.signalCode === null) await once(server, 'close')
  })
  let said = ''
  for await (const chunk of server.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString()
    const port = /^ACCEPT 127\.0\.0\.1:(\d+)/m.exec(said)?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error(`openssl s_server ended: ${said}`)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
