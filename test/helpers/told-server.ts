import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Send } from '../../main/ports'

/** What a request meets. */
export type Told = (response: ServerResponse, request: IncomingMessage) => void

/** A server on loopback that answers every request as it is told. */
export interface ToldServer {
  readonly origin: string
  /** `send` with every request led to this server, whomever it was meant for. */
  leading(send: Send): Send
  readonly stop: () => Promise<void>
}

export async function aToldServer(told: Told): Promise<ToldServer> {
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    // Its time would be the real one, whatever a test’s clock shows.
    response.sendDate = false
    told(response, request)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const stop = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  onTestFinished(stop)
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    leading: (send) => (request) => {
      const { pathname, search } = new URL(request.url)
      return send({ ...request, url: `${origin}${pathname}${search}` })
    },
    stop,
  }
}

/** Answers with `status` and `body`: text as it is, anything else as JSON. */
export const answering =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Told =>
  (response) => {
    response.writeHead(status, { ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
