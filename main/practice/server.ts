import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseAddress } from '#core/addresses'
import { WalletError } from '#core/errors'
import { plain, type Answer } from './rules/answers'

/** A request as the endpoints see it. Header names are lower case. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Was the length of a body announced, even as 0? */
  readonly hasLength: boolean
  /** The body as text. Rejects with an `OversizeBody` above 64 KiB, or when the connection breaks. */
  readBody(): Promise<string>
}

export type Handle = (incoming: Incoming) => Promise<Answer>

const bodyLimit = 64 * 1024

/** Listens on a free port of 127.0.0.1 only. Rejects with `connect-failed` when this computer refuses. */
export async function listen(handle: Handle): Promise<{ server: Server; origin: string }> {
  const server = createServer({ maxHeaderSize: 16 * 1024 })
  server.headersTimeout = 10_000
  server.requestTimeout = 15_000
  server.maxConnections = 128
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new WalletError('connect-failed', `practice: ${error.message}`))
    })
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve)
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  server.on('request', (message, response) => {
    void answerOne({ message, response, origin }, handle)
  })
  return { server, origin }
}

/** Ends every connection at once, those waiting for a delayed answer too. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}

interface Exchange {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly origin: string
}

async function answerOne(exchange: Exchange, handle: Handle): Promise<void> {
  const { message, response } = exchange
  // A client that goes away is no failure of ours.
  message.on('error', () => undefined)
  response.on('error', () => undefined)
  send(exchange, await decide(exchange, handle))
}

async function decide(exchange: Exchange, handle: Handle): Promise<Answer> {
  const { message, origin } = exchange
  // Another name for this address is how a foreign page would reach in (DNS rebinding).
  if (message.headers.host !== origin.slice('http://'.length)) return plain(403, 'Foreign host')
  const url = message.url ?? ''
  if (!url.startsWith('/') || parseAddress(url, origin) === undefined) {
    return plain(400, 'Bad Request')
  }
  try {
    return await handle(incomingOf(message, origin))
  } catch (error) {
    return error instanceof OversizeBody ? plain(413, 'Content Too Large') : plain(500, 'Internal')
  }
}

function send({ message, response }: Exchange, answer: Answer): void {
  if (answer.isCut === true) {
    message.socket.destroy()
    return
  }
  // What is left of an unread body is drained, so that the answer is not lost to a reset.
  message.resume()
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': Buffer.byteLength(answer.body),
    connection: 'close',
  })
  response.end(message.method === 'HEAD' ? undefined : answer.body)
}

function incomingOf(message: IncomingMessage, origin: string): Incoming {
  const headers = Object.fromEntries(
    Object.entries(message.headersDistinct).map(([name, values]) => [
      name,
      values?.join(', ') ?? '',
    ]),
  )
  return {
    method: message.method ?? '',
    // Joined, not resolved: a path that begins with `//` would name another host.
    url: new URL(`${origin}${message.url ?? '/'}`),
    headers,
    hasLength: 'content-length' in headers || 'transfer-encoding' in headers,
    readBody: () => readText(message),
  }
}

class OversizeBody extends Error {}

async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw new OversizeBody()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
