import { createServer, STATUS_CODES, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { listenOnLoopback } from './loopback'
import { passwordIn } from './site-password'

export interface Password {
  readonly userName: string
  readonly password: string
}

/** What a proxy wants to be told, and in which words it asks. */
export interface ProxyDemand extends Password {
  readonly realm?: string
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
  /** How often somebody was sent back for want of the right password. */
  readonly refusals: () => number
  /** What was asked for, each once, in the order of the alphabet. */
  readonly destinations: () => readonly string[]
  /** From now on the way to these hosts leads to this port of loopback. */
  lead(hosts: readonly string[], port: number): void
  /** From now on nobody passes without this password; undefined lets everybody pass. Open tunnels stay. */
  demand(password: ProxyDemand | undefined): void
  /** The same for the way to these hosts alone. */
  demandFor(hosts: readonly string[], password: ProxyDemand): void
  /** Empties the list of passages. */
  forget(): void
  readonly close: () => Promise<void>
}

export const proxyRealm = 'Acme proxy'

export async function aCompanyProxy(): Promise<CompanyProxy> {
  const ports = new Map<string, number>()
  let passages: Passage[] = []
  const wantedFor = new Map<string, ProxyDemand>()
  let wantedForAll: ProxyDemand | undefined

  const wantedBy = ({ url = '' }: IncomingMessage): ProxyDemand | undefined =>
    wantedFor.get(url) ?? wantedForAll
  const note = (request: IncomingMessage, port: number | undefined): Passage['answer'] => {
    const wanted = wantedBy(request)
    const as = passwordIn(request.headers, 'proxy-authorization')
    const knows = wanted === undefined || as === `${wanted.userName}:${wanted.password}`
    const answer = knows ? (port === undefined ? 'refused' : 'through') : 'password-wanted'
    const to = request.url ?? ''
    passages.push({ to, answer, ...(as === undefined ? {} : { as }) })
    return answer
  }

  // Plain http is noted and refused: nothing a wallet says may go that way.
  const server = createServer((request, response) => {
    const answer = note(request, undefined)
    response.writeHead(...answerTo(answer, wantedBy(request))).end()
  })
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    const port = ports.get(request.url ?? '')
    const answer = note(request, port)
    if (answer === 'through' && port !== undefined) tunnel(socket, head, port)
    else refuse(socket, answerTo(answer, wantedBy(request)))
  })
  const { port, close } = await listenOnLoopback(server)

  return {
    address: `127.0.0.1:${port}`,
    passages: () => passages,
    refusals: () => passages.filter(({ answer }) => answer === 'password-wanted').length,
    destinations: () => [...new Set(passages.map(({ to }) => to))].toSorted(),
    lead: (hosts, to) => {
      for (const host of hosts) ports.set(`${host}:443`, to)
    },
    demand: (password) => {
      wantedForAll = password
    },
    demandFor: (hosts, password) => {
      for (const host of hosts) wantedFor.set(`${host}:443`, password)
    },
    forget: () => {
      passages = []
    },
    close,
  }
}

function answerTo(
  answer: Passage['answer'],
  wanted: ProxyDemand | undefined,
): [status: number, headers: Record<string, string>] {
  if (answer !== 'password-wanted') return [502, {}]
  return [407, { 'proxy-authenticate': `Basic realm="${wanted?.realm ?? proxyRealm}"` }]
}

function tunnel(socket: Socket, head: Buffer, port: number): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    onward.write(head)
    onward.pipe(socket)
    socket.pipe(onward)
  })
  // Whatever ends the way onward, what came by it before is passed on: it may be a TLS alert.
  onward.on('error', () => undefined)
  onward.on('close', () => socket.end())
  socket.on('error', () => onward.destroy())
  socket.on('close', () => onward.destroy())
}

function refuse(socket: Socket, [status, headers]: ReturnType<typeof answerTo>): void {
  socket.on('error', () => socket.destroy())
  const lines = Object.entries({ ...headers, 'content-length': '0', connection: 'close' })
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n`)
}
