import type {
  AuthInfo,
  ClientRequest,
  ClientRequestConstructorOptions,
  IncomingMessage,
  Session,
} from 'electron'
import { WalletError } from '#core/errors'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import { sendFailure } from '../network-failure'
import type { ProxyPassword, ProxyPasswords, Send } from '../ports'
import { createQueue } from '../queue'
import { waitAtMost } from '../wait-at-most'

const usualTimeoutMs = 30_000
const tidyMs = 2_000
const bodyLimit = 64 * 1024

/** What sending needs of Electron: a session, and the requests that go through it. */
export interface RequestPorts {
  readonly session: Pick<Session, 'closeAllConnections' | 'clearAuthCache'>
  readonly request: (options: ClientRequestConstructorOptions) => ClientRequest
  readonly proxies: Pick<ProxyPasswords, 'find' | 'forget'>
  /** For the whole answer; 30 s unless a test is in a hurry. */
  readonly timeoutMs?: number
}

/**
 * The `send` port over one in-memory Electron session: the company's proxy and trust store apply. A fresh
 * connection each time (`connection: close`): over a reused one Chromium re-sends a POST by itself when the
 * connection dies, which would use a one-use token twice. A proxy gets the password the person gave it in this
 * run, once per request; nobody else is ever answered.
 */
export function createNetSend(ports: RequestPorts): Send {
  const queue = createQueue()
  // One at a time: making the next connection a fresh one ends what is still under way on this session.
  return (request) => {
    const sent = queue.run(() => sendOnce(ports, request))
    // In the turn after it: an answer must be saved first, and the next request waits all the same.
    void queue.run(() => tidy(ports.session))
    return sent
  }
}

/**
 * Makes the next connection a fresh one. Afterwards: before a session's first request it would end the download of the
 * company's proxy settings. Whatever becomes of it, an answer that has come is not lost for it, nor held up for long.
 */
async function tidy(session: RequestPorts['session']): Promise<void> {
  // Passwords too: else Chromium would try the proxy's once more by itself after it was changed.
  const work = Promise.allSettled([
    Promise.resolve().then(() => session.closeAllConnections()),
    Promise.resolve().then(() => session.clearAuthCache()),
  ])
  await waitAtMost(tidyMs, work)
}

function sendOnce(ports: RequestPorts, request: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sending = openRequest(ports, request)
    let isProxyUnanswered = false
    const end = (settle: () => void): void => {
      clearTimeout(deadline)
      settle()
      sending.abort()
    }
    const fail = (error: WalletError): void => end(() => reject(error))
    const deadline = setTimeout(
      () => fail(new WalletError('timed-out')),
      ports.timeoutMs ?? usualTimeoutMs,
    )
    sending.on(
      'login',
      answeringProxies(ports, () => {
        isProxyUnanswered = true
      }),
    )
    sending.on('error', (error) =>
      fail(isProxyUnanswered ? new WalletError('proxy-sign-in-needed') : sendFailure(error)),
    )
    sending.on('response', (answer) => {
      read(answer).then(
        (body) => end(() => resolve(answerOf(answer, body))),
        (error: unknown) => fail(error instanceof WalletError ? error : sendFailure(error)),
      )
    })
    sending.end(request.body)
  })
}

/** `omit` also keeps a server from asking for a password itself: answering that would send the request twice. */
function openRequest(ports: RequestPorts, request: HttpRequest): ClientRequest {
  const sending = ports.request({
    session: ports.session as Session,
    method: request.method,
    url: request.url,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
  })
  for (const [name, value] of Object.entries({ ...request.headers, connection: 'close' })) {
    sending.setHeader(name, value)
  }
  return sending
}

/** A refused password is forgotten and never tried again: proxies lock people out who do. */
function answeringProxies({ proxies }: RequestPorts, onUnanswered: () => void) {
  let told: ProxyPassword | undefined
  return (proxy: AuthInfo, answer: (userName?: string, password?: string) => void): void => {
    const known = proxy.isProxy ? proxies.find(proxy) : undefined
    if (known !== undefined && told === undefined) {
      told = known
      answer(known.userName, known.password)
      return
    }
    // A newer one, which the person may have given a sign-in meanwhile, stays.
    if (known !== undefined && known === told) proxies.forget(proxy)
    onUnanswered()
    answer()
  }
}

function read(answer: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    // Electron's answers are readable streams without saying so in their types.
    const stream = answer as IncomingMessage & NodeJS.ReadableStream
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > bodyLimit) {
        reject(new WalletError('answer-too-large', `more than ${bodyLimit} bytes`))
      }
    })
    stream.on('error', reject)
    stream.on('aborted', () => reject(new WalletError('answer-lost')))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
  })
}

function answerOf({ statusCode, headers }: IncomingMessage, body: Buffer): HttpAnswer {
  const flat = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : value,
  ])
  return {
    status: statusCode,
    headers: Object.fromEntries(flat) as Record<string, string>,
    body: body.toString('utf8'),
  }
}
