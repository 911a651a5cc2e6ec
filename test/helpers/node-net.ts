import { EventEmitter } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { createGunzip } from 'node:zlib'
import type { ClientRequest, ClientRequestConstructorOptions } from 'electron'
import { createNetSend } from '../../main/electron/net-send'
import type { Send } from '../../main/ports'

/** Node's error codes as Chromium names the same event. */
const chromiumNames: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
  ENOTFOUND: 'net::ERR_NAME_NOT_RESOLVED',
  ECONNRESET: 'net::ERR_CONNECTION_RESET',
  HPE_INVALID_CONSTANT: 'net::ERR_INVALID_HTTP_RESPONSE',
}

export interface NodeNetOptions {
  readonly timeoutMs?: number
  /** The name of an error that ends a request before it leaves, or undefined to let it through. */
  readonly failing?: (method: string) => string | undefined
}

/** The real `send` port of the app over Node's sockets instead of Electron's: one fresh connection a request. */
export function nodeNetSend({ timeoutMs = 30_000, failing }: NodeNetOptions = {}): Send {
  return createNetSend({
    session: {
      closeAllConnections: () => Promise.resolve(),
      clearAuthCache: () => Promise.resolve(),
    },
    request: (options) => aNodeRequest(options, failing) as unknown as ClientRequest,
    proxies: { find: () => undefined, forget: () => undefined },
    timeoutMs,
  })
}

function aNodeRequest(
  { url = '', method = 'GET' }: ClientRequestConstructorOptions,
  failing: NodeNetOptions['failing'],
) {
  const headers: Record<string, string> = {}
  const events = new EventEmitter()
  const controller = new AbortController()
  const fail = (message: string): void => {
    if (!controller.signal.aborted) events.emit('error', new Error(message))
  }

  const receive = (answer: IncomingMessage): void => {
    if ([301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)) {
      answer.destroy()
      fail(`Attempted to redirect, but redirect policy was 'error'`)
      return
    }
    const body =
      answer.headers['content-encoding'] === 'gzip' ? answer.pipe(createGunzip()) : answer
    answer.on('aborted', () => body.emit('aborted'))
    body.on('error', () => undefined)
    events.emit(
      'response',
      Object.assign(body, { statusCode: answer.statusCode, headers: answer.headers }),
    )
  }

  const send = (body?: string): void => {
    const name = failing?.(method)
    if (name !== undefined) {
      // As Electron tells of a proxy that wants a password nobody has.
      if (name.includes('TUNNEL')) events.emit('login', { isProxy: true }, () => undefined)
      fail(name)
      return
    }
    const { signal } = controller
    const sent = httpRequest(url, { method, headers, agent: false, signal }, receive)
    sent.on('error', (error: NodeJS.ErrnoException) =>
      fail(chromiumNames[error.code ?? ''] ?? `net::ERR_FAILED (${error.code ?? error.message})`),
    )
    sent.end(body)
  }

  return Object.assign(events, {
    setHeader: (name: string, value: string) => void (headers[name] = value),
    end: send,
    abort: () => controller.abort(),
  })
}
