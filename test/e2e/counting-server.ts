import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback that keeps count of what reaches it. */
export interface CountingServer {
  readonly origin: string
  /** What was asked for, oldest first: `GET /callback?code=…`. */
  readonly requests: () => readonly string[]
  /** The same from the very beginning, whatever was forgotten since. */
  readonly everSeen: () => readonly string[]
  forget(): void
  close(): Promise<void>
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** Answers everything, to anybody, so that nothing but the wallet keeps a request away. */
const caught: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
  response.end('<!doctype html><title>caught</title>caught')
}

export async function aCountingServer(answer: Answer = caught): Promise<CountingServer> {
  let requests: string[] = []
  const everSeen: string[] = []
  const server = createServer((request, response) => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`
    requests.push(line)
    everSeen.push(line)
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests: () => requests,
    everSeen: () => everSeen,
    forget: () => {
      requests = []
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
