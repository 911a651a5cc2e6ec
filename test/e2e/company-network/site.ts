import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import { TLSSocket, type PeerCertificate, type TlsOptions } from 'node:tls'
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

/** Whether a client has to show a certificate, or is merely asked for one; who has to may be told or not. */
export type ClientDemand = 'required' | 'required-by-hanging-up' | 'asked-for'

export interface SiteOptions {
  readonly certificate: ServerCertificate
  readonly answer: RequestListener
  /** Whose certificate is wanted, by the authority that has to vouch for it. */
  readonly clients?: { readonly demand: ClientDemand; readonly trusts: string }
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
  const demands: TlsOptions =
    clients === undefined
      ? {}
      : {
          ca: clients.trusts,
          requestCert: true,
          rejectUnauthorized: clients.demand === 'required',
          // By TLS 1.3 a client speaks before it may hear that it was refused, and Node's server does not wait for it.
          maxVersion: clients.demand === 'required' ? 'TLSv1.2' : 'TLSv1.3',
        }
  const server = createServer({ ...certificate, ...demands }, (request, response) => {
    const { method = '', url = '', headers } = request
    const client = subjectOf(request.socket)
    const line = `${method} ${headers.host ?? ''}${url}`
    requests.push({ line, headers, ...(client === undefined ? {} : { client }) })
    answer(request, response)
  })
  server.on('secureConnection', (socket) => {
    connections += 1
    if (clients?.demand === 'required-by-hanging-up' && !socket.authorized) socket.destroy()
  })
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
  // Against Node's types: an anonymous client's certificate is an empty object, that of a closed connection null.
  const certificate = socket.getPeerCertificate() as Partial<PeerCertificate> | null
  const subject = certificate?.subject
  return typeof subject?.CN === 'string' ? subject.CN : undefined
}
