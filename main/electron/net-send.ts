import type { Session } from 'electron'
import { WalletError, type ErrorCode } from '#core/errors'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import type { Send } from '../ports'
import { createQueue } from '../queue'

const totalMs = 30_000
const bodyLimit = 64 * 1024

/** The part of an Electron session that sending needs. */
export type RequestSession = Pick<Session, 'fetch' | 'closeAllConnections'>

/**
 * The `send` port over one in-memory Electron session: the company's proxy and trust store apply. A fresh
 * connection each time (`connection: close`): over a reused one Chromium re-sends a POST by itself when the
 * connection dies, which would use a one-use token twice.
 */
export function createNetSend(session: RequestSession): Send {
  const queue = createQueue()
  // One at a time: making the next connection a fresh one ends what is still under way on this session.
  return (request) => queue.run(() => sendAlone(session, request))
}

async function sendAlone(session: RequestSession, request: HttpRequest): Promise<HttpAnswer> {
  const deadline = AbortSignal.timeout(totalMs)
  try {
    await session.closeAllConnections()
    const answer = await session.fetch(request.url, init(request, deadline))
    return await read(answer)
  } catch (error) {
    if (error instanceof WalletError) throw error
    throw deadline.aborted ? new WalletError('timed-out') : sendFailure(error)
  }
}

function init(request: HttpRequest, signal: AbortSignal): RequestInit {
  return {
    method: request.method,
    headers: { ...request.headers, connection: 'close' },
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal,
    ...(request.body === undefined ? {} : { body: request.body }),
  }
}

async function read(answer: Response): Promise<HttpAnswer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > bodyLimit) throw new WalletError('answer-too-large', `more than ${bodyLimit} bytes`)
    chunks.push(chunk)
  }
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

const failures: readonly (readonly [RegExp, ErrorCode])[] = [
  [
    /ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|NETWORK_IO_SUSPENDED|ADDRESS_UNREACHABLE|NETWORK_ACCESS_DENIED)/,
    'offline',
  ],
  [/ERR_(CERT_|SSL_|BAD_SSL)/, 'tls-failed'],
  [
    /ERR_(CONNECTION_REFUSED|CONNECTION_FAILED|CONNECTION_TIMED_OUT|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED|UNSAFE_PORT|INVALID_URL|UNKNOWN_URL_SCHEME)/,
    'connect-failed',
  ],
  [/redirect/i, 'redirect-refused'],
]

/** What nobody can prove to have happened before the request left counts as lost, never as unsent. */
function sendFailure(error: unknown): WalletError {
  const message = error instanceof Error ? error.message : String(error)
  const known = failures.find(([pattern]) => pattern.test(message))
  return new WalletError(known?.[1] ?? 'answer-lost', /net::\w+/.exec(message)?.[0] ?? message)
}
