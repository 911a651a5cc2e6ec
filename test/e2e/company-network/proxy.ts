import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { listenOnLoopback } from './loopback'

export interface Password {
  readonly userName: string
  readonly password: string
}

/** What the proxy was asked, and what it answered. */
export interface Passage {
  /** Host and port, such as `api3.sprinklr.com:443`; for plain http the address. */
  readonly to: string
  /** Given name and password, such as `ada:secret`. */
  readonly as?: string
  readonly answer: 'through' | 'password-wanted' | 'refused'
}

/** The one way out of a company's network: it finds every host name on this computer, or nowhere. */
export interface CompanyProxy {
  /** `127.0.0.1:<port>` */
  readonly address: string
  readonly passages: () => readonly Passage[]
  /** What was asked for, each once, in the order of the alphabet. */
  readonly destinations: () => readonly string[]
  /** From now on the way to these hosts leads to this port of loopback. */
  lead(hosts: readonly string[], port: number): void
  /** From now on nobody passes without this password; undefined lets everybody pass. Open tunnels stay. */
  demand(password: Password | undefined): void
  forget(): void
  readonly close: () => Promise<void>
}

export const realm = 'Acme proxy'

const answers = {
  'password-wanted': `407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="${realm}"`,
  refused: '502 Bad Gateway',
}

export async function aCompanyProxy(): Promise<CompanyProxy> {
  const ports = new Map<string, number>()
  let passages: Passage[] = []
  let wanted: string | undefined

  const note = (request: IncomingMessage, port: number | undefined): Passage['answer'] => {
    const as = passwordOf(request)
    const knows = wanted === undefined || as === wanted
    const answer = knows ? (port === undefined ? 'refused' : 'through') : 'password-wanted'
    const to = request.url ?? ''
    passages.push({ to, answer, ...(as === undefined ? {} : { as }) })
    return answer
  }

  // Plain http is noted and refused: nothing a wallet says may go that way.
  const server = createServer((request, response) => {
    const answer = note(request, undefined)
    if (answer === 'password-wanted') {
      response.writeHead(407, { 'proxy-authenticate': `Basic realm="${realm}"` })
    } else response.writeHead(502)
    response.end()
  })
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    const port = ports.get(request.url ?? '')
    const answer = note(request, port)
    if (answer === 'through' && port !== undefined) tunnel(socket, head, port)
    else refuse(socket, answer === 'password-wanted' ? answer : 'refused')
  })
  const { port, close } = await listenOnLoopback(server)

  return {
    address: `127.0.0.1:${port}`,
    passages: () => passages,
    destinations: () => [...new Set(passages.map(({ to }) => to))].toSorted(),
    lead: (hosts, to) => {
      for (const host of hosts) ports.set(`${host}:443`, to)
    },
    demand: (password) => {
      wanted = password && `${password.userName}:${password.password}`
    },
    forget: () => {
      passages = []
    },
    close,
  }
}

function passwordOf({ headers }: IncomingMessage): string | undefined {
  const encoded = /^Basic (.+)$/.exec(headers['proxy-authorization'] ?? '')?.[1]
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8')
}

function tunnel(socket: Socket, head: Buffer, port: number): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    onward.write(head)
    onward.pipe(socket)
    socket.pipe(onward)
  })
  onward.on('error', () => socket.destroy())
  onward.on('close', () => socket.destroy())
  socket.on('error', () => onward.destroy())
  socket.on('close', () => onward.destroy())
}

function refuse(socket: Socket, answer: keyof typeof answers): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${answers[answer]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
}
