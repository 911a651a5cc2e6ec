import { createServer as createHttpServer, request, type IncomingHttpHeaders } from 'node:http'
import { connect, createServer, type AddressInfo } from 'node:net'

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Another program has the port. */
export async function aProgramAt(
  port: number,
  host = '127.0.0.1',
): Promise<{ seen: readonly string[]; close: () => Promise<void> }> {
  const seen: string[] = []
  const server = createHttpServer((message, response) => {
    seen.push(message.url ?? '')
    response.end('another program')
  })
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return {
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface Knock {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly address?: string
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Whoever has said nothing by then does not answer. */
const unansweredMs = 15_000

/** One request to the letter, as no browser would need to send it. Status 0: the connection was ended without a word. */
export function knock(port: number, how: Knock): Promise<Answered> {
  const { path = '/', method = 'GET', headers = {}, body, address = '127.0.0.1' } = how
  return new Promise((resolve) => {
    const gone = (): void => resolve({ status: 0, headers: {}, body: '' })
    const asked = request(
      {
        host: address,
        port,
        path,
        method,
        headers: { host: `127.0.0.1:${port}`, ...headers },
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', gone)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    asked.on('error', gone)
    asked.setTimeout(unansweredMs, () => asked.destroy())
    asked.end(body)
  })
}

/** Does anybody listen there? */
export function isOpen(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host })
    const tell = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => tell(true))
    socket.on('error', () => tell(false))
  })
}

/** Bytes as they are; resolves with what came back once the other side has ended it. */
export function speak(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('connect', () => socket.write(bytes))
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })
}
