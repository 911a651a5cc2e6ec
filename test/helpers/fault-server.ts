import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One pair, as the server would give it. */
export interface Pair {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: string
  readonly expires_in: number
}

/** What a token request meets instead of an answer. `act` replaces the pair, as an honest server would, and gives it. */
export type Fault = (
  act: () => Pair,
  response: ServerResponse,
  server: FaultServer,
) => void | Promise<void>

/** A strict provider on loopback: a refresh token works once, one pair lives at a time, and faults come as told. */
export interface FaultServer {
  readonly apiAddress: string
  readonly firstPair: Pair
  /** The faults of the next token requests, in order; afterwards it answers well. */
  readonly faults: Fault[]
  /** How the identity call answers, or undefined for honestly. */
  identity: ((response: ServerResponse) => void) | undefined
  /** A refresh token that goes on working, where the server does not replace it. */
  alsoAccepts: string | undefined
  /** Refresh tokens presented so far. */
  readonly presented: readonly string[]
  readonly identityCalls: () => number
  readonly live: () => Pair
  /** Nobody answers any more. */
  readonly stop: () => Promise<void>
}

export const pairLifetimeSeconds = 2_591_999

export async function aFaultServer(): Promise<FaultServer> {
  let number = 1
  let identityCalls = 0
  const presented: string[] = []
  const pairOf = (count: number): Pair => ({
    access_token: `access-${count}/of+the=server`,
    refresh_token: `refresh-${count}/of+the=server`,
    token_type: 'Bearer',
    expires_in: pairLifetimeSeconds,
  })
  const firstPair = pairOf(1)

  const answerToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = new URLSearchParams(await textOf(request)).get('refresh_token') ?? ''
    presented.push(given)
    const act = (): Pair => {
      number += 1
      return pairOf(number)
    }
    const fault = server.faults.shift()
    if (fault !== undefined) return fault(act, response, server)
    if ([pairOf(number).refresh_token, server.alsoAccepts].includes(given)) {
      sendJson(response, 200, act())
      return
    }
    sendJson(response, 400, {
      error: 'invalid_grant',
      error_description: 'Invalid refresh token',
    })
  }

  const answerIdentity = (request: IncomingMessage, response: ServerResponse): void => {
    identityCalls += 1
    if (server.identity !== undefined) {
      server.identity(response)
      return
    }
    const isLive = request.headers.authorization === `Bearer ${pairOf(number).access_token}`
    if (isLive) sendJson(response, 200, { data: { name: 'Ada Analyst' }, errors: [] })
    else sendJson(response, 401, { error: 'invalid_token' })
  }

  const http = createServer((request, response) => {
    response.on('error', () => undefined)
    if (request.method === 'POST') void answerToken(request, response)
    else answerIdentity(request, response)
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const stop = (): Promise<void> =>
    new Promise((closed) => {
      http.close(() => closed())
      http.closeAllConnections()
    })
  onTestFinished(stop)
  const { port } = http.address() as AddressInfo
  const server: FaultServer = {
    apiAddress: `http://127.0.0.1:${port}`,
    firstPair,
    faults: [],
    identity: undefined,
    alsoAccepts: undefined,
    presented,
    identityCalls: () => identityCalls,
    live: () => pairOf(number),
    stop,
  }
  return server
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
