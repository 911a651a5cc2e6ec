import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Socket } from 'node:net'

/** One pair as a provider gives it. */
export interface GivenPair {
  readonly accessToken: string
  readonly refreshToken: string
}

/** How far a token request has come at the server. */
export type Phase = 'arrived' | 'acted' | 'answered'

/** A provider on loopback that replaces a refresh token when it is used. */
export interface TokenServer {
  readonly apiAddress: string
  readonly clientId: string
  readonly clientSecret: string
  /** As after a sign-in. */
  issue(): Promise<GivenPair>
  /** Was a new pair given for this refresh token? */
  isUsed(refreshToken: string): boolean
  /** Has it ever given this refresh token? */
  isKnown(refreshToken: string): boolean
  /** Token requests read whole so far. */
  requests(): number
  /** Called while a token request waits. */
  onPhase: (phase: Phase) => void
  close(): Promise<void>
}

export type Grace = 'gives-the-same-again' | 'gives-another'

/** What becomes of an answer: `undefined` when it is sent as it is, else it is spoilt by the given call. */
export type Spoil = (phase: 'unread' | 'acted') => ((response: ServerResponse) => void) | undefined

/** Where another process gets a first pair. */
export const issuePath = '/issue'

export const graceMs = 30_000
const lifetimeSeconds = 2_591_999

interface Token {
  readonly pair: GivenPair
  usedAt: number | undefined
  next: Token | undefined
}

/**
 * One pair lives at a time; a refresh token works once, and for 30 s more, in one of the two ways known: the same new
 * pair again, or another one.
 */
export async function aGraceServer(
  grace: Grace,
  spoil: Spoil = () => undefined,
): Promise<TokenServer> {
  const tokens = new Map<string, Token>()
  let newest: Token | undefined
  let requests = 0

  const issue = (): Token => {
    const number = tokens.size + 1
    const pair = { accessToken: `access-${number}/x+y=`, refreshToken: `refresh-${number}/x+y=` }
    newest = { pair, usedAt: undefined, next: undefined }
    tokens.set(pair.refreshToken, newest)
    return newest
  }

  const replace = (given: string): Token | undefined => {
    const token = tokens.get(given)
    if (token === undefined) return undefined
    const isFirst = token.usedAt === undefined
    if (token.usedAt !== undefined && Date.now() - token.usedAt > graceMs) return undefined
    token.usedAt ??= Date.now()
    const isAgain = !isFirst && grace === 'gives-the-same-again' && token.next?.usedAt === undefined
    token.next = isAgain ? (token.next ?? issue()) : issue()
    return token.next
  }

  const answerToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = new URLSearchParams(await textOf(request)).get('refresh_token') ?? ''
    requests += 1
    server.onPhase('arrived')
    const early = spoil('unread')
    if (early !== undefined) {
      early(response)
      return
    }
    const next = replace(given)
    server.onPhase('acted')
    const late = spoil('acted')
    if (late !== undefined) {
      late(response)
      return
    }
    if (next === undefined) sendJson(response, 400, { error: 'invalid_grant' })
    else sendJson(response, 200, answerOf(next.pair))
    server.onPhase('answered')
  }

  const http = createServer((request, response) => {
    response.on('error', () => undefined)
    if (request.method === 'POST') {
      // Whoever was killed while asking sends no more.
      answerToken(request, response).catch(() => response.destroy())
      return
    }
    if (request.url === issuePath) {
      sendJson(response, 200, issue().pair)
      return
    }
    const isLive = request.headers.authorization === `Bearer ${newest?.pair.accessToken ?? ''}`
    if (isLive) sendJson(response, 200, { data: { name: 'Ada Analyst' } })
    else sendJson(response, 401, { error: 'invalid_token' })
  })
  const { apiAddress, close } = await listening(http)
  const server: TokenServer = {
    apiAddress,
    clientId: 'key-of-the-torture',
    clientSecret: 'secret-of-the-torture',
    issue: () => Promise.resolve(issue().pair),
    isUsed: (refreshToken) => tokens.get(refreshToken)?.usedAt !== undefined,
    isKnown: (refreshToken) => tokens.has(refreshToken),
    requests: () => requests,
    onPhase: () => undefined,
    close,
  }
  return server
}

/** Lets a server listen on loopback. */
export async function listening(
  http: Server,
): Promise<{ readonly apiAddress: string; readonly close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  http.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const close = () =>
    new Promise<void>((closed) => {
      http.close(() => closed())
      for (const socket of sockets) socket.destroy()
    })
  return { apiAddress: `http://127.0.0.1:${port}`, close }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function answerOf({ accessToken, refreshToken }: GivenPair) {
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
  }
}

export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
