import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** An answer as it is sent, to the byte. */
export interface SentAnswer {
  readonly status: number
  readonly type: string | undefined
  readonly body: string | Uint8Array
}

/** A provider on loopback whose every answer to a request for tokens is `next`. */
export interface AnsweringServer {
  readonly apiAddress: string
  next: SentAnswer
}

const redirectUri = 'https://www.sprinklr.com'

/** It lets everybody in on a page with one button, and knows whoever comes with a token. */
export async function anAnsweringServer(first: SentAnswer): Promise<AnsweringServer> {
  const http = createServer((request, response) => {
    // The clock of the tests is not that of the computer.
    response.sendDate = false
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
    if (pathname.endsWith('/token')) send(response, server.next)
    else if (pathname.endsWith('/authorize')) redirect(response, `/page?${searchParams.toString()}`)
    else if (pathname === '/page') answerPage(request, response, searchParams)
    else send(response, identity)
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  const { port } = http.address() as AddressInfo
  const server: AnsweringServer = { apiAddress: `http://127.0.0.1:${port}`, next: first }
  return server
}

const identity: SentAnswer = {
  status: 200,
  type: 'application/json',
  body: JSON.stringify({ data: { name: 'Ada Analyst' }, errors: [] }),
}

function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  asked: URLSearchParams,
): void {
  const form = `<form method="post" action="${request.url ?? ''}"><button>Allow</button></form>`
  if (request.method === 'GET') send(response, { status: 200, type: 'text/html', body: form })
  else redirect(response, `${redirectUri}/?code=c0de&state=${asked.get('state') ?? ''}`)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end()
}

function send(response: ServerResponse, { status, type, body }: SentAnswer): void {
  response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(body)
}
