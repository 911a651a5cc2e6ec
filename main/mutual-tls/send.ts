import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext, type SecureContext } from 'node:tls'
import { gunzipSync } from 'node:zlib'
import type { CertifiedKey } from '#core/certified-key'
import { WalletError } from '#core/errors'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import { connectFailure, exchangeFailure } from '../network-failure'
import type { ProxyPasswords, Send } from '../ports'
import { bareHost, openTunnel, readProxy } from './proxy'

const usualTimeoutMs = 30_000
const bodyLimit = 64 * 1024

export interface MutualTlsPorts {
  /** What is shown in the handshake. */
  readonly certified: CertifiedKey
  /** The way to an address as proxy settings have it, such as `DIRECT` or `PROXY proxy.example:8080`. */
  readonly proxyFor: (url: string) => Promise<string>
  readonly passwords: Pick<ProxyPasswords, 'find' | 'forget'>
  /** PEM of those whose word counts for a server. */
  readonly authorities: readonly string[]
  /** For the whole answer; 30 s unless a test is in a hurry. */
  readonly timeoutMs?: number
}

/**
 * The `send` port over Node’s TLS, which shows a certificate in the handshake (RFC 8446 section 4.4.2) as Electron’s
 * requests cannot. A connection serves one request, and the request is written when the handshake is over: until then
 * nothing was sent, from then on nobody can say so. A proxy is gone through (CONNECT) or the request fails.
 */
export function createMutualTlsSend(ports: MutualTlsPorts): Send {
  const { certified, authorities } = ports
  const context = createSecureContext({
    key: certified.privateKey.reveal(),
    cert: [certified.certificate, ...certified.chain].join('\n'),
    ca: [...authorities],
    minVersion: 'TLSv1.2',
  })
  return async (request) => {
    const ending = new AbortController()
    const attempt = { isSent: false, signal: ending.signal }
    let deadline: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const expire = (): void => {
        ending.abort()
        reject(
          new WalletError(attempt.isSent ? 'timed-out' : 'connect-failed', 'no answer in time'),
        )
      }
      deadline = setTimeout(expire, ports.timeoutMs ?? usualTimeoutMs)
    })
    try {
      return await Promise.race([late, sendOnce(ports, { request, context, attempt })])
    } finally {
      clearTimeout(deadline)
      ending.abort()
    }
  }
}

interface Attempt {
  isSent: boolean
  /** Ends every connection of it. */
  readonly signal: AbortSignal
}

interface Sending {
  readonly request: HttpRequest
  readonly context: SecureContext
  readonly attempt: Attempt
}

async function sendOnce(
  ports: MutualTlsPorts,
  { request, context, attempt }: Sending,
): Promise<HttpAnswer> {
  const url = new URL(request.url)
  if (url.protocol !== 'https:') throw new WalletError('tls-failed', 'not an https address')
  const way = await wayTo(ports, url, attempt.signal)
  const socket = await shakeHands(way, { url, context, signal: attempt.signal })
  // Once given up as unsent it stays unsent.
  attempt.signal.throwIfAborted()
  attempt.isSent = true
  return exchange(request, { url, socket })
}

/** A connection on which TLS can begin. */
async function wayTo(ports: MutualTlsPorts, url: URL, signal: AbortSignal): Promise<Socket> {
  const proxy = readProxy(await ports.proxyFor(url.href))
  const port = Number(url.port === '' ? 443 : url.port)
  if (proxy !== undefined) {
    return openTunnel({ ...ports, proxy, to: `${url.hostname}:${port}` }, signal)
  }
  const socket = connectTcp({ host: bareHost(url.hostname), port, noDelay: true })
  return ready(socket, 'connect', signal)
}

interface Handshake {
  readonly url: URL
  readonly context: SecureContext
  readonly signal: AbortSignal
}

function shakeHands(way: Socket, { url, context, signal }: Handshake): Promise<Socket> {
  const host = bareHost(url.hostname)
  const socket = connectTls({
    socket: way,
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    secureContext: context,
    ALPNProtocols: ['http/1.1'],
    // Whatever the process’s environment says.
    rejectUnauthorized: true,
  })
  return ready(socket, 'secureConnect', signal)
}

async function ready(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Socket> {
  signal.addEventListener('abort', () => socket.destroy(), { once: true })
  // What comes after this is told to whoever uses the socket then.
  socket.on('error', () => undefined)
  try {
    await once(socket, event, { signal })
    return socket
  } catch (error) {
    socket.destroy()
    throw connectFailure(error)
  }
}

function exchange(
  { method, headers, body }: HttpRequest,
  { url, socket }: { readonly url: URL; readonly socket: Socket },
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, host: url.host, connection: 'close', 'accept-encoding': 'identity' },
    })
    const fail = (error: unknown): void =>
      reject(error instanceof WalletError ? error : exchangeFailure(error))
    sending.on('error', fail)
    sending.on('response', (answer) => {
      read(answer).then(resolve, fail)
    })
    sending.end(body)
  })
}

async function read(answer: IncomingMessage): Promise<HttpAnswer> {
  const { statusCode: status = 0 } = answer
  const headers = flat(answer)
  if ([301, 302, 303, 307, 308].includes(status) && headers['location'] !== undefined) {
    throw new WalletError('redirect-refused')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw tooLarge()
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  // Not asked for; an answer is not lost for it.
  const plain = headers['content-encoding'] === 'gzip' ? unzipped(body) : body
  return { status, headers, body: plain.toString('utf8') }
}

function unzipped(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: bodyLimit })
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : exchangeFailure(error)
  }
}

const tooLarge = (): WalletError =>
  new WalletError('answer-too-large', `more than ${bodyLimit} bytes`)

function flat({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const pairs = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ])
  return Object.fromEntries(pairs) as Record<string, string>
}
