import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { parseAddress } from '#core/addresses'
import type { CallbackListening, CallbackReply, ListenAtCallback } from '../ports'
import { systemCode } from '../system-code'
import { callbackHeaders, callbackPage, forwardStatus } from './loopback-page'
import { readCallbackRequest } from './loopback-request'

/** More at once than a browser opens; whoever holds the oldest has had time. */
const connectionLimit = 32
const headerBytes = 24 * 1024
const requestMs = 10_000
/** How long an answer under way may still take once nobody listens any more. */
const partingMs = 500

/**
 * Listens with the registered port at this computer's own addresses, and answers its registered path alone (RFC 8252
 * section 7.3). Everything else gets a 404 without a word.
 */
export const listenAtCallback: ListenAtCallback = async (redirectUri, judge) => {
  const place = parseAddress(redirectUri)
  const hosts = addressesOf(place?.hostname ?? '')
  const port = place?.port === '' ? 80 : Number(place?.port)
  const servers: Server[] = []
  const closeAll = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer))
  }
  for (const host of hosts) {
    const server = createCallbackServer(redirectUri, judge)
    const refusal = await bind(server, { host, port })
    if (refusal === undefined) servers.push(server)
    else if (refusal !== 'no-address' || servers.length === 0) {
      // Half a name would leave the other half, and with it the code, to whoever has the port there.
      await closeAll()
      return { type: 'not-listening', reason: refusal }
    }
  }
  return { type: 'listening', hasIpv4Only: servers.length < hosts.length, close: closeAll }
}

/** A browser may try either address of `localhost` first. */
function addressesOf(hostname: string): readonly string[] {
  if (hostname === 'localhost') return ['127.0.0.1', '::1']
  return [hostname.replaceAll(/[[\]]/g, '')]
}

function createCallbackServer(redirectUri: string, judge: Parameters<ListenAtCallback>[1]): Server {
  const server = createServer({
    maxHeaderSize: headerBytes,
    headersTimeout: requestMs / 2,
    requestTimeout: requestMs,
    connectionsCheckingInterval: 1_000,
    keepAlive: false,
  })
  server.maxHeadersCount = 100
  server.maxRequestsPerSocket = 1
  server.on('request', (message, response) => {
    const judged = readCallbackRequest(message, redirectUri).then(
      (read) => read && { reply: judge(read.visit), isForwarded: read.isForwarded },
    )
    judged.then(
      (read) => answer(response, read?.reply ?? 'refused', read?.isForwarded === true),
      () => message.destroy(),
    )
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  // What a later failure would say is said by nobody coming: the person can paste.
  server.on('error', () => undefined)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const [oldest] = sockets
    if (sockets.size > connectionLimit) oldest?.destroy()
  })
  return server
}

function answer(response: ServerResponse, reply: CallbackReply, isForwarded: boolean): void {
  if (isForwarded) {
    const status = reply === 'taken' || reply === 'asked' ? forwardStatus[reply] : 404
    response.writeHead(status, callbackHeaders).end()
  } else if (reply === 'refused') {
    response.writeHead(404, callbackHeaders).end()
  } else {
    const headers = { ...callbackHeaders, 'content-type': 'text/html; charset=utf-8' }
    response.writeHead(200, headers).end(callbackPage(reply))
  }
}

type Refusal = Extract<CallbackListening, { type: 'not-listening' }>['reason']

function bind(
  server: Server,
  place: { readonly host: string; readonly port: number },
): Promise<Refusal | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(refusalOf(error)))
    server.listen({ ...place, exclusive: true, ipv6Only: true }, () => resolve(undefined))
  })
}

function refusalOf(error: Error): Refusal {
  const code = systemCode(error)
  if (code === 'EADDRINUSE') return 'port-in-use'
  return code === 'EACCES' || code === 'EPERM' ? 'port-not-allowed' : 'no-address'
}

/** At once for whoever would come now; who is being answered gets the rest. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), partingMs)
    server.close(() => {
      clearTimeout(giveUp)
      resolve()
    })
    server.closeIdleConnections()
  })
}
