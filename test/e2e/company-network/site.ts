import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import { TLSSocket, type PeerCertificate } from 'node:tls'
import type { ServerCertificate } from './authority'
import { listenOnLoopback } from './loopback'

/** One request as it came through TLS. */
export interface SiteRequest {
  /** `POST api3.sprinklr.com/prod2/oauth/token` */
  readonly line: string
  readonly headers: IncomingHttpHeaders
  /** Whom the client's certificate names, when one was sent. */
  readonly client?: string
}

export interface SiteOptions {
  readonly certificate: ServerCertificate
  readonly answer: RequestListener
  /** Whether a client has to show a certificate of the authority `trusts`, or is merely asked for one. */
  readonly clients?: { readonly demand: 'required' | 'asked-for'; readonly trusts: string }
}

/** A TLS server on loopback, for whatever host names lead to it. */
export interface Site {
  readonly port: number
  readonly requests: () => readonly SiteRequest[]
  /** Connections whose TLS came about. */
  readonly connections: () => number
  /** Connections that ended before, for one side's distrust of the other. */
  readonly brokenOff: () => number
  readonly close: () => Promise<void>
}

export async function aSite({ certificate, answer, clients }: SiteOptions): Promise<Site> {
  const requests: SiteRequest[] = []
  let connections = 0
  let brokenOff = 0
  const demands =
    clients === undefined
      ? {}
      : {
          ca: clients.trusts,
          requestCert: true,
          rejectUnauthorized: clients.demand === 'required',
        }
  const server = createServer({ ...certificate, ...demands }, (request, response) => {
    const { method = '', url = '', headers } = request
    const client = subjectOf(request.socket)
    const line = `${method} ${headers.host ?? ''}${url}`
    requests.push({ line, headers, ...(client === undefined ? {} : { client }) })
    answer(request, response)
  })
  server.on('secureConnection', () => (connections += 1))
  server.on('tlsClientError', () => (brokenOff += 1))
  const { port, close } = await listenOnLoopback(server)
  return {
    port,
    requests: () => requests,
    connections: () => connections,
    brokenOff: () => brokenOff,
    close,
  }
}

function subjectOf(socket: Socket): string | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  // An anonymous client's certificate is an empty object here, against Node's types.
  const { subject } = socket.getPeerCertificate() as Partial<PeerCertificate>
  return typeof subject?.CN === 'string' ? subject.CN : undefined
}
