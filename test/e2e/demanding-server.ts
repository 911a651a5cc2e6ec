import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Sprinklr's token and identity calls behind mutual TLS: nobody gets in without the one certificate it knows. */
export interface DemandingServer {
  readonly origin: string
  /** Method and path of each request, with the name on the certificate that was shown. */
  readonly seen: readonly string[]
  close(): Promise<void>
}

export async function aDemandingServer(files: {
  readonly key: Buffer
  readonly cert: Buffer
  readonly knows: Buffer
}): Promise<DemandingServer> {
  const seen: string[] = []
  const { knows, ...pair } = files
  let tokens = 0
  const server = createServer(
    { ...pair, ca: knows, requestCert: true, rejectUnauthorized: true },
    (request, response) => {
      seen.push(`${request.method} ${request.url} by ${shownBy(request)}`)
      request.resume()
      request.on('end', () => answer(request, response, (tokens += 1)))
    },
  )
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `https://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(request: IncomingMessage, response: ServerResponse, number: number): void {
  const body = request.url?.endsWith('/oauth/token')
    ? { access_token: `token-${number}`, token_type: 'Bearer', expires_in: '2591999' }
    : { data: { name: 'Integration User', customerId: 1, workspaceId: 2 }, errors: [] }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

function shownBy({ socket }: IncomingMessage): string {
  return socket instanceof TLSSocket ? String(socket.getPeerCertificate().subject.CN) : 'nobody'
}
